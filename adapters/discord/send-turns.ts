import { setTimeout as delay } from 'node:timers/promises';
import { SECOND } from '../../src/kernel/clock.ts';
import { untilAborted } from '../../src/kernel/until-aborted.ts';

/**
 * Takes the next turn for good, in the order of the calls.
 *
 * @returns how long until it comes, in milliseconds.
 */
export type TakeTurn = () => Promise<number>;

/** Turns of a process that has the bot's allowance to itself, evenly spread: Discord looks back at every second. */
export function ownTurns(perSecond: number, nowMs: () => number = () => performance.now()): TakeTurn {
  const spacingMs = SECOND / perSecond;
  let nextMs = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = nowMs();
    const turnMs = Math.max(now, nextMs);
    nextMs = turnMs + spacingMs;
    return turnMs - now;
  };
}

/**
 * Resolves when it is this caller's turn. One who gives up lets the turn pass by unused.
 *
 * @throws an `AbortError` at once when the signal is aborted, and whatever `take` throws.
 */
export async function waitTurn(take: TakeTurn, signal: AbortSignal): Promise<void> {
  const waitMs = await untilAborted(take(), signal);
  // Timers drop fractions, and a turn must not come early.
  if (waitMs > 0) await delay(Math.ceil(waitMs), undefined, { signal });
}
