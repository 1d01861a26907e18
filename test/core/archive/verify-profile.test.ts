import { describe, expect, test } from 'vitest';
import type { ProfileExpectation } from '../../../src/core/archive/expectation.ts';
import type { FindingCode } from '../../../src/core/archive/finding.ts';
import { DEFAULT_VERIFY_LIMITS } from '../../../src/core/archive/limits.ts';
import type { VerifyLimits } from '../../../src/core/archive/limits.ts';
import { isDeliverable } from '../../../src/core/archive/report.ts';
import type { ProfileReport } from '../../../src/core/archive/report.ts';
import { verifyProfile } from '../../../src/core/archive/verify-profile.ts';
import { sourceOf } from '../../rig/archives/buffer-source.ts';
import {
  offencePath,
  profileArchive,
  profileArchiveCounts,
  profileJsonChunks,
} from '../../rig/archives/profile-archive.ts';
import type { ProfileArchiveSpec, ProfileFault } from '../../rig/archives/profile-archive.ts';
import { PROFILE_FAULTS } from '../../rig/archives/profile-faults.ts';
import type { OwnerFault, PackedFault, TextFault } from '../../rig/archives/profile-faults.ts';
import { SAMPLE_DIASPORA_ID, createSampleAccount } from '../../rig/archives/sample-account.ts';
import { SCHEMA_OFFENCES } from '../../rig/archives/schema-offences.ts';

const account = createSampleAccount();
const expectation: ProfileExpectation = { diasporaId: SAMPLE_DIASPORA_ID, publicKeyPem: account.publicKeyPem };
const MIB = 2 ** 20;

interface Changes {
  readonly spec?: Partial<ProfileArchiveSpec>;
  readonly expectation?: Partial<ProfileExpectation>;
  readonly limits?: Partial<VerifyLimits>;
  readonly chunkBytes?: number;
}

async function verify(changes: Changes = {}): Promise<ProfileReport> {
  const source = await sourceOf(profileArchive({ ...account.spec, ...changes.spec }), changes.chunkBytes);
  return verifyProfile(
    source,
    {
      expectation: { ...expectation, ...changes.expectation },
      limits: { ...DEFAULT_VERIFY_LIMITS, ...changes.limits },
    },
    AbortSignal.timeout(30_000),
  );
}

function fatalCodes(report: ProfileReport): readonly string[] {
  return report.findings.filter(({ severity }) => severity === 'fatal').map(({ code }) => code);
}

/** What each fault has to be called, and nothing else. */
const CODES: Readonly<Record<PackedFault | TextFault | OwnerFault, readonly FindingCode[]>> = {
  'gzip-truncated': ['GZIP_TRUNCATED'],
  'gzip-corrupt': ['GZIP_CORRUPT'],
  'gzip-crc': ['GZIP_CRC_WRONG'],
  'gzip-length': ['GZIP_LENGTH_WRONG'],
  'gzip-trailing': ['GZIP_TRAILING'],
  'gzip-second-member': ['GZIP_MEMBERS'],
  'not-gzip': ['NOT_GZIP'],
  'plain-json': ['NOT_GZIP'],
  empty: ['ARCHIVE_EMPTY'],
  bomb: ['UNPACKED_TOO_LARGE'],
  'json-invalid': ['JSON_INVALID'],
  'json-cut': ['JSON_TRUNCATED'],
  'json-trailing': ['JSON_TRAILING'],
  'json-control-character': ['JSON_INVALID'],
  'json-bad-escape': ['JSON_INVALID'],
  'json-root-array': ['SCHEMA_OFFENCE', 'KEY_MISSING'],
  'json-empty': ['JSON_TRUNCATED'],
  'deep-nesting': ['JSON_TOO_DEEP'],
  'duplicate-keys': ['JSON_DUPLICATE_KEY', 'USERNAME_WRONG'],
  'utf8-invalid': ['ENCODING_INVALID'],
  'utf8-cut': ['ENCODING_INVALID'],
  'utf8-surrogate': ['ENCODING_INVALID'],
  utf16: ['ENCODING_UTF16'],
  bom: ['ENCODING_BOM'],
  'huge-string': ['JSON_STRING_TOO_LONG'],
  'owner-wrong': ['OWNER_WRONG'],
  'username-wrong': ['USERNAME_WRONG'],
  'key-wrong': ['KEY_WRONG'],
  'key-missing': ['SCHEMA_OFFENCE', 'KEY_MISSING'],
  'key-unreadable': ['KEY_UNREADABLE'],
  'key-encrypted': ['KEY_UNREADABLE'],
};

describe('a sound profile archive', () => {
  test.each(['0.7.0', '0.7.1', '0.7.16', '0.9'] as const)('of %s has nothing fatal', async (flavour) => {
    const report = await verify({ spec: { flavour } });
    expect(report.findings.map(({ code }) => code)).toEqual(['RESHARE_ROOTLESS']);
    expect(report.isComplete).toBe(true);
    expect(isDeliverable(report)).toBe(true);
  });

  test('is counted as it was built', async () => {
    const { counts } = await verify();
    expect(counts).toMatchObject(profileArchiveCounts(account.spec));
  });

  test('is measured to the byte', async () => {
    const bytes = [...profileJsonChunks(account.spec)].reduce((sum, chunk) => sum + chunk.length, 0);
    const report = await verify();
    expect(report.unpackedBytes).toBe(bytes);
    expect(report.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('gives the same report however its packed bytes are cut', async () => {
    const spec = { posts: 12, photoNames: [] };
    const whole = await verify({ spec });
    expect(await verify({ spec, chunkBytes: 7 })).toEqual(whole);
    expect(await verify({ spec, chunkBytes: 1_000 })).toEqual(whole);
  });

  test('of a person who never did anything is sound', async () => {
    const spec = { posts: 0, contacts: 0, ownRelayables: 0, othersRelayables: 0, photoNames: [] };
    expect((await verify({ spec })).findings).toEqual([]);
  });
});

describe('a broken profile archive', () => {
  test.each(Object.entries(CODES))('with the fault %s is called %j', async (fault, codes) => {
    const spec = { fault: fault as ProfileFault, bombBytes: 6 * MIB };
    const limits = fault === 'bomb' ? { maxUnpackedBytes: 3 * MIB } : {};
    const report = await verify({ spec, limits });
    expect(fatalCodes(report)).toEqual(codes);
    expect(isDeliverable(report)).toBe(false);
  });

  test.each(Object.keys(SCHEMA_OFFENCES))('with the offence %s names the place', async (name) => {
    const fault = name as keyof typeof SCHEMA_OFFENCES;
    const report = await verify({ spec: { fault } });
    expect(report.findings.find(({ code }) => code === 'SCHEMA_OFFENCE')?.path).toBe(
      offencePath({ ...account.spec, fault }),
    );
  });

  test('has a code for every fault the generator knows', () => {
    expect(new Set([...Object.keys(CODES), ...Object.keys(SCHEMA_OFFENCES)])).toEqual(new Set(PROFILE_FAULTS));
  });

  test('has its digest taken of all its bytes, also behind the damage', async () => {
    const cut = await verify({ spec: { fault: 'json-invalid' } });
    const { sha256 = '' } = cut;
    const again = await verify({ spec: { fault: 'json-invalid' }, expectation: { sha256 } });
    expect(fatalCodes(again)).toEqual(['JSON_INVALID']);
  });
});

describe('the expectation', () => {
  test('finds bytes that are not the ones that came in', async () => {
    const report = await verify({ expectation: { sha256: '0'.repeat(64), sizeBytes: 1 } });
    expect(fatalCodes(report)).toEqual(['SIZE_WRONG', 'DIGEST_WRONG']);
  });

  test('turns a different count into a notice with both numbers', async () => {
    const report = await verify({ expectation: { counts: { posts: 121, contacts: 20, ownLikes: 5 } } });
    expect(report.findings.filter(({ code }) => code === 'COUNT_DIFFERENT')).toEqual([
      { code: 'COUNT_DIFFERENT', severity: 'notice', facts: { name: 'posts', archive: 120, pod: 121 } },
      { code: 'COUNT_DIFFERENT', severity: 'notice', facts: { name: 'ownLikes', archive: 24, pod: 5 } },
    ]);
  });

  test('says so when the account has no readable key', async () => {
    const report = await verify({ expectation: { publicKeyPem: 'nothing' } });
    expect(fatalCodes(report)).toEqual(['ACCOUNT_KEY_UNREADABLE']);
  });

  test('takes the owner however the exporter capitalised the name', async () => {
    const report = await verify({ spec: { diasporaId: 'Alice@Pod.example' } });
    expect(fatalCodes(report)).toEqual([]);
  });
});

describe('the limits', () => {
  test('refuse a packed file unread', async () => {
    const report = await verify({ limits: { maxPackedBytes: 100 } });
    expect(report.findings.map(({ code }) => code)).toEqual(['PACKED_TOO_LARGE']);
    expect(report.sha256).toBeUndefined();
  });

  test('stop a bomb early, in little memory', async () => {
    const started = process.memoryUsage().rss;
    const spec = { fault: 'bomb', bombBytes: 300 * MIB } as const;
    const report = await verify({ spec, limits: { maxUnpackedBytes: 8 * MIB } });
    expect(report.unpackedBytes).toBeLessThan(10 * MIB);
    expect(process.memoryUsage().rss - started).toBeLessThan(150 * MIB);
  });
});

test('A warning names a language no pod has, an address that is none, and orphans', async () => {
  const report = await verify({ spec: { language: 'xx', email: 'nowhere', posts: 0 } });
  expect(report.findings.map(({ code }) => code)).toEqual(['EMAIL_UNUSABLE', 'LANGUAGE_UNKNOWN', 'RELAYABLE_ORPHANED']);
  expect(isDeliverable(report)).toBe(true);
});

test('No finding quotes the key, the address or a text', async () => {
  for (const fault of PROFILE_FAULTS) {
    const spec = { fault, posts: 40, photoNames: account.spec.photoNames.slice(0, 100), bombBytes: 5 * MIB };
    const report = await verify({ spec, limits: { maxUnpackedBytes: 7 * MIB } });
    const json = JSON.stringify(report);
    expect(json).not.toMatch(/PRIVATE|mail\.example|mallory|Bob|nginx/);
  }
});

test('An abort ends the verification with the reason of the signal', async () => {
  const source = await sourceOf(profileArchive(account.spec));
  const stop = new AbortController();
  const running = verifyProfile(source, { expectation, limits: DEFAULT_VERIFY_LIMITS }, stop.signal);
  stop.abort(new Error('the person left'));
  await expect(running).rejects.toThrow('the person left');
});
