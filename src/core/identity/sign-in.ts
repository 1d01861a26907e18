import { MINUTE } from '../../kernel/clock.ts';
import type { DiasporaId, PodUserId, SignInId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { SignInState } from './state.ts';

/** How long the link in the chat can be opened. */
export const LINK_TTL_MS = 15 * MINUTE;
/** How much longer somebody who has left for the pod may take to sign in there. */
export const ROUND_TRIP_TTL_MS = 15 * MINUTE;
/** After this long without an answer an attempt in `redeeming` belongs to a process that died. */
export const REDEEM_TTL_MS = 2 * MINUTE;
/** How long the code on the page can be sent to the chat. */
export const CODE_TTL_MS = 10 * MINUTE;
/** Wrong codes until every attempt that was tried has ended. */
export const MAX_CODE_TRIES = 5;
/** Attempts of one chat account that can be open at once. */
export const MAX_OPEN_SIGN_INS = 3;

/** One attempt to prove a pod account from a chat account. */
export interface SignIn {
  readonly id: SignInId;
  readonly speaker: Speaker;
  /** What people call the chat account: foreign text, without invisible characters. */
  readonly displayName: string;
  /** The conversation it was asked for in. */
  readonly conversation: string;
  /** The language of the person in the chat, if it is known. */
  readonly locale: string | undefined;
  /** The account the person named: signing in as another one proves nothing, and a code by e-mail is for this one. */
  readonly expectedDiasporaId: DiasporaId | undefined;
  /** The intent to carry on with once the account is proven. */
  readonly wanted: string;
  readonly state: SignInState;
  /** Nonce and code verifier, sealed, while somebody is at the pod. */
  readonly sealedRoundTrip: string | undefined;
  /** Who it is, once the pod has said so. */
  readonly podUserId: PodUserId | undefined;
  readonly diasporaId: DiasporaId | undefined;
  readonly triesLeft: number;
  readonly createdAt: Date;
  /** When the present state is over, unless it is an end. */
  readonly expiresAt: Date;
}

/** Whom a page must name: the chat account that asked. */
export interface Asker {
  readonly platform: string;
  readonly displayName: string;
  readonly locale: string | undefined;
}

export function askerOf(signIn: SignIn): Asker {
  return { platform: signIn.speaker.platform, displayName: signIn.displayName, locale: signIn.locale };
}

export function isExpired(signIn: Pick<SignIn, 'expiresAt'>, now: Date): boolean {
  return signIn.expiresAt <= now;
}
