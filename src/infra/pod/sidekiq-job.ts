import { z } from 'zod';
import { EXPORT_QUEUE, EXPORT_WORKERS } from './pod-queue.ts';
import type { PodJob } from './pod-queue.ts';

/** Sidekiq's own defaults as diaspora* configures them. @see diaspora*, config/defaults.yml, `environment.sidekiq` */
const RETRIES = 10;
const BACKTRACE_LINES = 15;
/** As seconds, a time in the year 5138. */
const MILLISECONDS_FROM = 1e11;

/**
 * One job in Sidekiq's format.
 *
 * Times are float seconds (through Sidekiq 7). Without `retry` and `backtrace` the worker's class defaults would apply.
 *
 * @see Sidekiq, lib/sidekiq/job_util.rb and client.rb, `atomic_push`
 */
export function renderSidekiqJob({ jobId, user, kind, locale }: PodJob, now: Date): string {
  const seconds = now.getTime() / 1_000;
  return JSON.stringify({
    retry: RETRIES,
    queue: EXPORT_QUEUE,
    backtrace: BACKTRACE_LINES,
    class: EXPORT_WORKERS[kind],
    args: [user],
    jid: jobId,
    created_at: seconds,
    locale,
    enqueued_at: seconds,
  });
}

/** What is of interest in a job of any worker. */
export interface SeenJob {
  readonly worker: string;
  readonly firstArgument: unknown;
  readonly jobId: string;
}

const jobSchema = z.object({ class: z.string(), args: z.array(z.unknown()), jid: z.string() });
const workSchema = z.object({ payload: z.unknown() });

/** Reads an entry of a queue or a sorted set; `undefined` for what is no job. */
export function parseSidekiqJob(text: string): SeenJob | undefined {
  return seenJob(parseJson(text));
}

/**
 * Reads what one thread of a process works on.
 *
 * The payload is a JSON text inside the JSON on Sidekiq 6 and 7, and an object where something re-encoded it.
 *
 * @see Sidekiq, lib/sidekiq/processor.rb, `WORK_STATE`, which was `WORKER_STATE` before 6.5
 */
export function parseSidekiqWork(text: string): SeenJob | undefined {
  const work = workSchema.safeParse(parseJson(text));
  if (!work.success) return undefined;
  const { payload } = work.data;
  return seenJob(typeof payload === 'string' ? parseJson(payload) : payload);
}

const enqueuedSchema = z.object({ enqueued_at: z.number() });

/** When a waiting job entered its queue, in Unix seconds; 8 writes milliseconds. @see Sidekiq, lib/sidekiq/job_util.rb */
export function enqueuedAtSeconds(text: string): number | undefined {
  const at = enqueuedSchema.safeParse(parseJson(text)).data?.enqueued_at;
  return at === undefined || at < MILLISECONDS_FROM ? at : at / 1_000;
}

function seenJob(value: unknown): SeenJob | undefined {
  const job = jobSchema.safeParse(value);
  if (!job.success) return undefined;
  return { worker: job.data.class, firstArgument: job.data.args[0], jobId: job.data.jid };
}

/** The value of a JSON text; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
