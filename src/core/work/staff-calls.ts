/** Something that a person of the team has to look at. */
export interface StaffCall {
  /** One thing to look at has one key, such as `delivery-frozen person:7`. */
  readonly key: string;
  /** A constant of the feature, such as `delivery-frozen`; few values, so that calls can be counted by it. */
  readonly kind: string;
  /** Whom it is about, as in the audit log: `person:<PodUserId>`. Identifiers only. */
  readonly subject: string;
  readonly at: Date;
}

/** How the program asks the team for help. */
export interface StaffCalls {
  /** Raises a call, or raises it anew after it was closed. @returns `false` when it is open already; nothing changes. */
  raise(call: StaffCall): Promise<boolean>;
  /** The oldest first. */
  open(): Promise<readonly StaffCall[]>;
  /** @returns `false` when it was not open. */
  close(key: string, at: Date): Promise<boolean>;
}
