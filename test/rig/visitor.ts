import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { SimulatedPod } from './pod/simulated-pod.ts';

const MAX_TRIES = 60;
const CODE = /\b[0-9A-Z]{4}-[0-9A-Z]{2,4}\b/;

/** A person's browser on Pappus' pages: keeps cookies, follows links and submits forms, runs no scripts. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  /** Walks the whole sign-in from the link in the chat. @returns the code that the last page shows. */
  async signIn(link: URL, pod: Pick<SimulatedPod, 'signIn'>, username: string): Promise<string> {
    const start = await this.#open(link);
    const action = /<form[^>]*action="([^"]+)"/.exec(await start.text())?.[1];
    if (action === undefined) throw new Error(`no form on the sign-in page (${start.status})`);
    const leave = await this.#open(new URL(action, link), { method: 'POST' });
    const authorizeUrl = leave.headers.get('location');
    if (authorizeUrl === null) throw new Error(`the form led nowhere (${leave.status})`);
    const callback = await pod.signIn(authorizeUrl, { username });
    let page = await this.#open(new URL(callback));
    for (let next = page.headers.get('location'); next !== null; next = page.headers.get('location')) {
      page = await this.#open(new URL(next, link));
    }
    const code = CODE.exec(textOf(await page.text()))?.[0];
    if (code === undefined) throw new Error(`no code on the last page (${page.status})`);
    return code;
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

function textOf(html: string): string {
  return html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ');
}
