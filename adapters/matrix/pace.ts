import { setTimeout as delay } from 'node:timers/promises';
import { SECOND } from '../../src/kernel/clock.ts';

export interface PaceLimits {
  /** How many the homeserver takes in a second, over time. */
  readonly perSecond: number;
  /** How many it takes at once after a rest. */
  readonly burst: number;
}

/** What a homeserver limits for one account. */
export interface MatrixLimits {
  /** @see Synapse, rc_message: 0.2 a second, 10 at once */
  readonly messages: PaceLimits;
  /** @see Synapse, rc_joins.local: 0.1 a second, 10 at once */
  readonly joins: PaceLimits;
  /** Rooms that are made. Each counts as a message, too. @see Synapse, rc_room_creation: 0.016 a second, 10 at once */
  readonly chats: PaceLimits;
}

/** Answers go first; what is sent to many waits until some are left over for answers. */
export type Lane = 'answer' | 'broadcast';

/** Of the burst, kept for answers. */
const RESERVED_SHARE = 0.5;
/** Never used, of the burst: a request that was slow to arrive comes closer before the next than it was sent. */
const MARGIN = 1;

/**
 * Counts what a homeserver lets one account do, as it counts itself: a bucket that fills evenly.
 *
 * @see Synapse, synapse/api/ratelimiting.py
 */
export class Pace {
  readonly #limits: PaceLimits;
  readonly #nowMs: () => number;
  #left: number;
  #asOfMs: number;

  /** @param nowMs - A clock that never goes back. */
  constructor(limits: PaceLimits, nowMs: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#nowMs = nowMs;
    this.#left = mostOf(limits);
    this.#asOfMs = nowMs();
  }

  /** @returns how long until one more may leave on this lane; 0 when it may now, and is counted then. */
  take(lane: Lane = 'answer'): number {
    const waitMs = this.waitMs(lane);
    if (waitMs === 0) this.#left -= 1;
    return waitMs;
  }

  /** @returns how long until one more may leave on this lane; 0 when it may now. */
  waitMs(lane: Lane = 'answer'): number {
    const now = this.#nowMs();
    const { perSecond, burst } = this.#limits;
    const most = mostOf(this.#limits);
    this.#left = Math.min(most, this.#left + ((now - this.#asOfMs) / SECOND) * perSecond);
    this.#asOfMs = now;
    const floor = lane === 'broadcast' ? Math.min(Math.floor(burst * RESERVED_SHARE), most - 1) : 0;
    const missing = floor + 1 - this.#left;
    // Sums of fractions end a hair below the whole.
    return missing > 1e-9 ? Math.max(Math.ceil((missing / perSecond) * SECOND), 1) : 0;
  }

  /** The homeserver has said that there is nothing left. @param forMs - Until when. */
  drain(forMs?: number): void {
    const { perSecond } = this.#limits;
    const left = forMs === undefined ? 0 : 1 - (forMs / SECOND) * perSecond;
    this.#left = Math.min(this.#left, Math.min(left, 0));
    this.#asOfMs = this.#nowMs();
  }

  /** Waits for a turn. @returns 0, or how long it still is when that is more than `atMostMs`. */
  async turn(lane: Lane, atMostMs: number, signal: AbortSignal): Promise<number> {
    for (;;) {
      const waitMs = this.take(lane);
      if (waitMs === 0 || waitMs > atMostMs) return waitMs;
      await delay(waitMs, undefined, { signal });
    }
  }
}

function mostOf({ burst }: PaceLimits): number {
  return Math.max(burst - Math.min(MARGIN, burst / 10), 1);
}
