import { createHash } from 'node:crypto';

export interface Bucket {
  readonly limit: number;
  readonly windowMs: number;
}

/** By method and route pattern; a route that is not here shares nothing and has no limit of its own. */
export type BucketTable = Readonly<Record<string, Bucket>>;

/** What Discord's headers have been seen to say; it documents none of these numbers. */
export const USUAL_BUCKETS: BucketTable = {
  'POST /channels/:channel/messages': { limit: 5, windowMs: 5_000 },
  'PATCH /channels/:channel/messages/:message': { limit: 5, windowMs: 5_000 },
  'DELETE /channels/:channel/messages/:message': { limit: 5, windowMs: 1_000 },
  'GET /channels/:channel/messages': { limit: 5, windowMs: 5_000 },
  'POST /users/@me/channels': { limit: 10, windowMs: 10_000 },
  'POST /webhooks/:application/:token': { limit: 5, windowMs: 2_000 },
  'PATCH /webhooks/:application/:token/messages/:message': { limit: 5, windowMs: 2_000 },
};

/** `sliding` never lets more through in any second; `fixed` counts by seconds of the clock; `off` counts nothing. */
export type GlobalMode = 'sliding' | 'fixed' | 'off';

export interface LimitVerdict {
  readonly headers: Readonly<Record<string, string>>;
  readonly refused?: { readonly scope: 'user' | 'global'; readonly retryAfterSeconds: number };
}

export interface RateLimitOptions {
  readonly buckets?: BucketTable;
  readonly globalMode?: GlobalMode;
  readonly globalPerSecond?: number;
}

interface Window {
  startedAt: number;
  used: number;
}

/** What a bot may ask in how short a time: one bucket per route and major parameter, and all together 50 a second. */
export class RateLimits {
  buckets: BucketTable;
  globalMode: GlobalMode;
  globalPerSecond: number;
  readonly #windows = new Map<string, Window>();
  #recent: number[] = [];

  constructor({ buckets = USUAL_BUCKETS, globalMode = 'sliding', globalPerSecond = 50 }: RateLimitOptions = {}) {
    this.buckets = buckets;
    this.globalMode = globalMode;
    this.globalPerSecond = globalPerSecond;
  }

  /**
   * @param route - Method and pattern.
   * @param major - The channel or webhook it is about: each has a bucket of its own under one hash.
   * @param isExempt - Interaction endpoints do not count towards the 50 a second.
   */
  check(route: string, major: string, isExempt: boolean, now = performance.now()): LimitVerdict {
    const globalWaitMs = isExempt ? 0 : this.#globalWait(now);
    if (globalWaitMs > 0) {
      const retryAfterSeconds = Math.ceil(globalWaitMs) / 1_000;
      const headers = { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
      return {
        headers: { ...headers, 'retry-after': String(Math.ceil(retryAfterSeconds)) },
        refused: { scope: 'global', retryAfterSeconds },
      };
    }
    const bucket = this.buckets[route];
    if (!bucket) return { headers: {} };
    const window = this.#windowOf(`${route} ${major}`, bucket, now);
    window.used += 1;
    const resetAfter = Math.max(0, window.startedAt + bucket.windowMs - now) / 1_000;
    const headers = {
      'x-ratelimit-limit': String(bucket.limit),
      'x-ratelimit-remaining': String(Math.max(0, bucket.limit - window.used)),
      'x-ratelimit-reset': (Date.now() / 1_000 + resetAfter).toFixed(3),
      'x-ratelimit-reset-after': resetAfter.toFixed(3),
      'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
    };
    if (window.used <= bucket.limit) return { headers };
    const retryAfterSeconds = Math.max(0.001, Number(resetAfter.toFixed(3)));
    return {
      headers: { ...headers, 'x-ratelimit-scope': 'user', 'retry-after': String(Math.ceil(retryAfterSeconds)) },
      refused: { scope: 'user', retryAfterSeconds },
    };
  }

  #windowOf(key: string, { windowMs }: Bucket, now: number): Window {
    const known = this.#windows.get(key);
    if (known && now - known.startedAt < windowMs) return known;
    const made = { startedAt: now, used: 0 };
    this.#windows.set(key, made);
    return made;
  }

  #globalWait(now: number): number {
    if (this.globalMode === 'off') return 0;
    const start = this.globalMode === 'fixed' ? Math.floor(now / 1_000) * 1_000 : now - 1_000;
    this.#recent = this.#recent.filter((at) => at >= start);
    const oldest = this.#recent[this.#recent.length - this.globalPerSecond];
    if (oldest !== undefined)
      return this.globalMode === 'fixed' ? start + 1_000 - now : Math.max(1, oldest + 1_000 - now);
    this.#recent.push(now);
    return 0;
  }
}
