import { PERIODIC_JOBS } from '../core/work/jobs.ts';
import type { QueueName } from '../core/work/jobs.ts';
import * as jobs from '../core/work/jobs.ts';
import { createPostgresQueueBackend, createRedisBackend, migratePostgresQueue } from '../infra/queue/backend.ts';
import type { QueueBackend } from '../infra/queue/backend.ts';
import { JobWorker } from '../infra/queue/job-worker.ts';
import type { Runner } from '../infra/queue/job-worker.ts';
import { OutboxRelay } from '../infra/queue/outbox-relay.ts';
import { PostgresBell } from '../infra/sql/postgres-bell.ts';
import { PromisedJobsTable } from '../infra/sql/tables/promised-jobs-table.ts';
import type { Parts } from './compose.ts';

/**
 * How many jobs of each queue one process works on at once. Archives are heavy on disk and processor; accounts are
 * counted one at a time, because a crowd that asks at once must not become a crowd at the pod's database.
 */
const CONCURRENCY: Readonly<Record<QueueName, number>> = {
  exports: 8,
  accounts: 1,
  archives: 1,
  deliveries: 16,
  // One for each platform, and two that look after all: answers have a queue of their own and never wait for these.
  announcements: 8,
  mails: 4,
  // What strangers let us look at takes seconds and never holds up anything else.
  looks: 4,
};

const ALL_JOBS = [
  jobs.measureExportJob,
  jobs.submitExportJob,
  jobs.copyArchiveJob,
  jobs.verifyArchiveJob,
  jobs.makeReadableJob,
  jobs.tellReadableJob,
  jobs.tellPersonJob,
  jobs.tellReleasedJob,
  jobs.releaseGroupJob,
  jobs.warnOwnerJob,
  jobs.deliverJob,
  jobs.forgetChatJob,
  jobs.refreshCardJob,
  jobs.sendAnnouncementsJob,
  jobs.sendCodeJob,
  jobs.checkDestinationJob,
  ...PERIODIC_JOBS,
];

/** Redis where there is one, else the PostgreSQL that Pappus has anyway. */
export async function openQueueBackend({ config, databaseUrl }: Parts): Promise<QueueBackend> {
  if (config.redisUrl) return createRedisBackend(config.redisUrl);
  await migratePostgresQueue(databaseUrl);
  return createPostgresQueueBackend(databaseUrl);
}

/** Starts workers for the queues that `runners` belong to. */
export function startWorkers(
  parts: Parts,
  backend: QueueBackend,
  { runners, stack }: { readonly runners: readonly Runner[]; readonly stack: AsyncDisposableStack },
): void {
  const { config, database, clock, log } = parts;
  for (const queueName of new Set(runners.map(({ queue }) => queue))) {
    const worker = stack.use(
      new JobWorker({
        backend,
        queueName,
        runners,
        promised: new PromisedJobsTable(database.executor, clock),
        concurrency: CONCURRENCY[queueName],
        lockMs: config.queue.lockMs,
        drainMs: config.drainMs,
        log,
      }),
    );
    worker.start();
  }
}

/** Starts what carries promises from SQL to the queue. */
export async function startRelay(
  parts: Parts,
  backend: QueueBackend,
  stack: AsyncDisposableStack,
): Promise<OutboxRelay> {
  const { config, database, databaseUrl, clock, log } = parts;
  const promised = new PromisedJobsTable(database.executor, clock);
  for (const job of PERIODIC_JOBS) await promised.put(job, {});
  const bell = stack.use(new PostgresBell(databaseUrl, log));
  const relay = stack.use(
    new OutboxRelay({ backend, promised, bell, jobs: ALL_JOBS, forgottenAfterMs: config.queue.forgottenMs, log }),
  );
  relay.start();
  return relay;
}
