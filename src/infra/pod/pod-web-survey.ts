import { z } from 'zod';
import type { PodFileName } from '../../core/pods/pod-gateway.ts';
import { revealFileName } from './archive-file-name.ts';
import type { PodDoor } from './pod-doors.ts';

/** What one request to the pod's web server came to. */
export type WebAnswer =
  /** `code` is that of the system or of TLS. */
  | { readonly kind: 'silent'; readonly code: string }
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Where a redirect leads, if it is one. */
      readonly location: URL | undefined;
      /** Whether the answer bears the marks of the pod's application; what stands before it would not. */
      readonly isFromPod: boolean;
      /** `X-Diaspora-Version`. */
      readonly version: string | undefined;
      /** The server's clock, with this machine's at the same moment. */
      readonly clock: { readonly there: Date; readonly here: Date } | undefined;
      readonly body: string;
    };

export interface PodWebOptions {
  /** The pod's address as people use it, with a trailing slash. */
  readonly podUrl: URL;
  /** For each answer. */
  readonly timeoutMs: number;
}

const MAX_BODY_LENGTH = 20_000;
/** A name as no export has it. */
const UNKNOWN_FILE = 'diaspora_nobody_data_0000000000000000000000.json.gz';
const linksSchema = z.object({ links: z.array(z.object({ href: z.string() })) });
const nodeInfoSchema = z.object({ software: z.object({ name: z.string(), version: z.string() }) });

/** Looks at the pod's web server from where Pappus is. Every request is one that changes nothing. */
export class PodWeb {
  readonly #podUrl: URL;
  readonly #timeoutMs: number;

  constructor({ podUrl, timeoutMs }: PodWebOptions) {
    this.#podUrl = podUrl;
    this.#timeoutMs = timeoutMs;
  }

  async front(signal: AbortSignal): Promise<WebAnswer> {
    return this.#ask('GET', '/', signal);
  }

  /** What NodeInfo says runs there; `undefined` where there is none. @see NodeInfo 1.0 to 2.1 */
  async software(signal: AbortSignal): Promise<{ readonly name: string; readonly version: string } | undefined> {
    const list = await this.#ask('GET', '/.well-known/nodeinfo', signal);
    const links = linksSchema.safeParse(list.kind === 'answered' ? parseJson(list.body) : undefined).data?.links;
    // The addresses are those of the pod's own configuration; only their paths are followed.
    const latest = links?.findLast(({ href }) => URL.canParse(href));
    if (latest === undefined) return undefined;
    const document = await this.#ask('GET', new URL(latest.href).pathname, signal);
    return nodeInfoSchema.safeParse(document.kind === 'answered' ? parseJson(document.body) : undefined).data?.software;
  }

  /** Knocks without going in: what is sent is empty or names nobody. */
  async knock({ method, path, json = false }: PodDoor, signal: AbortSignal): Promise<WebAnswer> {
    return this.#ask(method, path, signal, json);
  }

  /** Asks for an archive that cannot be there. */
  async unknownFile(signal: AbortSignal): Promise<WebAnswer> {
    return this.#ask('HEAD', `/uploads/users/${UNKNOWN_FILE}`, signal);
  }

  /** Asks whether an archive is there, and not for its content. @throws {@link PodFileNameError} */
  async file(fileName: PodFileName, signal: AbortSignal): Promise<WebAnswer> {
    return this.#ask('HEAD', `/uploads/users/${encodeURIComponent(revealFileName(fileName))}`, signal);
  }

  async #ask(method: string, path: string, signal: AbortSignal, json = false): Promise<WebAnswer> {
    const url = new URL(path, this.#podUrl);
    try {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]),
        headers: { accept: 'application/json, text/html;q=0.9', ...(json && { 'content-type': 'application/json' }) },
        ...(json && { body: '{}' }),
      });
      return await answerOf(response, url);
    } catch (err) {
      signal.throwIfAborted();
      return { kind: 'silent', code: codeOf(err) };
    }
  }
}

async function answerOf(response: Response, url: URL): Promise<WebAnswer> {
  const { status, headers } = response;
  const body = (await response.text()).slice(0, MAX_BODY_LENGTH);
  const location = headers.get('location') ?? '';
  const date = new Date(headers.get('date') ?? '');
  const version = headers.get('x-diaspora-version') ?? undefined;
  return {
    kind: 'answered',
    status,
    location: URL.canParse(location, url.href) && location !== '' ? new URL(location, url) : undefined,
    isFromPod: version !== undefined || hasRailsMarks(headers),
    version,
    clock: Number.isNaN(date.getTime()) ? undefined : { there: date, here: new Date() },
    body,
  };
}

/** Rails stamps every answer with the time it took; pages that need a session set its cookie. @see Rack::Runtime */
function hasRailsMarks(headers: Headers): boolean {
  return headers.has('x-runtime') || headers.getSetCookie().some((cookie) => cookie.startsWith('_diaspora_session='));
}

/** Never the message: it may repeat the address, and that of a file is a secret. */
function codeOf(err: unknown): string {
  const inner = err instanceof Error ? (err.cause ?? err) : err;
  if (!(inner instanceof Error)) return 'UNKNOWN';
  return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.name;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
