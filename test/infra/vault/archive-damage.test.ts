import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArchiveCorruptError } from '../../../src/core/archive/errors.ts';
import { HEADER_BYTES, TAG_BYTES } from '../../../src/infra/vault/archive-format.ts';
import type { ArchiveId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { readRange, VaultRig } from './vault-rig.ts';

const RECORD_BYTES = 100 + TAG_BYTES;
const plain = randomBytes(450);

let rig: VaultRig;
let id: ArchiveId;
let sound: Buffer;
beforeAll(async () => {
  rig = await VaultRig.start();
  id = await rig.store(plain);
  sound = await rig.bytesOf(id);
});
afterAll(() => rig[Symbol.asyncDispose]());

const record = (index: number) => {
  const start = HEADER_BYTES + index * RECORD_BYTES;
  return sound.subarray(start, start + RECORD_BYTES);
};

/** What reading an archive comes to once its file holds these bytes. */
async function reading(damaged: Buffer, under = id): Promise<unknown> {
  await rig.overwrite(under, damaged);
  return rig.read(under).catch((err: unknown) => err);
}

test('a flipped bit is detected wherever it is', async () => {
  for (let at = 0; at < sound.length; at += 1) {
    const damaged = Buffer.from(sound);
    damaged.writeUInt8((sound[at] ?? 0) ^ (1 << (at % 8)), at);
    expect(await reading(damaged)).toBeInstanceOf(ArchiveCorruptError);
  }
});

test('an archive cut at any length is detected before its first byte is read', async () => {
  for (let lengthBytes = 0; lengthBytes < sound.length; lengthBytes += 1) {
    await rig.overwrite(id, sound.subarray(0, lengthBytes));
    await expect(rig.vault.open(id)).rejects.toThrow(ArchiveCorruptError);
  }
});

test('bytes after the end are detected', async () => {
  const extras = [1, TAG_BYTES, 50, RECORD_BYTES].map((lengthBytes) => Buffer.alloc(lengthBytes));
  for (const extra of [...extras, record(4)]) {
    expect(await reading(Buffer.concat([sound, extra]))).toBeInstanceOf(ArchiveCorruptError);
  }
});

test('swapped, repeated and dropped chunks are detected', async () => {
  const header = sound.subarray(0, HEADER_BYTES);
  for (const order of [
    [1, 0, 2, 3, 4],
    [0, 1, 1, 3, 4],
    [0, 1, 3, 4],
    [0, 1, 2, 3],
    [4, 1, 2, 3],
  ]) {
    const damaged = Buffer.concat([header, ...order.map(record)]);
    expect(await reading(damaged)).toBeInstanceOf(ArchiveCorruptError);
  }
});

test('an archive put in the place of another is detected', async () => {
  const other = await rig.store(plain);
  expect(await reading(sound, other)).toBeInstanceOf(ArchiveCorruptError);
});

test('a chunk of another version of the same archive is detected', async () => {
  await rig.store(plain, id);
  const newer = await rig.bytesOf(id);
  const mixed = Buffer.concat([
    newer.subarray(0, HEADER_BYTES),
    record(0),
    newer.subarray(HEADER_BYTES + RECORD_BYTES),
  ]);
  expect(await reading(mixed)).toBeInstanceOf(ArchiveCorruptError);
});

test('another key does not open an archive', async () => {
  await rig.overwrite(id, sound);
  const other = rig.reopened({ key: new Secret(randomBytes(32)) });
  await expect(other.open(id)).rejects.toThrow(ArchiveCorruptError);
});

test('the sound chunks before a damaged one still read, and the damaged one never does', async () => {
  const damaged = Buffer.from(sound);
  damaged.writeUInt8((sound[HEADER_BYTES + 2 * RECORD_BYTES] ?? 0) ^ 1, HEADER_BYTES + 2 * RECORD_BYTES);
  await rig.overwrite(id, damaged);
  await using file = await rig.vault.open(id);
  expect(await readRange(file, { start: 0, end: 200 })).toEqual(plain.subarray(0, 200));
  await expect(readRange(file, { start: 150, end: 201 })).rejects.toThrow(ArchiveCorruptError);
  expect(await readRange(file, { start: 300, end: 450 })).toEqual(plain.subarray(300));
});

test('an archive written with another chunk size still opens', async () => {
  await rig.overwrite(id, sound);
  const larger = rig.reopened({ chunkBytes: 1_000 });
  await using file = await larger.open(id);
  expect(await readRange(file)).toEqual(plain);
});

test('an archive whose file shrinks while it is read is detected', async () => {
  await rig.overwrite(id, sound);
  await using file = await rig.vault.open(id);
  await rig.overwrite(id, sound.subarray(0, HEADER_BYTES + RECORD_BYTES));
  await expect(readRange(file, { start: 100, end: 200 })).rejects.toThrow(ArchiveCorruptError);
});
