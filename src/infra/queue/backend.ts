import { Queue, Worker, createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import type { JobsOptions, Processor, WorkerOptions } from 'bullmq';
import { Client } from 'pg';
import type { QueueName } from '../../core/work/jobs.ts';
import type { Secret } from '../../kernel/secret.ts';

/** What travels through BullMQ: the promise it keeps, and what to do. */
export interface OfferedJob {
  readonly key: string;
  readonly generation: number;
  readonly payload: unknown;
}

export type JobProcessor = Processor<OfferedJob>;

/** The part of BullMQ's Queue that is used here, the same over both engines. */
export interface JobQueue {
  addBulk(jobs: { readonly name: string; readonly data: OfferedJob; readonly opts: JobsOptions }[]): Promise<unknown>;
  on(event: 'error', listener: (err: Error) => void): unknown;
  close(): Promise<void>;
}

/** The part of BullMQ's Worker that is used here. */
export interface BullWorker {
  run(): Promise<void>;
  on(event: 'error', listener: (err: Error) => void): unknown;
  close(): Promise<void>;
}

export type JobWorkerTuning = Pick<WorkerOptions, 'concurrency' | 'lockDuration' | 'stalledInterval'>;

/** BullMQ on one of its engines. The rest of the program cannot tell which. */
export interface QueueBackend {
  readonly kind: 'redis' | 'postgres';
  createQueue(name: QueueName): JobQueue;
  createWorker(name: QueueName, process: JobProcessor, tuning: JobWorkerTuning): BullWorker;
}

/** One hash slot for all keys, so that a Redis Cluster works too. */
const REDIS_PREFIX = '{pappus}';

/** BullMQ on Redis 6.2 or newer, or Valkey. */
export function createRedisBackend(url: Secret): QueueBackend {
  const connection = { url: url.reveal() };
  return {
    kind: 'redis',
    // A producer fails fast: its promise stays in SQL and is offered again.
    createQueue: (name) =>
      new Queue(name, { prefix: REDIS_PREFIX, connection: { ...connection, maxRetriesPerRequest: 1 } }),
    // A worker waits for Redis to come back for as long as it takes.
    createWorker: (name, process, tuning) =>
      new Worker(name, process, {
        ...tuning,
        prefix: REDIS_PREFIX,
        autorun: false,
        connection: { ...connection, maxRetriesPerRequest: null },
      }),
  };
}

/** BullMQ on the PostgreSQL that Pappus keeps its own tables in. */
export function createPostgresQueueBackend(url: Secret): QueueBackend {
  const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(createPostgresBackend);
  const connection = { connectionString: url.reveal(), skipMigrations: true };
  return {
    kind: 'postgres',
    createQueue: (name) => new PostgresQueue(name, { connection: { ...connection, max: 2 } }),
    // One connection is held by LISTEN, one renews locks, the rest finish and fetch jobs.
    createWorker: (name, process, tuning) =>
      new PostgresWorker(name, process, { ...tuning, autorun: false, connection: { ...connection, max: 4 } }),
  };
}

/** Brings BullMQ's own tables up to date, in their schema `bullmq`. Several processes may call it at once. */
export async function migratePostgresQueue(url: Secret): Promise<void> {
  const client = new Client({ connectionString: url.reveal() });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
