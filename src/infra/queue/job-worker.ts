import { UnrecoverableError } from 'bullmq';
import type { z } from 'zod';
import { AppError } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/log.ts';
import type { Job, NextRun, QueueName } from '../../core/work/jobs.ts';
import type { PromisedJobs } from '../../core/work/outbox.ts';
import type { BullWorker, JobProcessor, QueueBackend } from './backend.ts';

/** A job tied to its use-case. */
export interface Runner {
  readonly name: string;
  readonly queue: QueueName;
  readonly periodic: boolean;
  /** In how many milliseconds periodic work that failed runs again, if that is sooner than usual. */
  readonly retryMs: number | undefined;
  /** @returns in how many milliseconds periodic work would like to run again, if it says so. */
  readonly run: (payload: unknown, signal: AbortSignal) => Promise<number | undefined>;
}

/** Ties a job to its use-case: `runs(submitExportJob, ({ exportId }, signal) => submitExport(deps, exportId, signal))`. */
export function runs<P>(job: Job<P>, handle: (payload: P, signal: AbortSignal) => Promise<unknown>): Runner {
  const payloadSchema: z.ZodType<P> = job.payload;
  return {
    name: job.name,
    queue: job.queue,
    periodic: job.everyMs !== undefined,
    retryMs: job.retryMs,
    run: async (payload, signal) => againInMs(await handle(payloadSchema.parse(payload), signal)),
  };
}

function againInMs(result: unknown): number | undefined {
  return isNextRun(result) ? result.againInMs : undefined;
}

function isNextRun(result: unknown): result is NextRun {
  return typeof result === 'object' && result !== null && 'againInMs' in result && typeof result.againInMs === 'number';
}

export interface JobWorkerOptions {
  readonly backend: QueueBackend;
  readonly queueName: QueueName;
  readonly runners: readonly Runner[];
  readonly promised: Pick<PromisedJobs, 'acknowledge'>;
  readonly concurrency: number;
  /** How long a job of a killed worker stays its own before another worker takes it. */
  readonly lockMs: number;
  /** How long an orderly stop lets running jobs go on before it calls them off. */
  readonly drainMs: number;
  readonly log: Logger;
}

/** Turns BullMQ's attempts into calls of the core, and the core's errors into BullMQ's verdicts. */
export class JobWorker implements AsyncDisposable {
  readonly #options: JobWorkerOptions;
  readonly #runners: ReadonlyMap<string, Runner>;
  readonly #worker: BullWorker;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(options: JobWorkerOptions) {
    this.#options = options;
    const own = options.runners.filter((runner) => runner.queue === options.queueName);
    this.#runners = new Map(own.map((runner) => [runner.name, runner]));
    this.#worker = options.backend.createWorker(options.queueName, this.#process, {
      concurrency: options.concurrency,
      lockDuration: options.lockMs,
      stalledInterval: options.lockMs,
    });
    this.#worker.on('error', (err) => options.log.warn({ err }, 'the queue is not reachable'));
  }

  start(): void {
    this.#running = this.#worker.run().catch((err: unknown) => {
      this.#options.log.error({ err }, 'a worker ended');
    });
  }

  readonly #process: JobProcessor = async (job, _token, cancelled) => {
    const { log, promised } = this.#options;
    const runner = this.#runners.get(job.name);
    if (runner === undefined) throw new UnrecoverableError(`no runner for ${job.name}`);
    const signals = cancelled ? [cancelled, this.#stopping.signal] : [this.#stopping.signal];
    let again: number | undefined;
    try {
      again = await runner.run(job.data.payload, AbortSignal.any(signals));
    } catch (err) {
      log.warn({ err, job: job.name, jobId: job.id, attempt: job.attemptsMade + 1 }, 'a job failed');
      if (!runner.periodic) throw isHopeless(err) ? new UnrecoverableError('not retryable') : err;
      again = runner.retryMs;
    }
    await promised.acknowledge(job.data.key, job.data.generation, again);
  };

  /** Takes no more jobs, lets those in hand end, and calls them off when they take too long. */
  async [Symbol.asyncDispose](): Promise<void> {
    const timer = setTimeout(() => this.#stopping.abort(), this.#options.drainMs);
    await this.#worker.close();
    clearTimeout(timer);
    await this.#running;
  }
}

/** Trying again at once would fail the same way; the relay offers the promise again much later. */
function isHopeless(err: unknown): boolean {
  return err instanceof AppError && !err.retryable;
}
