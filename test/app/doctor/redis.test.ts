import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  podRedisCheck,
  podRedisMemoryCheck,
  queueRedisCheck,
  queueRedisMemoryCheck,
} from '../../../src/app/doctor/redis-checks.ts';
import { marksCheck } from '../../../src/app/doctor/pod-database-checks.ts';
import {
  deadJobsCheck,
  exportQueueCheck,
  sidekiqCheck,
  throttleCheck,
  waitingWorkCheck,
} from '../../../src/app/doctor/sidekiq-checks.ts';
import { newPodJobId } from '../../../src/core/pods/pod-job-id.ts';
import { SidekiqClient } from '../../../src/infra/pod/sidekiq-client.ts';
import { SidekiqQueue } from '../../../src/infra/pod/sidekiq-queue.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { parsePodUserId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createTestDatabase } from '../../rig/database.ts';
import { examine } from '../../rig/doctor-rig.ts';
import { onServer } from '../../rig/on-server.ts';
import { openNetworkGate } from '../../rig/pod/network-gate.ts';
import { startTestPod } from '../../rig/pod-rig.ts';
import { needsRedis } from '../../rig/peers.ts';
import { startRedis } from '../../rig/redis.ts';
import type { TestRedis } from '../../rig/redis.ts';

/** A user who may do what Pappus does at the pod, as the documentation makes it. */
const DOCUMENTED_USER =
  'on >hunter2 ~queues ~queue:* ~schedule ~retry ~dead ~processes ~*:*:* -@all +@read +@connection +@transaction +info +time +eval +set +sadd +lpush +zrem';

describe.skipIf(needsRedis('what the doctor says of a real Redis'))('with a real Redis', () => {
  let server: TestRedis;
  let redis: Redis;
  beforeAll(async () => {
    const started = await startRedis();
    if (started === undefined) throw new Error('redis-server vanished');
    server = started;
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await server[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await redis.config('SET', 'maxmemory', '0', 'maxmemory-policy', 'noeviction', 'appendonly', 'yes');
    await redis.flushall();
  });

  describe('a queue', () => {
    test('that answers and keeps what it holds is ok', async () => {
      const [answer, memory] = await examine({ REDIS_URL: server.url }, queueRedisCheck, queueRedisMemoryCheck);
      expect(answer).toMatchObject({ verdict: 'ok', found: expect.stringMatching(/^version \d+\.\d+/) });
      expect(memory).toMatchObject({ verdict: 'ok', found: expect.stringContaining('noeviction') });
    });

    test('that would be lost with a restart is a warning', async () => {
      await redis.config('SET', 'appendonly', 'no');
      const [memory] = await examine({ REDIS_URL: server.url }, queueRedisMemoryCheck);
      expect(memory).toMatchObject({ verdict: 'warning', advice: expect.stringContaining('appendonly yes') });
    });

    test('that is away is a failure, and its memory is not looked at', async () => {
      const env = { REDIS_URL: 'redis://:hunter2@127.0.0.1:1' };
      const [answer, memory] = await examine(env, queueRedisCheck, queueRedisMemoryCheck);
      expect(answer).toMatchObject({ verdict: 'failure', found: 'nothing listens there (ECONNREFUSED)' });
      expect(memory.found).toContain('not looked at');
    });

    test('that is a copy of another is a failure', async () => {
      await redis.replicaof('127.0.0.1', '1');
      onTestFinished(async () => void (await redis.replicaof('NO', 'ONE')));
      const [answer] = await examine({ REDIS_URL: server.url }, queueRedisCheck);
      expect(answer).toMatchObject({ verdict: 'failure', found: 'it is a copy that only reads' });
    });
  });

  describe('memory', () => {
    test.each([
      ['0', 'noeviction', 'ok', 'no limit'],
      ['0', 'allkeys-lru', 'warning', 'would drop'],
      ['1gb', 'noeviction', 'ok', 'of 1.0 GiB'],
      ['1gb', 'volatile-ttl', 'failure', 'it drops what it holds when its memory is full (volatile-ttl)'],
    ])('of %s with %s is %s', async (limit, policy, verdict, said) => {
      await redis.config('SET', 'maxmemory', limit, 'maxmemory-policy', policy);
      const env = { REDIS_URL: server.url, POD_REDIS_URL: server.url };
      for (const memory of await examine(env, queueRedisMemoryCheck, podRedisMemoryCheck)) {
        expect(memory).toMatchObject({ verdict, found: expect.stringContaining(said) });
      }
    });

    test.each([
      [0.82, 'warning'],
      [0.95, 'failure'],
    ])('that is full to a share of %d is %s', async (share, verdict) => {
      await redis.setrange('ballast', 20_000_000, 'x'); // grown there, so that no buffer of the connection counts
      const used = Number(/^used_memory:(\d+)/mu.exec(await redis.info('memory'))?.[1]);
      await redis.config('SET', 'maxmemory', String(Math.round(used / share)));
      const [memory] = await examine({ POD_REDIS_URL: server.url }, podRedisMemoryCheck);
      expect(memory).toMatchObject({ verdict, found: expect.stringMatching(/^uses .* of .*/) });
    });
  });

  describe('the pod’s Redis', () => {
    test('is written to by nobody who looks at it', async () => {
      const [answer] = await examine({ POD_REDIS_URL: server.url }, podRedisCheck);
      expect(answer).toMatchObject({ verdict: 'ok', found: expect.stringContaining('takes jobs') });
      expect(await redis.keys('*')).toEqual([]);
    });

    test('that is full takes no jobs, which is a failure', async () => {
      await redis.config('SET', 'maxmemory', '1');
      const [answer] = await examine({ POD_REDIS_URL: server.url }, podRedisCheck);
      expect(answer).toMatchObject({ verdict: 'failure', found: 'its memory is full (OOM)' });
    });

    test('lets the documented user do all that Pappus does', async () => {
      const [answer, ...others] = await examine(
        { POD_REDIS_URL: await userUrl(DOCUMENTED_USER) },
        podRedisCheck,
        podRedisMemoryCheck,
        sidekiqCheck,
      );
      expect(answer.verdict).toBe('ok');
      expect(others.map(({ found }) => found)).toEqual([
        expect.stringContaining('noeviction'),
        expect.stringContaining('no process'),
      ]);

      await using client = new SidekiqClient({
        redisUrl: new Secret(await userUrl(DOCUMENTED_USER)),
        timeoutMs: 3_000,
      });
      const queue = new SidekiqQueue(client, systemClock);
      const { signal } = new AbortController();
      const [jobId, user] = [newPodJobId(), parsePodUserId(1)];
      expect(await queue.push({ jobId, user, kind: 'photos', locale: 'en' }, signal)).toBe(true);
      expect(await queue.wasPushed(jobId, signal)).toBe(true);
      expect(await queue.find('photos', user, signal)).toMatchObject({ place: 'waiting' });
      expect(await queue.readLoad(signal)).toMatchObject({ workerCount: 0 });
      await redis.zadd('retry', 1, job({}));
      await queue.dropRetries([{ kind: 'profile', user }], signal);
      expect(await redis.zcard('retry')).toBe(0);
    });

    test('with a user who may not push is a failure that names the commands', async () => {
      const [answer] = await examine(
        { POD_REDIS_URL: await userUrl(`${DOCUMENTED_USER} -lpush -eval`) },
        podRedisCheck,
      );
      expect(answer).toMatchObject({ verdict: 'failure', found: 'this user has not the rights (NOPERM): EVAL, LPUSH' });
    });

    test('with a user who may not ask how it is is a warning', async () => {
      const url = await userUrl(`${DOCUMENTED_USER} -info`);
      for (const finding of await examine({ POD_REDIS_URL: url }, podRedisCheck, podRedisMemoryCheck)) {
        expect(finding).toMatchObject({ verdict: 'warning', advice: expect.stringContaining('+info') });
      }
    });

    test('with a wrong password is a failure that does not repeat it', async () => {
      const url = (await userUrl(DOCUMENTED_USER)).replace('hunter2', 'hunter3');
      const [answer] = await examine({ POD_REDIS_URL: url }, podRedisCheck);
      expect(answer).toMatchObject({ verdict: 'failure', found: 'the user or password is refused (WRONGPASS)' });
      expect(JSON.stringify(answer)).not.toContain('hunter');
    });

    test('that stays silent is a failure, and Sidekiq is not looked at', async () => {
      const gate = await openNetworkGate({ path: server.socket });
      onTestFinished(() => gate[Symbol.asyncDispose]());
      gate.freeze();
      const url = `redis://127.0.0.1:${gate.port}`;
      const [answer, sidekiq] = await examine({ POD_REDIS_URL: url }, podRedisCheck, sidekiqCheck);
      expect(answer).toMatchObject({ verdict: 'failure', found: 'no answer in time (ETIMEDOUT)' });
      expect(sidekiq).toMatchObject({ verdict: 'warning', found: expect.stringContaining('not looked at') });
    });
  });

  describe('Sidekiq', () => {
    test('of the pod is found with its version and its threads', async () => {
      await startTestPod({ redisUrl: server.url });
      const [sidekiq, threads, throttle, waiting, dead] = await examineSidekiq();
      expect(sidekiq).toMatchObject({ verdict: 'ok', found: '1 process of version 7.3.10, alive' });
      expect(threads).toMatchObject({ verdict: 'ok', found: '5 threads serve the queue low, where 0 jobs wait' });
      expect(throttle).toMatchObject({
        verdict: 'warning',
        found: expect.stringContaining('it counts nothing: up to 5'),
      });
      expect(waiting).toMatchObject({ verdict: 'ok', found: expect.stringContaining('urgent 0 seconds') });
      expect(dead).toMatchObject({ verdict: 'ok', found: '0, none of them an export' });
    });

    test('6 holds its own limit roughly', async () => {
      await startTestPod({ redisUrl: server.url, version: '0.9.0.0' });
      const [sidekiq, , throttle] = await examineSidekiq();
      expect(sidekiq.found).toBe('1 process of version 6 or older, alive');
      expect(throttle).toMatchObject({ verdict: 'ok', found: expect.stringContaining('roughly') });
    });

    test('that is not there is a failure', async () => {
      const [sidekiq, ...others] = await examineSidekiq();
      expect(sidekiq).toMatchObject({ verdict: 'failure', found: expect.stringContaining('no process is alive') });
      expect(others[0].found).toContain('not looked at');
      expect(others[1].found).toContain('not looked at');
    });

    test('that was killed is not alive, though it still stands in the list', async () => {
      await redis.sadd('processes', 'host:1:dead');
      const [sidekiq] = await examineSidekiq();
      expect(sidekiq.verdict).toBe('failure');
    });

    test('that is on its way out is a warning', async () => {
      await addProcess({ quiet: true });
      const [sidekiq] = await examineSidekiq();
      expect(sidekiq).toMatchObject({ verdict: 'warning', found: expect.stringContaining('take no more jobs') });
    });

    test.each([
      [{ queues: ['urgent', 'low'], concurrency: 2 }, 'warning', 'with 1 at exports too few are left'],
      [{ queues: ['urgent', 'high'] }, 'failure', 'no process serves the queue low'],
    ])('with %j for exports is %s', async (process, verdict, said) => {
      await addProcess(process);
      const [, threads] = await examineSidekiq();
      expect(threads).toMatchObject({ verdict, found: expect.stringContaining(said) });
    });

    test.each([
      [5 * 60, 'warning', 'high 5 minutes'],
      [3 * 60 * 60, 'failure', 'high 3 hours'],
    ])('whose oldest job before the exports waits %d seconds is %s', async (seconds, verdict, said) => {
      const at = Date.now() / 1_000 - seconds;
      // Jobs enter on the left: the oldest is on the right.
      await redis.rpush('queue:high', job({ enqueued_at: at + seconds }), job({ enqueued_at: at }));
      const [, , , waiting] = await examineSidekiq();
      expect(waiting).toMatchObject({ verdict, found: expect.stringContaining(said) });
    });

    test('with dead exports is a warning that counts them', async () => {
      await redis.zadd('dead', 1, job({}), 2, job({ class: 'Workers::Mail::Liked', jid: 'b' }));
      const [, , , , dead] = await examineSidekiq();
      expect(dead).toMatchObject({ verdict: 'warning', found: '2, 1 of them exports' });
    });
  });

  describe('marks', () => {
    test('without a job are a warning, with one they are ok, and fresh ones are left alone', async () => {
      const database = await createTestDatabase();
      onTestFinished(() => database[Symbol.asyncDispose]());
      const pod = await startTestPod({ redisUrl: server.url, databaseUrl: database.url, runWorker: false });
      const env = { POD_DATABASE_URL: pod.databaseUrl, POD_REDIS_URL: server.url };
      const [none] = await examine(env, marksCheck);
      expect(none).toMatchObject({ verdict: 'ok', found: 'no account has been marked as exporting for long' });

      const { userId } = await pod.account('alice');
      const mark = (ago: string) =>
        `update users set exporting = true, updated_at = now() at time zone 'utc' - interval '${ago}' where id = ${userId}`;
      await onServer(pod.databaseUrl, mark('10 seconds'));
      expect((await examine(env, marksCheck))[0].verdict).toBe('ok');

      await onServer(pod.databaseUrl, mark('10 minutes'));
      const [stuck] = await examine(env, marksCheck);
      expect(stuck).toMatchObject({ verdict: 'warning', found: '1 export is marked as running, and no job is there' });

      await redis.lpush('queue:low', job({ args: [userId] }));
      const [waiting] = await examine(env, marksCheck);
      expect(waiting).toMatchObject({ verdict: 'ok', found: 'marked as exporting: 1, each with its job' });
    });
  });

  async function examineSidekiq() {
    return examine(
      { POD_REDIS_URL: server.url },
      sidekiqCheck,
      exportQueueCheck,
      throttleCheck,
      waitingWorkCheck,
      deadJobsCheck,
    );
  }

  async function addProcess({ queues = ['low'], concurrency = 5, quiet = false }): Promise<void> {
    await redis.sadd('processes', 'host:1:abc');
    await redis.hset('host:1:abc', { info: JSON.stringify({ queues, concurrency }), quiet: String(quiet) });
  }

  /** Makes a user with these rights. @returns the address with its password. */
  async function userUrl(rules: string): Promise<string> {
    await redis.acl('SETUSER', 'pappus', 'reset', ...rules.split(' '));
    return `redis://pappus:hunter2@localhost/0?path=${encodeURIComponent(server.socket)}`;
  }
});

function job(fields: object): string {
  return JSON.stringify({ class: 'Workers::ExportUser', args: [1], jid: 'a', ...fields });
}
