import * as client from 'openid-client';
import type { OidcClient, RedeemOutcome, RoundTripSecrets } from '../../core/identity/oidc-login.ts';
import { MINUTE, after } from '../../kernel/clock.ts';
import type { Secret } from '../../kernel/secret.ts';
import { forgetClient, keepClient } from './client-keeper.ts';
import type { ClientCredentials, ClientKeeperOptions } from './client-keeper.ts';
import { discoverPod } from './pod-discovery.ts';
import type { PodProvider } from './pod-discovery.ts';
import { configure, redeemCode } from './redeem-code.ts';

export interface PodOidcClientOptions extends ClientKeeperOptions {
  /** The pod's address as people use it. */
  readonly podUrl: URL;
  /** A client that was registered by hand; otherwise Pappus registers itself. */
  readonly fixedClient?: ClientCredentials;
}

interface Pairing {
  readonly provider: PodProvider;
  readonly credentials: ClientCredentials;
  readonly until: Date;
}

/** Discovery and registration are looked at again after this long. */
const PAIRING_TTL_MS = 10 * MINUTE;

/** A diaspora* pod as an OpenID Connect provider, for one redirect URI. */
export class PodOidcClient implements OidcClient {
  readonly #options: PodOidcClientOptions;
  #pairing: Pairing | undefined;

  constructor(options: PodOidcClientOptions) {
    this.#options = options;
  }

  async authorizeUrl(secrets: RoundTripSecrets, signal: AbortSignal): Promise<URL> {
    const { provider, credentials } = await this.#pair(signal);
    return client.buildAuthorizationUrl(configure(provider, credentials), {
      redirect_uri: this.#options.redirectUri,
      scope: 'openid',
      state: secrets.state.reveal(),
      nonce: secrets.nonce.reveal(),
      code_challenge: await client.calculatePKCECodeChallenge(secrets.codeVerifier.reveal()),
      code_challenge_method: 'S256',
    });
  }

  async redeem(code: Secret, secrets: RoundTripSecrets, signal: AbortSignal): Promise<RedeemOutcome> {
    const { redirectUri, fixedClient } = this.#options;
    const { provider, credentials } = await this.#pair(signal);
    const outcome = await redeemCode({ provider, credentials, redirectUri, code, secrets }, signal);
    // Whatever is wrong, it is not going to be put right by what is remembered of the pod.
    if (outcome.kind !== 'proven') this.#pairing = undefined;
    if (outcome.kind === 'client-unknown' && fixedClient === undefined) {
      await forgetClient(this.#options, { issuer: provider.issuer, redirectUri, clientId: credentials.clientId });
    }
    return outcome;
  }

  async #pair(signal: AbortSignal): Promise<Pairing> {
    const { clock, podUrl, fixedClient } = this.#options;
    const remembered = this.#pairing;
    if (remembered !== undefined && remembered.until > clock.now()) return remembered;
    const provider = await discoverPod(podUrl, signal);
    const credentials = fixedClient ?? (await keepClient(this.#options, provider, signal));
    const pairing = { provider, credentials, until: after(clock.now(), PAIRING_TTL_MS) };
    this.#pairing = pairing;
    return pairing;
  }
}
