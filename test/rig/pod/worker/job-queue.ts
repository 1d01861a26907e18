import { z } from 'zod';
import { jobSchema } from './job.ts';
import type { Job } from './job.ts';

/** What one thread of a worker is busy with. */
export const workInHandSchema = z.object({ threadId: z.string(), job: jobSchema, runAtSeconds: z.number() });
export type WorkInHand = z.infer<typeof workInHandSchema>;

/** Where the simulated worker takes its jobs from and leaves them: Redis in Sidekiq's format, or a table. */
export interface JobQueue extends AsyncDisposable {
  /** Puts a job at the end of its queue's line. */
  push(job: Job): Promise<void>;
  /** The next job, most urgent queue first, gone from the line; waits a moment for one. */
  take(identity: string): Promise<Job | undefined>;
  /** The work on a job has ended, however it did. */
  finish(job: Job): Promise<void>;
  /** An orderly stop: the job comes back to the front of the line. */
  giveBack(job: Job): Promise<void>;
  schedule(job: Job, at: Date): Promise<void>;
  retryLater(job: Job, at: Date): Promise<void>;
  bury(job: Job): Promise<void>;
  /** Moves jobs whose time has come from `schedule` and `retry` into their queues. */
  enqueueDue(now: Date): Promise<void>;
  /** Tells the world that this process lives and what it works on. */
  beat(identity: string, work: readonly WorkInHand[]): Promise<void>;
  /** A stopped process says goodbye; a killed one does not, and is forgotten when its heartbeat expires. */
  depart(identity: string): Promise<void>;
  /** What all living processes said at their latest heartbeat. */
  workInHand(): Promise<readonly WorkInHand[]>;
}
