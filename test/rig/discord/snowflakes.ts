import type { Clock } from '../../../src/kernel/clock.ts';

/** The first second of 2015. @see Discord, reference "Snowflakes" */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;

/**
 * Ids as Discord makes them: ordered by time, of 17 to 19 digits.
 *
 * discord.js finds the channel of a route by that length; shorter ids would put all of them in one line.
 */
export class Snowflakes {
  readonly #clock: Clock;
  #last = 0n;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  next(): string {
    const fromTime = (BigInt(this.#clock.now().getTime()) - DISCORD_EPOCH_MS) << 22n;
    this.#last = fromTime > this.#last ? fromTime : this.#last + 1n;
    return String(this.#last);
  }
}

/** When an id was made. */
export function timeOfSnowflake(id: string): Date {
  return new Date(Number((BigInt(id) >> 22n) + DISCORD_EPOCH_MS));
}
