import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { QUEUES, jobSchema } from './job.ts';
import type { Job } from './job.ts';
import type { JobQueue, WorkInHand } from './job-queue.ts';

const IDLE_MS = 25;
const DEAD_LIMIT = 5_000;
const TAKE = `for _, key in ipairs(KEYS) do
  local job = redis.call('rpop', key)
  if job then return job end
end
return false`;
const workSchema = z.object({ queue: z.string(), payload: z.string(), run_at: z.number() });

export interface RedisJobQueueOptions {
  readonly redisUrl: string;
  readonly heartbeatTtlMs: number;
  /** How long a thread without work waits before it looks again. */
  readonly idleMs?: number;
  /** Sidekiq 7 says its version in the process data; 6 does not. */
  readonly sidekiqVersion: string | undefined;
}

const queueKey = (queue: string) => `queue:${queue}`;

function parseJob(text: string): Job {
  return jobSchema.parse(JSON.parse(text));
}

/** Jobs in Redis, in Sidekiq's own keys. @see Sidekiq, lib/sidekiq/fetch.rb, scheduled.rb, launcher.rb, job_retry.rb */
export class RedisJobQueue implements JobQueue {
  readonly #redis: Redis;
  readonly #options: RedisJobQueueOptions;

  constructor(options: RedisJobQueueOptions) {
    this.#options = options;
    this.#redis = new Redis(options.redisUrl, { maxRetriesPerRequest: 3 });
    this.#redis.on('error', () => undefined);
  }

  async push(job: Job): Promise<void> {
    const text = JSON.stringify({ ...job, enqueued_at: Date.now() / 1_000 });
    await this.#redis.multi().sadd('queues', job.queue).lpush(queueKey(job.queue), text).exec();
  }

  async take(): Promise<Job | undefined> {
    const text = await this.#redis.eval(TAKE, QUEUES.length, ...QUEUES.map(queueKey));
    if (typeof text === 'string') return parseJob(text);
    await delay(this.#options.idleMs ?? IDLE_MS);
    return undefined;
  }

  async finish(): Promise<void> {}

  async giveBack(job: Job): Promise<void> {
    await this.#redis.rpush(queueKey(job.queue), JSON.stringify(job));
  }

  async schedule(job: Job, at: Date): Promise<void> {
    await this.#redis.zadd('schedule', at.getTime() / 1_000, JSON.stringify(job));
  }

  async retryLater(job: Job, at: Date): Promise<void> {
    await this.#redis.zadd('retry', at.getTime() / 1_000, JSON.stringify(job));
  }

  async bury(job: Job): Promise<void> {
    const now = Date.now() / 1_000;
    await this.#redis
      .multi()
      .zadd('dead', now, JSON.stringify(job))
      .zremrangebyrank('dead', 0, -DEAD_LIMIT - 1)
      .exec();
  }

  async enqueueDue(now: Date): Promise<void> {
    for (const set of ['schedule', 'retry']) {
      for (const text of await this.#redis.zrangebyscore(set, '-inf', now.getTime() / 1_000)) {
        // Whoever removes the entry owns it; another process may be polling too.
        if ((await this.#redis.zrem(set, text)) === 1) await this.push(parseJob(text));
      }
    }
  }

  async beat(identity: string, work: readonly WorkInHand[]): Promise<void> {
    const { heartbeatTtlMs, sidekiqVersion } = this.#options;
    const info = JSON.stringify({
      identity,
      concurrency: 5,
      queues: QUEUES,
      ...(sidekiqVersion === undefined ? {} : { version: sidekiqVersion }),
    });
    const now = Date.now() / 1_000;
    const workKey = `${identity}:work`;
    const beat = this.#redis
      .multi()
      .sadd('processes', identity)
      .hset(identity, { info, busy: work.length, beat: now, rss: 250_000, quiet: 'false' })
      .pexpire(identity, heartbeatTtlMs)
      .del(workKey);
    for (const { threadId, job, runAtSeconds } of work) {
      // The payload is a text inside the text.
      const said = { queue: job.queue, payload: JSON.stringify(job), run_at: Math.floor(runAtSeconds) };
      beat.hset(workKey, threadId, JSON.stringify(said));
    }
    await beat.pexpire(workKey, heartbeatTtlMs).exec();
  }

  async depart(identity: string): Promise<void> {
    await this.#redis.multi().srem('processes', identity).del(identity, `${identity}:work`).exec();
  }

  async workInHand(): Promise<readonly WorkInHand[]> {
    const found: WorkInHand[] = [];
    for (const identity of await this.#redis.smembers('processes')) {
      if ((await this.#redis.exists(identity)) === 0) continue;
      for (const [threadId, text] of Object.entries(await this.#redis.hgetall(`${identity}:work`))) {
        const { payload, run_at } = workSchema.parse(JSON.parse(text));
        found.push({ threadId, job: parseJob(payload), runAtSeconds: run_at });
      }
    }
    return found;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#redis.disconnect();
  }
}
