import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ArchiveKind } from '../../../src/core/pods/pod-gateway.ts';
import { newPodJobId } from '../../../src/core/pods/pod-job-id.ts';
import { SidekiqClient } from '../../../src/infra/pod/sidekiq-client.ts';
import { SidekiqQueue } from '../../../src/infra/pod/sidekiq-queue.ts';
import { DAY, systemClock } from '../../../src/kernel/clock.ts';
import { parsePodUserId } from '../../../src/kernel/ids.ts';
import type { PodUserId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createTestDatabase } from '../../rig/database.ts';
import { isLeftOut } from '../../rig/peers.ts';
import { startSimulatedPod } from '../../rig/pod/simulated-pod.ts';
import type { SimulatedPod } from '../../rig/pod/simulated-pod.ts';
import { startRedis } from '../../rig/redis.ts';
import { prepareArchives } from './prepare-archives.ts';
import { RealSidekiq, missingForSidekiq } from './real-sidekiq.ts';

const never = new AbortController().signal;
const SOON = { timeout: 15_000, interval: 50 };
const retrySchema = z.object({ class: z.string(), jid: z.string(), retry_count: z.number(), error_class: z.string() });

const LEFT_OUT = isLeftOut('the queues of a real Sidekiq', missingForSidekiq());

describe.skipIf(LEFT_OUT)('the queues of a real Sidekiq', () => {
  const stack = new AsyncDisposableStack();
  let pod: SimulatedPod;
  let sidekiq: RealSidekiq;
  let queue: SidekiqQueue;
  let alice: PodUserId;
  let bob: PodUserId;

  beforeAll(async () => {
    const redis = await startRedis();
    if (redis === undefined) throw new Error('redis-server went away');
    stack.use(redis);
    const database = stack.use(await createTestDatabase());
    const accounts = [{ username: 'alice' }, { username: 'bob' }];
    const options = { accounts, keyBits: 1_024, runWorker: false, databaseUrl: database.url, redisUrl: redis.url };
    pod = stack.use(await startSimulatedPod(options));
    await prepareArchives(pod);
    sidekiq = stack.use(new RealSidekiq({ redis, pod, throttle: 'rough', exportMs: 1_200 }));
    queue = stack.use(
      new SidekiqQueue(new SidekiqClient({ redisUrl: new Secret(redis.url), timeoutMs: 2_000 }), systemClock),
    );
    alice = parsePodUserId((await pod.account('alice')).userId);
    bob = parsePodUserId((await pod.account('bob')).userId);
  });
  afterAll(() => stack.disposeAsync());
  beforeEach(async () => {
    await sidekiq.kill();
    await sidekiq.redis.flushall();
    await sidekiq.start();
  });

  async function push(kind: ArchiveKind, user: PodUserId): Promise<string> {
    const jobId = newPodJobId();
    await queue.push({ jobId, user, kind, locale: 'en' }, never);
    return jobId;
  }
  const placeOf = async (kind: ArchiveKind, user: PodUserId) => (await queue.find(kind, user, never))?.place;
  const look = async () => queue.archiveJobs({ maxJobs: 100, horizonMs: DAY }, never);
  const countJobs = async () => (await look()).jobs.length;

  test('a job that Pappus pushed is taken, seen at work with a heartbeat, counted and gone when it is done', async () => {
    await push('profile', alice);
    await push('photos', bob);
    await expect.poll(() => placeOf('profile', alice), SOON).toBe('working');
    await expect.poll(() => placeOf('photos', bob), SOON).toBe('working');
    expect(await placeOf('photos', alice)).toBeUndefined();
    expect(await countJobs()).toBe(2);
    // Before Sidekiq 7 the pod's own throttle finds what heartbeats say.
    expect(await look()).toMatchObject({ throttleLooksBack: true });
    const worker = (await queue.find('profile', alice, never))?.worker ?? '';
    expect(await queue.isWorkerAlive(worker, never)).toBe(true);
    await expect.poll(countJobs, SOON).toBe(0);
    expect((await pod.account('alice')).profile.fileName).toMatch(/^diaspora_alice_data_[\w-]{22}\.json\.gz$/);
    expect((await pod.account('bob')).photos.fileName).toMatch(/^diaspora_bob_photos_[\w-]{22}\.zip$/);
    expect(await sidekiq.entriesOf('retry')).toEqual([]);
  });

  test('a job waits while every thread is busy with more urgent ones, and goes on afterwards', async () => {
    await pod.load('urgent', 4, 2_500);
    await pod.load('high', 1, 2_500);
    await expect.poll(() => sidekiq.redis.llen('queue:high'), SOON).toBe(0);
    await push('profile', alice);
    expect(await placeOf('profile', alice)).toBe('waiting');
    await pod.load('medium', 1, 10);
    await expect.poll(async () => (await queue.readLoad(never)).queueLatencyMs, SOON).toBeGreaterThan(0);
    expect(await countJobs()).toBe(1);
    await expect.poll(() => placeOf('profile', alice), SOON).toBe('working');
  });

  test('an import by somebody else counts as an archive job, and load of other classes does not', async () => {
    await pod.load('high', 2, 1_200);
    const payload = { class: 'Workers::ImportUser', args: [bob], jid: newPodJobId(), queue: 'low', retry: 10 };
    await sidekiq.redis.lpush('queue:low', JSON.stringify(payload));
    await expect.poll(() => sidekiq.redis.llen('queue:low'), SOON).toBe(0);
    await expect.poll(countJobs, SOON).toBe(1);
    expect(await placeOf('profile', bob)).toBeUndefined();
  });

  test('a job that the throttle of the pod puts off is scheduled under a new id', async () => {
    await push('profile', bob);
    await expect.poll(() => placeOf('profile', bob), SOON).toBe('working');
    const jobId = await push('profile', alice);
    await expect.poll(() => placeOf('profile', alice), SOON).toBe('scheduled');
    const [entry = ''] = await sidekiq.entriesOf('schedule');
    expect(entry).toContain(`"args":[${alice}]`);
    expect(entry).not.toContain(jobId);
    expect(await countJobs()).toBeGreaterThanOrEqual(1);
    await expect.poll(() => placeOf('profile', alice), SOON).toBe('working');
  });

  test('an export whose mail failed stands in the retries, and is dropped for its account and kind alone', async () => {
    await pod.fault({ fault: 'mail', username: 'alice', kind: 'photos' });
    await pod.fault({ fault: 'mail', username: 'bob', kind: 'photos' });
    const jobId = await push('photos', alice);
    await push('photos', bob);
    await expect.poll(() => sidekiq.entriesOf('retry'), SOON).toHaveLength(2);
    await expect.poll(() => placeOf('photos', alice), SOON).toBe('retrying');
    expect(await countJobs()).toBe(2);

    await queue.dropRetries([{ kind: 'profile', user: alice }], never);
    expect(await sidekiq.entriesOf('retry')).toHaveLength(2);
    const entries = (await sidekiq.entriesOf('retry')).map((entry) => retrySchema.parse(JSON.parse(entry)));
    const error_class = 'Export::MailFailed';
    expect(entries).toContainEqual({ class: 'Workers::ExportPhotos', jid: jobId, retry_count: 0, error_class });
    await queue.dropRetries([{ kind: 'photos', user: alice }], never);
    expect(await placeOf('photos', alice)).toBeUndefined();
    expect(await placeOf('photos', bob)).toBe('retrying');
  });

  test('the job of a process that was killed is gone once the process is forgotten', async () => {
    await push('profile', alice);
    await expect.poll(() => placeOf('profile', alice), SOON).toBe('working');
    await sidekiq.kill();
    expect(await placeOf('profile', alice)).toBe('working');
    await expect.poll(() => placeOf('profile', alice), SOON).toBeUndefined();
    expect(await countJobs()).toBe(0);
  });

  test('an orderly stop puts the job back into the line, where the next process finds it', async () => {
    await pod.fault({ fault: 'slow', username: 'alice', kind: 'profile', delayMs: 60_000 });
    const jobId = await push('profile', alice);
    await expect.poll(() => placeOf('profile', alice), SOON).toBe('working');
    await sidekiq.stop();
    expect(await placeOf('profile', alice)).toBe('waiting');
    expect(await sidekiq.redis.lindex('queue:low', 0)).toContain(jobId);
    expect(await countJobs()).toBe(1);
    await sidekiq.start();
    await expect.poll(() => placeOf('profile', alice), SOON).toBe('working');
    await expect.poll(countJobs, SOON).toBe(0);
  });
});
