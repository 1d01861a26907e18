import type { Secret } from '../../kernel/secret.ts';
import type { RoundTripSecrets } from './oidc-login.ts';

/** What a consent has brought. */
export interface AccountGrant {
  /** The `sub` of the ID token: whose consent it is. */
  readonly subject: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** Does not expire and is not replaced when it is used. */
  readonly refreshToken: Secret;
}

export type AuthorizeOutcome =
  | { readonly kind: 'granted'; readonly grant: AccountGrant }
  /** `cause` is a code for the operator. */
  | { readonly kind: 'refused'; readonly cause: string };

/** The pod as it lets an application act for an account. */
export interface AccountAuthorizer {
  /** Where the pod sends the browser afterwards. Nothing has to answer there. */
  readonly redirectUri: string;
  /**
   * Where the account's owner signs in and consents.
   *
   * @returns `undefined` when this pod has no API to consent to.
   * @throws {@link PodUnreachableError} {@link PodSignInError}
   */
  authorizeUrl(secrets: RoundTripSecrets, signal: AbortSignal): Promise<URL | undefined>;
  /**
   * Sends the code to the pod, once, whatever comes of it: a second use destroys the consent with all its tokens.
   *
   * @throws {@link PodUnreachableError} The code may have been used all the same.
   */
  redeem(code: Secret, secrets: RoundTripSecrets, signal: AbortSignal): Promise<AuthorizeOutcome>;
}
