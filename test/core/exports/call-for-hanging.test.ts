import { expect, test } from 'vitest';
import { copyArchive } from '../../../src/core/exports/copy-archive.ts';
import { submitExport } from '../../../src/core/exports/submit-export.ts';
import { moveExport } from '../../../src/core/exports/move-export.ts';
import { watchExports } from '../../../src/core/exports/watch-exports.ts';
import { newPodJobId } from '../../../src/core/pods/pod-job-id.ts';
import { MINUTE } from '../../../src/kernel/clock.ts';
import { openExports } from './exports-rig.ts';

async function working() {
  const rig = await openExports();
  const asked = await rig.request();
  await rig.deps.work.transact((tx) => moveExport(tx, asked, 'submit', { jobId: newPodJobId() }));
  await submitExport(rig.deps, asked.id, rig.signal);
  rig.pod.job = 'working';
  await watchExports(rig.deps, rig.signal);
  const calls = async () => rig.deps.work.transact((tx) => tx.staffCalls.open());
  return { ...rig, asked, calls, look: async () => watchExports(rig.deps, rig.signal) };
}

test('an export that the pod has had in hand for very long calls the team, once, and is left alone', async () => {
  const { asked, calls, look, clock, deps, see } = await working();
  clock.forward(deps.hangsAfterMs - MINUTE);
  await look();
  expect(await calls()).toEqual([]);
  clock.forward(MINUTE);
  await look();
  await look();
  const subject = `person:${asked.podUserId}`;
  expect(await calls()).toMatchObject([{ key: `export-hangs export:${asked.id}`, kind: 'export-hangs', subject }]);
  expect(await see(asked)).toMatchObject({ state: 'building' });
});

test('the call ends when the pod is done after all', async () => {
  const { calls, look, clock, deps, pod } = await working();
  clock.forward(deps.hangsAfterMs);
  await look();
  expect(await calls()).toHaveLength(1);
  pod.exporting = false;
  pod.job = undefined;
  pod.file = { name: 'late', builtAt: clock.now(), text: 'late' };
  await look();
  await look();
  expect(await calls()).toEqual([]);
});

test('the call ends when the pod comes back without an archive', async () => {
  const { calls, look, clock, deps, pod, asked, see } = await working();
  clock.forward(deps.hangsAfterMs);
  await look();
  pod.exporting = false;
  pod.job = undefined;
  await look();
  expect(await see(asked)).toMatchObject({ state: 'held' });
  await look();
  expect(await calls()).toEqual([]);
});

test('an archive that cannot be taken over for very long calls the team, until it has been', async () => {
  const { calls, look, clock, deps, pod, asked, see, signal } = await working();
  pod.exporting = false;
  pod.job = undefined;
  pod.file = { name: 'built', builtAt: clock.now(), text: 'built' };
  await look();
  clock.forward(deps.hangsAfterMs);
  await look();
  expect(await see(asked)).toMatchObject({ state: 'copying' });
  expect(await calls()).toMatchObject([{ kind: 'archive-hangs', subject: `person:${asked.podUserId}` }]);
  await copyArchive(deps, asked.id, signal);
  const move = async () => deps.work.transact(async (tx) => moveExport(tx, await see(asked), 'archive-verified'));
  expect(await move()).toBe(true);
  await look();
  expect(await calls()).toEqual([]);
});

test('so does one that the pod had before', async () => {
  const rig = await openExports();
  rig.pod.file = { name: 'fresh', builtAt: rig.clock.now(), text: 'fresh' };
  const asked = await rig.request();
  await rig.deps.work.transact((tx) => moveExport(tx, asked, 'submit', { jobId: newPodJobId() }));
  await submitExport(rig.deps, asked.id, rig.signal);
  rig.clock.forward(rig.deps.hangsAfterMs);
  await watchExports(rig.deps, rig.signal);
  expect(await rig.deps.work.transact((tx) => tx.staffCalls.open())).toMatchObject([{ kind: 'archive-hangs' }]);
});
