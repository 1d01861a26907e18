import { expect, test, vi } from 'vitest';
import { submitExport } from '../../../src/core/exports/submit-export.ts';
import { watchExports } from '../../../src/core/exports/watch-exports.ts';
import { handOverNext } from '../../../src/core/pace/hand-over-next.ts';
import { handOverPromised } from '../../../src/core/pace/hand-over-promised.ts';
import { paceExports } from '../../../src/core/pace/pace-exports.ts';
import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import { HOUR, after } from '../../../src/kernel/clock.ts';
import { openExports } from './exports-rig.ts';

/** A request whose turn has come, of an account with an archive from before. */
async function openWithOldFile() {
  const rig = await openExports();
  rig.pod.file = { name: 'old-file', builtAt: after(rig.clock.now(), -48 * HOUR), text: 'old' };
  return { ...rig, asked: await rig.request() };
}

test('a file that could not be removed once is removed by the job that was promised', async () => {
  const { pod, asked, ...rig } = await openWithOldFile();
  vi.spyOn(pod, 'remove').mockRejectedValueOnce(new PodUnreachableError('files', { cause: undefined }));
  expect(await handOverNext(rig.deps, rig.signal)).toBe('submitted');
  expect(pod.removed).toEqual([]);
  await handOverPromised(rig.deps, asked.id, rig.signal);
  expect(pod.removed).toEqual(['old-file']);
  expect(pod.orders).toHaveLength(1);
  expect((await rig.see(asked)).sealedOldFile).toBeUndefined();
});

test('nor does it stay where the export has ended meanwhile', async () => {
  const { pod, asked, ...rig } = await openWithOldFile();
  await paceExports(rig.deps, rig.signal);
  vi.spyOn(pod, 'remove').mockRejectedValueOnce(new PodUnreachableError('files', { cause: undefined }));
  await expect(submitExport(rig.deps, asked.id, rig.signal)).rejects.toThrow(PodUnreachableError);
  pod.exporting = false;
  pod.file = { name: 'new-file', builtAt: rig.clock.now(), text: 'new' };
  await watchExports(rig.deps, rig.signal);
  await submitExport(rig.deps, asked.id, rig.signal);
  expect(pod.removed).toEqual(['old-file']);
});
