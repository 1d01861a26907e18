import { MINUTE, SECOND } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/log.ts';
import { QUEUE_NAMES } from '../../core/work/jobs.ts';
import type { Job, QueueName } from '../../core/work/jobs.ts';
import type { PromiseBell, PromisedJob, PromisedJobs } from '../../core/work/outbox.ts';
import type { JobQueue, QueueBackend } from './backend.ts';

export interface OutboxRelayOptions {
  readonly backend: QueueBackend;
  readonly promised: PromisedJobs;
  readonly bell: PromiseBell;
  /** Every job there is: says which queue a name belongs to. */
  readonly jobs: readonly Pick<Job<never>, 'name' | 'queue' | 'everyMs'>[];
  /** Offered this long ago and not acknowledged: the queue may have forgotten it, so it is offered again. */
  readonly forgottenAfterMs: number;
  /** Wait before the first retry of a failed job, doubled for each further one; 2,000 unless given. */
  readonly retryMs?: number;
  readonly log: Logger;
}

const BATCH = 200;
const LONGEST_WAIT_MS = 1 * SECOND;
const TROUBLE_WAIT_MS = 2 * SECOND;
const RETRY_MS = 2 * SECOND;
/** What outlasts them all leaves the queue, and is offered again as forgotten for as long as it is promised. */
const ATTEMPTS = 5;

/**
 * Offers committed promises to BullMQ, and again what BullMQ has forgotten.
 *
 * Offering is repeatable: the job's id is the promise's key and generation, and BullMQ ignores an id it holds. Ended
 * jobs leave BullMQ at once, failed ones too, because a job left lying would swallow every later offer.
 */
export class OutboxRelay implements AsyncDisposable {
  readonly #options: OutboxRelayOptions;
  readonly #queues: ReadonlyMap<QueueName, JobQueue>;
  readonly #queueOf: ReadonlyMap<string, Pick<Job<never>, 'queue' | 'everyMs'>>;
  readonly #stopping = new AbortController();
  #loop: Promise<void> = Promise.resolve();

  constructor(options: OutboxRelayOptions) {
    this.#options = options;
    this.#queues = new Map(QUEUE_NAMES.map((name) => [name, options.backend.createQueue(name)]));
    this.#queueOf = new Map(options.jobs.map((job) => [job.name, job]));
    for (const queue of this.#queues.values()) {
      queue.on('error', (err) => options.log.warn({ err }, 'the queue is not reachable'));
    }
  }

  /** Runs until disposed. The first thing it does is to offer again what an earlier run left unacknowledged. */
  start(): void {
    this.#loop = this.#run(this.#stopping.signal);
  }

  /** Offers what is due now. @returns how many. */
  async offerDue(): Promise<number> {
    return this.#offer(await this.#options.promised.claimDue(BATCH));
  }

  /** Offers again what was offered more than `ageMs` ago and not acknowledged. @returns how many. */
  async offerForgotten(ageMs: number): Promise<number> {
    return this.#offer(await this.#options.promised.claimForgotten(ageMs, BATCH));
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { promised, bell, forgottenAfterMs, log } = this.#options;
    let age = 0;
    let nextSweepAt = 0;
    while (!signal.aborted) {
      try {
        if (Date.now() >= nextSweepAt) {
          if ((await this.offerForgotten(age)) === BATCH) continue;
          age = forgottenAfterMs;
          nextSweepAt = Date.now() + Math.min(forgottenAfterMs / 2, MINUTE);
        }
        if ((await this.offerDue()) === BATCH) continue;
        await bell.wait(Math.min((await promised.dueInMs()) ?? LONGEST_WAIT_MS, LONGEST_WAIT_MS), signal);
      } catch (err) {
        log.warn({ err }, 'promised jobs could not be offered');
        await bell.wait(TROUBLE_WAIT_MS, signal).catch(() => undefined);
      }
    }
  }

  async #offer(jobs: readonly PromisedJob[]): Promise<number> {
    for (const name of QUEUE_NAMES) {
      const own = jobs.filter((job) => this.#queueOf.get(job.name)?.queue === name);
      if (own.length === 0) continue;
      try {
        await this.#queues.get(name)?.addBulk(own.map((job) => this.#toBull(job)));
      } catch (err) {
        await Promise.all(own.map((job) => this.#options.promised.release(job.key, job.generation)));
        throw err;
      }
    }
    return jobs.length;
  }

  #toBull({ key, generation, name, payload }: PromisedJob) {
    // A periodic job that fails is not tried again: its next run comes by itself.
    const isPeriodic = this.#queueOf.get(name)?.everyMs !== undefined;
    const backoff = { type: 'exponential', delay: this.#options.retryMs ?? RETRY_MS, jitter: 0.5 };
    const retries = isPeriodic ? { attempts: 1 } : { attempts: ATTEMPTS, backoff };
    const opts = { ...retries, jobId: `${key}-${generation}`, removeOnComplete: true, removeOnFail: true };
    return { name, data: { key, generation, payload }, opts };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }
}
