import { expect, test } from 'vitest';
import type { VerifyRequest } from '../../../src/core/archive/archive-verifier.ts';
import type { ArchiveReport } from '../../../src/core/archive/report.ts';
import { copyArchive } from '../../../src/core/exports/copy-archive.ts';
import { submitExport } from '../../../src/core/exports/submit-export.ts';
import { verifyArchive } from '../../../src/core/exports/verify-archive.ts';
import { watchExports } from '../../../src/core/exports/watch-exports.ts';
import { paceExports } from '../../../src/core/pace/pace-exports.ts';
import { openExports } from './exports-rig.ts';

test('an account too large for the pod to count in time is verified without its counts', async () => {
  const rig = await openExports();
  const asked = await rig.request(1, 'photos');
  await paceExports(rig.deps, rig.signal);
  await submitExport(rig.deps, asked.id, rig.signal);
  rig.pod.exporting = false;
  rig.pod.file = { name: 'built', builtAt: rig.clock.now(), text: 'built' };
  await watchExports(rig.deps, rig.signal);
  await copyArchive(rig.deps, asked.id, rig.signal);

  rig.pod.isSlow = true;
  const held: VerifyRequest[] = [];
  const verify = async (request: VerifyRequest): Promise<ArchiveReport> => {
    held.push(request);
    return { kind: 'photos', sizeBytes: 5, unpackedBytes: 0, isComplete: true, photoCount: 0, findings: [] };
  };
  await verifyArchive({ ...rig.deps, verifier: { verify } }, asked.id, rig.signal);
  expect((await rig.see(asked)).state).toBe('ready');
  expect(held.map(({ owner }) => owner.counts)).toEqual([undefined]);
});
