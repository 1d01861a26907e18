import type { DiasporaId, PodUserId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';

/** Somebody who wants to talk to a person of the team. */
export interface Case {
  /** Short enough to be typed. */
  readonly id: number;
  readonly speaker: Speaker;
  readonly displayName: string;
  /** The private conversation in which they are answered. */
  readonly conversation: string;
  readonly locale: string;
  /** The account they had proven when they asked. */
  readonly account: { readonly podUserId: PodUserId; readonly diasporaId: DiasporaId } | undefined;
  /** As the record names the member who answers. */
  readonly assignee: string | undefined;
  readonly openedAt: Date;
  /** When they were told to expect an answer by. */
  readonly promisedBy: Date;
  /** `undefined` where the person has said something since. */
  readonly answeredAt: Date | undefined;
  readonly closedAt: Date | undefined;
}

export type NewCase = Omit<Case, 'id' | 'assignee' | 'answeredAt' | 'closedAt'>;

/** One thing that was said in a case. */
export interface CaseMessage {
  /** `person`, or the member of staff as the record names them. */
  readonly author: string;
  readonly sealedText: string;
  readonly saidAt: Date;
}

export interface CaseStore {
  /**
   * The open case of a speaker, or a new one. What is said after an answer is to be answered, too, by the time promised
   * now; what is added before leaves the first promise as it is.
   */
  open(wanted: NewCase): Promise<Case>;
  /** Locks the row for this transaction. */
  lock(id: number): Promise<Case | undefined>;
  /** Open ones, the earliest first. @param afterId - Only those with a higher number; default 0. */
  listOpen(limit: number, afterId?: number): Promise<readonly Case[]>;
  countOpen(): Promise<number>;
  say(id: number, message: CaseMessage): Promise<void>;
  /** All that was said, in order. */
  messages(id: number): Promise<readonly CaseMessage[]>;
  change(id: number, changes: Partial<Pick<Case, 'assignee' | 'answeredAt' | 'closedAt'>>): Promise<void>;
  /** Removes what was said in cases that were closed before this instant, and the cases. @returns how many. */
  forgetClosedBefore(instant: Date): Promise<number>;
}

export interface CannedAnswerStore {
  find(name: string, locale: string): Promise<string | undefined>;
  list(): Promise<readonly { readonly name: string; readonly locale: string }[]>;
  put(answer: { readonly name: string; readonly locale: string; readonly text: string }): Promise<void>;
  /** All languages of one. @returns how many. */
  remove(name: string): Promise<number>;
}

/** What the sealed text of a case message belongs to. */
export function sealContext(caseId: number): string {
  return `case_messages.sealed_text ${caseId}`;
}
