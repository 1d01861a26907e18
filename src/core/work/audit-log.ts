/** One act that somebody may ask about later: who, what, on whose data, why, when. */
export interface AuditEntry {
  /** `person:<PodUserId>`, `grant:<GrantId>` for whoever holds that link, `staff:<speaker>` or `system`. */
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
