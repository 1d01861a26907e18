import { expect, test } from 'vitest';
import { copyArchive } from '../../../src/core/exports/copy-archive.ts';
import { dropRetries } from '../../../src/core/exports/drop-retries.ts';
import { PodFileMissingError } from '../../../src/core/pods/errors.ts';
import { PodRowChangedError } from '../../../src/core/exports/errors.ts';
import { orHold } from '../../../src/core/exports/hold-export.ts';
import { paceExports } from '../../../src/core/pace/pace-exports.ts';
import { releaseExports } from '../../../src/core/exports/release-exports.ts';
import { submitExport } from '../../../src/core/exports/submit-export.ts';
import { watchExports } from '../../../src/core/exports/watch-exports.ts';
import { ArchiveTooLargeError } from '../../../src/core/archive/errors.ts';
import { HOUR, MINUTE, SECOND, after } from '../../../src/kernel/clock.ts';
import { newPodJobId } from '../../../src/core/pods/pod-job-id.ts';
import { newArchiveId, parsePodUserId } from '../../../src/kernel/ids.ts';
import { openExports } from './exports-rig.ts';

type Rig = Awaited<ReturnType<typeof openExports>>;

test('one request is handed over at a time, and the next only when the pod is done and the spacing has passed', async () => {
  const { deps, pod, clock, signal, request } = await openExports();
  await request(1);
  await request(2);
  expect(await paceExports(deps, signal)).toBe('submitted');
  expect(await paceExports(deps, signal)).toBe('spacing');
  clock.forward(15 * SECOND);
  expect(await paceExports(deps, signal)).toBe('pod-at-budget');
  const [first] = await deps.work.transact((tx) => tx.exports.inState(['submitted']));
  await deps.work.transact((tx) => tx.exports.move(first?.id ?? neverId(), 'submitted', 'copying', {}));
  pod.jobsAtPod = [{ kind: 'profile', user: parsePodUserId(77), place: 'waiting', marked: true }];
  expect(await paceExports(deps, signal)).toBe('pod-at-budget');
  pod.jobsAtPod = [];
  expect(await paceExports(deps, signal)).toBe('submitted');
});

test('two workers that decide at once hand over one request', async () => {
  const { deps, signal, request } = await openExports();
  for (const account of [1, 2, 3]) await request(account);
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => paceExports(deps, signal)));
  expect(outcomes.filter((outcome) => outcome === 'submitted')).toHaveLength(1);
});

test('a pod that cannot be seen is handed nothing', async () => {
  const { deps, pod, signal, request, see } = await openExports();
  const asked = await request();
  pod.isDown = true;
  expect(await paceExports(deps, signal)).toBe('pod-unreachable');
  expect((await see(asked)).state).toBe('requested');
});

test.each([
  ['gone', undefined, 'ACCOUNT_GONE'],
  ['locked', { lockedAt: new Date(0), closed: false, moved: false }, 'ACCOUNT_LOCKED'],
  ['moved', { lockedAt: new Date(0), closed: true, moved: true }, 'ACCOUNT_MOVED'],
  ['closed', { lockedAt: new Date(0), closed: true, moved: false }, 'ACCOUNT_CLOSED'],
])('the request of an account that is %s ends with a cause and no export at the pod', async (_, user, cause) => {
  const rig = await openExports();
  rig.pod.user = user;
  const asked = await submitted(rig);
  await submitExport(rig.deps, asked.id, rig.signal);
  expect(await rig.see(asked)).toMatchObject({ state: 'failed', cause });
  expect(rig.pod.orders).toHaveLength(0);
});

test('the archive that a fresh export replaces is copied first, and its file removed at the pod', async () => {
  const rig = await openExports();
  const { deps, pod, clock, signal, stored } = rig;
  pod.file = { name: 'old-file', builtAt: after(clock.now(), -48 * HOUR), text: 'the last good copy' };
  const asked = await submitted(rig);
  await submitExport(deps, asked.id, signal);
  expect([...stored.values()]).toEqual(['the last good copy']);
  expect(pod.removed).toEqual(['old-file']);
  expect(pod.orders).toMatchObject([{ jobId: asked.jobId, markStuckAt: undefined }]);
  expect((await rig.see(asked)).sealedOldFile).toBeUndefined();
});

test('an archive that the pod has just built is taken without asking for another', async () => {
  const rig = await openExports();
  rig.pod.file = { name: 'fresh', builtAt: after(rig.clock.now(), -HOUR), text: 'fresh' };
  const asked = await submitted(rig);
  await submitExport(rig.deps, asked.id, rig.signal);
  expect(rig.pod.orders).toHaveLength(0);
  expect((await rig.see(asked)).state).toBe('copying');
});

test('a submission that runs again after it was confirmed asks the pod for nothing', async () => {
  const rig = await openExports();
  const asked = await submitted(rig);
  await submitExport(rig.deps, asked.id, rig.signal);
  await submitExport(rig.deps, asked.id, rig.signal);
  expect(rig.pod.orders).toHaveLength(1);
});

test('a submission cut off after the start repeats the order under the same job id', async () => {
  const rig = await openExports();
  const asked = await submitted(rig);
  await submitExport(rig.deps, asked.id, rig.signal);
  await rig.deps.work.transact((tx) => tx.exports.note(asked.id, 'submitted', { submittedAt: undefined }));
  await submitExport(rig.deps, asked.id, rig.signal);
  expect(new Set(rig.pod.orders.map(({ jobId }) => jobId)).size).toBe(1);
});

test('a row that changed between two looks is looked at again', async () => {
  const rig = await openExports();
  rig.pod.startOutcome = { kind: 'archive-changed' };
  const asked = await submitted(rig);
  await expect(submitExport(rig.deps, asked.id, rig.signal)).rejects.toThrow(PodRowChangedError);
  expect((await rig.see(asked)).state).toBe('submitted');
});

test('nothing is concluded about a request that has not been handed over yet', async () => {
  const rig = await openExports();
  const asked = await submitted(rig);
  await watchExports(rig.deps, rig.signal);
  expect((await rig.see(asked)).state).toBe('submitted');
});

test('an archive that the row named before is not taken for the one that was ordered, whatever its date', async () => {
  const rig = await openExports();
  const old = { name: 'old', builtAt: after(rig.clock.now(), -48 * HOUR), text: 'x' };
  rig.pod.file = old;
  const asked = await atPod(rig);
  rig.pod.exporting = false;
  rig.pod.file = { ...old, builtAt: after(rig.clock.now(), HOUR) };
  await watchExports(rig.deps, rig.signal);
  expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'POD_EXPORT_FAILED' });
});

test.each([-10, 10])('an archive dated %i minutes off is taken all the same when it is a new one', async (minutes) => {
  const rig = await openExports();
  const asked = await atPod(rig);
  rig.pod.exporting = false;
  rig.pod.file = { name: 'new', builtAt: after(rig.clock.now(), minutes * 60 * SECOND), text: 'x' };
  await watchExports(rig.deps, rig.signal);
  expect((await rig.see(asked)).state).toBe('copying');
});

test('an export that ends without a file is held, once, and not tried again', async () => {
  const rig = await openExports();
  const asked = await atPod(rig);
  rig.pod.exporting = false;
  await watchExports(rig.deps, rig.signal);
  await watchExports(rig.deps, rig.signal);
  expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'POD_EXPORT_FAILED' });
  expect(rig.pod.orders).toHaveLength(1);
});

test('nor is one whose mail of that could not be sent: Sidekiq’s own retries are dropped', async () => {
  const rig = await openExports();
  const asked = await atPod(rig);
  Object.assign(rig.pod, { exporting: false, job: 'retrying' });
  await watchExports(rig.deps, rig.signal);
  expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'POD_EXPORT_FAILED' });
  expect(rig.pod.dropped).toEqual([{ user: asked.podUserId, kind: 'profile' }]);
});

test('a job that is missing longer than two heartbeats goes back to its place under a new job id', async () => {
  const rig = await openExports();
  const asked = await atPod(rig);
  await watchExports(rig.deps, rig.signal);
  rig.clock.forward(24 * SECOND);
  await watchExports(rig.deps, rig.signal);
  expect((await rig.see(asked)).state).toBe('submitted');
  rig.clock.forward(SECOND);
  await watchExports(rig.deps, rig.signal);
  const lost = await rig.see(asked);
  expect(lost).toMatchObject({ state: 'requested', losses: 1, seq: asked.seq, jobId: undefined });
  await paceExports(rig.deps, rig.signal);
  await submitExport(rig.deps, asked.id, rig.signal);
  expect(rig.pod.orders.at(-1)).toMatchObject({ markStuckAt: expect.any(Date) });
  expect(new Set(rig.pod.orders.map(({ jobId }) => jobId)).size).toBe(2);
});

test('a job that was missing for a moment and is seen again is not lost', async () => {
  const rig = await openExports();
  const asked = await atPod(rig);
  await watchExports(rig.deps, rig.signal);
  rig.pod.job = 'working';
  await watchExports(rig.deps, rig.signal);
  rig.pod.job = undefined;
  rig.clock.forward(30 * SECOND);
  await watchExports(rig.deps, rig.signal);
  expect(await rig.see(asked)).toMatchObject({ state: 'building', losses: 0 });
});

test('a mark that stands without any job of ours is gone past, however often, and counts as no loss', async () => {
  const rig = await openExports();
  const asked = await rig.request();
  rig.pod.startOutcome = { kind: 'already-exporting' };
  rig.pod.exporting = true;
  for (let rounds = 0; rounds < 6; rounds += 1) {
    rig.clock.forward(30 * SECOND);
    await paceExports(rig.deps, rig.signal);
    await submitExport(rig.deps, asked.id, rig.signal);
    await watchExports(rig.deps, rig.signal);
    rig.clock.forward(30 * SECOND);
    await watchExports(rig.deps, rig.signal);
  }
  expect(await rig.see(asked)).toMatchObject({ state: 'requested', losses: 0, markStuckAt: expect.any(Date) });
});

test('a pod that loses the job every time is not asked for ever, but again once somebody has looked after it', async () => {
  const rig = await openExports();
  const asked = await rig.request();
  for (let rounds = 0; rounds < 10; rounds += 1) {
    rig.clock.forward(30 * SECOND);
    await paceExports(rig.deps, rig.signal);
    await submitExport(rig.deps, asked.id, rig.signal);
    await watchExports(rig.deps, rig.signal);
    rig.clock.forward(30 * SECOND);
    await watchExports(rig.deps, rig.signal);
  }
  expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'POD_JOB_LOST' });
  expect(rig.pod.orders).toHaveLength(4);

  const group = { cause: 'POD_JOB_LOST', actor: 'operator', reason: 'the worker has more memory now' };
  expect(await releaseExports(rig.deps, group)).toBe(1);
  expect(await rig.see(asked)).toMatchObject({ state: 'requested', losses: 0, seq: asked.seq });
  expect(await rig.promised('tell-released')).toEqual([{ exportId: asked.id }]);
  await rig.deps.work.transact((tx) => tx.exports.note(asked.id, 'requested', { measuredAt: rig.clock.now() }));
  rig.clock.forward(10 * MINUTE);
  await paceExports(rig.deps, rig.signal);
  await submitExport(rig.deps, asked.id, rig.signal);
  expect(rig.pod.orders).toHaveLength(5);
});

test('an archive that vanishes again and again before it can be copied is held with that cause', async () => {
  const rig = await openExports();
  const asked = await built(rig);
  rig.pod.file = undefined;
  await copyArchive(rig.deps, asked.id, rig.signal);
  expect(await rig.see(asked)).toMatchObject({ state: 'requested', losses: 1, seq: asked.seq });
  await rig.deps.work.transact((tx) =>
    tx.exports.move(asked.id, 'requested', 'copying', { losses: 3, jobId: newPodJobId(), archiveId: newArchiveId() }),
  );
  await copyArchive(rig.deps, asked.id, rig.signal);
  expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'POD_ARCHIVE_VANISHED' });
});

test('an archive that is replaced while it is being opened is looked at again', async () => {
  const rig = await openExports();
  const asked = await built(rig);
  rig.pod.beforeOpen = () => {
    rig.pod.file = { name: 'built again', builtAt: rig.clock.now(), text: 'again' };
    rig.pod.beforeOpen = () => undefined;
  };
  await expect(copyArchive(rig.deps, asked.id, rig.signal)).rejects.toThrow(PodRowChangedError);
  await copyArchive(rig.deps, asked.id, rig.signal);
  expect((await rig.see(asked)).state).toBe('verifying');
  expect([...rig.stored.values()]).toEqual(['again']);
});

test('an archive whose file is nowhere is held with that cause', async () => {
  const rig = await openExports();
  const asked = await built(rig);
  rig.pod.beforeOpen = () => {
    throw new PodFileMissingError();
  };
  await orHold(rig.deps, asked.id, () => copyArchive(rig.deps, asked.id, rig.signal));
  expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'POD_FILE_MISSING' });
});

test('retries of exports that have ended a moment ago are dropped, those of long ago are left', async () => {
  const rig = await openExports();
  await dropRetries(rig.deps, rig.signal);
  expect(rig.pod.dropped).toEqual([]);
  const asked = await built(rig);
  await dropRetries(rig.deps, rig.signal);
  expect(rig.pod.dropped.at(-1)).toEqual({ kind: 'profile', user: asked.podUserId });
  rig.pod.dropped.length = 0;
  rig.clock.forward(HOUR);
  await dropRetries(rig.deps, rig.signal);
  expect(rig.pod.dropped).toEqual([]);
});

test('an archive over the ceiling is held with the code of the error as its cause', async () => {
  const rig = await openExports();
  const asked = await built(rig);
  const vault = { ...rig.deps.vault, put: async () => Promise.reject(new ArchiveTooLargeError(1_000)) };
  const deps = { ...rig.deps, vault };
  await orHold(deps, asked.id, () => copyArchive(deps, asked.id, rig.signal));
  expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'ARCHIVE_TOO_LARGE' });
});

test('a pod that is away while an archive is copied is waited for', async () => {
  const rig = await openExports();
  const asked = await built(rig);
  rig.pod.isDown = true;
  await expect(orHold(rig.deps, asked.id, () => copyArchive(rig.deps, asked.id, rig.signal))).rejects.toThrow(
    /did not answer/,
  );
  rig.pod.isDown = false;
  await copyArchive(rig.deps, asked.id, rig.signal);
  expect((await rig.see(asked)).state).toBe('verifying');
});

async function submitted(rig: Rig) {
  const asked = await rig.request();
  await paceExports(rig.deps, rig.signal);
  return rig.see(asked);
}

async function atPod(rig: Rig) {
  const asked = await submitted(rig);
  await submitExport(rig.deps, asked.id, rig.signal);
  return rig.see(asked);
}

async function built(rig: Rig) {
  const asked = await atPod(rig);
  rig.pod.exporting = false;
  rig.pod.file = { name: 'built', builtAt: rig.clock.now(), text: 'built' };
  await watchExports(rig.deps, rig.signal);
  return rig.see(asked);
}

function neverId(): never {
  throw new Error('nothing was submitted');
}
