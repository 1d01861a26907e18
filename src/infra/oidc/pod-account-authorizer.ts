import * as client from 'openid-client';
import type { AccountAuthorizer, AuthorizeOutcome } from '../../core/identity/account-authorizer.ts';
import type { RoundTripSecrets } from '../../core/identity/oidc-login.ts';
import type { Secret } from '../../kernel/secret.ts';
import { keepClient } from './client-keeper.ts';
import type { ClientKeeperOptions } from './client-keeper.ts';
import { discoverPod } from './pod-discovery.ts';
import { configure, exchangeCode } from './redeem-code.ts';

export interface PodAccountAuthorizerOptions extends ClientKeeperOptions {
  /** The pod's address as people use it. */
  readonly podUrl: URL;
  /** What is asked for besides who the account is. */
  readonly scopes: readonly string[];
}

/**
 * Consent of one account to more than signing in. It needs a client of its own: the pod keeps one consent per account
 * and client, and the next plain sign-in through the same client would take the scopes back.
 *
 * @see diaspora*, app/models/api/openid_connect/authorization.rb
 */
export class PodAccountAuthorizer implements AccountAuthorizer {
  readonly redirectUri: string;
  readonly #options: PodAccountAuthorizerOptions;

  constructor(options: PodAccountAuthorizerOptions) {
    this.#options = options;
    this.redirectUri = options.redirectUri;
  }

  async authorizeUrl(secrets: RoundTripSecrets, signal: AbortSignal): Promise<URL | undefined> {
    const { podUrl, scopes, redirectUri } = this.#options;
    const provider = await discoverPod(podUrl, signal);
    if (!scopes.every((scope) => provider.scopes.includes(scope))) return undefined;
    const credentials = await keepClient(this.#options, provider, signal);
    return client.buildAuthorizationUrl(configure(provider, credentials), {
      redirect_uri: redirectUri,
      scope: ['openid', ...scopes].join(' '),
      state: secrets.state.reveal(),
      nonce: secrets.nonce.reveal(),
      code_challenge: await client.calculatePKCECodeChallenge(secrets.codeVerifier.reveal()),
      code_challenge_method: 'S256',
    });
  }

  async redeem(code: Secret, secrets: RoundTripSecrets, signal: AbortSignal): Promise<AuthorizeOutcome> {
    const { podUrl, redirectUri } = this.#options;
    const provider = await discoverPod(podUrl, signal);
    const credentials = await keepClient(this.#options, provider, signal);
    const outcome = await exchangeCode({ provider, credentials, redirectUri, code, secrets }, signal);
    if (outcome.kind === 'refused') return outcome;
    if (outcome.kind === 'client-unknown') return { kind: 'refused', cause: 'client_unknown' };
    const { subject, refreshToken } = outcome;
    if (refreshToken === undefined) return { kind: 'refused', cause: 'no_refresh_token' };
    return { kind: 'granted', grant: { subject, ...credentials, refreshToken } };
  }
}
