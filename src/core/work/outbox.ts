import type { Job } from './jobs.ts';

export interface PromiseOptions {
  /** Not before this instant; at once when left out. */
  readonly dueAt?: Date;
}

/** Promises of work, kept in the transaction that makes the work necessary. */
export interface Outbox {
  /**
   * Promises one run of the job, at or after `dueAt`.
   *
   * A promise under the same key that has not been offered to the queue yet is the same promise. One that has been
   * offered may be running on an older state already, so it is made again.
   */
  put<P>(job: Job<P>, payload: P, options?: PromiseOptions): Promise<void>;
}

/** A promise as the relay sees it. */
export interface PromisedJob {
  readonly key: string;
  /** Grows with every renewal of the promise under the same key. */
  readonly generation: number;
  readonly name: string;
  readonly payload: unknown;
}

/** The outbox from the queue's side. */
export interface PromisedJobs {
  /** Takes up to `limit` promises that are due and not offered, and notes that they are being offered. */
  claimDue(limit: number): Promise<readonly PromisedJob[]>;
  /** Takes promises offered more than `ageMs` ago that nobody has acknowledged: the queue may have forgotten them. */
  claimForgotten(ageMs: number, limit: number): Promise<readonly PromisedJob[]>;
  /**
   * The work is done: the promise goes, or is due again when it is a periodic one. A renewed promise stays.
   *
   * @param againInMs - When a periodic one is due again, if that is sooner than usual.
   */
  acknowledge(key: string, generation: number, againInMs?: number): Promise<void>;
  /** The offer did not reach the queue: the promise is due again. */
  release(key: string, generation: number): Promise<void>;
  /** Milliseconds until the next promise is due; `undefined` when there is none. */
  dueInMs(): Promise<number | undefined>;
}

/** Tells the relay that promises were made, so that it need not look all the time. */
export interface PromiseBell {
  /** Resolves when the bell has rung since the last wait, after `maxMs` at the latest, or when `signal` aborts. */
  wait(maxMs: number, signal: AbortSignal): Promise<void>;
}
