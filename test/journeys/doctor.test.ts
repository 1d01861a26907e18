import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { PodProxy } from '../infra/oidc/pod-proxy.ts';
import { runPappus } from '../rig/command-line.ts';
import type { CommandRun } from '../rig/command-line.ts';
import { openOutside } from '../rig/outside.ts';
import type { Outside } from '../rig/outside.ts';
import { gatedDatabase, openNetworkGate } from '../rig/pod/network-gate.ts';
import { startProgram } from '../rig/program.ts';
import { needsRedis } from '../rig/peers.ts';
import { startRedis } from '../rig/redis.ts';
import type { TestRedis } from '../rig/redis.ts';

const PASSWORDS = ['hunter2-own', 'hunter2-pod', 'hunter2-redis', 'hunter2-client'] as const;
const [OWN_PASSWORD, POD_PASSWORD, REDIS_PASSWORD, CLIENT_SECRET] = PASSWORDS;
const reportSchema = z.object({
  verdict: z.enum(['ok', 'warning', 'failure']),
  checks: z.array(
    z.object({ name: z.string(), verdict: z.string(), found: z.string(), advice: z.string().optional() }),
  ),
});

describe.skipIf(needsRedis('the doctor, as a program'))('the doctor, as a program', () => {
  let redis: TestRedis;
  let outside: Outside;
  let proxy: PodProxy;
  let env: Readonly<Record<string, string>>;
  const stack = new AsyncDisposableStack();

  /** Every password is in an address, as operators write them, and everything is reached by TCP. */
  beforeAll(async () => {
    const started = await startRedis();
    if (started === undefined) throw new Error('redis-server vanished');
    redis = stack.use(started);
    const gate = stack.use(await openNetworkGate({ path: redis.socket }));
    await command((client) => client.acl('SETUSER', 'pappus', 'on', `>${REDIS_PASSWORD}`, 'allkeys', 'allcommands'));
    proxy = stack.use(await PodProxy.start());
    outside = stack.use(
      await openOutside({
        accounts: [{ username: 'alice.liddell', email: 'alice.private@mail.example' }],
        redisUrl: redis.url,
        publicUrl: proxy.url,
        worker: { heartbeatMs: 200 },
      }),
    );
    proxy.target = outside.pod.url;
    const podDatabase = await gatedDatabase(outside.pod.databaseUrl);
    stack.use(podDatabase.gate);
    const redisUrl = `redis://pappus:${REDIS_PASSWORD}@127.0.0.1:${gate.port}/0`;
    env = {
      ...outside.env,
      DATABASE_URL: withPassword(outside.env['DATABASE_URL'], OWN_PASSWORD),
      REDIS_URL: redisUrl,
      POD_URL: proxy.url,
      POD_DATABASE_URL: withPassword(podDatabase.url, POD_PASSWORD),
      POD_REDIS_URL: redisUrl,
      POD_OIDC_CLIENT_ID: 'pappus',
      POD_OIDC_CLIENT_SECRET: CLIENT_SECRET,
      CONSOLE: 'off',
    };
  });
  afterAll(() => stack.disposeAsync());

  test('finds no failure beside a running Pappus, exits 0, and changes nothing at the pod', async () => {
    await using program = await startProgram({ env });
    const before = await command((client) => client.keys('pappus:*'));
    const run = await runPappus(['doctor'], env);
    expect(linesOf(run, 'failure')).toEqual([]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(linesOf(run, 'warning').map((line) => line.split(': ')[0])).toEqual([
      'warning  PUBLIC_URL',
      'warning  pod database, spare rights',
      'warning  Sidekiq, the pod’s own limit',
      'warning  pod web',
    ]);
    expect(run.stdout).toMatch(/\n\d+ ok, 4 warnings, 0 failures\n$/);
    expectNothingPrivate(run);
    expect(await command((client) => client.keys('pappus:*'))).toEqual(before);
    expect(await program.stop()).toBe(0);
  });

  test('tells programs the same as JSON', async () => {
    const run = await runPappus(['doctor', '--json'], env);
    const report = reportSchema.parse(JSON.parse(run.stdout));
    expect(report.verdict).toBe('warning');
    for (const { verdict, advice } of report.checks) expect(advice === undefined).toBe(verdict === 'ok');
    expect(run.exitCode).toBe(0);
  });

  test('names every failure of a broken installation, exits 1, and tells no secret', async () => {
    const ground = await mkdtemp(path.join(tmpdir(), 'broken-'));
    onTestFinished(() => rm(ground, { recursive: true, force: true }));
    await chmod(ground, 0o755);
    await mkdir(path.join(ground, 'uploads'));
    await chmod(path.join(ground, 'uploads'), 0o555);
    await writeFile(path.join(ground, 'vault'), 'a file');
    await outside.pod.stopWorker();
    onTestFinished(() => outside.pod.startWorker());
    await command((client) => client.config('SET', 'maxmemory', '1gb', 'maxmemory-policy', 'allkeys-lru'));
    onTestFinished(async () => void (await command((client) => client.config('SET', 'maxmemory', '0'))));
    proxy.break('/.well-known/openid-configuration', { kind: 'answer', status: 403, body: 'closed' });
    onTestFinished(() => proxy.break('/.well-known/openid-configuration', undefined));
    outside.gate.cut();
    onTestFinished(() => outside.gate.restore());
    const readOnly = encodeURIComponent('-c default_transaction_read_only=on');
    const broken = {
      ...env,
      DATA_DIRECTORY: ground,
      PUBLIC_URL: new URL(outside.pod.url).origin,
      WEB_PORT: '2',
      POD_UPLOADS_DIRECTORY: path.join(ground, 'uploads'),
      POD_DATABASE_URL: `${env['POD_DATABASE_URL']}?options=${readOnly}`,
    };
    const run = await runPappus(['doctor'], broken, { asAnybody: true });
    expect(run.exitCode).toBe(1);
    expect(linesOf(run, 'failure').map((line) => line.split('. To do: ')[0])).toEqual([
      expect.stringMatching(/^failure {2}own database: .*\((ECONNRESET|Error)\)$/),
      expect.stringContaining('queue Redis, memory: it drops what it holds when its memory is full (allkeys-lru)'),
      'failure  vault: a file is in the place of its directory',
      'failure  PUBLIC_URL: something other than Pappus answers there (HTTP 404)',
      expect.stringMatching(/pod database: PostgreSQL .* only reads$/),
      expect.stringContaining('pod Redis, memory: it drops'),
      'failure  Sidekiq: no process is alive: jobs are taken in and nobody does them',
      'failure  archives on the pod’s disk: this user may not write there',
      expect.stringContaining('pod web, what must get through: GET /.well-known/* (so that people prove their account'),
      'failure  sign-in at the pod: /.well-known/openid-configuration is not that of a pod',
    ]);
    expectNothingPrivate(run);
  });

  test('stops at a faulty configuration with every fault and the exit code 2', async () => {
    const run = await runPappus(['doctor'], { MASTER_KEY: PASSWORDS[0], POD_URL: 'ftp://pod' });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    for (const name of ['MASTER_KEY', 'PUBLIC_URL', 'POD_URL', 'POD_DATABASE_URL', 'POD_REDIS_URL']) {
      expect(run.stderr).toContain(`- ${name} `);
    }
    expectNothingPrivate(run);
  });

  test('leaves the embedded database of a running Pappus running, and one that it started stopped', async () => {
    const { DATABASE_URL: _, ...rest } = env;
    const own = { ...rest, DATA_DIRECTORY: path.join(outside.directory, 'embedded') };
    const postmaster = path.join(own.DATA_DIRECTORY, 'database', 'cluster', 'postmaster.pid');
    const program = await startProgram({ env: own });
    onTestFinished(() => program[Symbol.asyncDispose]());
    const beside = await runPappus(['doctor'], own);
    expect(beside.stdout).toMatch(/ok +own database: PostgreSQL \d+, the embedded one/);
    expect((await fetch(`http://127.0.0.1:${program.operationsPort}/readyz`)).status).toBe(200);
    expect(await program.stop()).toBe(0);

    const alone = await runPappus(['doctor'], own);
    expect(alone.stdout).toMatch(/ok +own database: PostgreSQL \d+, the embedded one/);
    expect(alone.exitCode).toBe(0);
    await expect(readFile(postmaster)).rejects.toThrow('ENOENT');
  });

  async function command<T>(act: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(redis.url);
    try {
      return await act(client);
    } finally {
      client.disconnect();
    }
  }

  function expectNothingPrivate({ stdout, stderr }: CommandRun): void {
    const addresses = Object.values(env).filter((value) => value.includes('@'));
    expect(addresses.length).toBeGreaterThan(2);
    for (const secret of [...PASSWORDS, ...addresses, outside.masterKey, 'liddell', 'alice']) {
      expect(stdout + stderr).not.toContain(secret);
    }
  }
});

function linesOf({ stdout }: CommandRun, verdict: string): readonly string[] {
  return stdout.split('\n').filter((line) => line.startsWith(verdict));
}

function withPassword(address: string | undefined, password: string): string {
  const url = new URL(address ?? '');
  url.password = password;
  return url.href;
}
