import { createHash, randomBytes } from 'node:crypto';
import { stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ArchiveMissingError, ArchiveTooLargeError } from '../../../src/core/archive/errors.ts';
import type { Vault } from '../../../src/core/archive/vault.ts';
import { VaultFullError, vaultErrorFrom } from '../../../src/infra/vault/errors.ts';
import { DAY } from '../../../src/kernel/clock.ts';
import { type ArchiveId, newArchiveId } from '../../../src/kernel/ids.ts';
import { readRange, ROOMY, VaultRig } from './vault-rig.ts';

let rig: VaultRig;
beforeAll(async () => {
  rig = await VaultRig.start();
  await rig.vault.prepare();
});
afterAll(() => rig[Symbol.asyncDispose]());

const idsIn = async (vault: Vault) => {
  const ids: ArchiveId[] = [];
  for await (const id of vault.list()) ids.push(id);
  return ids.toSorted();
};
const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

test('an archive of any size, in pieces of any size, comes back and was measured', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 350 }), { maxLength: 4 }), async (pieces) => {
      const plain = Buffer.concat(pieces);
      const id = newArchiveId();
      const stored = await rig.vault.put(id, Readable.from(pieces.map((piece) => Buffer.from(piece))), ROOMY);
      const sha256 = createHash('sha256').update(plain).digest('hex');
      expect(stored).toEqual({ sizeBytes: plain.length, sha256 });
      expect(await rig.read(id)).toEqual(plain);
      await rig.vault.remove(id);
    }),
    { numRuns: 60 },
  );
});

test('every range of an archive reads as the same range of the plain bytes', async () => {
  for (const sizeBytes of [0, 1, 99, 100, 101, 200, 1_234]) {
    const plain = randomBytes(sizeBytes);
    const id = await rig.store(plain);
    await using file = await rig.vault.open(id);
    expect(file.sizeBytes).toBe(sizeBytes);
    const ends = fc.tuple(fc.nat(sizeBytes), fc.nat(sizeBytes));
    await fc.assert(
      fc.asyncProperty(ends, async ([a, b]) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        expect(await readRange(file, range)).toEqual(plain.subarray(range.start, range.end));
      }),
      { numRuns: 100 },
    );
  }
});

test('a range outside the archive is refused', async () => {
  await using file = await rig.vault.open(await rig.store(Buffer.from('four')));
  for (const range of [
    { start: 0, end: 5 },
    { start: -1, end: 2 },
    { start: 3, end: 2 },
    { start: 0.5, end: 2 },
  ]) {
    expect(() => file.read(range)).toThrow(RangeError);
  }
});

test('many readers of one open archive do not disturb one another', async () => {
  const plain = randomBytes(10_000);
  await using file = await rig.vault.open(await rig.store(plain));
  const starts = Array.from({ length: 100 }, (_, index) => index * 97);
  const read = await Promise.all(starts.map((start) => readRange(file, { start, end: 10_000 })));
  expect(read).toEqual(starts.map((start) => plain.subarray(start)));
});

test('only the owner may look at the directory and the files', async () => {
  const id = await rig.store(Buffer.from('private'));
  expect(await modeOf(rig.directory)).toBe(0o700);
  expect(await modeOf(join(rig.directory, `${id}.vault`))).toBe(0o600);
});

test('the files show nothing of what they hold', async () => {
  const id = await rig.store(Buffer.from('-----BEGIN RSA PRIVATE KEY-----'.repeat(20)));
  expect((await rig.bytesOf(id)).includes('PRIVATE')).toBe(false);
});

test('an archive larger than the ceiling leaves nothing', async () => {
  const id = newArchiveId();
  const before = await rig.fileNames();
  const put = rig.vault.put(id, Readable.from([randomBytes(150), randomBytes(101)]), { ...ROOMY, maxBytes: 250 });
  await expect(put).rejects.toThrow(ArchiveTooLargeError);
  expect(await rig.fileNames()).toEqual(before);
});

test('an aborted put and a failing source leave nothing and end the source', async () => {
  const before = await rig.fileNames();
  const abort = new AbortController();
  const endless = new Readable({ read: () => undefined });
  endless.push(randomBytes(500));
  const aborted = rig.vault.put(newArchiveId(), endless, { ...ROOMY, signal: abort.signal });
  setTimeout(() => abort.abort(), 20);
  await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
  expect(endless.destroyed).toBe(true);

  const failing = new Readable({ read: () => undefined });
  const failed = rig.vault.put(newArchiveId(), failing, ROOMY);
  failing.destroy(new Error('the pod hung up'));
  await expect(failed).rejects.toThrow('the pod hung up');
  expect(await rig.fileNames()).toEqual(before);
});

test('two puts of one id at once leave one whole archive', async () => {
  const id = newArchiveId();
  const contents = [randomBytes(5_000), randomBytes(7_000)];
  await Promise.all(contents.map((plain) => rig.store(plain, id)));
  const read = await rig.read(id);
  expect(contents.some((plain) => plain.equals(read))).toBe(true);
  expect((await rig.fileNames()).filter((name) => name.includes(id))).toHaveLength(1);
});

test('a reader keeps the archive it opened while another is put under the same id', async () => {
  const id = await rig.store(Buffer.alloc(1_000, 'a'));
  await using file = await rig.vault.open(id);
  await rig.store(Buffer.alloc(1_000, 'b'), id);
  expect(await readRange(file)).toEqual(Buffer.alloc(1_000, 'a'));
  expect(await rig.read(id)).toEqual(Buffer.alloc(1_000, 'b'));
});

test('a removed archive is gone, and removing it again changes nothing', async () => {
  const id = await rig.store(Buffer.from('gone soon'));
  expect(await rig.vault.has(id)).toBe(true);
  await rig.vault.remove(id);
  await rig.vault.remove(id);
  expect(await rig.vault.has(id)).toBe(false);
  await expect(rig.vault.open(id)).rejects.toThrow(ArchiveMissingError);
});

test('the list names what is stored and nothing else', async () => {
  await using own = await VaultRig.start();
  expect(await idsIn(own.vault)).toEqual([]);
  const ids = [await own.store(Buffer.from('1')), await own.store(Buffer.from('2'))];
  await writeFile(join(own.directory, 'lost+found.txt'), '');
  expect(await idsIn(own.vault)).toEqual(ids.toSorted());
});

test('disposing an open archive ends its streams', async () => {
  const file = await rig.vault.open(await rig.store(randomBytes(10_000)));
  const stream = file.read();
  await file[Symbol.asyncDispose]();
  await expect(buffer(stream)).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
});

test('leftovers of dead writers are swept, those of living or foreign writers only after a silent day', async () => {
  await using own = await VaultRig.start();
  await own.vault.prepare();
  const host = hostname()
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/gu, '_');
  const leftover = async (who: string, ageMs: number) => {
    const name = `.${newArchiveId()}.${who}.abc.0123456789abcdef.part`;
    await writeFile(join(own.directory, name), 'x');
    const at = (Date.now() - ageMs) / 1_000;
    await utimes(join(own.directory, name), at, at);
    return name;
  };
  const foreign = await leftover('elsewhere.1', 0);
  await leftover('elsewhere.1', 2 * DAY);
  await leftover(`${host}.${process.pid}`, 0);
  await leftover(`${host}.999999999`, 0);
  const living = await leftover(`${host}.${process.ppid}`, 0);
  expect(await own.vault.sweepTemporaries()).toBe(3);
  expect((await own.fileNames()).toSorted()).toEqual([foreign, living].toSorted());
});

test('a sweep during a put leaves the put alone', async () => {
  const source = new Readable({ read: () => undefined });
  onTestFinished(() => void source.destroy());
  const id = newArchiveId();
  const put = rig.vault.put(id, source, ROOMY);
  source.push(randomBytes(300));
  await expect.poll(async () => (await rig.fileNames()).some((name) => name.endsWith('.part'))).toBe(true);
  expect(await rig.vault.sweepTemporaries()).toBe(0);
  source.push(null);
  expect(await put).toMatchObject({ sizeBytes: 300 });
});

test('a full disk or quota is told as such, and may pass', () => {
  for (const code of ['ENOSPC', 'EDQUOT']) {
    const err = vaultErrorFrom(Object.assign(new Error('write'), { code }));
    expect(err).toBeInstanceOf(VaultFullError);
    expect(err).toMatchObject({ code: 'VAULT_FULL', retryable: true });
  }
  const other = Object.assign(new Error('write'), { code: 'EIO' });
  expect(vaultErrorFrom(other)).toBe(other);
});
