import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { orHold } from '../../../src/core/exports/hold-export.ts';
import { submitExport } from '../../../src/core/exports/submit-export.ts';
import { handOverNext } from '../../../src/core/pace/hand-over-next.ts';
import { HAND_OVER_MS, paceExports } from '../../../src/core/pace/pace-exports.ts';
import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import { submitExportJob } from '../../../src/core/work/jobs.ts';
import { openExports } from '../exports/exports-rig.ts';
import { watchAndGoOn } from '../../../src/core/pace/watch-and-go-on.ts';
import { MINUTE, SECOND } from '../../../src/kernel/clock.ts';

test('a request whose turn it is is at the pod at once, and the promise of it comes due later and does nothing', async () => {
  const rig = await openExports();
  const asked = await rig.request();
  expect(await handOverNext(rig.deps, rig.signal)).toBe('submitted');
  expect(await rig.see(asked)).toMatchObject({ state: 'submitted', submittedAt: rig.clock.now() });
  expect(await rig.dueInMs(submitExportJob.name)).toEqual([HAND_OVER_MS]);

  await submitExport(rig.deps, asked.id, rig.signal);
  expect(rig.pod.orders).toHaveLength(1);
});

test('a pod that goes away in the middle is handed the request by the queue, as soon as it can', async () => {
  const rig = await openExports();
  const asked = await rig.request();
  vi.spyOn(rig.pod, 'findById').mockRejectedValueOnce(new PodUnreachableError('database', { cause: undefined }));
  expect(await handOverNext(rig.deps, rig.signal)).toBe('submitted');
  expect(await rig.see(asked)).toMatchObject({ state: 'submitted', submittedAt: undefined });
  expect(await rig.dueInMs(submitExportJob.name)).toEqual([0]);

  await submitExport(rig.deps, asked.id, rig.signal);
  expect(rig.pod.orders).toHaveLength(1);
});

test('an earlier archive that nobody can read stops the line for a while, and then its own request alone', async () => {
  const rig = await openExports();
  const deps = { ...rig.deps, freshArchiveMs: 0 };
  const broken = await rig.request(1);
  rig.pod.file = { name: 'old', builtAt: rig.clock.now(), text: 'old' };
  const opening = vi.spyOn(rig.pod, 'open').mockRejectedValue(new PodUnreachableError('files', { cause: undefined }));
  await handOverNext(deps, rig.signal);
  const next = await rig.request(2);
  const tryAgain = async () => orHold(deps, broken.id, () => submitExport(deps, broken.id, rig.signal));
  rig.clock.forward(5 * MINUTE);
  await expect(tryAgain()).rejects.toBeInstanceOf(PodUnreachableError);
  rig.clock.forward(6 * MINUTE);
  await tryAgain();
  expect(await rig.see(broken)).toMatchObject({ state: 'held', cause: 'POD_FILE_UNREADABLE' });

  opening.mockRestore();
  expect(await handOverNext(deps, rig.signal)).toBe('submitted');
  expect((await rig.see(next)).submittedAt).toBeDefined();
});

test('an earlier archive that takes long to copy is what the line stands for, as long as it flows', async () => {
  const rig = await openExports();
  const deps = { ...rig.deps, freshArchiveMs: 0 };
  const large = await rig.request(1);
  await rig.request(2);
  rig.pod.file = { name: 'old', builtAt: rig.clock.now(), text: 'old' };
  const stream = new PassThrough();
  vi.spyOn(rig.pod, 'open').mockResolvedValue({ sizeBytes: 3, stream });
  expect(await paceExports(deps, rig.signal)).toBe('submitted');
  const copying = submitExport(deps, large.id, rig.signal);
  await vi.waitFor(() => expect(rig.pod.open).toHaveBeenCalled());
  rig.clock.forward(MINUTE);
  stream.write('o');
  await vi.waitFor(async () => expect(await paceExports(deps, rig.signal)).toBe('copying-earlier'));
  rig.clock.forward(MINUTE);
  expect(await paceExports(deps, rig.signal)).toBe('pod-unreachable');
  stream.write('l');
  await vi.waitFor(async () => expect(await paceExports(deps, rig.signal)).toBe('copying-earlier'));

  stream.end('d');
  await copying;
  expect([...rig.stored.values()]).toEqual(['old']);
  expect(await rig.see(large)).toMatchObject({ submittedAt: rig.clock.now(), copyingAt: undefined });
  expect(await paceExports(deps, rig.signal)).toBe('pod-at-budget');
});

test('several that decide at once push one job', async () => {
  const rig = await openExports();
  for (const account of [1, 2, 3]) await rig.request(account);
  await Promise.all(Array.from({ length: 4 }, () => handOverNext(rig.deps, rig.signal)));
  expect(rig.pod.orders).toHaveLength(1);
});

test('the look that sees one export end hands over the next', async () => {
  const rig = await openExports();
  const deps = { ...rig.deps, pace: { ...rig.deps.pace, spacingMs: 0 } };
  const [first, second] = [await rig.request(1), await rig.request(2)];
  await handOverNext(deps, rig.signal);
  await watchAndGoOn(deps, rig.signal);
  expect(rig.pod.orders).toHaveLength(1);

  rig.clock.forward(SECOND);
  rig.pod.exporting = false;
  rig.pod.file = { name: 'built', builtAt: rig.clock.now(), text: 'built' };
  await watchAndGoOn(deps, rig.signal);
  expect((await rig.see(first)).state).toBe('copying');
  expect((await rig.see(second)).state).not.toBe('requested');
});
