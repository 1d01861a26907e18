import type { Clock } from '../../kernel/clock.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { isExpired } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';
import { CODE_STATES, MAIL_STATES } from './state.ts';
import type { SignInState } from './state.ts';

export interface AwaitsCodeDeps {
  readonly work: UnitOfWork<{ readonly signIns: SignInStore }>;
  readonly clock: Clock;
}

/** Whether this chat account has signed in at the pod, or asked for an e-mail, and the code is still to come. Changes nothing. */
export async function awaitsCode(deps: AwaitsCodeDeps, speaker: Speaker): Promise<boolean> {
  return waitsIn(CODE_STATES, deps, speaker);
}

/** Whether this chat account waits for a code by e-mail, be there an account or not. Changes nothing. */
export async function awaitsMailedCode(deps: AwaitsCodeDeps, speaker: Speaker): Promise<boolean> {
  return waitsIn(MAIL_STATES, deps, speaker);
}

async function waitsIn(
  states: readonly SignInState[],
  { work, clock }: AwaitsCodeDeps,
  speaker: Speaker,
): Promise<boolean> {
  const waiting = await work.transact((tx) => tx.signIns.lockOfSpeaker(speaker, states));
  return waiting.some((signIn) => !isExpired(signIn, clock.now()));
}
