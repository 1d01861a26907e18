import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { isLeftOut } from '../peers.ts';

export interface OpenPageOptions {
  /** What the browser asks pages to be in; default English. */
  readonly language?: string;
  /** Default `light`. */
  readonly colours?: 'light' | 'dark';
  /** Default `true`. */
  readonly scripts?: boolean;
}

/** A page as one person has it before them, in a browser profile of its own. */
export interface OpenPage {
  readonly page: Page;
  /** The status that the last address opened was answered with. */
  status(): number;
  /** Opens another address in the same browser profile. */
  go(url: string): Promise<void>;
  /** Addresses that pages asked for by themselves: styles, pictures, scripts, connections. */
  readonly fetched: readonly string[];
  /** What the browser complains of, such as something that the content security policy forbids. */
  readonly complaints: readonly string[];
}

/** The pages are laid out for phones first. */
const PHONE = { width: 360, height: 740 };

/** Whether suites of pages have to be left out, with a line that says so. */
export function needsBrowser(suite: string): boolean {
  return isLeftOut(suite, inject('browserEndpoint') === '' ? 'chromium' : undefined);
}

/** One connection for each test file, to the one browser of the run. */
let connection: Promise<Browser> | undefined;

/** Opens an address in a profile without any history. It is closed with the test. */
export async function openPage(url: string, options: OpenPageOptions = {}): Promise<OpenPage> {
  const { language = 'en-GB', colours = 'light', scripts = true } = options;
  connection ??= chromium.connect(inject('browserEndpoint'));
  const browser = await connection;
  const context = await browser.newContext({
    viewport: PHONE,
    locale: language,
    colorScheme: colours,
    javaScriptEnabled: scripts,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const fetched: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) fetched.push(request.url());
  });
  page.on('pageerror', (err) => complaints.push(err.message));
  page.on('console', (line) => {
    // A page with an error status is meant to have it.
    const isAboutStatus = line.text().startsWith('Failed to load resource: the server responded with a status');
    if (line.type() === 'error' && !isAboutStatus) complaints.push(line.text());
  });
  let status = 0;
  const go = async (to: string) => {
    const response = await page.goto(to);
    status = response?.status() ?? 0;
  };
  await go(url);
  return { page, go, fetched, complaints, status: () => status };
}

/** Opens an address in a browser that runs no scripts. */
export async function withoutScript(url: string, options: Omit<OpenPageOptions, 'scripts'> = {}): Promise<OpenPage> {
  return openPage(url, { ...options, scripts: false });
}
