import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { zipEnd, zipEntry } from './zip-writer.ts';

export const GIB = 2 ** 30;
export const PHOTO_BYTES = GIB / 2;

/** A zip of this many photos of half a GiB each as rubyzip writes it: every number modulo 2^32. Its photos are holes. */
export async function writeSparseZip(photoCount: number): Promise<string> {
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
