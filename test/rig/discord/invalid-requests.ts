import { MINUTE } from '../../../src/kernel/clock.ts';
import type { Clock } from '../../../src/kernel/clock.ts';

const WINDOW_MS = 10 * MINUTE;

/** Counts answers of 401, 403 and 429 per ten minutes; whoever earns too many is shut out. @see Discord, "Invalid Request Limit" */
export class InvalidRequests {
  readonly #clock: Clock;
  readonly #limit: number;
  #startedAt = Number.NEGATIVE_INFINITY;
  #count = 0;
  /** Of the whole life of the double. */
  readonly totals: Record<'401' | '403' | '429', number> = { '401': 0, '403': 0, '429': 0 };

  constructor(clock: Clock, limit = 10_000) {
    this.#clock = clock;
    this.#limit = limit;
  }

  get count(): number {
    this.#turn();
    return this.#count;
  }

  get isBanned(): boolean {
    return this.count >= this.#limit;
  }

  note(status: number, isShared: boolean): void {
    if (status !== 401 && status !== 403 && status !== 429) return;
    this.#turn();
    this.totals[`${status}`] += 1;
    if (!isShared) this.#count += 1;
  }

  #turn(): void {
    const now = this.#clock.now().getTime();
    if (now - this.#startedAt < WINDOW_MS) return;
    this.#startedAt = now;
    this.#count = 0;
  }
}
