import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HAS_LINK, expectWhole, requestsOf, takenOf } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import { needsRedis } from '../rig/peers.ts';
import { startRedis } from '../rig/redis.ts';
import type { TestRedis } from '../rig/redis.ts';
import { hangStateBell } from '../rig/state-bell.ts';
import type { StateBell } from '../rig/state-bell.ts';

const PATIENTLY = { timeout: 60_000, interval: 50 };
const ONCE = { profile: 1, photos: 1 };
const PASSWORD = 'correct-horse';
const READY = [
  { kind: 'profile', state: 'ready', cause: null },
  { kind: 'photos', state: 'ready', cause: null },
];

/** Pappus keeps its own work in PostgreSQL here: what befalls Redis befalls the pod alone. */
describe.skipIf(needsRedis('a pod whose Redis is tired'))('a pod whose Redis is tired', { timeout: 180_000 }, () => {
  const stack = new AsyncDisposableStack();
  let rig: JourneyRig;
  let bell: StateBell;
  let server: TestRedis;
  let operator: Redis;

  beforeAll(async () => {
    const started = await startRedis();
    if (started === undefined) throw new Error('redis-server went away');
    server = stack.use(started);
    operator = await connect();
    await operator.config('SET', 'requirepass', PASSWORD);
    const redisUrl = server.url.replace('//', `//:${PASSWORD}@`);
    rig = stack.use(
      await openJourney({
        engine: 'postgres',
        pod: {
          keyBits: 1_024,
          redisUrl,
          accounts: ['alice', 'bob', 'carol', 'dave'].map((username) => ({ username, photos: 1, posts: 2 })),
          worker: {
            heartbeatMs: 200,
            heartbeatTtlMs: 1_000,
            pollMs: 200,
            exportDurationMs: () => 1_000,
          },
        },
        env: {
          POD_REDIS_URL: redisUrl,
          EXPORT_BUDGET: '2',
          POD_TIMEOUT_SECONDS: '1',
          EXPORT_JOB_MISSING_SECONDS: '2',
        },
      }),
    );
    bell = stack.use(await hangStateBell(rig.database));
  });
  afterAll(async () => {
    operator?.disconnect();
    await stack.disposeAsync();
  });

  async function connect(): Promise<Redis> {
    const client = new Redis(server.socket, { lazyConnect: true });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async function refused(job: string, since: number): Promise<void> {
    const isIt = (line: string) => line.includes('POD_UNREACHABLE') && line.includes(`"job":"${job}"`);
    await vi.waitFor(() => expect(rig.log.slice(since).some(isIt)).toBe(true), PATIENTLY);
  }

  async function expectDelivered(username: string): Promise<void> {
    const told = await rig.chat.waitFor(HAS_LINK, { to: username });
    expect(await expectWhole(rig, username, told)).toEqual(['photos', 'profile']);
    expect(await requestsOf(rig, username)).toEqual(READY);
    expect(await takenOf(rig, username)).toEqual(ONCE);
  }

  async function expectVerdict(verdict: string): Promise<void> {
    const line = `pace_verdict{verdict="${verdict}"} 1`;
    await vi.waitFor(async () => expect(await rig.metrics()).toContain(line), { ...PATIENTLY, interval: 200 });
  }

  test('behind a password takes exports, and goes on when a changed one is right again', async () => {
    await operator.config('SET', 'requirepass', 'another-one');
    await operator.call('CLIENT', 'KILL', 'TYPE', 'normal');
    await rig.prove('alice');
    await rig.chat.waitFor(/Profile: in line at place 1/, { to: 'alice' });
    await expectVerdict('pod-unreachable');
    await rig.chat.ask('status', /The pod takes no work at the moment. I keep trying, and your place is kept/);
    expect(await takenOf(rig, 'alice')).toEqual({ profile: 0, photos: 0 });
    expect(rig.log.join('\n')).not.toContain(PASSWORD);
    await operator.config('SET', 'requirepass', PASSWORD);
    await expectDelivered('alice');
  });

  test('emptied while a job waits in it loses the job, not the request', async () => {
    await rig.pod.stopWorker();
    await rig.prove('bob');
    await vi.waitFor(async () => expect(await operator.llen('queue:low')).toBe(2), PATIENTLY);
    await operator.flushall();
    const later = rig.database.database.executor.selectFrom('exports').select('losses').where('losses', '>', 0);
    await vi.waitFor(async () => expect(await later.execute()).toHaveLength(2), PATIENTLY);
    await rig.chat.ask('status', /You need do nothing/, { from: 'bob' });
    rig.pod.startWorker();
    await expectDelivered('bob');
  });

  test('full takes no job for as long as it likes, and the person is delivered to all the same', async () => {
    await rig.pod.stopWorker();
    const since = rig.log.length;
    await operator.config('SET', 'maxmemory', '1mb');
    await rig.prove('carol');
    await refused('submit-export', since);
    // It may have been the photos that were refused first.
    await vi.waitFor(async () => expect((await rig.pod.account('carol')).profile.exporting).toBe(true), PATIENTLY);
    // Long enough to be taken for lost, asked for again and refused again.
    await bell.profileIs('carol', 'submitted');
    const refusals = () => rig.log.slice(since).filter((line) => line.includes('"job":"submit-export"')).length;
    await vi.waitFor(() => expect(refusals()).toBeGreaterThanOrEqual(4), PATIENTLY);
    await rig.chat.ask('status', /You need do nothing/, { from: 'carol' });
    await operator.config('SET', 'maxmemory', '0');
    rig.pod.startWorker();
    await expectDelivered('carol');
  });

  test('gone in the middle of an export is waited for', async () => {
    await rig.pod.fault({ fault: 'slow', username: 'dave', delayMs: 2_000, times: 2 });
    await rig.prove('dave');
    await bell.profileIs('dave', 'building');
    const since = rig.log.length;
    await server.kill();
    await refused('watch-exports', since);
    await rig.chat.ask('status', /Profile: the pod is putting it together/, { from: 'dave' });
    await server.restart();
    await (await connect()).config('SET', 'requirepass', PASSWORD);
    await expectDelivered('dave');
  });
});
