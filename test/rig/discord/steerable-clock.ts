import type { Clock } from '../../../src/kernel/clock.ts';

/** The time of day, which a test can move forward: for what dies of age, such as interaction tokens and nonces. */
export class SteerableClock implements Clock {
  #shiftMs = 0;
  readonly #listeners: (() => void)[] = [];

  now(): Date {
    return new Date(Date.now() + this.#shiftMs);
  }

  advance(ms: number): void {
    this.#shiftMs += ms;
    for (const listener of this.#listeners) listener();
  }

  onAdvance(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
