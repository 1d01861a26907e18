/** Ceilings that bound what a verification reads, unpacks and remembers. Passing one is a finding, never an error. */
export interface VerifyLimits {
  /** Size of the file as stored. A larger one is refused unread. */
  readonly maxPackedBytes: number;
  /** Bytes after unpacking, summed over all entries of a zip. */
  readonly maxUnpackedBytes: number;
  /** Nested objects and arrays in the profile archive. */
  readonly maxDepth: number;
  /** One string of the profile archive, as written, escapes included. */
  readonly maxStringBytes: number;
  /** Entries in the photos archive. */
  readonly maxEntries: number;
  /** One photo, unpacked. */
  readonly maxEntryBytes: number;
  /** Names listed in a photo match; the rest is only counted. */
  readonly maxListedNames: number;
}

const MIB = 2 ** 20;
const GIB = 2 ** 30;

export const DEFAULT_VERIFY_LIMITS: VerifyLimits = {
  maxPackedBytes: 64 * GIB,
  maxUnpackedBytes: 256 * GIB,
  // The importer's JSON parser refuses more (Ruby json, `max_nesting`).
  maxDepth: 100,
  // A text has at most 65,535 characters (diaspora*, app/models/status_message.rb), twelve bytes each when escaped.
  maxStringBytes: 4 * MIB,
  maxEntries: 250_000,
  // The uploader's own ceiling is 4 MiB; photos copied from elsewhere may be larger.
  maxEntryBytes: 128 * MIB,
  maxListedNames: 200,
};
