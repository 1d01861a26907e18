import type { PodUserId } from '../../kernel/ids.ts';
import type { ArchiveKind } from './pod-gateway.ts';

/**
 * What makes every export of an account fail, however often it is tried, by the code that groups equal cases.
 *
 * @see diaspora*, lib/diaspora/federation/entities.rb and the validators of the diaspora_federation gem
 */
export const POD_DEFECTS = [
  /** A comment of the account under a post that is gone (diaspora* #8321). */
  'POD_ROW_COMMENT_ORPHANED',
  /** A comment without text, of the account or on a post of the account. */
  'POD_ROW_COMMENT_EMPTY',
  /** A like of the account whose post or comment is gone. */
  'POD_ROW_LIKE_ORPHANED',
  /** A vote of the account whose poll or answer is gone. */
  'POD_ROW_VOTE_ORPHANED',
  /** A poll of the account with fewer than two answers. */
  'POD_ROW_POLL_SHORT',
  /** A location of a post without latitude or longitude. */
  'POD_ROW_LOCATION_EMPTY',
  /** A photo of a post that has no path or name, or another author than the post. */
  'POD_ROW_PHOTO_BROKEN',
  /** A photo without a name, which breaks the photos zip. */
  'POD_ROW_PHOTO_NAMELESS',
  /** More photos than a zip without zip64 has room for: the pod writes a broken one. */
  'POD_ROW_PHOTOS_TOO_MANY',
  /** First or last name longer than 32 characters or with a semicolon. */
  'POD_ROW_NAME_INVALID',
  /** A comment or like of somebody on another pod, on a post of the account, without its signature. */
  'POD_ROW_SIGNATURE_MISSING',
  /** The account's language is missing, or none that the pod offers: its row cannot be saved, so the result is lost. */
  'POD_ROW_LANGUAGE_UNKNOWN',
  /** The account's colours are none that the pod offers; the row cannot be saved. */
  'POD_ROW_THEME_UNKNOWN',
  /** The account's name has another form than the pod allows, or is reserved; the row cannot be saved. */
  'POD_ROW_USERNAME_INVALID',
  /** The account's address, or the one it wants to change to, is missing, malformed or somebody else's. */
  'POD_ROW_EMAIL_INVALID',
  /** The account has no profile or no public key; the row cannot be saved. */
  'POD_ROW_PERSON_INVALID',
] as const;
export type PodDefect = (typeof POD_DEFECTS)[number];

export interface PodPreflight {
  /**
   * Looks for rows of the account that an export of this kind is known to stumble over.
   *
   * What cannot be looked up, because a table is not there, a right is missing or the look takes too long, counts as
   * sound: the export itself then tells.
   *
   * @throws {@link PodUnreachableError}
   */
  findDefects(user: PodUserId, kind: ArchiveKind, signal: AbortSignal): Promise<readonly PodDefect[]>;
}
