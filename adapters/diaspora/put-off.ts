import { PodApiError } from './errors.ts';
import { PollPace } from './poll-pace.ts';

interface Pause {
  readonly pace: PollPace;
  /** By `performance.now()`. */
  readonly untilMs: number;
}

/** Answers that are about the login or the whole pod, whatever was asked for. */
const ABOUT_ALL = new Set([401, 429, 502, 503, 504]);

/** What the pod fails at is left alone longer and longer, and keeps nobody else waiting. */
export class PutOff {
  readonly #intervalMs: number;
  readonly #pauses = new Map<string, Pause>();

  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  /**
   * Does what is due. A failure puts it off.
   *
   * @returns the failure, if it is about this alone.
   * @throws the failure, if it may be the whole pod's.
   */
  async attempt(key: string, work: () => Promise<void>): Promise<PodApiError | undefined> {
    const before = this.#pauses.get(key);
    if (before !== undefined && performance.now() < before.untilMs) return undefined;
    try {
      await work();
      this.#pauses.delete(key);
      return undefined;
    } catch (err) {
      const pace = before?.pace ?? new PollPace(this.#intervalMs);
      this.#pauses.set(key, { pace, untilMs: performance.now() + pace.afterFailure() });
      if (err instanceof PodApiError && err.status !== undefined && !ABOUT_ALL.has(err.status)) return err;
      throw err;
    }
  }
}
