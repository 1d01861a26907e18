import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { assert, expect, onTestFinished, test, vi } from 'vitest';
import { createTestDatabase } from '../../rig/database.ts';
import { startTestPod } from '../../rig/pod-rig.ts';
import { Browser, formsOf } from '../../rig/pod/browser.ts';
import type { SimulatedPod } from '../../rig/pod/simulated-pod.ts';
import { findRedisServer, startRedis } from '../../rig/redis.ts';

const QUICK = { heartbeatMs: 20, heartbeatTtlMs: 300, pollMs: 20, retryDelayMs: () => 0 };
type Kind = 'profile' | 'photos';

async function outcome(pod: SimulatedPod, username: string, kind: Kind, name: string, count = 1): Promise<void> {
  await vi.waitFor(
    async () => {
      const { jobs } = await pod.stats();
      const job = jobs.find((one) => one.username === username && one.kind === kind);
      expect(job?.outcomes).toMatchObject({ [name]: count });
    },
    { timeout: 10_000 },
  );
}

async function contentOf(pod: SimulatedPod, username: string, kind: Kind): Promise<Buffer> {
  const { fileName } = (await pod.account(username))[kind];
  assert(fileName !== undefined);
  return readFile(path.join(pod.uploadsDirectory, fileName));
}

/** With and without Redis the same has to happen. */
const QUEUES = ['table', ...(findRedisServer() === undefined ? [] : ['redis' as const])] as const;

async function openPod(queue: (typeof QUEUES)[number], options: Parameters<typeof startTestPod>[0] = {}) {
  if (queue === 'table') return startTestPod({ worker: QUICK, ...options });
  const redis = await startRedis();
  assert(redis !== undefined);
  onTestFinished(() => redis[Symbol.asyncDispose]());
  return startTestPod({ worker: QUICK, ...options, redisUrl: redis.url });
}

test.each(QUEUES)('an archive is built from the account it belongs to (%s)', async (queue) => {
  const pod = await openPod(queue);
  await pod.pressButton('alice', 'profile');
  await pod.pressButton('carol.d', 'photos');
  await outcome(pod, 'alice', 'profile', 'built');
  await outcome(pod, 'carol.d', 'photos', 'built');
  const archive: unknown = JSON.parse(gunzipSync(await contentOf(pod, 'alice', 'profile')).toString());
  expect(archive).toMatchObject({ version: '2.0', user: { username: 'alice', email: 'alice@mail.example' } });
  expect((await contentOf(pod, 'carol.d', 'photos')).subarray(0, 2).toString()).toBe('PK');
  const { profile } = await pod.account('alice');
  expect(profile.fileName).toMatch(/^diaspora_alice_data_[\w-]{22}\.json\.gz$/);
  const { photos } = await pod.account('carol.d');
  expect(photos.fileName).toMatch(/^diaspora_carol\.d_photos_[\w-]{22}\.d.+\.zip$/);
  expect(await pod.mails()).toContainEqual({ recipient: 'alice@mail.example', template: 'export_complete_for' });
});

test.each(QUEUES)('pressing the button twice is two exports (%s)', async (queue) => {
  const pod = await openPod(queue);
  await pod.pressButton('alice', 'profile');
  await pod.pressButton('alice', 'profile');
  await outcome(pod, 'alice', 'profile', 'built', 2);
  expect(await pod.exportsTaken('alice', 'profile')).toBe(2);
});

test.each(['exception', 'disk-full'] as const)('%s leaves no file, no mark and no second try', async (fault) => {
  const pod = await openPod('table');
  await pod.fault({ fault, username: 'alice' });
  await pod.pressButton('alice', 'profile');
  await outcome(pod, 'alice', 'profile', 'failed');
  await vi.waitFor(async () => expect(await pod.mails()).toHaveLength(1));
  expect(await pod.mails()).toEqual([{ recipient: 'alice@mail.example', template: 'export_failure_for' }]);
  expect((await pod.account('alice')).profile).toEqual({ exporting: false, fileName: undefined, builtAt: undefined });
  expect(await pod.files()).toEqual([]);
});

test.each(QUEUES)('a mail that fails makes the whole export anew, under another name (%s)', async (queue) => {
  const pod = await openPod(queue);
  await pod.fault({ fault: 'mail', username: 'alice', times: 2 });
  await pod.pressButton('alice', 'profile');
  await outcome(pod, 'alice', 'profile', 'mail-failed', 2);
  await outcome(pod, 'alice', 'profile', 'built');
  expect(await pod.exportsTaken('alice', 'profile')).toBe(3);
  expect(await pod.files()).toEqual([(await pod.account('alice')).profile.fileName]);
});

test.each(QUEUES)('a killed process loses its job and leaves the mark; another process goes on (%s)', async (queue) => {
  const pod = await openPod(queue);
  await pod.fault({ fault: 'kill', username: 'alice' });
  await pod.pressButton('alice', 'profile');
  await outcome(pod, 'alice', 'profile', 'killed');
  await pod.pressButton('bob', 'profile');
  await outcome(pod, 'bob', 'profile', 'built');
  expect((await pod.account('alice')).profile).toMatchObject({ exporting: true, fileName: undefined });
  expect(await pod.exportsTaken('alice', 'profile')).toBe(1);
});

test.each(QUEUES)('a stopped process puts its job back, and it is done from the start (%s)', async (queue) => {
  const pod = await openPod(queue);
  await pod.fault({ fault: 'stop', username: 'alice' });
  await pod.pressButton('alice', 'profile');
  await outcome(pod, 'alice', 'profile', 'stopped');
  await outcome(pod, 'alice', 'profile', 'built');
  expect(await pod.exportsTaken('alice', 'profile')).toBe(2);
});

test('memory that runs out inside Ruby keeps the mark and puts the job into retry', async () => {
  const pod = await openPod('table', { worker: { ...QUICK, retryDelayMs: () => 3_600_000 } });
  await pod.fault({ fault: 'out-of-memory', username: 'alice' });
  await pod.pressButton('alice', 'profile');
  await outcome(pod, 'alice', 'profile', 'broken');
  expect((await pod.account('alice')).profile).toMatchObject({ exporting: true, fileName: undefined });
});

test.each(['invalid-user', 'unknown-language', 'no-language'] as const)(
  'an account whose row cannot be saved keeps whatever was there (%s)',
  async (defect) => {
    const pod = await openPod('table');
    await pod.breakAccount('alice', defect);
    await pod.pressButton('alice', 'profile');
    await outcome(pod, 'alice', 'profile', 'failed');
    expect((await pod.account('alice')).profile).toEqual({ exporting: false, fileName: undefined, builtAt: undefined });
    expect(await pod.files()).toEqual([]);
    await pod.repairAccount('alice');
    await pod.pressButton('alice', 'profile');
    await outcome(pod, 'alice', 'profile', 'built');
  },
);

test('one broken row breaks every export of its kind, and no other', async () => {
  const pod = await openPod('table');
  await pod.breakAccount('alice', 'orphan-comment');
  await pod.breakAccount('bob', 'nameless-photo');
  for (const username of ['alice', 'bob']) {
    for (const kind of ['profile', 'photos'] as const) await pod.pressButton(username, kind);
  }
  await outcome(pod, 'alice', 'profile', 'failed');
  await outcome(pod, 'alice', 'photos', 'built');
  await outcome(pod, 'bob', 'profile', 'built');
  await outcome(pod, 'bob', 'photos', 'failed');
  expect(await pod.account('alice')).toMatchObject({ profile: { fileName: undefined }, photos: { exporting: false } });
});

test('archives can be built wrong, lost from the disk and short of a photo', async () => {
  const pod = await openPod('table');
  await pod.fault({ fault: 'archive:gzip-truncated', username: 'alice' });
  await pod.fault({ fault: 'vanish', username: 'bob' });
  await pod.pressButton('alice', 'profile');
  await pod.pressButton('bob', 'profile');
  await outcome(pod, 'alice', 'profile', 'built');
  await outcome(pod, 'bob', 'profile', 'built');
  const damaged = await contentOf(pod, 'alice', 'profile');
  expect(() => gunzipSync(damaged)).toThrow('unexpected end of file');
  const { fileName } = (await pod.account('bob')).profile;
  expect(fileName).toBeDefined();
  expect(await pod.files()).not.toContain(fileName);
});

test('the cleaner forgets archives after fourteen days, and no sooner', async () => {
  const pod = await openPod('table');
  await pod.pressButton('alice', 'profile');
  await outcome(pod, 'alice', 'profile', 'built');
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  await pod.clean(inDays(13.9));
  expect((await pod.account('alice')).profile.fileName).toBeDefined();
  await pod.clean(inDays(14.1));
  expect((await pod.account('alice')).profile).toEqual({ exporting: false, fileName: undefined, builtAt: undefined });
  expect(await pod.files()).toEqual([]);
});

test('a migration takes the archives along and locks the account', async () => {
  const pod = await openPod('table');
  await pod.pressButton('alice', 'profile');
  await outcome(pod, 'alice', 'profile', 'built');
  await pod.migrate('alice', 'alice@new.example');
  expect(await pod.account('alice')).toMatchObject({ locked: true, closed: true, profile: { fileName: undefined } });
  expect(await pod.files()).toEqual([]);
});

test.each(QUEUES)('more urgent queues come first, whatever was pushed first (%s)', async (queue) => {
  const pod = await openPod(queue, { runWorker: false, worker: { ...QUICK, concurrency: 1 } });
  await pod.pressButton('alice', 'profile');
  await pod.load('urgent', 3, 30);
  pod.startWorker();
  await outcome(pod, 'alice', 'profile', 'built');
  const since = Date.now();
  await pod.load('high', 1, 200);
  await pod.pressButton('bob', 'profile');
  await outcome(pod, 'bob', 'profile', 'built');
  expect(Date.now() - since).toBeGreaterThanOrEqual(200);
});

test.each([
  ['exact', 1],
  ['none', 4],
] as const)('with the throttle %s at most %i profiles are built at once', async (throttle, most) => {
  const worker = { ...QUICK, throttle, rescheduleMs: () => 20, exportDurationMs: () => 150 };
  const pod = await openPod('table', { worker, runWorker: false });
  for (const username of ['alice', 'bob', 'mallory', 'mod']) await pod.pressButton(username, 'profile');
  pod.startWorker();
  for (const username of ['alice', 'bob', 'mallory', 'mod']) await outcome(pod, username, 'profile', 'built');
  expect((await pod.stats()).mostAtOnce).toBe(most);
});

test.each(QUEUES)('a pod that was stopped goes on where it was (%s)', async (queue) => {
  const database = await createTestDatabase();
  onTestFinished(() => database[Symbol.asyncDispose]());
  const redis = queue === 'redis' ? await startRedis() : undefined;
  if (redis !== undefined) onTestFinished(() => redis[Symbol.asyncDispose]());
  const keeper = await startTestPod({ runWorker: false, databaseUrl: database.url, accounts: [] });
  const lasting = {
    databaseUrl: database.url,
    directory: keeper.directory,
    publicUrl: 'https://pod.example/',
    ...(redis === undefined ? {} : { redisUrl: redis.url }),
  };
  const slow = { ...QUICK, exportDurationMs: () => 3_600_000 };
  const first = await startTestPod({ ...lasting, worker: slow });
  await first.pressButton('alice', 'profile');
  await vi.waitFor(async () => expect(await first.exportsTaken('alice', 'profile')).toBe(1));
  await first[Symbol.asyncDispose]();

  const second = await startTestPod({ ...lasting, worker: QUICK });
  await outcome(second, 'alice', 'profile', 'built');
  expect(await second.account('alice')).toMatchObject({ diasporaId: 'alice@pod.example' });
  expect(await second.exportsTaken('alice', 'profile')).toBe(2);
});

test('a person can press the button and download by hand, and downloads need her session', async () => {
  const pod = await openPod('table');
  const browser = new Browser(pod.url);
  await browser.signIn(await browser.visit('/user/edit'), 'alice', 'alice-password');
  expect(await browser.visit('/user/download_profile')).toMatchObject({ status: 500 });
  const settings = await browser.visit('/user/edit');
  const button = formsOf(settings.body).find((form) => form.action === '/user/export_profile');
  assert(button !== undefined);
  const after = await browser.visit(button.action, button.fields);
  expect(after.body).toContain('currently processing');
  await outcome(pod, 'alice', 'profile', 'built');
  expect(await browser.visit('/user/download_profile')).toMatchObject({ status: 200 });
  const stranger = new Browser(pod.url);
  expect((await stranger.visit('/user/download_profile')).url).toBe(`${pod.url}users/sign_in`);
  await browser.visit(button.action, { authenticity_token: 'wrong' });
  expect((await browser.visit('/user/edit')).url).toBe(`${pod.url}users/sign_in`);
});

test('whoever knows the name of a file gets it, whole or in parts', async () => {
  const pod = await openPod('table');
  await pod.pressButton('alice', 'profile');
  await outcome(pod, 'alice', 'profile', 'built');
  const whole = await contentOf(pod, 'alice', 'profile');
  const { fileName = '' } = (await pod.account('alice')).profile;
  const get = async (range: string) => fetch(`${pod.url}uploads/users/${fileName}`, { headers: { range } });
  const middle = await get('bytes=10-19');
  expect(middle.status).toBe(206);
  expect(middle.headers.get('content-range')).toBe(`bytes 10-19/${whole.length}`);
  expect(Buffer.from(await middle.arrayBuffer()).equals(whole.subarray(10, 20))).toBe(true);
  expect(Buffer.from(await (await get('bytes=-5')).arrayBuffer()).equals(whole.subarray(-5))).toBe(true);
  expect((await get(`bytes=${whole.length}-`)).status).toBe(416);
  expect((await fetch(`${pod.url}uploads/users/..%2F..%2Fconfig%2Foidc_key.pem`)).status).toBe(404);
});
