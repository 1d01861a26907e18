import type { Redis } from 'ioredis';
import { z } from 'zod';
import { EXPORT_QUEUE } from './pod-queue.ts';
import type { SidekiqClient } from './sidekiq-client.ts';
import { parseJson, parseSidekiqJob } from './sidekiq-job.ts';

/** One Sidekiq process with a heartbeat of the last minute. */
export interface SidekiqProcessFacts {
  /** As it says itself; `undefined` on Sidekiq 6 and older, which say nothing. */
  readonly version: string | undefined;
  readonly concurrency: number;
  readonly queues: readonly string[];
  /** Told to take no more jobs. */
  readonly isQuiet: boolean;
}

export interface SidekiqSurvey {
  readonly processes: readonly SidekiqProcessFacts[];
  /** How long the oldest job has waited, by the queues that come before the exports. */
  readonly waits: readonly { readonly queue: string; readonly waitedMs: number }[];
  readonly waitingExportsCount: number;
  readonly deadCount: number;
  readonly deadExportsCount: number;
}

/**
 * The commands with which `SidekiqQueue` pushes, looks and drops retries, for rehearsing its rights. The marker's key
 * fits the pattern of real ones, and no job has this id.
 *
 * @see SidekiqQueue
 */
export const QUEUE_COMMANDS: readonly (readonly [command: string, ...args: string[]])[] = [
  ['TIME'],
  ['EXISTS', 'pappus:pushed:rehearsal'],
  ['EVAL', 'return 1', '1', 'pappus:pushed:rehearsal'],
  ['SET', 'pappus:pushed:rehearsal', '1', 'EX', '1', 'NX'],
  ['SADD', 'queues', EXPORT_QUEUE],
  ['LPUSH', `queue:${EXPORT_QUEUE}`, 'rehearsal'],
  ['LRANGE', `queue:${EXPORT_QUEUE}`, '0', '0'],
  ['ZSCAN', 'schedule', '0'],
  ['ZSCAN', 'retry', '0'],
  ['ZREM', 'retry', 'rehearsal'],
  ['SMEMBERS', 'processes'],
  ['HVALS', 'rehearsal:0:0:work'],
];

/** Strictly before `low`. @see diaspora*, config/sidekiq.yml */
const QUEUES_BEFORE_EXPORTS = ['urgent', 'high', 'medium'];
const EXPORT_WORKER = /^Workers::Export/u;
const PAGE_LENGTH = 500;
/** Sidekiq 8 writes milliseconds where its forerunners write seconds. */
const LEAST_MILLISECONDS = 1e11;

const infoSchema = z.object({
  concurrency: z.number(),
  queues: z.array(z.string()),
  version: z.string().optional(),
});
const enqueuedSchema = z.object({ enqueued_at: z.number() });

/** Looks at the pod's Sidekiq through its Redis. @throws {@link PodUnreachableError} */
export async function surveySidekiq(client: SidekiqClient, signal: AbortSignal): Promise<SidekiqSurvey> {
  return client.run(async (redis) => {
    const now = await timeOf(redis);
    return {
      processes: await livingProcesses(redis),
      waits: await Promise.all(
        QUEUES_BEFORE_EXPORTS.map(async (queue) => ({ queue, waitedMs: await waitOf(redis, queue, now) })),
      ),
      waitingExportsCount: await redis.llen(`queue:${EXPORT_QUEUE}`),
      deadCount: await redis.zcard('dead'),
      deadExportsCount: await countDeadExports(redis),
    };
  }, signal);
}

async function timeOf(redis: Redis): Promise<number> {
  const [seconds] = await redis.time();
  return Number(seconds) * 1_000;
}

/** @see Sidekiq, lib/sidekiq/launcher.rb, `heartbeat`; a silent process loses its key after 60 seconds. */
async function livingProcesses(redis: Redis): Promise<readonly SidekiqProcessFacts[]> {
  const found: SidekiqProcessFacts[] = [];
  for (const identity of await redis.smembers('processes')) {
    const [text, quiet] = await redis.hmget(identity, 'info', 'quiet');
    const info = infoSchema.safeParse(parseJson(text ?? '')).data;
    if (info === undefined) continue;
    found.push({ ...info, version: info.version, queues: [...new Set(info.queues)], isQuiet: quiet === 'true' });
  }
  return found;
}

/** @see Sidekiq, lib/sidekiq/api.rb, `Queue#latency` */
async function waitOf(redis: Redis, queue: string, now: number): Promise<number> {
  const [oldest] = await redis.lrange(`queue:${queue}`, -1, -1);
  const enqueuedAt = enqueuedSchema.safeParse(parseJson(oldest ?? '')).data?.enqueued_at;
  if (enqueuedAt === undefined) return 0;
  return Math.max(0, now - (enqueuedAt < LEAST_MILLISECONDS ? enqueuedAt * 1_000 : enqueuedAt));
}

async function countDeadExports(redis: Redis): Promise<number> {
  let count = 0;
  let cursor = '0';
  do {
    const [next, membersAndScores] = await redis.zscan(
      'dead',
      cursor,
      'MATCH',
      '*Workers::Export*',
      'COUNT',
      PAGE_LENGTH,
    );
    count += membersAndScores.filter(
      (text, index) => index % 2 === 0 && EXPORT_WORKER.test(parseSidekiqJob(text)?.worker ?? ''),
    ).length;
    cursor = next;
  } while (cursor !== '0');
  return count;
}
