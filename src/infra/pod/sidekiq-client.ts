import { Redis } from 'ioredis';
import { PodUnreachableError } from '../../core/pods/errors.ts';
import type { Secret } from '../../kernel/secret.ts';
import { untilAborted } from './until-aborted.ts';

export interface SidekiqClientOptions {
  readonly redisUrl: Secret;
  /** For a connection, and for each command. */
  readonly timeoutMs: number;
}

const MAX_RECONNECT_DELAY_MS = 1_000;

/** The pod's Redis. Commands fail within the time allowed and never end the process. */
export class SidekiqClient implements AsyncDisposable {
  readonly #redis: Redis;

  /** Connects with the first command. */
  constructor({ redisUrl, timeoutMs }: SidekiqClientOptions) {
    this.#redis = new Redis(redisUrl.reveal(), {
      lazyConnect: true,
      connectTimeout: timeoutMs,
      commandTimeout: timeoutMs,
      maxRetriesPerRequest: 1,
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
    const running = commands(this.#redis).catch((cause: unknown) => {
      throw new PodUnreachableError('redis', { cause });
    });
    return untilAborted(running, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#redis.disconnect();
  }
}
