import { readFile } from 'node:fs/promises';
import type { PodHealth, PodHealthReader } from '../../core/pods/pod-health.ts';
import type { PodQueue } from './pod-queue.ts';

export interface PodHealthReaderOptions {
  readonly queue: Pick<PodQueue, 'readLoad'>;
  /** The pod's web address. */
  readonly webUrl: string;
  /** For an answer of the web server. */
  readonly timeoutMs: number;
  /** Whether this process runs on the pod's own machine, so that its memory is the pod's. */
  readonly sharesMachine: boolean;
}

/** A small page that the pod's application makes itself, on every version. @see diaspora*, config/routes.rb */
const PAGE = '/.well-known/nodeinfo';
const MEMORY_FILE = '/proc/meminfo';

/** Looks at a pod's queues, at its web server, and at the machine where it is the same. */
export class LivePodHealth implements PodHealthReader {
  readonly #options: PodHealthReaderOptions;

  constructor(options: PodHealthReaderOptions) {
    this.#options = options;
  }

  async readHealth(signal: AbortSignal): Promise<PodHealth> {
    const [load, responseMs, freeMemory] = await Promise.all([
      this.#options.queue.readLoad(signal),
      this.#timePage(signal),
      this.#options.sharesMachine ? readFreeMemory() : undefined,
    ]);
    return { ...load, responseMs, freeMemory };
  }

  async #timePage(signal: AbortSignal): Promise<number | undefined> {
    const { webUrl, timeoutMs } = this.#options;
    const startedAt = performance.now();
    try {
      const response = await fetch(new URL(PAGE, webUrl), {
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        redirect: 'manual',
      });
      await response.body?.cancel();
      return response.status < 500 ? performance.now() - startedAt : undefined;
    } catch {
      signal.throwIfAborted();
      return undefined;
    }
  }
}

/** @returns `undefined` on systems that do not say. @see Linux, Documentation/filesystems/proc.rst, `MemAvailable` */
async function readFreeMemory(): Promise<number | undefined> {
  const text = await readFile(MEMORY_FILE, 'utf8').catch(() => '');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(text)?.[1] ?? Number.NaN);
  const share = kilobytes('MemAvailable') / kilobytes('MemTotal');
  return Number.isFinite(share) ? share : undefined;
}
