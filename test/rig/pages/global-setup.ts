import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one browser of the run listens; empty on a machine without a Chromium. */
    browserEndpoint: string;
  }
}

/** One Chromium for the whole run: that of the machine, on the PATH. None is downloaded. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    project.provide('browserEndpoint', '');
    return undefined;
  }
  const server = await chromium.launchServer({
    executablePath,
    // Chromium's own sandbox refuses to be root, as CI machines are. What it opens here are our pages.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  project.provide('browserEndpoint', server.wsEndpoint());
  return () => server.close();
}

function findChromium(): string | undefined {
  const places = (process.env['PATH'] ?? '').split(path.delimiter).map((place) => path.join(place, 'chromium'));
  return places.find((file) => existsSync(file));
}
