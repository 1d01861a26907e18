import type { Clock } from '../../kernel/clock.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { isExpired } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';

export interface AwaitsCodeDeps {
  readonly work: UnitOfWork<{ readonly signIns: SignInStore }>;
  readonly clock: Clock;
}

/** Whether this chat account has signed in at the pod and the code is still to come. Changes nothing. */
export async function awaitsCode({ work, clock }: AwaitsCodeDeps, speaker: Speaker): Promise<boolean> {
  const waiting = await work.transact((tx) => tx.signIns.lockOfSpeaker(speaker, ['pod-proven']));
  return waiting.some((signIn) => !isExpired(signIn, clock.now()));
}
