import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_VERIFY_LIMITS } from '../../../src/core/archive/limits.ts';
import { LocalVault } from '../../../src/infra/vault/local-vault.ts';
import { ScratchFile } from '../../../src/infra/vault/scratch-file.ts';
import { WorkerMaker } from '../../../src/infra/readable/worker-maker.ts';
import { newArchiveId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { photosArchive } from '../../rig/archives/photos-archive.ts';
import { profileArchive, profileCountsForBytes } from '../../rig/archives/profile-archive.ts';
import { SAMPLE_DIASPORA_ID, createSampleAccount } from '../../rig/archives/sample-account.ts';
import { COPY_MADE_AT } from '../../rig/archives/readable-copy.ts';

const THREAD_URL = new URL('../../../src/app/readable-thread.ts', import.meta.url);
const account = createSampleAccount();

async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-readable-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

async function openVault(threadUrl = THREAD_URL) {
  const directory = await temporaryDirectory();
  const key = randomBytes(32);
  const vault = new LocalVault({ directory, key: new Secret(key) });
  const task = { directory, key, timeZone: 'Europe/Berlin', limits: DEFAULT_VERIFY_LIMITS, maxBytes: 1e9 };
  const maker = new WorkerMaker({ threadUrl, task, maxHeapMib: 64 });
  const put = { maxBytes: 1e9, signal: new AbortController().signal };
  const copyId = newArchiveId();
  const requestFor = (profileId = newArchiveId(), photosId?: typeof profileId) => ({
    copyId,
    profileId,
    photosId,
    owner: SAMPLE_DIASPORA_ID,
    locale: 'en' as const,
    madeAt: COPY_MADE_AT,
  });
  return { directory, vault, maker, put, copyId, requestFor };
}

const never = new AbortController().signal;

test('A copy of both archives lies in the vault, encrypted, and nothing else is left there', async () => {
  const { directory, vault, maker, put, copyId, requestFor } = await openVault();
  const [profileId, photosId] = [newArchiveId(), newArchiveId()];
  await vault.put(profileId, profileArchive(account.spec), put);
  const names = account.spec.photoNames;
  await vault.put(photosId, photosArchive({ names, bytesPerPhoto: 900, seed: 1 }), put);
  const { stored, facts } = await maker.make(requestFor(profileId, photosId), never);
  expect(facts).toMatchObject({ posts: 120, photos: 400, missingPhotos: 0, hasPhotos: true });
  await using file = await vault.open(copyId);
  expect(file.sizeBytes).toBe(stored.sizeBytes);
  const zip = await fromBufferPromise(await buffer(file.read()));
  expect(zip.entryCount).toBeGreaterThan(400);
  expect((await readdir(directory)).toSorted()).toEqual(
    [profileId, photosId, copyId].map((id) => `${id}.vault`).toSorted(),
  );
  expect((await readFile(path.join(directory, `${copyId}.vault`))).includes('index.html')).toBe(false);
});

test('An abort ends the work with the reason of the signal and leaves nothing half written', async () => {
  const { directory, vault, maker, put, requestFor } = await openVault();
  const profileId = newArchiveId();
  await vault.put(profileId, profileArchive({ ...account.spec, ...profileCountsForBytes(20e6) }), put);
  const stop = new AbortController();
  const running = maker.make(requestFor(profileId), stop.signal);
  await expect
    .poll(async () => (await readdir(directory)).some((name) => name.endsWith('.part')), {
      timeout: 60_000,
      interval: 5,
    })
    .toBe(true);
  stop.abort(new Error('the program stops'));
  await expect(running).rejects.toThrow('the program stops');
  expect(await readdir(directory)).toEqual([`${profileId}.vault`]);
});

test('An archive that is gone is missing, and a vault without room says so and may be tried again', async () => {
  const { maker, vault, put, requestFor, directory } = await openVault();
  await expect(maker.make(requestFor(), never)).rejects.toMatchObject({ code: 'ARCHIVE_MISSING', retryable: false });
  const profileId = newArchiveId();
  await vault.put(profileId, profileArchive(account.spec), put);
  const small = new WorkerMaker({
    threadUrl: THREAD_URL,
    task: { directory, key: randomBytes(32), timeZone: 'UTC', limits: DEFAULT_VERIFY_LIMITS, maxBytes: 1 },
  });
  await expect(small.make(requestFor(profileId), never)).rejects.toMatchObject({ code: 'ARCHIVE_CORRUPT' });
});

test.each([
  ['throws', 'throw new Error("bug")'],
  ['ends without a word', 'process.exit(0)'],
  ['says something else', 'require("node:worker_threads").parentPort.postMessage("hello")'],
])('A thread that %s fails one copy and takes nothing with it', async (_, program) => {
  const threadPath = path.join(await temporaryDirectory(), 'thread.cjs');
  await writeFile(threadPath, program);
  const { maker, requestFor } = await openVault(new URL(`file://${threadPath}`));
  await expect(maker.make(requestFor(), never)).rejects.toMatchObject({ code: 'READABLE_CRASHED', retryable: false });
});

test('Records of a scratch come back in any order, and its file has no name and no plain text', async () => {
  const directory = await temporaryDirectory();
  await using scratch = await ScratchFile.open(directory);
  const records = Array.from({ length: 300 }, (_, at) => Buffer.from(`record ${at} `.repeat(at * 5)));
  for (const record of records) {
    scratch.add(record);
    await scratch.flush();
  }
  expect(await readdir(directory)).toEqual([]);
  for (const at of [299, 0, 150, 1, 298, 150]) expect(await scratch.get(at)).toEqual(records[at]);
  await expect(scratch.get(300)).rejects.toThrow(RangeError);
});
