import type { Buffer } from 'node:buffer';
import type { DiasporaId, SignInId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { SignIn } from './sign-in.ts';
import type { SignInState } from './state.ts';

export type NewSignIn = Pick<
  SignIn,
  | 'id'
  | 'speaker'
  | 'displayName'
  | 'conversation'
  | 'locale'
  | 'expectedDiasporaId'
  | 'wanted'
  | 'triesLeft'
  | 'createdAt'
  | 'expiresAt'
> & { readonly linkTokenHash: Buffer };

/** An attempt that waits for a code by e-mail to the account that was named. */
export type NewMailedSignIn = Omit<NewSignIn, 'linkTokenHash' | 'expectedDiasporaId'> & {
  readonly expectedDiasporaId: DiasporaId;
};

/** What a move may change beside the state. `undefined` given by name clears, a name left out leaves alone. */
export type SignInChanges = Partial<
  Pick<SignIn, 'sealedRoundTrip' | 'podUserId' | 'diasporaId' | 'triesLeft' | 'expiresAt'> & {
    readonly browserHash: Buffer | undefined;
    readonly stateHash: Buffer | undefined;
  }
>;

/** The table of attempts. Tokens go in and are looked up as SHA-256 digests only. */
export interface SignInStore {
  /** Makes everybody else who locks this chat account wait until the transaction ends. */
  lockSpeaker(speaker: Speaker): Promise<void>;
  /** A new attempt in the state `offered`. */
  insert(signIn: NewSignIn): Promise<void>;
  /** A new attempt in the state `mail-asked`. */
  insertMailed(signIn: NewMailedSignIn): Promise<void>;
  findByLinkToken(tokenHash: Buffer): Promise<SignIn | undefined>;
  /** The newest attempt that this browser has left for the pod with. */
  findByBrowser(browserHash: Buffer): Promise<SignIn | undefined>;
  /** Keeps everybody else from changing the row until the transaction ends. */
  lock(id: SignInId): Promise<SignIn | undefined>;
  /** The attempt whose round trip has this `state` and was begun in this browser, locked. */
  lockByRoundTrip(stateHash: Buffer, browserHash: Buffer): Promise<SignIn | undefined>;
  /** Attempts of one chat account in these states, expired ones too, locked, oldest first. */
  lockOfSpeaker(speaker: Speaker, states: readonly SignInState[]): Promise<readonly SignIn[]>;
  /**
   * Moves an attempt, provided it is still in the state `from`.
   *
   * @returns `false`, having changed nothing, when somebody else has moved it.
   */
  move(id: SignInId, from: SignInState, to: SignInState, changes: SignInChanges): Promise<boolean>;
  /** Takes one try from an attempt that waits for its code, wherever that comes from. @returns how many are left. */
  takeTry(id: SignInId): Promise<number>;
  /** Removes attempts whose time was over before this instant. @returns how many. */
  forgetExpiredBefore(instant: Date): Promise<number>;
}
