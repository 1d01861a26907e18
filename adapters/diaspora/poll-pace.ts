import { MINUTE, SECOND } from '../../src/kernel/clock.ts';

/** Answers that take longer come from a pod that is tired. */
const SLOW_ANSWER_MS = SECOND;
const LONGEST_PAUSE_MS = 5 * MINUTE;
const MAX_DOUBLINGS = 8;

/** How long to leave the pod alone: longer when it is slow, much longer when it fails, as long as it asks for. */
export class PollPace {
  readonly #intervalMs: number;
  #failures = 0;

  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  /** @param answerMs - What one answer of the pod took on average. How many there were is people's doing, not its. */
  afterLook(answerMs: number): number {
    this.#failures = 0;
    return this.#atMost(this.#intervalMs * Math.max(answerMs / SLOW_ANSWER_MS, 1));
  }

  afterFailure(retryAfterMs = 0): number {
    this.#failures += 1;
    return Math.max(this.#atMost(this.#intervalMs * 2 ** Math.min(this.#failures, MAX_DOUBLINGS)), retryAfterMs);
  }

  #atMost(pauseMs: number): number {
    return Math.min(pauseMs, Math.max(LONGEST_PAUSE_MS, this.#intervalMs));
  }
}
