import type { Clock } from '../../kernel/clock.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { digestOfToken } from './secret-token.ts';
import { askerOf, isExpired } from './sign-in.ts';
import type { Asker, SignIn } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';
import { canMove } from './state.ts';

export interface ViewLinkDeps {
  readonly work: UnitOfWork<{ readonly signIns: SignInStore }>;
  readonly clock: Clock;
}

/** A link that leads nowhere. */
export type ClosedLink =
  | { readonly kind: 'unknown' }
  /** `expired`: its time is over. `used`: a sign-in went through it, or it made room for a newer one. */
  | { readonly kind: 'expired' | 'used'; readonly asker: Asker };

export type LinkView =
  | ClosedLink
  | { readonly kind: 'open'; readonly asker: Asker; readonly expectedDiasporaId: DiasporaId | undefined };

/** What the page behind a link has to say. Changes nothing, so that a chat may preview the link. */
export async function viewLink(deps: ViewLinkDeps, linkToken: string): Promise<LinkView> {
  const tokenHash = digestOfToken(linkToken);
  if (tokenHash === undefined) return { kind: 'unknown' };
  const signIn = await deps.work.transact((tx) => tx.signIns.findByLinkToken(tokenHash));
  const verdict = judgeLink(signIn, deps.clock.now());
  if (verdict.kind !== 'open') return verdict;
  const { expectedDiasporaId } = verdict.signIn;
  return { kind: 'open', asker: askerOf(verdict.signIn), expectedDiasporaId };
}

/** Whether somebody can leave for the pod with the link of this attempt. */
export function judgeLink(
  signIn: SignIn | undefined,
  now: Date,
): ClosedLink | { readonly kind: 'open'; readonly signIn: SignIn } {
  if (signIn === undefined) return { kind: 'unknown' };
  if (!canMove(signIn.state, 'leave')) return { kind: 'used', asker: askerOf(signIn) };
  return isExpired(signIn, now) ? { kind: 'expired', asker: askerOf(signIn) } : { kind: 'open', signIn };
}
