import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { JOB_CLASSES, newJobId } from './job.ts';
import type { Job } from './job.ts';
import type { JobQueue } from './job-queue.ts';
import { JobError, ProcessEnds } from './job-runner.ts';
import type { JobRunner } from './job-runner.ts';
import type { WorkerSettings } from './worker-settings.ts';

const THROTTLED_CLASSES: readonly string[] = [JOB_CLASSES.profile, 'Workers::ImportUser'];
const DEFAULT_RETRIES = 10;

export interface SidekiqProcessDeps {
  readonly queue: JobQueue;
  readonly runner: JobRunner;
  readonly settings: WorkerSettings;
  /** A job ended the process; somebody has to start another. */
  readonly onEnd: (how: 'kill' | 'stop') => void;
}

interface Thread {
  readonly threadId: string;
  readonly job: Job;
  readonly runAtSeconds: number;
  readonly done: Promise<void>;
}

/** One Sidekiq process: some threads, a heartbeat, a poller. @see Sidekiq, lib/sidekiq/launcher.rb */
export class SidekiqProcess {
  readonly identity = `${hostname()}:${process.pid}:${randomBytes(6).toString('hex')}`;
  readonly #deps: SidekiqProcessDeps;
  readonly #threads = new Map<string, Thread>();
  readonly #ended = new AbortController();
  readonly #loops: Promise<unknown>;

  constructor(deps: SidekiqProcessDeps) {
    this.#deps = deps;
    const { heartbeatMs, pollMs } = deps.settings;
    this.#loops = Promise.all([
      this.#every(heartbeatMs, async () => deps.queue.beat(this.identity, this.#work())),
      this.#every(pollMs, async () => deps.queue.enqueueDue(new Date())),
      this.#fetch(),
    ]);
  }

  /** Ends at once and puts the jobs in hand back into the line. */
  async stop(): Promise<void> {
    await this.#end('stop');
    await this.#deps.queue.depart(this.identity);
  }

  /** Ends as `kill -9` does: the jobs in hand are lost, and nobody hears of it until the heartbeat has expired. */
  async kill(): Promise<void> {
    await this.#end('kill');
  }

  async #end(how: 'kill' | 'stop'): Promise<void> {
    this.#ended.abort(new ProcessEnds(how));
    await Promise.all([this.#loops, ...[...this.#threads.values()].map(async (thread) => thread.done)]);
  }

  #work() {
    return [...this.#threads.values()].map(({ threadId, job, runAtSeconds }) => ({ threadId, job, runAtSeconds }));
  }

  async #every(ms: number, act: () => Promise<void>): Promise<void> {
    const { signal } = this.#ended;
    while (!signal.aborted) {
      await act().catch(() => undefined); // Redis is away; the next round tries again
      await delay(ms, undefined, { signal }).catch(() => undefined);
    }
  }

  async #fetch(): Promise<void> {
    const { signal } = this.#ended;
    const { queue, settings } = this.#deps;
    while (!signal.aborted) {
      if (this.#threads.size >= settings.concurrency) {
        await Promise.race([...this.#threads.values()].map(async (thread) => thread.done));
        continue;
      }
      const job = await queue.take(this.identity).catch(async () => {
        await delay(100, undefined, { signal }).catch(() => undefined);
        return undefined;
      });
      if (job !== undefined) await this.#begin(job);
    }
  }

  async #begin(job: Job): Promise<void> {
    const { reason } = this.#ended.signal;
    if (reason instanceof ProcessEnds) {
      if (reason.how === 'stop') await this.#deps.queue.giveBack(job);
      return;
    }
    if (await this.#isThrottled(job)) return this.#reschedule(job);
    const threadId = randomBytes(4).toString('hex');
    const done = this.#perform(job).finally(() => this.#threads.delete(threadId));
    this.#threads.set(threadId, { threadId, job, runAtSeconds: Date.now() / 1_000, done });
    return undefined;
  }

  async #isThrottled(job: Job): Promise<boolean> {
    const { throttle, throttleLimit } = this.#deps.settings;
    if (throttle === 'none' || !THROTTLED_CLASSES.includes(job.class)) return false;
    const work = throttle === 'exact' ? this.#work() : await this.#deps.queue.workInHand();
    return work.filter((other) => THROTTLED_CLASSES.includes(other.job.class)).length >= throttleLimit;
  }

  /** A new job takes the place of the old one. */
  async #reschedule(job: Job): Promise<void> {
    const { queue, settings } = this.#deps;
    const { enqueued_at: _, ...rest } = job;
    const again = { ...rest, jid: newJobId(), created_at: Date.now() / 1_000 };
    await queue.schedule(again, new Date(Date.now() + settings.rescheduleMs()));
    await queue.finish(job);
  }

  async #perform(job: Job): Promise<void> {
    const { queue, runner } = this.#deps;
    const { signal } = this.#ended;
    try {
      await runner.run(job, signal);
      await queue.finish(job);
    } catch (err) {
      await this.#fail(job, err);
    }
  }

  async #fail(job: Job, err: unknown): Promise<void> {
    const { queue, onEnd } = this.#deps;
    const reason = err instanceof ProcessEnds ? err : this.#ended.signal.reason;
    if (reason instanceof ProcessEnds) {
      if (reason.how === 'stop') await queue.giveBack(job);
      if (err instanceof ProcessEnds) onEnd(err.how);
      return;
    }
    const message = err instanceof JobError ? err.message : String(err);
    const retry_count = job.retry_count === undefined ? 0 : job.retry_count + 1;
    const failed = { ...job, retry_count, error_message: message, error_class: 'StandardError' };
    const limit = typeof job.retry === 'number' ? job.retry : DEFAULT_RETRIES;
    if (retry_count >= limit) return queue.bury(failed);
    const at = new Date(Date.now() + this.#deps.settings.retryDelayMs(retry_count));
    return queue.retryLater({ ...failed, failed_at: Date.now() / 1_000 }, at);
  }
}
