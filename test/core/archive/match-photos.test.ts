import { expect, test } from 'vitest';
import { DEFAULT_VERIFY_LIMITS } from '../../../src/core/archive/limits.ts';
import { matchPhotos } from '../../../src/core/archive/match-photos.ts';
import { sourceOf } from '../../rig/archives/buffer-source.ts';
import { photoNames, photosArchive } from '../../rig/archives/photos-archive.ts';
import { profileArchive } from '../../rig/archives/profile-archive.ts';
import type { ProfileArchiveSpec } from '../../rig/archives/profile-archive.ts';
import { createSampleAccount } from '../../rig/archives/sample-account.ts';

const account = createSampleAccount();
const all = photoNames(5, 50);

async function match(spec: Partial<ProfileArchiveSpec>, inZip: readonly string[], maxListedNames = 200) {
  const profile = await sourceOf(profileArchive({ ...account.spec, ...spec }));
  const photos = await sourceOf(photosArchive({ names: inZip, bytesPerPhoto: 30, seed: 1 }));
  const limits = { ...DEFAULT_VERIFY_LIMITS, maxListedNames };
  return matchPhotos({ profile, photos }, limits, AbortSignal.timeout(30_000));
}

test('Posts and photos that agree leave nothing to say', async () => {
  expect(await match({ photoNames: all }, all)).toEqual({
    named: 50,
    present: 50,
    missing: 0,
    missingNames: [],
    unposted: 0,
    findings: [],
  });
});

test('Lost photos are listed and unposted ones counted', async () => {
  const result = await match({ photoNames: all.slice(0, 40) }, all.slice(10));
  expect(result).toMatchObject({ named: 40, present: 30, missing: 10, missingNames: all.slice(0, 10), unposted: 10 });
  expect(result?.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['PHOTO_MISSING', 'warning'],
    ['PHOTO_UNPOSTED', 'notice'],
  ]);
});

test('The list of lost photos is as long as the limit and the count is not', async () => {
  const result = await match({ photoNames: all }, [], 7);
  expect(result).toMatchObject({ missing: 50 });
  expect(result?.missingNames).toEqual(all.slice(0, 7));
});

test('A name that is no file name is counted and not listed', async () => {
  const result = await match({ photoNames: ['<b>x</b>', '../../etc/passwd'] }, []);
  expect(result).toMatchObject({ named: 2, missing: 2, missingNames: [] });
});

test('A photo named by two posts is one photo', async () => {
  const result = await match({ photoNames: [...all, ...all] }, all);
  expect(result).toMatchObject({ named: 50, present: 50, missing: 0 });
});

test('Damage to the profile archive leaves nothing to match', async () => {
  expect(await match({ photoNames: all, fault: 'json-invalid' }, all)).toBeUndefined();
});
