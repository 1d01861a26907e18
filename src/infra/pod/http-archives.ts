import { Readable } from 'node:stream';
import { PodFileMissingError, PodUnreachableError } from '../../core/pods/errors.ts';
import type { ArchiveSource, OpenArchive, PodFileName } from '../../core/pods/pod-gateway.ts';
import { revealFileName } from './archive-file-name.ts';

export interface HttpArchivesOptions {
  /** The pod's web address. */
  readonly webUrl: string;
  /** For the headers of the answer, and then for each next piece of the body. */
  readonly timeoutMs: number;
}

/**
 * The pod's web server, which hands an export to whoever knows its name.
 *
 * @see diaspora*, app/uploaders/exported_user.rb, `store_dir`
 */
export class HttpArchives implements ArchiveSource {
  readonly #webUrl: string;
  readonly #timeoutMs: number;

  /** @throws TypeError when the address is no URL. */
  constructor({ webUrl, timeoutMs }: HttpArchivesOptions) {
    if (!URL.canParse(webUrl)) throw new TypeError("the pod's web address is not a URL");
    this.#webUrl = webUrl;
    this.#timeoutMs = timeoutMs;
  }

  async open(fileName: PodFileName, signal: AbortSignal): Promise<OpenArchive> {
    const url = new URL(`/uploads/users/${encodeURIComponent(revealFileName(fileName))}`, this.#webUrl);
    signal.throwIfAborted();
    const patience = new Patience(this.#timeoutMs);
    const response = await this.#fetch(url, signal, patience);
    if (response.status === 200 && response.body !== null) {
      const length = response.headers.get('content-length');
      const stream = Readable.from(chunksOf(response.body, patience, signal), { objectMode: false });
      return { sizeBytes: length === null ? undefined : Number(length), stream };
    }
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410) throw new PodFileMissingError();
    throw new PodUnreachableError('web', { cause: new Error(`the answer has status ${response.status}`) });
  }

  /** Removing takes a way to the pod's disk. */
  async remove(fileName: PodFileName): Promise<boolean> {
    revealFileName(fileName);
    return false;
  }

  async #fetch(url: URL, signal: AbortSignal, patience: Patience): Promise<Response> {
    patience.start();
    try {
      return await fetch(url, {
        signal: AbortSignal.any([signal, patience.signal]),
        redirect: 'manual', // a file is answered with the file; a redirect leads to a page about something else
        headers: { 'accept-encoding': 'identity' },
      });
    } catch (cause) {
      signal.throwIfAborted();
      throw new PodUnreachableError('web', { cause: withoutUrl(cause) });
    } finally {
      patience.end();
    }
  }
}

/** Aborts when the pod, once waited for, stays silent longer than the time allowed. */
class Patience {
  readonly #controller = new AbortController();
  readonly #timeoutMs: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  start(): void {
    const giveUp = () => this.#controller.abort(new Error(`silent for ${this.#timeoutMs} ms`));
    this.#timer = setTimeout(giveUp, this.#timeoutMs);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

type Body = NonNullable<Response['body']>;

/** Waits for the pod alone: while the reader takes its time, nothing is expected of the pod. */
async function* chunksOf(body: Body, patience: Patience, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      patience.start();
      const { done, value } = await reader.read();
      patience.end();
      if (done) return;
      yield value;
    }
  } catch (cause) {
    signal.throwIfAborted();
    throw new PodUnreachableError('web', { cause: withoutUrl(cause) });
  } finally {
    patience.end();
    await reader.cancel().catch(() => undefined);
  }
}

/** Errors of `fetch` may repeat the address, and whoever knows it can fetch the file. */
function withoutUrl(cause: unknown): Error {
  const inner = cause instanceof Error ? (cause.cause ?? cause) : cause;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : undefined;
  return new Error(`the request failed: ${code ?? (inner instanceof Error ? inner.name : 'unknown')}`);
}
