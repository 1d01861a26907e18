import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { bindTables } from '../../src/app/tables.ts';
import { AnnouncePace } from '../../src/core/broadcasts/announce-pace.ts';
import { conductAnnouncements } from '../../src/core/broadcasts/conduct-announcements.ts';
import { sendAnnouncements } from '../../src/core/broadcasts/send-announcements.ts';
import { deliver } from '../../src/core/conversation/deliver.ts';
import { createWords } from '../../src/core/i18n/words.ts';
import { silentEvents } from '../../src/core/work/events.ts';
import { conductAnnouncementsJob, deliverJob, sendAnnouncementsJob } from '../../src/core/work/jobs.ts';
import { SealedBox } from '../../src/infra/crypto/sealed-box.ts';
import { createPostgresQueueBackend, createRedisBackend } from '../../src/infra/queue/backend.ts';
import { JobWorker, runs } from '../../src/infra/queue/job-worker.ts';
import { OutboxRelay } from '../../src/infra/queue/outbox-relay.ts';
import { openDatabase } from '../../src/infra/sql/database.ts';
import { PostgresBell } from '../../src/infra/sql/postgres-bell.ts';
import { SqlUnitOfWork } from '../../src/infra/sql/sql-unit-of-work.ts';
import { PromisedJobsTable } from '../../src/infra/sql/tables/promised-jobs-table.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { newDeliveryId } from '../../src/kernel/ids.ts';
import { silentLogger } from '../../src/kernel/log.ts';
import { OneByOne } from '../../src/kernel/one-by-one.ts';
import { Secret } from '../../src/kernel/secret.ts';
import { LoopbackAdapter } from './loopback-adapter.ts';

const settingsSchema = z.object({
  databaseUrl: z.string(),
  redisUrl: z.string().optional(),
  sealKey: z.string(),
  platforms: z.array(z.object({ name: z.string(), socketPath: z.string(), perSecond: z.number() })),
});
export type BroadcastSettings = z.infer<typeof settingsSchema>;

/** As the program has them: answers and announcements each have a queue and workers of their own. */
const CONCURRENCY = { deliveries: 16, announcements: 8 } as const;
const LOCK_MS = 2_000;
const FORGOTTEN_MS = 15_000;

/** What the roles chat and worker do for announcements and answers, on loopback chats. Runs until it is killed. */
async function main(settings: BroadcastSettings): Promise<void> {
  const { databaseUrl, redisUrl, platforms } = settings;
  const log = silentLogger;
  const clock = systemClock;
  const database = openDatabase({ url: new Secret(databaseUrl), maxConnections: 10, log });
  const work = new SqlUnitOfWork(database.executor, (tx) => bindTables(tx, clock));
  const promised = new PromisedJobsTable(database.executor, clock);
  const backend = redisUrl
    ? createRedisBackend(new Secret(redisUrl))
    : createPostgresQueueBackend(new Secret(databaseUrl));
  const deps = {
    work,
    clock,
    log,
    words: createWords('UTC'),
    pod: { host: 'pod.example', closesAt: undefined },
    adapters: new Map(platforms.map(({ name, socketPath }) => [name, new LoopbackAdapter(name, socketPath)])),
    platforms: new Map(platforms.map(({ name, perSecond }) => [name, { maxTextLength: 2_000, perSecond }])),
    places: [],
    paces: new Map(platforms.map(({ name, perSecond }) => [name, new AnnouncePace(perSecond, clock)])),
    turns: new OneByOne(),
    podUsers: { findById: async () => undefined },
    events: silentEvents,
    sealer: new SealedBox(new Secret(Buffer.from(settings.sealKey, 'base64url'))),
    newDeliveryId,
    pause: async (ms: number, signal: AbortSignal) => delay(ms, undefined, { signal }).catch(() => undefined),
  };
  const runners = [
    runs(deliverJob, ({ deliveryId }, signal) => deliver(deps, deliveryId, signal)),
    runs(conductAnnouncementsJob, (_, signal) => conductAnnouncements(deps, signal)),
    runs(sendAnnouncementsJob, ({ platform }, signal) => sendAnnouncements(deps, platform, signal)),
  ];
  await promised.put(conductAnnouncementsJob, {});
  for (const { name } of platforms) await promised.put(sendAnnouncementsJob, { platform: name });
  for (const queueName of ['deliveries', 'announcements'] as const) {
    const tuning = { concurrency: CONCURRENCY[queueName], lockMs: LOCK_MS, drainMs: 0 };
    new JobWorker({ backend, queueName, runners, promised, log, ...tuning }).start();
  }
  const bell = new PostgresBell(new Secret(databaseUrl), log);
  const jobs = [deliverJob, conductAnnouncementsJob, sendAnnouncementsJob];
  new OutboxRelay({ backend, promised, bell, jobs, forgottenAfterMs: FORGOTTEN_MS, log }).start();
}

await main(settingsSchema.parse(JSON.parse(process.argv[2] ?? '')));
