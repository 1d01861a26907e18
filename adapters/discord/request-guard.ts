import type { RESTOptions } from 'discord.js';
import { MINUTE, SECOND } from '../../src/kernel/clock.ts';
import type { Logger } from '../../src/kernel/log.ts';
import { HeldBackError } from './errors.ts';

/**
 * Refused requests (401, 403, 429) in ten minutes after which Discord is left alone until they are over. Discord itself
 * shuts out an address at 10,000.
 *
 * @see Discord, "Invalid Request Limit aka Cloudflare Bans"
 */
export const MAX_INVALID_REQUESTS = 2_000;
const INVALID_WINDOW_MS = 10 * MINUTE;

export type MakeRequest = RESTOptions['makeRequest'];

export interface RequestGuardOptions {
  /** {@link MAX_INVALID_REQUESTS} unless given. */
  readonly maxInvalidRequests?: number | undefined;
  readonly log: Logger;
  /** The token is worth nothing any more; called once. */
  readonly onUnauthorized: () => void;
  readonly nowMs?: () => number;
}

/** Stands between every request and the network: counts what Discord refuses, and lets nothing out where that would harm. */
export class RequestGuard {
  readonly #options: RequestGuardOptions;
  readonly #nowMs: () => number;
  #windowEndMs = Number.NEGATIVE_INFINITY;
  #count = 0;
  #shutOutUntilMs = Number.NEGATIVE_INFINITY;
  #isEnded = false;

  constructor(options: RequestGuardOptions) {
    this.#options = options;
    this.#nowMs = options.nowMs ?? (() => performance.now());
  }

  /** Lets nothing out any more. */
  end(): void {
    this.#isEnded = true;
  }

  /** @throws {@link HeldBackError} instead of asking, while Discord is left alone. */
  wrap(makeRequest: MakeRequest): MakeRequest {
    return async (url, init) => {
      // An acknowledgement cannot be late and is refused once at most.
      this.#assertOpen(url.endsWith('/callback'));
      const response = await makeRequest(url, init);
      const { status, headers } = response;
      if (status === 401 && hasToken(init.headers)) this.#endUnauthorized();
      if (status === 401 || status === 403 || status === 429) this.#note(headers);
      if (status === 429 && headers.get('content-type')?.includes('json') !== true) this.#noteShutOut(headers);
      return response;
    };
  }

  #assertOpen(isAcknowledgement: boolean): void {
    if (this.#isEnded) throw new HeldBackError();
    const now = this.#nowMs();
    const isOver = this.#count >= (this.#options.maxInvalidRequests ?? MAX_INVALID_REQUESTS) && !isAcknowledgement;
    const untilMs = Math.max(this.#shutOutUntilMs, isOver ? this.#windowEndMs : Number.NEGATIVE_INFINITY);
    if (untilMs > now) throw new HeldBackError(Math.ceil(untilMs - now));
  }

  #note(headers: Headers): void {
    if (headers.get('x-ratelimit-scope') === 'shared') return;
    const now = this.#nowMs();
    if (now >= this.#windowEndMs) {
      this.#windowEndMs = now + INVALID_WINDOW_MS;
      this.#count = 0;
    }
    this.#count += 1;
    if (this.#count !== (this.#options.maxInvalidRequests ?? MAX_INVALID_REQUESTS)) return;
    const forMs = Math.ceil(this.#windowEndMs - now);
    this.#options.log.error(
      { count: this.#count, forMs },
      'Discord refuses too much of what Pappus asks: it is left alone until ten minutes are over, so that this address is not shut out',
    );
  }

  /** Not Discord answers but what stands before it. */
  #noteShutOut(headers: Headers): void {
    const forMs = Number(headers.get('retry-after') ?? INVALID_WINDOW_MS / SECOND) * SECOND;
    this.#shutOutUntilMs = this.#nowMs() + (Number.isFinite(forMs) ? forMs : INVALID_WINDOW_MS);
    this.#options.log.error({ forMs }, 'Discord has shut out this address for a while');
    throw new HeldBackError(forMs);
  }

  #endUnauthorized(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#options.onUnauthorized();
  }
}

/** Answers to interactions are asked for without the bot's token: a 401 there says nothing about it. */
function hasToken(headers: Parameters<MakeRequest>[1]['headers']): boolean {
  if (headers === undefined) return false;
  const names = Symbol.iterator in headers ? [...headers].map(([name]) => name) : Object.keys(headers);
  return names.some((name) => name?.toLowerCase() === 'authorization');
}
