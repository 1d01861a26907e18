/** A pod whose podmin has offered to take people in. */
export interface HelpingPod {
  readonly host: string;
  /** What the team says about it: plain text, in the language of the team. */
  readonly note: string;
}

export interface HelpingPodStore {
  /** By name. */
  list(): Promise<readonly HelpingPod[]>;
  /** Adds a pod, or replaces what is said about it. */
  put(pod: HelpingPod, by: { readonly addedBy: string; readonly at: Date }): Promise<void>;
  /** @returns `false` when it was not listed. */
  remove(host: string): Promise<boolean>;
}
