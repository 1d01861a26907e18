import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { assert, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import { newPodJobId } from '../../../src/core/pods/pod-job-id.ts';
import { SidekiqClient } from '../../../src/infra/pod/sidekiq-client.ts';
import { SidekiqQueue } from '../../../src/infra/pod/sidekiq-queue.ts';
import { parsePodUserId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { startOrder } from '../../contracts/pod-gateway/steps.ts';
import { openSidekiqRig } from '../../rig/pod-gateway-rig.ts';
import { needsRedis } from '../../rig/peers.ts';
import { startRedis } from '../../rig/redis.ts';

const never = new AbortController().signal;
const user = parsePodUserId(4711);
const NOW = new Date('2026-05-01T10:00:00.123Z');
const processSchema = z.record(z.string(), z.string());

async function openQueue() {
  const server = await startRedis();
  assert(server !== undefined);
  onTestFinished(() => server[Symbol.asyncDispose]());
  const redis = new Redis(server.url);
  onTestFinished(() => redis.disconnect());
  const client = new SidekiqClient({ redisUrl: new Secret(server.url), timeoutMs: 2_000 });
  const queue = new SidekiqQueue(client, { now: () => NOW });
  onTestFinished(() => queue[Symbol.asyncDispose]());
  return { redis, queue };
}

function jobText(worker: string, argument: unknown, jid = newPodJobId()): string {
  return JSON.stringify({ retry: 10, queue: 'low', class: worker, args: [argument], jid, created_at: 1 });
}

async function processWith(redis: Redis, identity: string, ...work: readonly object[]): Promise<void> {
  await hashOfProcess(redis, identity, 'work', work);
}

async function hashOfProcess(redis: Redis, identity: string, hash: string, work: readonly object[]): Promise<void> {
  await redis.sadd('processes', identity);
  await redis.hset(identity, { busy: work.length });
  for (const [index, entry] of work.entries()) {
    await redis.hset(`${identity}:${hash}`, `thread${index}`, JSON.stringify(entry));
  }
}

async function countJobs(queue: SidekiqQueue): Promise<number> {
  return (await queue.archiveJobs({ maxJobs: 10_000, horizonMs: 0 }, never)).jobs.length;
}

/** How often Redis has run a script. */
async function commandsSeen(redis: Redis): Promise<number> {
  return Number(/cmdstat_eval:calls=(\d+)/.exec(await redis.info('commandstats'))?.[1] ?? 0);
}

describe.skipIf(needsRedis('the queue of a Sidekiq'))('with redis-server on the PATH', () => {
  test.each([
    ['profile', 'Workers::ExportUser'],
    ['photos', 'Workers::ExportPhotos'],
  ] as const)('a pushed %s export is what Sidekiq itself would have pushed', async (kind, worker) => {
    const { redis, queue } = await openQueue();
    const jobId = newPodJobId();
    expect(await queue.push({ jobId, user, kind, locale: 'de' }, never)).toBe(true);

    expect(await redis.smembers('queues')).toEqual(['low']);
    const [text = '', ...more] = await redis.lrange('queue:low', 0, -1);
    expect(more).toEqual([]);
    expect(JSON.parse(text)).toEqual({
      retry: 10,
      queue: 'low',
      backtrace: 15,
      class: worker,
      args: [4711],
      jid: jobId,
      created_at: 1_777_629_600.123,
      locale: 'de',
      enqueued_at: 1_777_629_600.123,
    });
    expect((await redis.keys('*')).sort()).toEqual([`pappus:pushed:${jobId}`, 'queue:low', 'queues']);
    expect(await redis.ttl(`pappus:pushed:${jobId}`)).toBeGreaterThan(29 * 86_400);
  });

  test('jobs are pushed to the end of the line', async () => {
    const { redis, queue } = await openQueue();
    await redis.lpush('queue:low', jobText('Workers::Mail', 1));
    await queue.push({ jobId: newPodJobId(), user, kind: 'profile', locale: 'en' }, never);
    expect(await redis.rpop('queue:low')).toContain('Workers::Mail');
    expect(await redis.rpop('queue:low')).toContain('Workers::ExportUser');
  });

  test('a job id is good for one push, also when the job is long gone', async () => {
    const { redis, queue } = await openQueue();
    const job = { jobId: newPodJobId(), user, kind: 'profile', locale: 'en' } as const;
    const pushes = await Promise.all(Array.from({ length: 20 }, async () => queue.push(job, never)));
    expect(pushes.filter(Boolean)).toHaveLength(1);
    expect(await redis.llen('queue:low')).toBe(1);
    await redis.del('queue:low');
    expect(await queue.wasPushed(job.jobId, never)).toBe(true);
    expect(await queue.push(job, never)).toBe(false);
    expect(await redis.exists('queue:low')).toBe(0);
  });

  test('a job is found in a line longer than a page, and others in it are not mistaken for it', async () => {
    const { redis, queue } = await openQueue();
    const others = Array.from({ length: 2_000 }, (_, i) => jobText('Workers::ExportUser', 10_000 + i));
    await redis.lpush('queue:low', jobText('Workers::ExportUser', 4711), ...others, 'not json', '{"odd":1}');
    expect(await queue.find('profile', user, never)).toMatchObject({ place: 'waiting' });
    expect(await queue.find('photos', user, never)).toBeUndefined();
    expect(await queue.find('profile', parsePodUserId(471), never)).toBeUndefined();
    expect(await countJobs(queue)).toBe(2_001);
  });

  test('work in hand is read with its payload as text and as an object', async () => {
    const { redis, queue } = await openQueue();
    const text = jobText('Workers::ExportUser', 4711);
    const object: unknown = JSON.parse(jobText('Workers::ExportPhotos', 4712));
    const imports = jobText('Workers::ImportUser', 4713);
    await processWith(redis, 'pod:1:aa', { queue: 'low', payload: text, run_at: 1 });
    await processWith(redis, 'pod:2:bb', { queue: 'low', payload: object, run_at: 1 }, { payload: imports });
    expect(await queue.find('profile', user, never)).toMatchObject({ place: 'working' });
    expect(await queue.find('photos', parsePodUserId(4712), never)).toMatchObject({ place: 'working' });
    expect(await countJobs(queue)).toBe(3);
  });

  test('work in hand is read from the hash of Sidekiq before 6.5 as well', async () => {
    const { redis, queue } = await openQueue();
    await processWith(redis, 'pod:1:aa', { queue: 'low', payload: jobText('Workers::ExportUser', 4711), run_at: 1 });
    const older = { queue: 'low', payload: jobText('Workers::ExportPhotos', 4711), run_at: 1 };
    await hashOfProcess(redis, 'pod:2:bb', 'workers', [older]);
    expect(await queue.find('profile', user, never)).toMatchObject({ place: 'working', worker: 'pod:1:aa' });
    expect(await queue.find('photos', user, never)).toMatchObject({ place: 'working', worker: 'pod:2:bb' });
    expect(await countJobs(queue)).toBe(2);
  });

  test('the work of a process without a heartbeat is lost, not in hand', async () => {
    const { redis, queue } = await openQueue();
    await processWith(redis, 'pod:1:aa', { queue: 'low', payload: jobText('Workers::ExportUser', 4711), run_at: 1 });
    await redis.del('pod:1:aa');
    expect(await queue.find('profile', user, never)).toBeUndefined();
    expect(await countJobs(queue)).toBe(0);
  });

  test('the most advanced place counts, and one job seen in two places counts once', async () => {
    const { redis, queue } = await openQueue();
    const text = jobText('Workers::ExportUser', 4711);
    await redis.zadd('retry', 1, text);
    expect(await queue.find('profile', user, never)).toMatchObject({ place: 'retrying' });
    await redis.zadd('schedule', 1, text);
    expect(await queue.find('profile', user, never)).toMatchObject({ place: 'scheduled' });
    await redis.lpush('queue:low', text);
    expect(await queue.find('profile', user, never)).toMatchObject({ place: 'waiting' });
    await processWith(redis, 'pod:1:aa', { queue: 'low', payload: text, run_at: 1 });
    expect(await queue.find('profile', user, never)).toMatchObject({ place: 'working' });
    expect(await countJobs(queue)).toBe(1);
  });

  test('retries are dropped for one account and kind among thousands', async () => {
    const { redis, queue } = await openQueue();
    for (let i = 1; i <= 1_500; i += 1) await redis.zadd('retry', i, jobText('Workers::ExportUser', 10_000 + i));
    await redis.zadd('retry', 7, jobText('Workers::ExportUser', 4711), 8, jobText('Workers::ExportUser', 4711));
    await redis.zadd('retry', 9, jobText('Workers::ExportPhotos', 4711));
    await queue.dropRetries([{ kind: 'profile', user }], never);
    expect(await redis.zcard('retry')).toBe(1_501);
    expect(await queue.find('profile', user, never)).toBeUndefined();
    expect(await queue.find('photos', user, never)).toMatchObject({ place: 'retrying' });
  });

  test('a push that the network held up until its caller had given up is not done after all', async () => {
    const rig = await openSidekiqRig({ runWorker: false });
    assert(rig.redis !== undefined);
    const redis = new Redis(rig.redis.url);
    onTestFinished(() => redis.disconnect());
    const alice = parsePodUserId((await rig.pod.account('alice')).userId);
    rig.queueGate.cutAt(rig.pushText, 'server-later');
    const order = { user: alice, kind: 'profile', seenArchive: undefined, markStuckAt: undefined } as const;
    const jobId = newPodJobId();
    await expect(startOrder(rig, { ...order, jobId })).rejects.toThrow(PodUnreachableError);
    const seen = await commandsSeen(redis);
    rig.queueGate.deliver();
    await expect.poll(async () => commandsSeen(redis)).toBeGreaterThan(seen);
    expect(await redis.exists('queue:low', `pappus:pushed:${jobId}`)).toBe(0);
    expect(await startOrder(rig, { ...order, jobId, markStuckAt: new Date(Date.now() + 60_000) })).toEqual({
      kind: 'started',
    });
    expect(await redis.llen('queue:low')).toBe(1);
  });

  test('a push is not done whose caller gives up while Redis is asked for the time', async () => {
    const rig = await openSidekiqRig({ runWorker: false });
    assert(rig.redis !== undefined);
    const redis = new Redis(rig.redis.url);
    onTestFinished(() => redis.disconnect());
    const alice = parsePodUserId((await rig.pod.account('alice')).userId);
    const order = { user: alice, kind: 'profile', seenArchive: undefined, markStuckAt: undefined } as const;
    const jobId = newPodJobId();
    const givingUp = new AbortController();
    rig.queueGate.slow((bytes) => {
      if (!/\btime\b/i.test(bytes.toString())) return 0;
      givingUp.abort(new Error('given up'));
      return 200;
    });
    const turn = rig.gateway.inTurn((begin) => begin({ ...order, jobId }, givingUp.signal), never);
    await expect(turn).rejects.toThrow('given up');
    const isAsked = async () => (await redis.info('commandstats')).includes('cmdstat_time:');
    await expect.poll(isAsked).toBe(true);
    await delay(200);
    expect(await redis.exists('queue:low', `pappus:pushed:${jobId}`)).toBe(0);
  });

  test('the simulated worker leaves in Redis what a Sidekiq process leaves there', async () => {
    const rig = await openSidekiqRig({ worker: { heartbeatMs: 20, exportDurationMs: () => 3_600_000 } });
    assert(rig.redis !== undefined);
    const redis = new Redis(rig.redis.url);
    onTestFinished(() => redis.disconnect());
    await rig.pod.pressButton('alice', 'profile');
    await expect.poll(async () => redis.keys('*:work')).toHaveLength(1);
    const [identity = ''] = await redis.smembers('processes');
    expect(identity).toMatch(/^[^:]+:\d+:[0-9a-f]{12}$/);
    expect(await redis.ttl(identity)).toBeGreaterThan(50);
    const info: unknown = JSON.parse((await redis.hget(identity, 'info')) ?? '');
    expect(info).toMatchObject({ version: '7.3.10' });
    const [work = ''] = Object.values(processSchema.parse(await redis.hgetall(`${identity}:work`)));
    const said = z.object({ queue: z.literal('low'), payload: z.string(), run_at: z.number() }).parse(JSON.parse(work));
    const { userId } = await rig.pod.account('alice');
    expect(JSON.parse(said.payload)).toMatchObject({ class: 'Workers::ExportUser', args: [userId], queue: 'low' });
  });
});
