/** What a finding means: a `fatal` archive is not handed out, a `warning` loses something on import, a `notice` informs. */
export type Severity = 'fatal' | 'warning' | 'notice';

const SEVERITIES = {
  ARCHIVE_EMPTY: 'fatal',
  PACKED_TOO_LARGE: 'fatal',
  UNPACKED_TOO_LARGE: 'fatal',
  DIGEST_WRONG: 'fatal',
  SIZE_WRONG: 'fatal',
  NOT_GZIP: 'fatal',
  GZIP_TRUNCATED: 'fatal',
  GZIP_CORRUPT: 'fatal',
  GZIP_CRC_WRONG: 'fatal',
  GZIP_LENGTH_WRONG: 'fatal',
  // The importer reads only the first member (Ruby, Zlib::GzipReader#read).
  GZIP_MEMBERS: 'fatal',
  // The exporter writes none, so the file is not the one it wrote.
  GZIP_TRAILING: 'fatal',
  ENCODING_BOM: 'fatal',
  ENCODING_UTF16: 'fatal',
  ENCODING_INVALID: 'fatal',
  JSON_INVALID: 'fatal',
  JSON_TRUNCATED: 'fatal',
  JSON_TRAILING: 'fatal',
  JSON_TOO_DEEP: 'fatal',
  JSON_STRING_TOO_LONG: 'fatal',
  // Two readers may take two different values.
  JSON_DUPLICATE_KEY: 'fatal',
  SCHEMA_OFFENCE: 'fatal',
  OWNER_WRONG: 'fatal',
  USERNAME_WRONG: 'fatal',
  KEY_MISSING: 'fatal',
  KEY_UNREADABLE: 'fatal',
  KEY_WRONG: 'fatal',
  ACCOUNT_KEY_UNREADABLE: 'fatal',
  EMAIL_UNUSABLE: 'warning',
  LANGUAGE_UNKNOWN: 'warning',
  RELAYABLE_ORPHANED: 'warning',
  RESHARE_ROOTLESS: 'notice',
  PARENTS_UNCHECKED: 'notice',
  COUNT_DIFFERENT: 'notice',
  NOT_ZIP: 'fatal',
  ZIP_END_MISSING: 'fatal',
  ZIP_TRUNCATED: 'fatal',
  ZIP_TRAILING: 'fatal',
  ZIP_OFFSET_WRONG: 'fatal',
  ZIP_COUNT_WRONG: 'fatal',
  ZIP64_MISSING: 'fatal',
  ZIP_DIRECTORY_CORRUPT: 'fatal',
  ZIP_TOO_MANY_ENTRIES: 'fatal',
  ZIP_ENTRIES_OVERLAP: 'fatal',
  ZIP_HEADER_MISMATCH: 'fatal',
  ZIP_ENTRY_CORRUPT: 'fatal',
  ZIP_ENTRY_ENCRYPTED: 'fatal',
  ZIP_ENTRY_SIZE_WRONG: 'fatal',
  ZIP_ENTRY_TOO_LARGE: 'fatal',
  ZIP_METHOD_UNSUPPORTED: 'fatal',
  ZIP_CRC_WRONG: 'fatal',
  ZIP_BOMB: 'fatal',
  ZIP_NAME_UNSAFE: 'fatal',
  // Nothing is lost inside the archive, but unpacking keeps only one of both.
  ZIP_NAME_DUPLICATE: 'warning',
  PHOTO_EMPTY: 'warning',
  PHOTO_MISSING: 'warning',
  PHOTO_UNPOSTED: 'notice',
} as const satisfies Readonly<Record<string, Severity>>;

/** `NOUN_PROBLEM`; every kind of damage has its own, stable across releases. */
export type FindingCode = keyof typeof SEVERITIES;

export const FINDING_CODES = Object.freeze(Object.keys(SEVERITIES) as FindingCode[]);

export type FindingFacts = Readonly<Record<string, number | string | boolean>>;

/**
 * One thing a verification has to say about an archive. It never holds texts, addresses or keys of people: facts
 * are numbers and words of this program.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Where it was first seen: `user.posts[17].entity_data.text`, or `entries[3]` of a zip's directory. */
  readonly path?: string;
  /** `count` is present when the same was seen more than once. */
  readonly facts: FindingFacts;
}

export function severityOf(code: FindingCode): Severity {
  return SEVERITIES[code];
}

/** Findings of one verification: the first of each code with its place, later ones counted. */
export class FindingList {
  readonly #byCode = new Map<string, Finding>();

  add(code: FindingCode, facts: FindingFacts = {}, path?: string): void {
    // Differences of counts are about different things each time.
    const key = code === 'COUNT_DIFFERENT' ? `${code} ${facts['name'] ?? ''}` : code;
    const known = this.#byCode.get(key);
    if (known !== undefined) {
      const seen = known.facts['count'];
      const count = (typeof seen === 'number' ? seen : 1) + 1;
      this.#byCode.set(key, { ...known, facts: { ...known.facts, count } });
      return;
    }
    this.#byCode.set(key, { code, severity: SEVERITIES[code], ...(path === undefined ? {} : { path }), facts });
  }

  addAll(others: FindingList): void {
    for (const [key, finding] of others.#byCode) this.#byCode.set(key, finding);
  }

  has(code: FindingCode): boolean {
    return this.#byCode.has(code);
  }

  get hasFatal(): boolean {
    return this.toArray().some(({ severity }) => severity === 'fatal');
  }

  toArray(): Finding[] {
    return [...this.#byCode.values()];
  }
}
