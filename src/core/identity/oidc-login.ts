import type { Secret } from '../../kernel/secret.ts';

/** What one round trip to the pod is recognised by. Each is a fresh token of 256 bits. */
export interface RoundTripSecrets {
  /** Comes back in the callback unchanged. RFC 6749 §10.12 */
  readonly state: Secret;
  /** Comes back inside the ID token. OpenID Connect Core 1.0 §3.1.2.1 */
  readonly nonce: Secret;
  /** RFC 7636. diaspora* reads the challenge and ignores it; other providers would not. */
  readonly codeVerifier: Secret;
}

export type RedeemOutcome =
  /** The ID token holds. `subject` is its `sub`, unjudged: the diaspora* ID on a diaspora* pod. */
  | { readonly kind: 'proven'; readonly subject: string }
  /** The pod refused the code, or what it answered does not hold. `cause` is a code for the log. */
  | { readonly kind: 'refused'; readonly cause: string }
  /** The pod no longer knows us. The registration has been forgotten; the next try makes a new one. */
  | { readonly kind: 'client-unknown' };

/** The pod as an OpenID Connect provider. */
export interface OidcClient {
  /**
   * Where to send the browser so that the person can sign in and consent.
   *
   * Registers Pappus at the pod when it has not been before. Safe to repeat.
   *
   * @throws {@link PodUnreachableError}
   * @throws {@link PodSignInError} when what answers does not behave as a pod.
   * @see OpenID Connect Core 1.0 §3.1.2.1
   */
  authorizeUrl(secrets: RoundTripSecrets, signal: AbortSignal): Promise<URL>;
  /**
   * Sends the code to the pod, once, whatever comes of it: a second use of a code destroys the person's authorization
   * there. No token leaves this call and none is kept.
   *
   * @throws {@link PodUnreachableError} The code may have been used all the same.
   * @throws {@link PodSignInError}
   * @see OpenID Connect Core 1.0 §3.1.3; diaspora*, app/models/api/openid_connect/authorization.rb, `use_code`
   */
  redeem(code: Secret, secrets: RoundTripSecrets, signal: AbortSignal): Promise<RedeemOutcome>;
}
