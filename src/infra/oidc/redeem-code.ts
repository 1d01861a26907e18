import { createHash } from 'node:crypto';
import * as client from 'openid-client';
import type { RedeemOutcome, RoundTripSecrets } from '../../core/identity/oidc-login.ts';
import { PodUnreachableError } from '../../core/pods/errors.ts';
import { Secret } from '../../kernel/secret.ts';
import type { ClientCredentials } from './client-keeper.ts';
import type { PodProvider } from './pod-discovery.ts';
import { fetchFromPod } from './pod-web.ts';

/** How far the pod's clock may be off. ID tokens of diaspora* live for 30 minutes. */
const CLOCK_TOLERANCE_SECONDS = 120;

/** The library's view of pod and client. Plain http is possible only where the pod's own address is plain http. */
export function configure(
  provider: PodProvider,
  { clientId, clientSecret }: ClientCredentials,
  fetcher?: client.CustomFetch,
): client.Configuration {
  const server = {
    issuer: provider.issuer,
    authorization_endpoint: provider.authorizationEndpoint,
    token_endpoint: provider.tokenEndpoint,
    jwks_uri: provider.jwksUri,
  };
  const metadata = { id_token_signed_response_alg: 'RS256', [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS };
  const auth = client.ClientSecretPost(clientSecret.reveal());
  const configuration = new client.Configuration(server, clientId, metadata, auth);
  // The library leaves the signature to TLS (OpenID Connect Core §3.1.3.7 no. 6); the pod may have a proxy before it.
  client.enableNonRepudiationChecks(configuration);
  if (provider.tokenEndpoint.startsWith('http:')) client.allowInsecureRequests(configuration);
  if (fetcher !== undefined) configuration[client.customFetch] = fetcher;
  return configuration;
}

export interface RedeemRequest {
  readonly provider: PodProvider;
  readonly credentials: ClientCredentials;
  readonly redirectUri: string;
  readonly code: Secret;
  readonly secrets: RoundTripSecrets;
}

/** What the pod's answer holds: who consented and, from 0.9 on, the token with which to act for them. */
export type ExchangeOutcome =
  | { readonly kind: 'proven'; readonly subject: string; readonly refreshToken: Secret | undefined }
  | Exclude<RedeemOutcome, { readonly kind: 'proven' }>;

/**
 * Learns from the code who signed in, and keeps nothing else.
 *
 * @throws {@link PodUnreachableError}
 */
export async function redeemCode(request: RedeemRequest, signal: AbortSignal): Promise<RedeemOutcome> {
  const outcome = await exchangeCode(request, signal);
  return outcome.kind === 'proven' ? { kind: 'proven', subject: outcome.subject } : outcome;
}

/**
 * Exchanges the code for an ID token and checks issuer, audience, signature, algorithm, expiry, nonce and the token
 * hash.
 *
 * Errors of the library hold tokens in their causes, so only their codes leave this function.
 *
 * @throws {@link PodUnreachableError}
 * @see OpenID Connect Core 1.0 §3.1.3.3, §3.1.3.7 and §3.1.3.8
 */
export async function exchangeCode(request: RedeemRequest, signal: AbortSignal): Promise<ExchangeOutcome> {
  let unreachable: PodUnreachableError | undefined;
  const fetcher: client.CustomFetch = async (url, options) => {
    try {
      return await fetchFromPod(url, { ...options, body: options.body ?? null }, signal);
    } catch (err) {
      if (err instanceof PodUnreachableError) unreachable = err;
      throw err;
    }
  };
  const { secrets, redirectUri } = request;
  const callback = new URL(redirectUri);
  callback.searchParams.set('code', request.code.reveal());
  callback.searchParams.set('state', secrets.state.reveal());
  try {
    const configuration = configure(request.provider, request.credentials, fetcher);
    const tokens = await client.authorizationCodeGrant(configuration, callback, {
      expectedState: secrets.state.reveal(),
      expectedNonce: secrets.nonce.reveal(),
      pkceCodeVerifier: secrets.codeVerifier.reveal(),
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) return { kind: 'refused', cause: 'ID_TOKEN_MISSING' };
    const atHash = claims['at_hash'];
    if (atHash !== undefined && atHash !== hashOfToken(tokens.access_token)) {
      return { kind: 'refused', cause: 'AT_HASH_MISMATCH' };
    }
    const refreshToken = tokens.refresh_token === undefined ? undefined : new Secret(tokens.refresh_token);
    return { kind: 'proven', subject: claims.sub, refreshToken };
  } catch (err) {
    if (unreachable !== undefined) throw unreachable;
    return explain(err);
  }
}

/** The left half of the digest, for RS256. @see OpenID Connect Core 1.0 §3.1.3.6 */
function hashOfToken(token: string): string {
  return createHash('sha256').update(token, 'ascii').digest().subarray(0, 16).toString('base64url');
}

function explain(err: unknown): Exclude<RedeemOutcome, { readonly kind: 'proven' }> {
  // The pod answers a wrong client with 401 and a challenge (RFC 6749 §5.2), which the library reads first.
  if (err instanceof client.WWWAuthenticateChallengeError && err.status === 401) return { kind: 'client-unknown' };
  if (err instanceof client.ResponseBodyError) {
    if (err.error === 'invalid_client') return { kind: 'client-unknown' };
    return { kind: 'refused', cause: /^[a-z_]{1,60}$/u.test(err.error) ? err.error : err.code };
  }
  if (err instanceof client.WWWAuthenticateChallengeError) return { kind: 'refused', cause: err.code };
  if (err instanceof client.ClientError) return { kind: 'refused', cause: err.code ?? 'OAUTH_ERROR' };
  throw err;
}
