import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { copyArchive } from '../../../src/core/exports/copy-archive.ts';
import type { ExportRequest } from '../../../src/core/exports/export-request.ts';
import { submitExport } from '../../../src/core/exports/submit-export.ts';
import { sweepVault } from '../../../src/core/exports/sweep-vault.ts';
import { watchExports } from '../../../src/core/exports/watch-exports.ts';
import { paceExports } from '../../../src/core/pace/pace-exports.ts';
import type { StartExport } from '../../../src/core/pods/pod-gateway.ts';
import { MINUTE } from '../../../src/kernel/clock.ts';
import { openExports } from './exports-rig.ts';

type Rig = Awaited<ReturnType<typeof openExports>>;

/** Whoever asked for it wants to be forgotten. */
async function forget({ deps }: Rig, { podUserId, diasporaId }: ExportRequest): Promise<void> {
  await deps.work.transact(async (tx) => {
    const at = deps.clock.now();
    const erasure = { id: randomUUID(), cause: 'asked', podUserIds: [podUserId], begunAt: at } as const;
    await tx.erasures.begin(erasure, [], at);
    await tx.erasures.erase({ podUserIds: [podUserId], diasporaIds: [diasporaId], speakers: [] }, erasure, at);
  });
}

async function atPod(): Promise<{ readonly rig: Rig; readonly asked: ExportRequest }> {
  const rig = await openExports();
  const asked = await rig.request();
  await paceExports(rig.deps, rig.signal);
  await submitExport(rig.deps, asked.id, rig.signal);
  return { rig, asked };
}

const find = ({ deps }: Rig, { id }: ExportRequest) => deps.work.transact((tx) => tx.exports.find(id));

test('what the pod makes for somebody who is forgotten stays with the pod', async () => {
  const { rig, asked } = await atPod();
  await forget(rig, asked);
  rig.pod.job = 'working';
  await watchExports(rig.deps, rig.signal);
  expect(await find(rig, asked)).toMatchObject({ state: 'building', diasporaId: 'forgotten@forgotten.invalid' });

  rig.pod.exporting = false;
  rig.pod.job = undefined;
  rig.pod.file = { name: 'new.json.gz', builtAt: rig.clock.now(), text: 'hers' };
  await watchExports(rig.deps, rig.signal);
  expect(await find(rig, asked)).toBeUndefined();
  expect(rig.pod.dropped).toHaveLength(1);
  expect(rig.pod.removed).toEqual([]);
  expect(rig.stored.size).toBe(0);
  expect(await rig.promised('copy-archive')).toEqual([]);
});

test('a job of theirs that the pod has lost is not pushed again, and frees the account', async () => {
  const { rig, asked } = await atPod();
  await forget(rig, asked);
  await watchExports(rig.deps, rig.signal);
  rig.clock.forward(MINUTE);
  await watchExports(rig.deps, rig.signal);
  expect(await find(rig, asked)).toBeUndefined();
  expect(rig.pod.exporting).toBe(false);
  expect(rig.pod.orders).toHaveLength(1);
});

test('a copy under way when its owner is forgotten goes as well', async () => {
  const { rig, asked } = await atPod();
  rig.pod.exporting = false;
  rig.pod.file = { name: 'new.json.gz', builtAt: rig.clock.now(), text: 'hers' };
  await watchExports(rig.deps, rig.signal);
  const put = rig.deps.vault.put;
  rig.deps.vault.put = async (id, source) => {
    const stored = await put(id, source);
    await forget(rig, asked);
    return stored;
  };
  await copyArchive(rig.deps, asked.id, rig.signal);
  expect(rig.stored.size).toBe(0);
  expect(await find(rig, asked)).toBeUndefined();
});

test('nothing is begun at the pod for somebody who is forgotten before that', async () => {
  const rig = await openExports();
  const asked = await rig.request();
  await paceExports(rig.deps, rig.signal);
  const view = rig.pod.view;
  Object.assign(rig.pod, {
    view: async () => {
      const seen = await view();
      await forget(rig, asked);
      return seen;
    },
  });
  await submitExport(rig.deps, asked.id, rig.signal);
  expect(rig.pod.orders).toEqual([]);
  expect(await find(rig, asked)).toBeUndefined();
});

test('a worker that dies between asking the pod and noting it leaves nothing behind', async () => {
  const rig = await openExports();
  const asked = await rig.request();
  await paceExports(rig.deps, rig.signal);
  rig.pod.file = { name: 'old.json.gz', builtAt: new Date(0), text: 'hers' };
  const start: StartExport = async (order, signal) => {
    await rig.pod.startExport(order, signal);
    throw new Error('killed');
  };
  await expect(submitExport({ ...rig.deps, start }, asked.id, rig.signal)).rejects.toThrow('killed');
  expect(rig.stored.size).toBe(1);
  await forget(rig, asked);
  await submitExport(rig.deps, asked.id, rig.signal);
  expect(rig.pod.orders).toHaveLength(1);
  expect(await find(rig, asked)).toMatchObject({ state: 'submitted', submittedAt: rig.clock.now() });
  expect(rig.pod.removed).toEqual(['old.json.gz']);
  // The copy from before lies in the vault until the erasure destroys it; the sweep would, too.
  await sweepVault(rig.deps, rig.signal);
  expect(rig.stored.size).toBe(0);
});
