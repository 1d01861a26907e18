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

/** The record of who did what. Nothing in it is ever updated. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
}

/** The record as it can be read. */
export interface AuditReader {
  /** The latest entries about a subject, newest first. */
  about(subject: string, limit: number): Promise<readonly AuditEntry[]>;
}

/** An entry with its place in the chain. */
export interface ChainedEntry extends AuditEntry {
  /** Counts from 1 without gaps. */
  readonly position: number;
  readonly hash: Uint8Array;
}
