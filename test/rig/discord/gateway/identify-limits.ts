import { DAY } from '../../../../src/kernel/clock.ts';
import type { Clock } from '../../../../src/kernel/clock.ts';

/** How often a bot may begin a session. @see Discord, "Session Start Limit Object" */
export class IdentifyLimits {
  readonly maxConcurrency: number;
  readonly total: number;
  readonly #clock: Clock;
  readonly #windowMs: number;
  #dayStartedAt: number;
  #used = 0;
  readonly #lastByKey = new Map<number, number>();

  constructor(clock: Clock, { total = 1_000, maxConcurrency = 1, windowMs = 5_000 } = {}) {
    this.#clock = clock;
    this.total = total;
    this.maxConcurrency = maxConcurrency;
    this.#windowMs = windowMs;
    this.#dayStartedAt = clock.now().getTime();
  }

  get remaining(): number {
    this.#turn();
    return Math.max(0, this.total - this.#used);
  }

  get resetAfterMs(): number {
    this.#turn();
    return this.#dayStartedAt + DAY - this.#clock.now().getTime();
  }

  /** @returns whether this one may identify now. */
  take(shardId: number): 'yes' | 'too-soon' | 'too-often' {
    if (this.remaining === 0) return 'too-often';
    const key = shardId % this.maxConcurrency;
    const now = performance.now();
    const last = this.#lastByKey.get(key);
    if (last !== undefined && now - last < this.#windowMs) return 'too-soon';
    this.#lastByKey.set(key, now);
    this.#used += 1;
    return 'yes';
  }

  #turn(): void {
    const now = this.#clock.now().getTime();
    if (now - this.#dayStartedAt < DAY) return;
    this.#dayStartedAt = now;
    this.#used = 0;
  }
}
