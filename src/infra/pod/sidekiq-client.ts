import { once } from 'node:events';
import { Redis } from 'ioredis';
import { PodUnreachableError } from '../../core/pods/errors.ts';
import type { Secret } from '../../kernel/secret.ts';
import { untilAborted } from '../../kernel/until-aborted.ts';

export interface SidekiqClientOptions {
  readonly redisUrl: Secret;
  /** For a connection, and for each command. */
  readonly timeoutMs: number;
}

const MAX_RECONNECT_DELAY_MS = 1_000;

/**
 * The pod's Redis. Commands fail within the time allowed and never end the process.
 *
 * No command is kept for later or sent twice: what a caller was told has failed must not happen after all, once the
 * connection is back.
 */
export class SidekiqClient implements AsyncDisposable {
  readonly timeoutMs: number;
  readonly #redis: Redis;
  #waiting: Promise<void> | undefined;

  /** Connects with the first command. */
  constructor({ redisUrl, timeoutMs }: SidekiqClientOptions) {
    this.timeoutMs = timeoutMs;
    this.#redis = new Redis(redisUrl.reveal(), {
      lazyConnect: true,
      connectTimeout: timeoutMs,
      commandTimeout: timeoutMs,
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, MAX_RECONNECT_DELAY_MS),
      connectionName: 'pappus',
    });
    this.#redis.on('error', () => undefined); // reported by the command that suffers from it
  }

  /**
   * Runs commands until they are done or the signal aborts.
   *
   * @throws {@link PodUnreachableError}
   */
  async run<T>(commands: (redis: Redis) => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const running = this.#whenReady()
      .then(async () => commands(this.#redis))
      .catch((cause: unknown) => {
        throw new PodUnreachableError('redis', { cause });
      });
    return untilAborted(running, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#redis.disconnect();
  }

  /** One wait for all commands that come meanwhile. */
  async #whenReady(): Promise<void> {
    if (this.#redis.status === 'ready') return;
    this.#waiting ??= this.#waitUntilReady().finally(() => (this.#waiting = undefined));
    await this.#waiting;
  }

  async #waitUntilReady(): Promise<void> {
    if (this.#redis.status === 'wait') this.#redis.connect().catch(() => undefined);
    await once(this.#redis, 'ready', { signal: AbortSignal.timeout(this.timeoutMs) });
  }
}
