import type { ByteSource } from '../archive/byte-source.ts';
import type { VerifyLimits } from '../archive/limits.ts';
import type { Words } from '../i18n/words.ts';
import { hostOf } from '../../kernel/ids.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import { NO_PHOTOS, openAlbum } from './album.ts';
import type { Album } from './album.ts';
import { planPages } from './plan-pages.ts';
import type { ProfileIndex } from './profile-index.ts';
import { readProfile } from './read-profile.ts';
import type { Scratch } from './scratch.ts';
import { createSite } from './site.ts';
import type { Section } from './site.ts';
import { SiteWriter } from './site-writer.ts';
import type { ZipWriter } from './zip-writer.ts';

/** What goes into a copy. */
export interface ReadableSources {
  readonly profile: ByteSource;
  readonly photos: ByteSource | undefined;
  readonly scratch: Scratch;
}

export interface ReadableOptions {
  readonly owner: DiasporaId;
  readonly words: Words;
  /** IANA name of the zone that all instants are told in. */
  readonly timeZone: string;
  readonly madeAt: Date;
  readonly limits: VerifyLimits;
}

/** What a copy holds, for its receipt and for its owner. */
export interface ReadableFacts {
  readonly posts: number;
  readonly photos: number;
  /** Photos that posts name and that are not in it. */
  readonly missingPhotos: number;
  readonly comments: number;
  readonly contacts: number;
  readonly hasPhotos: boolean;
}

/**
 * Writes a copy for reading, page by page, while the archives are read. Memory depends on the number of posts and
 * comments, a few dozen bytes each, and not on what is in them.
 *
 * @throws What the sources throw, and the signal's reason.
 */
export async function writeReadable(
  { profile, photos, scratch }: ReadableSources,
  { zip, ...options }: ReadableOptions & { readonly zip: ZipWriter },
  signal: AbortSignal,
): Promise<ReadableFacts> {
  const { owner, limits, timeZone } = options;
  const index = await readProfile(profile, { scratch, limits }, signal);
  const album = photos === undefined ? NO_PHOTOS : await openAlbum(photos, limits, signal);
  const site = createSite({
    ...options,
    account: owner,
    name: nameOf(index, owner),
    sections: sectionsOf(index, album),
  });
  const plan = planPages(index.postTimes, timeZone);
  const folder = owner.replace('@', '-at-').replace(':', '-');
  const hasPhotos = photos !== undefined;
  const writer = new SiteWriter({ site, index, album, plan, scratch, zip, folder, podHost: hostOf(owner), hasPhotos });
  const missingPhotos = await writer.write();
  await album.copy(zip, (file) => `${folder}/files/${file}`, signal);
  return {
    posts: index.postRecords.length,
    photos: album.files.size,
    missingPhotos,
    comments: index.elsewhere.length,
    contacts: index.contacts.length,
    hasPhotos,
  };
}

function nameOf({ person }: ProfileIndex, owner: DiasporaId): string {
  const name = person?.name.replaceAll(/\s+/gu, ' ').trim() ?? '';
  return name === '' ? owner : name;
}

/** A part with nothing in it is not offered. */
function sectionsOf(index: ProfileIndex, album: Album): readonly Section[] {
  const sections: Section[] = ['home'];
  if (album.files.size > 0) sections.push('photos');
  if (index.elsewhere.length > 0) sections.push('comments');
  if (index.tags.size > 0 || index.followedTags.length > 0) sections.push('tags');
  if (index.contacts.length > 0) sections.push('contacts');
  sections.push('search', 'about');
  return sections;
}
