import { setTimeout as delay } from 'node:timers/promises';
import { SECOND } from '../../src/kernel/clock.ts';
import { untilAborted } from '../../src/kernel/until-aborted.ts';

/** Turns to ask, evenly spread, because Discord looks back at every second and not only at those of a clock. */
export interface Turns {
  /**
   * Takes the next turn for good, in the order of the calls.
   *
   * @returns how long until it comes, in milliseconds.
   */
  take(): Promise<number>;
}

/** Turns of a process that has the bot's allowance to itself. */
export class OwnTurns implements Turns {
  readonly #spacingMs: number;
  readonly #nowMs: () => number;
  #nextMs = Number.NEGATIVE_INFINITY;

  constructor(perSecond: number, nowMs: () => number = () => performance.now()) {
    this.#spacingMs = SECOND / perSecond;
    this.#nowMs = nowMs;
  }

  async take(): Promise<number> {
    const now = this.#nowMs();
    const turnMs = Math.max(now, this.#nextMs);
    this.#nextMs = turnMs + this.#spacingMs;
    return turnMs - now;
  }
}

/** A process that was held up for longer lets its turns go: all that it has missed would be too much at once. */
const LATE_MS = 40;
const NEVER = new AbortController().signal;

/**
 * Resolves when it is this caller's turn. One who gives up lets the turn pass by unused.
 *
 * @throws an `AbortError` at once when the signal is aborted, and whatever the turns throw.
 */
export async function waitTurn(turns: Turns, signal: AbortSignal = NEVER): Promise<void> {
  for (;;) {
    const waitMs = await untilAborted(turns.take(), signal);
    const turnMs = performance.now() + waitMs;
    // Timers drop fractions, and a turn must not come early.
    if (waitMs > 0) await delay(Math.ceil(waitMs), undefined, { signal });
    if (performance.now() - turnMs <= LATE_MS) return;
  }
}
