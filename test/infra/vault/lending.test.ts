import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArchiveCorruptError } from '../../../src/core/archive/errors.ts';
import type { ArchiveFile } from '../../../src/core/downloads/archive-files.ts';
import { HEADER_BYTES, TAG_BYTES } from '../../../src/infra/vault/archive-format.ts';
import { BufferPool, release } from '../../../src/infra/vault/buffer-pool.ts';
import { VaultRig } from './vault-rig.ts';

const plain = randomBytes(1_234);

let rig: VaultRig;
beforeAll(async () => {
  rig = await VaultRig.start();
});
afterAll(() => rig[Symbol.asyncDispose]());

/** Copies what is lent, as a socket does. */
async function lent(file: ArchiveFile, range: { start: number; end: number }): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await file.lend(range, async (piece) => {
    await new Promise(setImmediate);
    pieces.push(Buffer.from(piece));
  });
  return Buffer.concat(pieces);
}

test('every range is lent as the same range of the plain bytes', async () => {
  await using file = await rig.vault.open(await rig.store(plain));
  const ends = fc.tuple(fc.nat(plain.length), fc.nat(plain.length));
  await fc.assert(
    fc.asyncProperty(ends, async ([a, b]) => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) };
      expect(await lent(file, range)).toEqual(plain.subarray(range.start, range.end));
    }),
    { numRuns: 300 },
  );
  await expect(lent(file, { start: 0, end: plain.length + 1 })).rejects.toThrow(RangeError);
});

test('many borrowers at once, beyond what is read ahead, do not disturb one another', async () => {
  await using file = await rig.vault.open(await rig.store(plain));
  const starts = Array.from({ length: 200 }, (_, index) => index * 6);
  const read = await Promise.all(starts.map((start) => lent(file, { start, end: plain.length })));
  expect(read).toEqual(starts.map((start) => plain.subarray(start)));
});

test('nothing of a damaged chunk is lent, and everything before it is', async () => {
  const id = await rig.store(plain);
  const damaged = await rig.bytesOf(id);
  const at = HEADER_BYTES + 5 * (100 + TAG_BYTES);
  damaged.writeUInt8((damaged[at] ?? 0) ^ 1, at);
  await rig.overwrite(id, damaged);
  await using file = await rig.vault.open(id);
  let lentBytes = 0;
  const lending = file.lend({ start: 0, end: plain.length }, async (piece) => {
    lentBytes += piece.length;
  });
  await expect(lending).rejects.toThrow(ArchiveCorruptError);
  expect(lentBytes).toBe(500);
});

test('a borrower who fails ends the lending with that failure, and the file still closes', async () => {
  const file = await rig.vault.open(await rig.store(plain));
  const lending = file.lend({ start: 0, end: plain.length }, async () => Promise.reject(new Error('gone')));
  await expect(lending).rejects.toThrow('gone');
  expect(await lent(file, { start: 0, end: 10 })).toEqual(plain.subarray(0, 10));
  await file[Symbol.asyncDispose]();
});

test('a pool lends idle buffers again and stops lending spare ones when many are out', () => {
  const pool = new BufferPool(2);
  const first = pool.take(10);
  const second = pool.takeSpare(10);
  expect(second).toBeDefined();
  expect(pool.takeSpare(10)).toBeUndefined();
  expect(pool.take(10)).toHaveLength(10);
  pool.giveBack(first);
  expect(pool.take(10)).toBe(first);
  expect(pool.take(20)).toHaveLength(20);
});

test('releasing frees a buffer of its own memory and leaves shared memory alone', () => {
  const own = Buffer.alloc(100, 'x');
  release(own);
  expect(own).toHaveLength(0);
  const shared = Buffer.alloc(100, 'x');
  release(shared.subarray(10));
  expect(shared.toString('utf8', 0, 3)).toBe('xxx');
});
