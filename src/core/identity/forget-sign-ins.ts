import { HOUR, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { SignInStore } from './sign-in-store.ts';

export interface ForgetSignInsDeps {
  readonly work: UnitOfWork<{ readonly signIns: SignInStore }>;
  readonly clock: Clock;
}

/** So long an expired link can still say that it has expired. */
const KEPT_FOR_MS = 1 * HOUR;

/** Removes attempts whose time is over, finished or not. @returns how many. */
export async function forgetSignIns(deps: ForgetSignInsDeps): Promise<number> {
  const instant = after(deps.clock.now(), -KEPT_FOR_MS);
  return deps.work.transact((tx) => tx.signIns.forgetExpiredBefore(instant));
}
