/** What became of one look at an address that somebody typed. Bodies are foreign text. */
export type OutsideAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Where the answer came from, after redirects. */
      readonly url: URL;
      readonly body: string;
    }
  /** No request was sent there: the address is none that everybody can reach by name. `code` says which rule. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Nobody answered in time, or with what is too long or unreadable. `code` is that of the system, of TLS or ours. */
  | { readonly kind: 'silent'; readonly code: string };

/** The world outside, seen through a guard. */
export interface OutsideWeb {
  /**
   * One GET of a public https address, redirects followed a few times, without cookies, credentials or anything of the
   * person who asks. Safe to repeat: it changes nothing.
   *
   * @param signal - Ends the wait.
   * @returns within 5 000 ms.
   * @throws the signal's reason when it was aborted.
   */
  get(url: URL, signal: AbortSignal): Promise<OutsideAnswer>;
}
