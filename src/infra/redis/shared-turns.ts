import { Redis } from 'ioredis';
import { SECOND } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/log.ts';
import type { Secret } from '../../kernel/secret.ts';
import { TurnsUnreachableError } from './errors.ts';

const MICROSECOND = SECOND / 1_000_000;

/**
 * The key holds when the next turn is free, on the server's clock in microseconds. No line of senders reaches ten
 * minutes ahead: a turn beyond that was given before the clock was set back.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local turn = tonumber(redis.call('GET', KEYS[1]) or 0)
if turn < now or turn > now + 600000000 then turn = now end
redis.call('SET', KEYS[1], string.format('%.0f', turn + ARGV[1]), 'EX', 1200)
return turn - now`;

export interface SharedTurnsOptions {
  readonly url: Secret;
  /** What the turns are for: all who name the same share them. */
  readonly name: string;
  /** Of all senders together. */
  readonly perSecond: number;
  /** For the connection, and for each turn. */
  readonly timeoutMs: number;
  readonly log: Logger;
}

/** Turns that several processes share in one Redis, evenly spread and in the order in which they are asked for. */
export class SharedTurns implements AsyncDisposable {
  readonly #redis: Redis;
  readonly #key: string;
  readonly #spacing: number;

  constructor({ url, name, perSecond, timeoutMs, log }: SharedTurnsOptions) {
    this.#key = `{pappus}:turns:${name}`;
    this.#spacing = Math.ceil(SECOND / perSecond / MICROSECOND);
    this.#redis = new Redis(url.reveal(), {
      connectTimeout: timeoutMs,
      commandTimeout: timeoutMs,
      maxRetriesPerRequest: 1,
      connectionName: 'pappus turns',
    });
    this.#redis.on('error', (err) => log.warn({ err }, 'the Redis of the turns is not reachable'));
  }

  /**
   * Takes the next turn for good.
   *
   * @returns how long until it comes, in milliseconds.
   * @throws {@link TurnsUnreachableError} when Redis does not answer in time.
   */
  async take(): Promise<number> {
    try {
      return Number(await this.#redis.eval(TAKE, 1, this.#key, this.#spacing)) * MICROSECOND;
    } catch (cause) {
      throw new TurnsUnreachableError({ cause });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#redis.disconnect();
  }
}
