import { expect, test } from 'vitest';
import { FindingList } from '../../../src/core/archive/finding.ts';
import { DEFAULT_VERIFY_LIMITS } from '../../../src/core/archive/limits.ts';
import type { PhotosReport } from '../../../src/core/archive/report.ts';
import { readZipDirectory } from '../../../src/core/archive/zip-directory.ts';
import { statusCard } from '../../../src/core/conversation/status-card.ts';
import { copyArchive } from '../../../src/core/exports/copy-archive.ts';
import { exportStatus } from '../../../src/core/exports/export-status.ts';
import { releaseExports } from '../../../src/core/exports/release-exports.ts';
import { submitExport } from '../../../src/core/exports/submit-export.ts';
import { verifyArchive } from '../../../src/core/exports/verify-archive.ts';
import { watchExports } from '../../../src/core/exports/watch-exports.ts';
import { createWords } from '../../../src/core/i18n/words.ts';
import { paceExports } from '../../../src/core/pace/pace-exports.ts';
import { openFileSource } from '../../../src/infra/verify/file-source.ts';
import { SECOND } from '../../../src/kernel/clock.ts';
import { writeSparseZip } from '../../rig/archives/sparse-zip.ts';
import { openExports } from './exports-rig.ts';

const words = createWords('UTC')('en');

test('5 GiB of photos, which the pod packs into a broken zip, are held: their owner is told, and staff see the cause', async () => {
  const rig = await openExports();
  await using zip = await openFileSource(await writeSparseZip(10));
  // The directory alone: the photos are holes, and reading 5 GiB of them tells nothing more.
  const verify = async (_: unknown, signal: AbortSignal): Promise<PhotosReport> => {
    const findings = new FindingList();
    await readZipDirectory(zip, { limits: DEFAULT_VERIFY_LIMITS, findings }, signal);
    const read = { unpackedBytes: 0, isComplete: false, photoCount: 0 };
    return { kind: 'photos', sizeBytes: zip.sizeBytes, ...read, findings: findings.toArray() };
  };
  const asked = await rig.request(1, 'photos');
  const exportOnce = async () => {
    rig.clock.forward(60 * SECOND);
    await paceExports(rig.deps, rig.signal);
    await submitExport(rig.deps, asked.id, rig.signal);
    rig.clock.forward(SECOND);
    rig.pod.exporting = false;
    rig.pod.file = { name: `photos ${rig.clock.now().getTime()}`, builtAt: rig.clock.now(), text: 'whatever' };
    await watchExports(rig.deps, rig.signal);
    await copyArchive(rig.deps, asked.id, rig.signal);
    await verifyArchive({ ...rig.deps, verifier: { verify } }, asked.id, rig.signal);
  };
  await exportOnce();
  expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'ZIP64_MISSING' });
  const held = await rig.deps.work.transact((tx) => tx.exports.heldByCause());
  expect(held).toMatchObject([{ cause: 'ZIP64_MISSING', count: 1 }]);
  const statuses = await exportStatus(rig.deps, asked.podUserId);
  const told = JSON.stringify(statusCard({ statuses, words, now: rig.clock.now() }).blocks);
  expect(told).toContain('Photos: stopped. The archive had a fault, so I do not give it to you.');
  expect(told).toContain('The team has it now. You need do nothing');

  // Nothing at the pod has changed: a release asks it once more, and once only.
  const group = { cause: 'ZIP64_MISSING', actor: 'operator', reason: 'some photos are gone' };
  expect(await releaseExports(rig.deps, group)).toBe(1);
  await exportOnce();
  expect(await rig.see(asked)).toMatchObject({ state: 'held', cause: 'ZIP64_MISSING' });
  expect(rig.pod.orders).toHaveLength(2);
});
