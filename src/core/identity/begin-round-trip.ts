import { after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { SignInId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';
import { PodUnreachableError } from '../pods/errors.ts';
import type { Sealer } from '../work/sealer.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { OidcClient, RoundTripSecrets } from './oidc-login.ts';
import { sealRoundTrip } from './sealed-round-trip.ts';
import { digest, digestOfToken, mintToken } from './secret-token.ts';
import type { RandomBytes } from './secret-token.ts';
import { LINK_TTL_MS, ROUND_TRIP_TTL_MS, askerOf } from './sign-in.ts';
import type { Asker } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';
import { transition } from './state.ts';
import { judgeLink } from './view-link.ts';
import type { ClosedLink } from './view-link.ts';

export interface BeginRoundTripDeps {
  readonly work: UnitOfWork<{ readonly signIns: SignInStore }>;
  readonly oidc: Pick<OidcClient, 'authorizeUrl'>;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

export type BeginRoundTripOutcome =
  | ClosedLink
  /** Send the browser to `url`, and give it the secret `browser` to keep. */
  | { readonly kind: 'leave'; readonly url: URL; readonly browser: Secret }
  /** Nothing has changed; the same button can be pressed again. */
  | { readonly kind: 'pod-unreachable'; readonly asker: Asker };

/**
 * Sends a browser to the pod with a link from the chat.
 *
 * The round trip is bound to the browser by a secret of its own. Beginning again with the same link is allowed until it
 * expires and makes the earlier round trip worthless.
 *
 * @throws {@link PodSignInError}
 */
export async function beginRoundTrip(
  deps: BeginRoundTripDeps,
  linkToken: string,
  signal: AbortSignal,
): Promise<BeginRoundTripOutcome> {
  const tokenHash = digestOfToken(linkToken);
  if (tokenHash === undefined) return { kind: 'unknown' };
  const signIn = await deps.work.transact((tx) => tx.signIns.findByLinkToken(tokenHash));
  const verdict = judgeLink(signIn, deps.clock.now());
  if (verdict.kind !== 'open') return verdict;

  const secrets: RoundTripSecrets = {
    state: mintToken(deps.randomBytes),
    nonce: mintToken(deps.randomBytes),
    codeVerifier: mintToken(deps.randomBytes),
  };
  const url = await authorizeUrl(deps, secrets, signal);
  if (url === undefined) return { kind: 'pod-unreachable', asker: askerOf(verdict.signIn) };
  return leave(deps, verdict.signIn.id, secrets, url);
}

async function authorizeUrl(
  deps: BeginRoundTripDeps,
  secrets: RoundTripSecrets,
  signal: AbortSignal,
): Promise<URL | undefined> {
  try {
    return await deps.oidc.authorizeUrl(secrets, signal);
  } catch (err) {
    if (err instanceof PodUnreachableError) return undefined;
    throw err;
  }
}

/** The link is judged again, and locked: the pod may have taken its time, and buttons are pressed twice. */
async function leave(
  deps: BeginRoundTripDeps,
  signInId: SignInId,
  secrets: RoundTripSecrets,
  url: URL,
): Promise<BeginRoundTripOutcome> {
  const browser = mintToken(deps.randomBytes);
  const now = deps.clock.now();
  return deps.work.transact(async (tx): Promise<BeginRoundTripOutcome> => {
    const verdict = judgeLink(await tx.signIns.lock(signInId), now);
    if (verdict.kind !== 'open') return verdict;
    const { id, state, createdAt } = verdict.signIn;
    await tx.signIns.move(id, state, transition(state, 'leave'), {
      browserHash: digest(browser.reveal()),
      stateHash: digest(secrets.state.reveal()),
      sealedRoundTrip: sealRoundTrip(deps.sealer, id, secrets),
      expiresAt: after(createdAt, LINK_TTL_MS + ROUND_TRIP_TTL_MS),
    });
    return { kind: 'leave', url, browser };
  });
}
