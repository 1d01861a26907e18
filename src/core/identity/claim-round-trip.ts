import { after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/log.ts';
import { Secret } from '../../kernel/secret.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { endSignIn } from './end-sign-in.ts';
import { digestOfToken } from './secret-token.ts';
import { LINK_TTL_MS, REDEEM_TTL_MS, askerOf, isExpired } from './sign-in.ts';
import type { Asker, SignIn } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';
import { transition } from './state.ts';

export interface ClaimRoundTripDeps {
  readonly work: UnitOfWork<{ readonly signIns: SignInStore }>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What the pod sent along with the browser. RFC 6749 §4.1.2 */
export interface Callback {
  readonly state: string;
  readonly code: string | undefined;
  /** Such as `access_denied`. */
  readonly error: string | undefined;
}

export type ClaimOutcome =
  | { readonly kind: 'claimed'; readonly signIn: SignIn; readonly code: Secret; readonly sealed: string }
  /** This browser brought no secret: the round trip began in another one, or cookies are off. */
  | { readonly kind: 'other-browser' }
  /** No round trip of this browser has this state, or its time is over. */
  | { readonly kind: 'stale' }
  /** The same callback once more; the first one counts. */
  | { readonly kind: 'repeated' }
  /** The person said no at the pod; the link is as it was. */
  | { readonly kind: 'declined'; readonly asker: Asker }
  /** The pod refused the request itself. */
  | { readonly kind: 'refused'; readonly asker: Asker };

type Tables = { readonly signIns: SignInStore };

/**
 * Decides, in one transaction, who may send the code of this callback to the pod: one caller at most.
 *
 * Asks for the state, the browser's secret and the time, and moves the attempt to `redeeming`.
 */
export async function claimRoundTrip(
  deps: ClaimRoundTripDeps,
  browser: string | undefined,
  callback: Callback,
): Promise<ClaimOutcome> {
  const browserHash = digestOfToken(browser ?? '');
  if (browserHash === undefined) return { kind: 'other-browser' };
  const stateHash = digestOfToken(callback.state);
  if (stateHash === undefined) return { kind: 'stale' };
  return deps.work.transact(async (tx) => {
    const signIn = await tx.signIns.lockByRoundTrip(stateHash, browserHash);
    if (signIn === undefined) return { kind: 'stale' };
    if (signIn.state !== 'at-pod') return { kind: 'repeated' };
    if (isExpired(signIn, deps.clock.now())) return { kind: 'stale' };
    if (callback.error === 'access_denied') return decline(tx, signIn);
    if (callback.error !== undefined || callback.code === undefined) return giveUp(deps, tx, signIn);
    return claim(deps, tx, signIn, callback.code);
  });
}

async function claim(deps: ClaimRoundTripDeps, tx: Tables, signIn: SignIn, code: string): Promise<ClaimOutcome> {
  const { id, state, sealedRoundTrip } = signIn;
  const to = transition(state, 'come-back');
  const expiresAt = after(deps.clock.now(), REDEEM_TTL_MS);
  const moved = await tx.signIns.move(id, state, to, { sealedRoundTrip: undefined, expiresAt });
  if (!moved || sealedRoundTrip === undefined) return { kind: 'stale' };
  const claimed = { ...signIn, state: to, expiresAt, sealedRoundTrip: undefined };
  return { kind: 'claimed', signIn: claimed, code: new Secret(code), sealed: sealedRoundTrip };
}

async function decline(tx: Tables, signIn: SignIn): Promise<ClaimOutcome> {
  await tx.signIns.move(signIn.id, signIn.state, transition(signIn.state, 'decline'), {
    browserHash: undefined,
    stateHash: undefined,
    sealedRoundTrip: undefined,
    expiresAt: after(signIn.createdAt, LINK_TTL_MS),
  });
  return { kind: 'declined', asker: askerOf(signIn) };
}

/** `invalid_scope` and the like: nothing the person can put right. */
async function giveUp(deps: ClaimRoundTripDeps, tx: Tables, signIn: SignIn): Promise<ClaimOutcome> {
  await endSignIn(tx, signIn);
  deps.log.warn({ signInId: signIn.id }, 'the pod refused the sign-in request');
  return { kind: 'refused', asker: askerOf(signIn) };
}
