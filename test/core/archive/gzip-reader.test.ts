import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FindingList } from '../../../src/core/archive/finding.ts';
import { readGzip } from '../../../src/core/archive/gzip-reader.ts';
import { DEFAULT_VERIFY_LIMITS } from '../../../src/core/archive/limits.ts';
import { bufferSource } from '../../rig/archives/buffer-source.ts';

const text = Buffer.from('{"version":"2.0"}'.repeat(500));
const packed = gzipSync(text);

async function read(bytes: Buffer, chunkBytes = 64 * 1024, maxUnpackedBytes = 1 << 20) {
  const findings = new FindingList();
  const parts: Buffer[] = [];
  const result = await readGzip(
    bufferSource(bytes, chunkBytes),
    {
      limits: { ...DEFAULT_VERIFY_LIMITS, maxUnpackedBytes },
      findings,
      onBytes: (chunk) => void parts.push(Buffer.from(chunk)),
    },
    AbortSignal.timeout(30_000),
  );
  return { ...result, codes: findings.toArray().map(({ code }) => code), text: Buffer.concat(parts) };
}

/** A header with every optional field. */
function decorated(): Buffer {
  const flags = 0x02 | 0x04 | 0x08 | 0x10;
  const fixed = Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3]);
  const extra = Buffer.from([4, 0, 1, 2, 3, 4]);
  return Buffer.concat([fixed, extra, Buffer.from('name.json\0comment\0'), Buffer.from([0, 0]), packed.subarray(10)]);
}

test.each([1, 3, 10, 17, 1_000])('Chunks of %i bytes unpack to the same text', async (chunkBytes) => {
  const result = await read(packed, chunkBytes);
  expect(result).toMatchObject({ codes: [], isSound: true, unpackedBytes: text.length });
  expect(result.text.equals(text)).toBe(true);
  expect(result.sha256).toBe(createHash('sha256').update(packed).digest('hex'));
});

test('A header with name, comment, extra field and checksum is passed over', async () => {
  for (const chunkBytes of [1, 7, 1_000]) expect((await read(decorated(), chunkBytes)).codes).toEqual([]);
});

test('A file cut anywhere is never sound, and its digest is that of what is there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: packed.length - 1 }),
      fc.integer({ min: 1, max: 64 }),
      async (at, size) => {
        const cut = packed.subarray(0, at);
        const result = await read(cut, size);
        expect(result.isSound).toBe(false);
        expect(result.codes).toEqual([at === 0 ? 'ARCHIVE_EMPTY' : 'GZIP_TRUNCATED']);
        expect(result.sha256).toBe(createHash('sha256').update(cut).digest('hex'));
      },
    ),
    { numRuns: 100 },
  );
});

test('A file with one byte changed behind its header is not sound, unless it still unpacks to the same text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 10, max: packed.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, bits) => {
        const damaged = Buffer.from(packed);
        damaged[at] = (damaged[at] ?? 0) ^ bits;
        const result = await read(damaged);
        // Bits that fill up the last byte of the stream mean nothing.
        expect(!result.isSound || result.text.equals(text)).toBe(true);
        expect(result.isSound).toBe(result.codes.length === 0);
      },
    ),
    { numRuns: 200 },
  );
});

test('Nothing past the ceiling is handed over', async () => {
  const result = await read(packed, 64 * 1024, 4_000);
  expect(result.codes).toEqual(['UNPACKED_TOO_LARGE']);
  expect(result.text.length).toBeLessThanOrEqual(4_000);
  expect(result.sha256).toBe(createHash('sha256').update(packed).digest('hex'));
});
