import { z } from 'zod';
import { openAuthorization } from '../../core/identity/authorize-account.ts';
import { PodSignInError } from '../../core/identity/errors.ts';
import type { PodAuthorizationStore } from '../../core/identity/pod-authorization.ts';
import { PodAccessError } from '../../core/pods/pod-access.ts';
import type { PodAccess } from '../../core/pods/pod-access.ts';
import type { Sealer } from '../../core/work/sealer.ts';
import type { UnitOfWork } from '../../core/work/unit-of-work.ts';
import { MINUTE, SECOND, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import { Secret } from '../../kernel/secret.ts';
import { discoverPod } from './pod-discovery.ts';
import { fetchJson } from './pod-web.ts';

export interface PodAccessTokensOptions {
  readonly work: UnitOfWork<{ readonly podAuthorizations: PodAuthorizationStore }>;
  readonly sealer: Sealer;
  readonly clock: Clock;
  /** The pod's address as people use it. */
  readonly podUrl: URL;
  readonly account: DiasporaId;
}

interface Held {
  readonly token: Secret;
  readonly until: Date;
}

/** A token is replaced this long before it expires. */
const MARGIN_MS = 5 * MINUTE;
/** Clock skew must not make every token look expired. */
const SHORTEST_MS = MINUTE;
const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().default(3_600) });
const refusalSchema = z.object({ error: z.string() });

/**
 * Access tokens of one account, made from the refresh token that it has given. They live for a day at the pod and only
 * in memory here.
 *
 * @see RFC 6749 §6; diaspora*, lib/api/openid_connect/token_endpoint.rb
 */
export class PodAccessTokens implements PodAccess {
  readonly #options: PodAccessTokensOptions;
  #held: Held | undefined;
  #fetching: Promise<Held> | undefined;

  constructor(options: PodAccessTokensOptions) {
    this.#options = options;
  }

  async token(signal: AbortSignal): Promise<Secret> {
    const held = this.#held;
    if (held !== undefined && held.until > this.#options.clock.now()) return held.token;
    // Those who come meanwhile wait for the same answer. It is not called off when one of them goes.
    this.#fetching ??= this.#fetch().finally(() => (this.#fetching = undefined));
    const fresh = await this.#fetching;
    signal.throwIfAborted();
    return fresh.token;
  }

  refuse(token: Secret): void {
    if (this.#held?.token === token) this.#held = undefined;
  }

  async #fetch(): Promise<Held> {
    const { work, account, sealer, podUrl, clock } = this.#options;
    const authorization = await work.transact((tx) => tx.podAuthorizations.find(account));
    if (authorization === undefined) throw new PodAccessError('missing');
    const { clientSecret, refreshToken } = openAuthorization(sealer, account, authorization.sealedSecrets);
    const never = new AbortController().signal;
    const { tokenEndpoint } = await discoverPod(podUrl, never);
    const fields = {
      grant_type: 'refresh_token',
      refresh_token: refreshToken.reveal(),
      client_id: authorization.clientId,
      client_secret: clientSecret.reveal(),
    };
    const init = { method: 'POST', headers: { accept: 'application/json' }, body: new URLSearchParams(fields) };
    const { status, body } = await fetchJson(tokenEndpoint, init, never);
    const answer = answerSchema.safeParse(body).data;
    if (status !== 200 || answer === undefined) throw refusalOf(status, body);
    const lifeMs = Math.max(answer.expires_in * SECOND - MARGIN_MS, SHORTEST_MS);
    this.#held = { token: new Secret(answer.access_token), until: after(clock.now(), lifeMs) };
    return this.#held;
  }
}

/** `invalid_grant`: the account has taken its consent back. `invalid_client`: the pod has lost our registration. */
function refusalOf(status: number, body: unknown): Error {
  const error = refusalSchema.safeParse(body).data?.error;
  if (error === 'invalid_grant' || error === 'invalid_client') return new PodAccessError('revoked');
  return new PodSignInError('endpoint', `the token endpoint answered ${status}`);
}
