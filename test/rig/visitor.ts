import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { SimulatedPod } from './pod/simulated-pod.ts';

const MAX_TRIES = 60;
const CODE = /\b[0-9A-Z]{4}-[0-9A-Z]{2,4}\b/;

/** A page as somebody sees it. */
export interface SeenPage {
  readonly status: number;
  readonly html: string;
  /** What of it can be read. */
  readonly text: string;
  /** Where it sends the browser instead. */
  readonly location: string | undefined;
}

/** A person's browser on Pappus' pages: keeps cookies, follows links and submits forms, runs no scripts. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  /** Values of every cookie it was given. */
  get secrets(): readonly string[] {
    return [...this.#cookies.values()];
  }

  /** Walks the whole sign-in from the link in the chat. @returns the code that the last page shows. */
  async signIn(link: URL, pod: Pick<SimulatedPod, 'signIn'>, username: string): Promise<string> {
    const callback = await pod.signIn(await this.leave(link), { username });
    return codeOn(await this.comeBack(callback));
  }

  /** Presses the button on the page behind the link. @returns where it leads at the pod. */
  async leave(link: URL): Promise<string> {
    const start = await this.see(link);
    const action = /<form[^>]*action="([^"]+)"/.exec(start.html)?.[1];
    if (action === undefined) throw new Error(`no form on the sign-in page (${start.status})`);
    const { location, status } = await this.see(new URL(action, link), { method: 'POST' });
    if (location === undefined) throw new Error(`the form led nowhere (${status})`);
    return location;
  }

  /** Comes back from the pod and goes where it is sent then. */
  async comeBack(callback: string): Promise<SeenPage> {
    let page = await this.see(new URL(callback));
    while (page.location !== undefined) page = await this.see(new URL(page.location, callback));
    return page;
  }

  async see(url: URL, init: RequestInit = {}): Promise<SeenPage> {
    const response = await this.#open(url, init);
    const html = await response.text();
    const location = response.headers.get('location') ?? undefined;
    return { status: response.status, html, text: textOf(html), location };
  }

  /** The parts that a download page offers. */
  async openDownloads(link: URL): Promise<readonly URL[]> {
    const page = await this.#open(link);
    if (!page.ok) throw new Error(`the download page answered ${page.status}`);
    const hrefs = [...(await page.text()).matchAll(/href="([^"]*\/(?:profile|photos)(?:\?[^"]*)?)"/g)];
    return hrefs.map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), link));
  }

  async #open(url: URL, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const origin = init.method === 'POST' ? { origin: url.origin } : {};
    const response = await fetchPatiently(url, { ...init, redirect: 'manual', headers: { cookie, ...origin } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      this.#cookies.set(name, value);
    }
    return response;
  }
}

/** A person who sees that a page cannot be reached tries again. */
async function fetchPatiently(url: URL, init: RequestInit): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetch(url, init);
    } catch (err) {
      if (tries === MAX_TRIES) throw err;
      await delay(250);
    }
  }
}

export interface DownloadedFile {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Downloads a file as a phone on a train does.
 *
 * @param breakAfterBytes - Where the connection breaks for the first time; the rest is asked for as a range.
 */
export async function download(
  url: URL,
  { breakAfterBytes }: { readonly breakAfterBytes?: number } = {},
): Promise<DownloadedFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let etag: string | null = null;
  let isBroken = breakAfterBytes === undefined;
  for (;;) {
    const headers: Record<string, string> = etag === null ? {} : { range: `bytes=${sizeBytes}-`, 'if-range': etag };
    const aborter = new AbortController();
    const response = await fetch(url, { headers, signal: aborter.signal });
    if (response.status !== (etag === null ? 200 : 206)) throw new Error(`the download answered ${response.status}`);
    etag = response.headers.get('etag');
    if (response.body === null) throw new Error('the download has no body');
    const endBytes = Number(response.headers.get('content-length')) + sizeBytes;
    let isWhole = true;
    for await (const chunk of response.body) {
      hash.update(chunk);
      sizeBytes += chunk.byteLength;
      if (!isBroken && breakAfterBytes !== undefined && sizeBytes >= breakAfterBytes && sizeBytes < endBytes) {
        isBroken = true;
        isWhole = false;
        break;
      }
    }
    aborter.abort();
    if (isWhole) return { sizeBytes, sha256: hash.digest('hex') };
  }
}

/** @throws when the page shows no code. */
export function codeOn({ text, status }: SeenPage): string {
  const code = CODE.exec(text)?.[0];
  if (code === undefined) throw new Error(`no code on the last page (${status})`);
  return code;
}

function textOf(html: string): string {
  return html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ');
}
