import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FindingList } from '../../../src/core/archive/finding.ts';
import { DEFAULT_VERIFY_LIMITS } from '../../../src/core/archive/limits.ts';
import { readZipDirectory } from '../../../src/core/archive/zip-directory.ts';
import { openFileSource } from '../../../src/infra/verify/file-source.ts';
import { GIB, PHOTO_BYTES, writeSparseZip } from '../../rig/archives/sparse-zip.ts';

async function lookInto(photoCount: number) {
  const file = await writeSparseZip(photoCount);
  await using source = await openFileSource(file);
  const findings = new FindingList();
  const directory = await readZipDirectory(
    source,
    { limits: DEFAULT_VERIFY_LIMITS, findings },
    AbortSignal.timeout(30_000),
  );
  return { sizeBytes: (await stat(file)).size, directory, codes: findings.toArray().map(({ code }) => code) };
}

test('5 GiB of photos in a zip without zip64 are refused by their directory', async () => {
  const { sizeBytes, directory, codes } = await lookInto(10);
  expect(sizeBytes).toBeGreaterThan(5 * GIB);
  expect(directory).toBeUndefined();
  expect(codes).toEqual(['ZIP64_MISSING']);
});

test('3.5 GiB of photos in a zip without zip64 have a sound directory: their numbers fit', async () => {
  const { directory, codes } = await lookInto(7);
  expect(codes).toEqual([]);
  expect(directory?.entries.map(({ unpackedBytes }) => unpackedBytes)).toEqual(Array(7).fill(PHOTO_BYTES));
});
