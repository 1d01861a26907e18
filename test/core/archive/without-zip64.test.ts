import { open, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FindingList } from '../../../src/core/archive/finding.ts';
import { DEFAULT_VERIFY_LIMITS } from '../../../src/core/archive/limits.ts';
import { readZipDirectory } from '../../../src/core/archive/zip-directory.ts';
import { explainError } from '../../../src/core/conversation/explain-error.ts';
import { openFileSource } from '../../../src/infra/verify/file-source.ts';
import { zipEnd, zipEntry } from '../../rig/archives/zip-writer.ts';

const GIB = 2 ** 30;
const PHOTO_BYTES = GIB / 2;

/** A zip of this many photos of half a GiB each as rubyzip writes it: every number modulo 2^32. Its photos are holes. */
async function writeSparseZip(photoCount: number): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'zip-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const file = path.join(directory, 'photos.zip');
  await using handle = await open(file, 'w');
  const lines: Buffer[] = [];
  let offset = 0;
  for (let i = 0; i < photoCount; i += 1) {
    const entry = zipEntry(
      { name: Buffer.from(`${i}.jpg`), content: Buffer.alloc(0), stored: true, statedBytes: PHOTO_BYTES },
      offset,
    );
    // Its line in the directory says how large it is packed, which the writer took from the content.
    entry.directory.writeUInt32LE(PHOTO_BYTES, 20);
    await handle.write(entry.bytes, 0, entry.bytes.length, offset);
    lines.push(entry.directory);
    offset += entry.bytes.length + PHOTO_BYTES;
  }
  const tail = Buffer.concat([...lines, zipEnd(photoCount, Buffer.concat(lines).length, offset)]);
  await handle.write(tail, 0, tail.length, offset);
  return file;
}

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

test('5 GiB of photos in a zip without zip64 are refused by their directory, in words for people', async () => {
  const { sizeBytes, directory, codes } = await lookInto(10);
  expect(sizeBytes).toBeGreaterThan(5 * GIB);
  expect(directory).toBeUndefined();
  expect(codes).toEqual(['ZIP64_MISSING']);
  expect(explainError('ZIP64_MISSING')).toBe('cause.archive');
});

test('3.5 GiB of photos in a zip without zip64 have a sound directory: their numbers fit', async () => {
  const { directory, codes } = await lookInto(7);
  expect(codes).toEqual([]);
  expect(directory?.entries.map(({ unpackedBytes }) => unpackedBytes)).toEqual(Array(7).fill(PHOTO_BYTES));
});
