import type { Speaker } from '../chat/chat-adapter.ts';

/**
 * `account-name`: the name of the account that a code is to be sent for; `for-team`: what the team is to be told;
 * `forget-me`: whether everything is really to be erased.
 */
export const QUESTIONS = ['account-name', 'for-team', 'forget-me'] as const;
export type Question = (typeof QUESTIONS)[number];

/** The table of questions that Pappus has put and whose answer may be the next message: one for each chat account. */
export interface QuestionStore {
  /** Takes the place of an earlier question. */
  put(speaker: Speaker, question: Question, at: Date): Promise<void>;
  /** The question that was put after this instant, if none was settled since. */
  findPutAfter(speaker: Speaker, instant: Date): Promise<Question | undefined>;
  settle(speaker: Speaker): Promise<void>;
  /** Removes questions put before this instant. @returns how many. */
  forgetPutBefore(instant: Date): Promise<number>;
}
