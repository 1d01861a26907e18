import { Redis } from 'ioredis';
import { Client } from 'pg';
import { Secret } from '../../src/kernel/secret.ts';
import { createPostgresQueueBackend, createRedisBackend, migratePostgresQueue } from '../../src/infra/queue/backend.ts';
import type { QueueBackend } from '../../src/infra/queue/backend.ts';
import { findRedisServer, startRedis } from './redis.ts';

/** The engines of BullMQ that this machine can run. */
export const QUEUE_ENGINES = findRedisServer() ? (['postgres', 'redis'] as const) : (['postgres'] as const);
export type QueueEngine = (typeof QUEUE_ENGINES)[number];

if (!findRedisServer()) process.stderr.write('redis-server is not on PATH: the queue is tested on PostgreSQL alone\n');

export interface QueueRig extends AsyncDisposable {
  readonly backend: QueueBackend;
  /** For a program that is to use the same engine; `undefined` where it is PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Empties the engine while everything runs. */
  readonly forgetEverything: () => Promise<void>;
}

/** BullMQ on an engine of the test's own. */
export async function openQueueRig(engine: QueueEngine, databaseUrl: string): Promise<QueueRig> {
  if (engine === 'redis') {
    const redis = await startRedis();
    if (redis === undefined) throw new Error('redis-server went away');
    return {
      backend: createRedisBackend(new Secret(redis.url)),
      redisUrl: redis.url,
      forgetEverything: () => flush(redis.url),
      [Symbol.asyncDispose]: () => redis[Symbol.asyncDispose](),
    };
  }
  const url = new Secret(databaseUrl);
  await migratePostgresQueue(url);
  return {
    backend: createPostgresQueueBackend(url),
    redisUrl: undefined,
    forgetEverything: () => truncateQueueTables(databaseUrl),
    [Symbol.asyncDispose]: async () => undefined,
  };
}

/** Empties the engine of a whole program, and the pod's Sidekiq with it where both are on one Redis. */
export async function emptyQueue({
  redis,
  database,
}: {
  readonly redis: { readonly url: string } | undefined;
  readonly database: { readonly url: string };
}): Promise<void> {
  if (redis) await flush(redis.url);
  else await truncateQueueTables(database.url);
}

async function flush(url: string): Promise<void> {
  const client = new Redis(url);
  try {
    await client.flushall();
  } finally {
    client.disconnect();
  }
}

async function truncateQueueTables(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('truncate bullmq.job cascade');
  } finally {
    await client.end();
  }
}
