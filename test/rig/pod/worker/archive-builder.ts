import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { photosArchive } from '../../archives/photos-archive.ts';
import { PHOTOS_FAULTS } from '../../archives/photos-faults.ts';
import { profileArchive } from '../../archives/profile-archive.ts';
import { PROFILE_FAULTS } from '../../archives/profile-faults.ts';
import type { PodVersion } from '../pod-context.ts';
import type { ContentCounts } from '../store/account-seed.ts';
import type { PodDatabase } from '../store/pod-database.ts';
import type { ExportKind } from './job.ts';
import { findStumble } from './profile-stumbles.ts';

/** An ordinary exception of the exporter. */
export class ExportFailed extends Error {
  override readonly name = 'ExportFailed';
}

export interface ArchiveBuilderOptions {
  readonly db: PodDatabase;
  readonly uploadsDirectory: string;
  readonly version: PodVersion;
  readonly bytesPerPhoto: number;
}

interface AccountRow {
  readonly id: number;
  readonly username: string;
  readonly email: string;
  readonly language: string | null;
  readonly serialized_private_key: string | null;
  readonly diaspora_handle: string;
  readonly personId: number;
}

/** Writes archives where the pod's uploader would put them. */
export class ArchiveBuilder {
  readonly #options: ArchiveBuilderOptions;

  constructor(options: ArchiveBuilderOptions) {
    this.#options = options;
  }

  /**
   * Builds an archive under a fresh name.
   *
   * @returns the name of the file, in place.
   * @throws ExportFailed for the rows that break the exporter every time.
   */
  async build(
    userId: number,
    kind: ExportKind,
    work: { readonly size: ContentCounts; readonly fault: string | undefined; readonly signal: AbortSignal },
  ): Promise<string> {
    const account = await this.#account(userId);
    const source =
      kind === 'profile'
        ? await this.#profile(account, work.size, work.fault)
        : await this.#photos(account, work.fault);
    const name = fileName(account.username, kind);
    const { uploadsDirectory } = this.#options;
    const temporary = path.join(uploadsDirectory, '..', 'tmp', randomBytes(8).toString('hex'));
    await mkdir(path.dirname(temporary), { recursive: true });
    try {
      await pipeline(source, createWriteStream(temporary), { signal: work.signal });
      if (work.fault === 'disk-full') throw new ExportFailed('No space left on device');
      await rename(temporary, path.join(uploadsDirectory, name));
    } finally {
      await rm(temporary, { force: true });
    }
    return name;
  }

  async #account(userId: number): Promise<AccountRow> {
    const row = await this.#options.db
      .selectFrom('users')
      .innerJoin('people', 'people.owner_id', 'users.id')
      .select(['users.id', 'username', 'email', 'language', 'serialized_private_key', 'diaspora_handle'])
      .select('people.id as personId')
      .where('users.id', '=', userId)
      .executeTakeFirst();
    if (row === undefined) throw new ExportFailed(`Couldn't find User with 'id'=${userId}`);
    return row;
  }

  async #profile(account: AccountRow, size: ContentCounts, fault: string | undefined): Promise<Readable> {
    const stumble = await findStumble(this.#options.db, account.personId);
    if (stumble !== undefined) throw new ExportFailed(stumble);
    const names = (await this.#photoNames(account)).filter((name) => name !== null);
    const planned = PROFILE_FAULTS.find((known) => `archive:${known}` === fault);
    return profileArchive({
      diasporaId: account.diaspora_handle,
      privateKeyPem: account.serialized_private_key ?? '',
      email: account.email,
      language: account.language ?? 'en',
      flavour: this.#options.version.startsWith('0.7.') ? '0.7.16' : '0.9',
      posts: size.posts,
      contacts: size.contacts,
      ownRelayables: size.ownRelayables,
      othersRelayables: size.othersRelayables,
      photoNames: names,
      seed: account.id,
      ...(planned === undefined ? {} : { fault: planned }),
    });
  }

  async #photos(account: AccountRow, fault: string | undefined): Promise<Readable> {
    const all = await this.#photoNames(account);
    const names = all.filter((name) => name !== null);
    if (names.length < all.length) throw new ExportFailed('no implicit conversion of nil into String');
    const planned = PHOTOS_FAULTS.find((known) => `archive:${known}` === fault);
    return photosArchive({
      names: fault === 'photo-missing' ? names.slice(1) : names,
      bytesPerPhoto: this.#options.bytesPerPhoto,
      seed: account.id,
      ...(planned === undefined ? {} : { fault: planned }),
    });
  }

  async #photoNames(account: AccountRow): Promise<readonly (string | null)[]> {
    const rows = await this.#options.db
      .selectFrom('photos')
      .select('remote_photo_name')
      .where('author_id', '=', account.personId)
      .orderBy('id')
      .execute();
    return rows.map((row) => row.remote_photo_name);
  }
}

/** A dot in the username makes the tail longer. @see diaspora*, app/uploaders/exported_user.rb and secure_uploader.rb */
function fileName(username: string, kind: ExportKind): string {
  const token = randomBytes(16).toString('base64url');
  const dot = username.indexOf('.');
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const middle = dot < 0 ? '' : `${username.slice(dot + 1)}${day}-${randomBytes(4).toString('hex')}.`;
  const [noun, extension] = kind === 'profile' ? ['data', 'json.gz'] : ['photos', 'zip'];
  return `diaspora_${username}_${noun}_${token}.${middle}${extension}`;
}
