import { MINUTE, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import { hostOf } from '../../kernel/ids.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { AskEmailCodeInput, AskEmailCodeOutcome } from '../identity/ask-email-code.ts';
import { findAccountNamed } from '../identity/find-account-named.ts';
import type { Answer } from './answer.ts';
import type { PodFacts } from './desk.ts';
import { codeAsked, elsewhere, noName, tooManyCodes, whichAccount } from './email-answers.ts';
import type { QuestionStore } from './question-store.ts';
import type { Asker } from './route.ts';

/** The use-cases behind a code by e-mail, each taking part in the transaction `tx`. */
export interface EmailCodeDesk<Tx> {
  /** Looks nothing up: whether there is such an account cannot be told from what comes back, or when. */
  ask(tx: Tx, input: AskEmailCodeInput): Promise<AskEmailCodeOutcome>;
  /** Whether this chat account waits for a code by e-mail, be there an account or not. */
  awaits(tx: Tx, speaker: Speaker): Promise<boolean>;
  /** Where it is kept who was asked for the name of their account. */
  questions(tx: Tx): QuestionStore;
}

export interface EmailCodeDeps<Tx> {
  readonly emailCodes: EmailCodeDesk<Tx>;
  readonly clock: Clock;
  readonly pod: PodFacts;
}

/** How long the question for a name waits for its answer. */
const QUESTION_TTL_MS = 15 * MINUTE;

/** Asks for a code for the account that `named` names, or for that name when there is none. */
export async function emailCode<Tx>(
  deps: EmailCodeDeps<Tx>,
  tx: Tx,
  { asker, named }: { readonly asker: Asker; readonly named: string },
): Promise<Answer> {
  const { emailCodes, clock, pod } = deps;
  const { speaker, words } = asker;
  const account = findAccountNamed(named, pod.host);
  if (account !== undefined && hostOf(account) === pod.host) return askFor(deps, tx, { asker, account });
  await emailCodes.questions(tx).put(speaker, 'account-name', clock.now());
  if (account !== undefined) return elsewhere(words, pod);
  return named === '' ? whichAccount(words, pod) : noName(words, pod);
}

/**
 * Takes a message that is nothing else for the name that was asked for.
 *
 * @returns `undefined` when none was asked for, or the message cannot be one while a code is awaited.
 */
export async function emailCodeNamed<Tx>(
  deps: EmailCodeDeps<Tx>,
  tx: Tx,
  { asker, text }: { readonly asker: Asker; readonly text: string },
): Promise<Answer | undefined> {
  const { emailCodes, clock, pod } = deps;
  const since = after(clock.now(), -QUESTION_TTL_MS);
  const question = await emailCodes.questions(tx).findPutAfter(asker.speaker, since);
  if (question !== 'account-name' || text === '') return undefined;
  const isName = findAccountNamed(text, pod.host) !== undefined;
  if (!isName && (await emailCodes.awaits(tx, asker.speaker))) return undefined;
  return emailCode(deps, tx, { asker, named: text });
}

async function askFor<Tx>(
  { emailCodes, pod }: EmailCodeDeps<Tx>,
  tx: Tx,
  { asker, account }: { readonly asker: Asker; readonly account: DiasporaId },
): Promise<Answer> {
  const { speaker, displayName, conversation, words } = asker;
  await emailCodes.questions(tx).settle(speaker);
  const outcome = await emailCodes.ask(tx, { speaker, displayName, conversation, locale: words.locale, account });
  return outcome.kind === 'asked' ? codeAsked(words, pod) : tooManyCodes(words, pod, outcome.retryAt);
}
