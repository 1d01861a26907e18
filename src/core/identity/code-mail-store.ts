import type { DiasporaId, SignInId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';

/** One code that was asked for, and what became of its mail. Says who asked for which account; no address, no code. */
export interface CodeMail {
  readonly signInId: SignInId;
  readonly speaker: Speaker;
  /** The account that was named, whether it exists or not. */
  readonly account: DiasporaId;
  readonly askedAt: Date;
  /** When the mail was counted against the limits; `undefined` while nobody has found a reason to send one. */
  readonly claimedAt: Date | undefined;
  /** When the mail server took it. */
  readonly mailedAt: Date | undefined;
}

/** The table of codes that were asked for: what the limits are counted by, over restarts too. */
export interface CodeMailStore {
  insert(asked: Pick<CodeMail, 'signInId' | 'speaker' | 'account' | 'askedAt'>): Promise<void>;
  find(id: SignInId): Promise<CodeMail | undefined>;
  /** When this chat account asked for a code after this instant, oldest first. */
  askedAfter(speaker: Speaker, instant: Date): Promise<readonly Date[]>;
  /** Makes everybody else who counts mails wait until the transaction ends. */
  lockLimits(): Promise<void>;
  /** Mails claimed after this instant: those to one account, or all. */
  countClaimedAfter(instant: Date, account?: DiasporaId): Promise<number>;
  markClaimed(id: SignInId, at: Date): Promise<void>;
  markMailed(id: SignInId, at: Date): Promise<void>;
  /** Removes what was asked for before this instant. @returns how many. */
  forgetAskedBefore(instant: Date): Promise<number>;
}
