/** One act that somebody may ask about later: who, what, on whose data, why, when. */
export interface AuditEntry {
  /** `person:<PodUserId>`, `grant:<GrantId>` for whoever holds that link, `staff:<platform>:<speaker>`, `operator` or `system`. */
  readonly actor: string;
  /** A constant of the feature, `noun-verb`, such as `grant-revoked`. */
  readonly action: string;
  /** Whose data it was done to, such as `person:<PodUserId>`. Identifiers only, never contents. */
  readonly subject: string;
  /** Obligatory where staff touch a person's data. */
  readonly reason?: string;
  readonly at: Date;
}

/** The record of who did what. Entries are never changed, but those about somebody who is forgotten cease to name them. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
}

/** The record as it can be read. */
export interface AuditReader {
  /** The latest entries about a subject, newest first. */
  about(subject: string, limit: number): Promise<readonly AuditEntry[]>;
  /**
   * The latest entries that fit, newest first.
   *
   * @param before - Only those before this place in the chain.
   */
  search(
    wanted: AuditSearch,
    page: { readonly before: number | undefined; readonly limit: number },
  ): Promise<readonly ChainedEntry[]>;
}

/** What to look for: what is left out fits everything. */
export interface AuditSearch {
  /** The whole of it, such as `person:7`. */
  readonly subject?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  /** At that instant or later. */
  readonly from?: Date | undefined;
  /** Before that instant. */
  readonly until?: Date | undefined;
}

/** An entry with its place in the chain. */
export interface ChainedEntry extends AuditEntry {
  /** Counts from 1 without gaps. */
  readonly position: number;
  readonly hash: Uint8Array;
  /** Digest of salt, actor, subject and reason: it stays when those are forgotten. */
  readonly detail: Uint8Array;
  /** `undefined` once the person it was about is forgotten. */
  readonly salt: Uint8Array | undefined;
}
