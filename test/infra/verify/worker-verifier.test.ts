import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { VerifyRequest } from '../../../src/core/archive/archive-verifier.ts';
import { DEFAULT_VERIFY_LIMITS } from '../../../src/core/archive/limits.ts';
import { createReceipt, receiptSchema } from '../../../src/core/archive/receipt.ts';
import { LocalVault } from '../../../src/infra/vault/local-vault.ts';
import type { SourceSpec } from '../../../src/infra/verify/verify-messages.ts';
import { WorkerVerifier } from '../../../src/infra/verify/worker-verifier.ts';
import { newArchiveId } from '../../../src/kernel/ids.ts';
import type { ArchiveId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { photosArchive } from '../../rig/archives/photos-archive.ts';
import { profileArchive, profileCountsForBytes } from '../../rig/archives/profile-archive.ts';
import { SAMPLE_DIASPORA_ID, createSampleAccount } from '../../rig/archives/sample-account.ts';

const THREAD_URL = new URL('../../../src/app/verify-thread.ts', import.meta.url);
const account = createSampleAccount();
const signal = AbortSignal.timeout(60_000);

async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-verify-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

function verifierOf(describeSource: (id: ArchiveId) => SourceSpec, threadUrl = THREAD_URL, maxHeapMib?: number) {
  const options = { threadUrl, describeSource, limits: DEFAULT_VERIFY_LIMITS };
  return new WorkerVerifier(maxHeapMib === undefined ? options : { ...options, maxHeapMib });
}

function requestFor(archiveId: ArchiveId, changes: Partial<VerifyRequest> = {}): VerifyRequest {
  const owner = { diasporaId: SAMPLE_DIASPORA_ID, publicKeyPem: account.publicKeyPem };
  return { archiveId, kind: 'profile', stored: {}, owner, companionId: undefined, ...changes };
}

async function openVault() {
  const directory = await temporaryDirectory();
  const key = randomBytes(32);
  const vault = new LocalVault({ directory, key: new Secret(key) });
  const describe = (archiveId: ArchiveId): SourceSpec => ({ kind: 'vault', directory, key, archiveId });
  return { vault, describe, directory };
}

const PUT = { maxBytes: 1e9, signal };

test('Both halves of an account in the vault are verified and matched, and make a receipt that reads back', async () => {
  const { vault, describe } = await openVault();
  const profileId = newArchiveId();
  const photosId = newArchiveId();
  const stored = await vault.put(profileId, profileArchive(account.spec), PUT);
  const names = [...account.spec.photoNames.slice(3), 'unposted.jpg'];
  const storedPhotos = await vault.put(photosId, photosArchive({ names, bytesPerPhoto: 900, seed: 1 }), PUT);

  const verifier = verifierOf(describe);
  const profile = await verifier.verify(requestFor(profileId, { stored, companionId: photosId }), signal);
  const photos = await verifier.verify(
    requestFor(photosId, { kind: 'photos', stored: storedPhotos, companionId: profileId }),
    signal,
  );

  expect(profile.sha256).toBe(stored.sha256);
  expect(profile.match).toEqual(photos.match);
  expect(photos.match).toMatchObject({ named: 400, missing: 3, unposted: 1 });
  for (const report of [profile, photos]) {
    const receipt = createReceipt(report, { checkedAt: new Date('2026-01-02T03:04:05Z'), podVersion: '0.9.1.0' });
    expect(receiptSchema.parse(JSON.parse(JSON.stringify(receipt)))).toEqual(receipt);
    expect(JSON.stringify(receipt)).not.toMatch(/PRIVATE|mail\.example/);
  }
});

test('An archive whose companion is gone is verified alone', async () => {
  const { vault, describe } = await openVault();
  const id = newArchiveId();
  await vault.put(id, profileArchive(account.spec), PUT);
  const report = await verifierOf(describe).verify(requestFor(id, { companionId: newArchiveId() }), signal);
  expect(report).toMatchObject({ isComplete: true });
  expect(report.match).toBeUndefined();
});

test('An archive that is not in the vault is missing, and a damaged one is corrupt', async () => {
  const { vault, describe, directory } = await openVault();
  const id = newArchiveId();
  await expect(verifierOf(describe).verify(requestFor(id), signal)).rejects.toMatchObject({ code: 'ARCHIVE_MISSING' });
  await vault.put(id, profileArchive(account.spec), PUT);
  await truncate(path.join(directory, `${id}.vault`), 40_000);
  await expect(verifierOf(describe).verify(requestFor(id), signal)).rejects.toMatchObject({ code: 'ARCHIVE_CORRUPT' });
});

test('A file that cannot be opened is unreadable for now', async () => {
  const verifier = verifierOf(() => ({ kind: 'file', path: '/nowhere/archive.json.gz' }));
  await expect(verifier.verify(requestFor(newArchiveId()), signal)).rejects.toMatchObject({
    code: 'ARCHIVE_UNREADABLE',
    reason: 'ENOENT',
    retryable: true,
  });
});

test.each([
  ['throws', 'throw new Error("bug")'],
  ['ends without a word', 'process.exit(0)'],
  ['fills its memory', 'const all = []; for (;;) all.push(new Array(1e6).fill({}))'],
  ['says something else', 'require("node:worker_threads").parentPort.postMessage("hello")'],
])('A thread that %s fails one verification and may be tried again', async (_, program) => {
  const threadPath = path.join(await temporaryDirectory(), 'thread.cjs');
  await writeFile(threadPath, program);
  const verifier = verifierOf(() => ({ kind: 'file', path: '' }), new URL(`file://${threadPath}`), 32);
  await expect(verifier.verify(requestFor(newArchiveId()), signal)).rejects.toMatchObject({
    code: 'VERIFIER_CRASHED',
    retryable: true,
  });
});

async function largeArchive(): Promise<string> {
  const archivePath = path.join(await temporaryDirectory(), 'archive.json.gz');
  const spec = { ...account.spec, ...profileCountsForBytes(30e6) };
  await pipeline(profileArchive(spec), createWriteStream(archivePath));
  return archivePath;
}

test('The event loop stays free while an archive is read', async () => {
  const archivePath = await largeArchive();
  const verifier = verifierOf(() => ({ kind: 'file', path: archivePath }));
  const before = performance.eventLoopUtilization();
  const report = await verifier.verify(requestFor(newArchiveId()), signal);
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.4);
  expect(report).toMatchObject({ isComplete: true });
});

test('An abort ends the reading with the reason of the signal', async () => {
  const archivePath = await largeArchive();
  const stop = new AbortController();
  const verifier = verifierOf(() => ({ kind: 'file', path: archivePath }));
  const running = verifier.verify(requestFor(newArchiveId()), stop.signal);
  stop.abort(new Error('the person cancelled'));
  await expect(running).rejects.toThrow('the person cancelled');
});
