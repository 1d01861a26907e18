import { describe, expect, test } from 'vitest';
import { copyArchive } from '../../../src/core/exports/copy-archive.ts';
import { holdExport } from '../../../src/core/exports/hold-export.ts';
import { measureExport } from '../../../src/core/exports/measure-export.ts';
import { reconcileHeld } from '../../../src/core/exports/reconcile-held.ts';
import { releaseExports } from '../../../src/core/exports/release-exports.ts';
import { submitExport } from '../../../src/core/exports/submit-export.ts';
import { watchExports } from '../../../src/core/exports/watch-exports.ts';
import { paceExports } from '../../../src/core/pace/pace-exports.ts';
import { PodRowError } from '../../../src/core/pods/errors.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/kernel/clock.ts';
import type { PodUserId } from '../../../src/kernel/ids.ts';
import { openExports } from './exports-rig.ts';

type Rig = Awaited<ReturnType<typeof openExports>>;
const BY_HAND = { actor: 'operator', reason: 'the comment is deleted' };

describe('rows that no export survives', () => {
  test('hold a request as soon as it is made, without an export at the pod', async () => {
    const rig = await openExports();
    rig.pod.defects = ['POD_ROW_COMMENT_ORPHANED', 'POD_ROW_NAME_INVALID'];
    const asked = await rig.request();
    await measureExport(rig.deps, asked.id, rig.signal);
    expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'POD_ROW_COMMENT_ORPHANED' });
    expect(rig.pod.orders).toHaveLength(0);
  });

  test('that have appeared since are found when its turn comes', async () => {
    const rig = await openExports();
    const asked = await submitted(rig);
    rig.pod.defects = ['POD_ROW_LIKE_ORPHANED'];
    await submitExport(rig.deps, asked.id, rig.signal);
    expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'POD_ROW_LIKE_ORPHANED' });
    expect(rig.pod.orders).toHaveLength(0);
  });

  test('explain an export that failed', async () => {
    const rig = await openExports();
    const asked = await atPod(rig);
    rig.pod.exporting = false;
    rig.pod.defects = ['POD_ROW_POLL_SHORT'];
    await watchExports(rig.deps, rig.signal);
    expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'POD_ROW_POLL_SHORT' });
  });

  test('do not keep a request from the pod once somebody has said so', async () => {
    const rig = await openExports();
    rig.pod.defects = ['POD_ROW_COMMENT_ORPHANED'];
    const asked = await rig.request();
    await measureExport(rig.deps, asked.id, rig.signal);
    await releaseExports(rig.deps, { ...BY_HAND, cause: 'POD_ROW_COMMENT_ORPHANED', skipsPreflight: true });
    await measureExport(rig.deps, asked.id, rig.signal);
    await paceExports(rig.deps, rig.signal);
    await submitExport(rig.deps, asked.id, rig.signal);
    expect(rig.pod.orders).toHaveLength(1);
  });
});

describe('a job that is gone while the account is marked', () => {
  test('was killed with its process: the export is done again', async () => {
    const rig = await openExports();
    const asked = await workingThenGone(rig);
    expect(await rig.see(asked)).toMatchObject({ state: 'requested', losses: 1 });
  });

  test('has ended where its process lives on: the row could not be saved, and nothing is tried again', async () => {
    const rig = await openExports();
    rig.pod.isWorkerLiving = true;
    const asked = await workingThenGone(rig);
    expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'POD_RESULT_NOT_SAVED' });
    expect(rig.pod.exporting).toBe(false);
    expect(rig.pod.orders).toHaveLength(1);
  });
});

describe('releasing', () => {
  test('frees everybody held for one cause, and nobody else, at their old places, with a record each', async () => {
    const rig = await openExports();
    const [one, two, three] = [await rig.request(1), await rig.request(2), await rig.request(3)];
    await holdExport(rig.deps, one.id, 'POD_EXPORT_FAILED');
    await holdExport(rig.deps, two.id, 'POD_EXPORT_FAILED');
    await holdExport(rig.deps, three.id, 'ZIP_CRC_WRONG');
    expect(await rig.deps.work.transact((tx) => tx.exports.heldByCause())).toMatchObject([
      { cause: 'POD_EXPORT_FAILED', count: 2 },
      { cause: 'ZIP_CRC_WRONG', count: 1 },
    ]);
    expect(await releaseExports(rig.deps, { ...BY_HAND, cause: 'POD_EXPORT_FAILED' })).toBe(2);
    expect(await releaseExports(rig.deps, { ...BY_HAND, cause: 'POD_EXPORT_FAILED' })).toBe(0);
    expect(await rig.see(one)).toMatchObject({ state: 'requested', seq: one.seq, cause: undefined });
    expect(await rig.see(three)).toMatchObject({ state: 'held' });
    const promised = await rig.promised('tell-released');
    expect(new Set(promised)).toEqual(new Set([{ exportId: one.id }, { exportId: two.id }]));
    expect(await rig.audit()).toMatchObject([
      { action: 'export-released', subject: 'person:1', actor: 'operator', reason: BY_HAND.reason },
      { action: 'export-released', subject: 'person:2' },
    ]);
  });
});

describe('a result that appears without us', () => {
  test('frees a held request, and is taken as it is', async () => {
    const rig = await openExports();
    const asked = await atPod(rig);
    rig.pod.exporting = false;
    await watchExports(rig.deps, rig.signal);
    expect((await rig.see(asked)).state).toBe('held');
    await reconcileHeld(rig.deps, rig.signal);
    expect((await rig.see(asked)).state).toBe('held');

    rig.clock.forward(HOUR);
    rig.pod.file = { name: 'by hand', builtAt: rig.clock.now(), text: 'by hand' };
    await reconcileHeld(rig.deps, rig.signal);
    await paceExports(rig.deps, rig.signal);
    await submitExport(rig.deps, asked.id, rig.signal);
    expect((await rig.see(asked)).state).toBe('copying');
    expect(rig.pod.orders).toHaveLength(1);
  });

  test('is not taken once more when it was refused and somebody releases it', async () => {
    const rig = await openExports();
    const asked = await atPod(rig);
    rig.pod.exporting = false;
    rig.pod.file = { name: 'bad', builtAt: rig.clock.now(), text: 'bad' };
    await watchExports(rig.deps, rig.signal);
    await copyArchive(rig.deps, asked.id, rig.signal);
    await holdExport(rig.deps, asked.id, 'GZIP_TRUNCATED');
    await releaseExports(rig.deps, { ...BY_HAND, cause: 'GZIP_TRUNCATED' });
    rig.clock.forward(MINUTE);
    await paceExports(rig.deps, rig.signal);
    await submitExport(rig.deps, asked.id, rig.signal);
    expect(rig.pod.orders).toHaveLength(2);
  });

  test('does not free what was held for a fault in an archive that was read', async () => {
    const rig = await openExports();
    const asked = await rig.request();
    await holdExport(rig.deps, asked.id, 'ZIP_CRC_WRONG');
    rig.pod.file = { name: 'x', builtAt: rig.clock.now(), text: 'x' };
    await reconcileHeld(rig.deps, rig.signal);
    expect((await rig.see(asked)).state).toBe('held');
  });
});

test('the pod is looked at often while an export is young, and seldom when it is old', async () => {
  const rig = await openExports();
  await atPod(rig);
  rig.pod.job = 'working';
  expect(await watchExports(rig.deps, rig.signal)).toMatchObject({ againInMs: 200 });
  rig.clock.forward(20 * SECOND);
  expect(await watchExports(rig.deps, rig.signal)).toMatchObject({ againInMs: 400 });
  rig.clock.forward(10 * MINUTE);
  expect((await watchExports(rig.deps, rig.signal)).againInMs).toBeGreaterThan(10 * SECOND);
});

test.each([
  ['whose row cannot be read is held for the team', new PodRowError(['updated_at']), 'held'],
  ['that cannot be looked at now stays where it is', new TypeError('something new'), 'submitted'],
])('an account %s and keeps no other export from being taken over', async (_, err, state) => {
  const rig = await openExports();
  const deps = { ...rig.deps, pace: { ...rig.deps.pace, budget: 2, spacingMs: 0 } };
  const odd = await rig.request(1);
  const sound = await rig.request(2);
  for (const { id } of [odd, sound]) {
    await paceExports(deps, rig.signal);
    await submitExport(deps, id, rig.signal);
  }
  rig.pod.exporting = false;
  rig.pod.file = { name: 'built', builtAt: rig.clock.now(), text: 'built' };
  const { dropRetries, clearStuckMark, isWorkerAlive, findDefects } = rig.pod;
  const view = async (user: PodUserId) => {
    if (user === odd.podUserId) throw err;
    return rig.pod.view();
  };
  const pod = { view, dropRetries, clearStuckMark, isWorkerAlive, findDefects };
  const watching = watchExports({ ...deps, pod }, rig.signal);
  const thrown = await watching.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(thrown).toBe(state === 'held' ? undefined : err);
  expect((await rig.see(odd)).state).toBe(state);
  expect((await rig.see(sound)).state).toBe('copying');
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

async function workingThenGone(rig: Rig) {
  const asked = await atPod(rig);
  rig.pod.job = 'working';
  rig.pod.worker = 'pod:1:aa';
  await watchExports(rig.deps, rig.signal);
  rig.pod.job = undefined;
  rig.pod.worker = undefined;
  await watchExports(rig.deps, rig.signal);
  rig.clock.forward(25 * SECOND);
  await watchExports(rig.deps, rig.signal);
  return rig.see(asked);
}
