import { describe, expect, test } from 'vitest';
import type { FindingCode } from '../../../src/core/archive/finding.ts';
import { FindingList } from '../../../src/core/archive/finding.ts';
import { DEFAULT_VERIFY_LIMITS } from '../../../src/core/archive/limits.ts';
import type { VerifyLimits } from '../../../src/core/archive/limits.ts';
import { isDeliverable } from '../../../src/core/archive/report.ts';
import type { PhotosReport } from '../../../src/core/archive/report.ts';
import { verifyPhotos } from '../../../src/core/archive/verify-photos.ts';
import { findZipEnd } from '../../../src/core/archive/zip-end.ts';
import { unsafeReason } from '../../../src/core/archive/zip-names.ts';
import { bufferSource, sourceOf } from '../../rig/archives/buffer-source.ts';
import { photoNames, photosArchive } from '../../rig/archives/photos-archive.ts';
import type { PhotosArchiveSpec } from '../../rig/archives/photos-archive.ts';
import { PHOTOS_FAULTS } from '../../rig/archives/photos-faults.ts';
import type { PhotosFault } from '../../rig/archives/photos-faults.ts';
import { zipEnd } from '../../rig/archives/zip-writer.ts';

const MIB = 2 ** 20;
const SPEC: PhotosArchiveSpec = { names: photoNames(3, 16), bytesPerPhoto: (i) => 2_000 + 700 * i, seed: 3 };
const signal = AbortSignal.timeout(60_000);

async function verify(
  spec: Partial<PhotosArchiveSpec> = {},
  limits: Partial<VerifyLimits> = {},
  chunkBytes?: number,
): Promise<PhotosReport> {
  const source = await sourceOf(photosArchive({ ...SPEC, ...spec }), chunkBytes);
  return verifyPhotos(source, { limits: { ...DEFAULT_VERIFY_LIMITS, ...limits } }, signal);
}

const CODES: Readonly<Record<PhotosFault, FindingCode>> = {
  'end-missing': 'ZIP_END_MISSING',
  truncated: 'ZIP_TRUNCATED',
  empty: 'ARCHIVE_EMPTY',
  'not-zip': 'NOT_ZIP',
  trailing: 'ZIP_TRAILING',
  leading: 'ZIP_OFFSET_WRONG',
  'count-too-low': 'ZIP_COUNT_WRONG',
  'count-too-high': 'ZIP_DIRECTORY_CORRUPT',
  'offset-wrapped': 'ZIP_OFFSET_WRONG',
  'offset-wrong': 'ZIP_OFFSET_WRONG',
  'directory-corrupt': 'ZIP_DIRECTORY_CORRUPT',
  overlap: 'ZIP_ENTRIES_OVERLAP',
  'crc-wrong': 'ZIP_CRC_WRONG',
  'data-corrupt': 'ZIP_ENTRY_CORRUPT',
  'data-cut': 'ZIP_ENTRY_CORRUPT',
  'size-too-large': 'ZIP_ENTRY_SIZE_WRONG',
  bomb: 'ZIP_BOMB',
  'bomb-hidden': 'ZIP_BOMB',
  'name-traversal': 'ZIP_NAME_UNSAFE',
  'name-absolute': 'ZIP_NAME_UNSAFE',
  'name-drive': 'ZIP_NAME_UNSAFE',
  'name-backslash': 'ZIP_NAME_UNSAFE',
  'name-folder': 'ZIP_NAME_UNSAFE',
  'name-control': 'ZIP_NAME_UNSAFE',
  'name-empty': 'ZIP_NAME_UNSAFE',
  'name-not-utf8': 'ZIP_NAME_UNSAFE',
  'name-duplicate': 'ZIP_NAME_DUPLICATE',
  'local-name-differs': 'ZIP_HEADER_MISMATCH',
  encrypted: 'ZIP_ENTRY_ENCRYPTED',
  'method-unknown': 'ZIP_METHOD_UNSUPPORTED',
};

describe('a sound photos archive', () => {
  test.each(['none', 'some', 'all'] as const)('with %s of its photos stored has no findings', async (stored) => {
    const report = await verify({ stored });
    expect(report).toMatchObject({ findings: [], photoCount: 16, isComplete: true });
    expect(report.unpackedBytes).toBe(16 * 2_000 + 700 * 120);
  });

  test('without any photo is sound: its owner has none', async () => {
    expect(await verify({ names: [] })).toMatchObject({ findings: [], photoCount: 0, isComplete: true, sizeBytes: 22 });
  });

  test('gives the same report however its bytes are cut', async () => {
    const whole = await verify();
    expect(await verify({}, {}, 11)).toEqual(whole);
    expect(await verify({}, {}, 4_096)).toEqual(whole);
  });

  test('has its large photos checked as well as the small ones', async () => {
    const large = { names: photoNames(3, 2), bytesPerPhoto: 9 * MIB };
    expect(await verify(large)).toMatchObject({ findings: [], unpackedBytes: 18 * MIB });
    const broken = await verify({ ...large, fault: 'crc-wrong' });
    expect(broken.findings.map(({ code, path }) => [code, path])).toEqual([['ZIP_CRC_WRONG', 'entries[1]']]);
    const cut = await verify({ ...large, fault: 'data-cut' });
    expect(cut.findings.map(({ code }) => code)).toEqual(['ZIP_ENTRY_CORRUPT']);
  });
});

describe('a broken photos archive', () => {
  test.each(Object.entries(CODES))('with the fault %s is called %s', async (fault, code) => {
    const report = await verify({ fault: fault as PhotosFault, bombBytes: 4 * MIB }, { maxEntryBytes: 2 * MIB });
    expect(report.findings.map((finding) => finding.code)).toEqual([code]);
    expect(isDeliverable(report)).toBe(code === 'ZIP_NAME_DUPLICATE');
  });

  test('has a code for every fault the generator knows', () => {
    expect(Object.keys(CODES).toSorted()).toEqual([...PHOTOS_FAULTS].toSorted());
  });

  test('is hashed to its last byte whatever is wrong with it', async () => {
    for (const fault of PHOTOS_FAULTS) expect((await verify({ fault })).sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('whose large entry holds more than it says is a bomb', async () => {
    const names = photoNames(3, 1);
    const spec: Partial<PhotosArchiveSpec> = {
      names,
      bytesPerPhoto: 9 * MIB,
      fault: 'bomb-hidden',
      bombBytes: 32 * MIB,
    };
    expect((await verify(spec)).findings.map(({ code }) => code)).toEqual(['ZIP_BOMB']);
  });
});

describe('a zip written without zip64', () => {
  test('past 65,535 entries is recognised by its directory', async () => {
    const names = Array.from({ length: 65_540 }, (_, i) => `${i}.jpg`);
    const report = await verify({ names, bytesPerPhoto: 1, stored: 'all' });
    expect(report.findings.map(({ code }) => code)).toEqual(['ZIP64_MISSING']);
  });

  test('past 4 GiB is recognised by its offsets', async () => {
    const position = 2 ** 32 + 5_000;
    const end = zipEnd(10, 1_000, position - 1_000);
    const findings = new FindingList();
    const source = {
      sizeBytes: position + end.length,
      read: ({ start, end: stop } = { start: 0, end: 0 }) =>
        bufferSource(Buffer.concat([Buffer.alloc(stop - start - end.length), end])).read(),
    };
    expect(await findZipEnd(source, findings, signal)).toBeUndefined();
    expect(findings.toArray().map(({ code }) => code)).toEqual(['ZIP64_MISSING']);
  });
});

describe('the limits', () => {
  test.each([
    [{ maxEntries: 15 }, 'ZIP_TOO_MANY_ENTRIES'],
    [{ maxUnpackedBytes: 100_000 }, 'UNPACKED_TOO_LARGE'],
    [{ maxEntryBytes: 12_000 }, 'ZIP_ENTRY_TOO_LARGE'],
    [{ maxPackedBytes: 10_000 }, 'PACKED_TOO_LARGE'],
  ] as const)('%j are kept', async (limits, code) => {
    expect((await verify({}, limits)).findings.map((finding) => finding.code)).toEqual([code]);
  });
});

test.each([
  ['0fc4bbc68f744c27ed80.jpg', undefined],
  ['Grüße 😀.webp', undefined],
  ['..', 'traversal'],
  ['a/../../b', 'traversal'],
  ['a\\..\\b', 'traversal'],
  ['\\\\host\\share', 'absolute'],
  ['a\u202egpj.exe', 'control'],
  ['x'.repeat(256), 'too-long'],
])('The name %j is judged %s', (name, reason) => {
  expect(unsafeReason(Buffer.from(name))).toBe(reason);
});

test('An abort ends the verification with the reason of the signal', async () => {
  const source = await sourceOf(photosArchive(SPEC), 512);
  const stop = new AbortController();
  const running = verifyPhotos(source, { limits: DEFAULT_VERIFY_LIMITS }, stop.signal);
  stop.abort(new Error('the person left'));
  await expect(running).rejects.toThrow('the person left');
});
