import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { PodWorkerId } from '../../core/pods/pod-gateway.ts';

const PROCESSES_KEY = 'processes';
/** The hash of what a process works on: `<identity>:work` since Sidekiq 6.5, `<identity>:workers` before. */
const WORK_HASHES = ['work', 'workers'] as const;
/** The first Sidekiq that gives its work data in another shape than the pod's throttle reads. */
const THROTTLE_DIES_WITH = 7;

const infoSchema = z.object({ version: z.string().optional() });

/** A process of Sidekiq that still beats. */
export interface SidekiqProcess {
  readonly identity: PodWorkerId;
  /** What its threads work on, as it said with its latest beat. */
  readonly work: readonly string[];
  /** Its major version, from 7 on; older ones do not say. */
  readonly majorVersion: number | undefined;
}

/**
 * Reads the processes that still beat. One that has stopped loses its key; its work hash may outlive it a little. Each
 * process writes one of the two hashes, and which one is found by looking, because no version stands in Redis before
 * Sidekiq 7.
 *
 * @see Sidekiq, lib/sidekiq/launcher.rb, `❤` (6.4.1 and 6.5)
 */
export async function livingProcesses(redis: Redis): Promise<readonly SidekiqProcess[]> {
  const identities = await redis.smembers(PROCESSES_KEY);
  const looks = identities.map(async (identity): Promise<SidekiqProcess | undefined> => {
    if ((await redis.exists(identity)) === 0) return undefined;
    const info = (await redis.hget(identity, 'info')) ?? '';
    const work = await Promise.all(WORK_HASHES.map((name) => redis.hvals(`${identity}:${name}`)));
    return { identity, work: work.flat(), majorVersion: majorVersionIn(info) };
  });
  return (await Promise.all(looks)).filter((process) => process !== undefined);
}

/**
 * Whether the pod's own limit on archive jobs judges by heartbeats. From Sidekiq 7 on it finds nothing in them.
 *
 * @see diaspora*, app/workers/archive_base.rb
 */
export function throttleLooksBack(processes: readonly SidekiqProcess[]): boolean {
  return processes.some(({ majorVersion }) => majorVersion === undefined || majorVersion < THROTTLE_DIES_WITH);
}

function majorVersionIn(info: string): number | undefined {
  const { version } = infoSchema.safeParse(parseJson(info)).data ?? {};
  const major = Number.parseInt(version ?? '', 10);
  return Number.isNaN(major) ? undefined : major;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
