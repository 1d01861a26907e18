import { after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/log.ts';
import { Secret } from '../../kernel/secret.ts';
import { PodUnreachableError } from '../pods/errors.ts';
import type { PodUser } from '../pods/pod-gateway.ts';
import type { Sealer } from '../work/sealer.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { claimRoundTrip } from './claim-round-trip.ts';
import type { Callback, ClaimOutcome } from './claim-round-trip.ts';
import { endSignIn } from './end-sign-in.ts';
import { judgeAccount } from './judge-account.ts';
import type { AccountRefusal, JudgeAccountDeps } from './judge-account.ts';
import type { OidcClient } from './oidc-login.ts';
import { openRoundTrip } from './sealed-round-trip.ts';
import { CODE_TTL_MS, MAX_CODE_TRIES, askerOf } from './sign-in.ts';
import type { Asker, SignIn } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';
import { transition } from './state.ts';

export interface FinishRoundTripDeps extends JudgeAccountDeps {
  readonly work: UnitOfWork<{ readonly signIns: SignInStore }>;
  readonly oidc: Pick<OidcClient, 'redeem'>;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly log: Logger;
}

type Unclaimed = Exclude<ClaimOutcome, { readonly kind: 'claimed' }>;
type Refusal =
  /** The pod did not prove anybody; a new link is needed. */
  { readonly kind: 'refused' } | { readonly kind: 'pod-unreachable' } | AccountRefusal;

export type FinishRoundTripOutcome =
  /** The code can be shown to this browser. */
  { readonly kind: 'proven' } | Unclaimed | (Refusal & { readonly asker: Asker });

/**
 * Takes a browser back from the pod and learns from the pod who signed in.
 *
 * The pod's code is sent at most once, whatever happens: a process that dies in between leaves an attempt that nobody
 * can go on with, and the person asks for a new link.
 *
 * @param browser - The secret from the cookie.
 * @throws {@link PodSignInError}
 */
export async function finishRoundTrip(
  deps: FinishRoundTripDeps,
  browser: string | undefined,
  callback: Callback,
  signal: AbortSignal,
): Promise<FinishRoundTripOutcome> {
  const claim = await claimRoundTrip(deps, browser, callback);
  if (claim.kind !== 'claimed') return claim;
  const { signIn, code } = claim;
  try {
    const secrets = { state: new Secret(callback.state), ...openRoundTrip(deps.sealer, signIn.id, claim.sealed) };
    const redeemed = await deps.oidc.redeem(code, secrets, signal);
    if (redeemed.kind !== 'proven') {
      const cause = redeemed.kind === 'refused' ? redeemed.cause : redeemed.kind;
      deps.log.warn({ signInId: signIn.id, cause }, 'the pod did not prove an account');
      return await refuse(deps, signIn, { kind: 'refused' });
    }
    const verdict = await judgeAccount(deps, redeemed.subject, signIn.expectedDiasporaId, signal);
    return verdict.kind === 'sound' ? await prove(deps, signIn, verdict.user) : await refuse(deps, signIn, verdict);
  } catch (err) {
    const refusal = await refuse(deps, signIn, { kind: 'pod-unreachable' });
    if (err instanceof PodUnreachableError) return refusal;
    throw err;
  }
}

async function prove(deps: FinishRoundTripDeps, signIn: SignIn, user: PodUser): Promise<FinishRoundTripOutcome> {
  const moved = await deps.work.transact((tx) =>
    tx.signIns.move(signIn.id, signIn.state, transition(signIn.state, 'prove'), {
      podUserId: user.id,
      diasporaId: user.diasporaId,
      triesLeft: MAX_CODE_TRIES,
      expiresAt: after(deps.clock.now(), CODE_TTL_MS),
    }),
  );
  return moved ? { kind: 'proven' } : { kind: 'refused', asker: askerOf(signIn) };
}

async function refuse<R extends Refusal>(
  deps: FinishRoundTripDeps,
  signIn: SignIn,
  refusal: R,
): Promise<R & { readonly asker: Asker }> {
  await deps.work.transact((tx) => endSignIn(tx, signIn));
  return { ...refusal, asker: askerOf(signIn) };
}
