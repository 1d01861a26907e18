import { SECOND } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';

/** A platform that has been busy for so many people in a row is busy for everybody. */
const BUSY_STREAK = 3;

/** How fast announcements leave on one platform: evenly, and a second's worth at once after a pause. */
export class AnnouncePace {
  readonly #perSecond: number;
  readonly #clock: Clock;
  #left = 1;
  #asOf: Date;
  #restsUntil: Date;
  #busyInARow = 0;
  #isInUse = false;

  constructor(perSecond: number, clock: Clock) {
    this.#perSecond = perSecond;
    this.#clock = clock;
    this.#asOf = clock.now();
    this.#restsUntil = this.#asOf;
  }

  /** Lets one run at a time use it. @returns `undefined` while another one does. */
  enter(): Disposable | undefined {
    if (this.#isInUse) return undefined;
    this.#isInUse = true;
    return { [Symbol.dispose]: () => void (this.#isInUse = false) };
  }

  /** @returns how many milliseconds until one more may leave; 0 when it may now, and is counted then. */
  take(): number {
    const now = this.#clock.now();
    const restMs = this.#restsUntil.getTime() - now.getTime();
    if (restMs > 0) return restMs;
    const passedMs = Math.max(now.getTime() - this.#asOf.getTime(), 0);
    this.#left = Math.min(Math.max(1, this.#perSecond), this.#left + (passedMs / SECOND) * this.#perSecond);
    this.#asOf = now;
    // Sums of fractions end a hair below the whole.
    if (this.#left < 1 - 1e-9) return Math.max(Math.ceil(((1 - this.#left) / this.#perSecond) * SECOND), 1);
    this.#left -= 1;
    return 0;
  }

  noteTaken(): void {
    this.#busyInARow = 0;
  }

  /** The platform would not take a message: once it refuses several people in a row, all of them wait. */
  noteBusy(forMs: number): void {
    this.#busyInARow += 1;
    if (this.#busyInARow < BUSY_STREAK) return;
    this.#busyInARow = 0;
    this.#restsUntil = new Date(this.#clock.now().getTime() + forMs);
  }
}
