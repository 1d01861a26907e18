import { MINUTE, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Block } from '../chat/reply.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { Link } from '../identity/link.ts';
import { headline, openAnswer, paragraph, personalAnswer, warning } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Desk, PodFacts } from './desk.ts';
import type { Asker } from './route.ts';
import { frozenAnswer } from './stop-answers.ts';

interface ForgetDeps<Tx> {
  readonly desk: Pick<Desk<Tx>, 'questions' | 'isFrozen' | 'exportStatus' | 'countOtherChats' | 'forget'>;
  readonly clock: Clock;
  readonly pod: PodFacts;
  /** The platform on which accounts of the pod write as themselves; `undefined` when it is off. */
  readonly podPlatform: string | undefined;
}

/** How long the question whether it is meant waits for its answer; the texts say so. */
const QUESTION_TTL_MS = 15 * MINUTE;

/**
 * Explains what it means to be forgotten and asks once; does it when that question is answered in time.
 *
 * Whoever has proven the account may have it forgotten. While its owner's STOP is in force that is the owner alone, in the
 * pod's own messages: whoever was stopped must not be able to destroy anything.
 */
export async function answerForget<Tx>(
  deps: ForgetDeps<Tx>,
  tx: Tx,
  { asker, isConfirmed }: { readonly asker: Asker; readonly isConfirmed: boolean },
): Promise<Answer> {
  const { desk, clock } = deps;
  const { speaker, link, words, isOwner, conversation } = asker;
  if (asker.shared) return openAnswer(words, [paragraph(words.t('team.elsewhere'))]);
  const isFrozen = link !== undefined && (await desk.isFrozen(tx, link.podUserId));
  if (isFrozen && !isOwner) return frozenAnswer(words, false);
  const since = after(clock.now(), -QUESTION_TTL_MS);
  const isAsked = (await desk.questions(tx).findPutAfter(speaker, since)) === 'forget-me';
  if (isConfirmed && isAsked) {
    await desk.forget(tx, { speaker, conversation, locale: words.locale, link });
    return forgetBegun(words);
  }
  await desk.questions(tx).put(speaker, 'forget-me', clock.now());
  return forgetQuestion(words, deps.pod, link && (await factsOf(deps, tx, { asker, link, isFrozen })));
}

/** What the explanation says of an account. */
export interface ForgetFacts {
  readonly account: string;
  /** The pod is making an export of it at this moment. */
  readonly isAtPod: boolean;
  /** Other chats that hold the account. */
  readonly chats: number;
  /** The account is told at the pod, too. */
  readonly tellsOwner: boolean;
  readonly isFrozen: boolean;
}

async function factsOf<Tx>(
  { desk, podPlatform }: ForgetDeps<Tx>,
  tx: Tx,
  { asker, link, isFrozen }: { readonly asker: Asker; readonly link: Link; readonly isFrozen: boolean },
): Promise<ForgetFacts> {
  const statuses = await desk.exportStatus(tx, link.podUserId);
  return {
    account: link.diasporaId,
    isAtPod: statuses.some(({ state }) => state === 'submitted' || state === 'building'),
    chats: await desk.countOtherChats(tx, link),
    tellsOwner: podPlatform !== undefined && !asker.isOwner,
    isFrozen,
  };
}

/** The English word, which is always understood. */
const [CONFIRM] = LOCALES.en.commands['forget-confirm'];

/** What goes, what stays and what that means; of the chat alone where no account was shown. */
export function forgetQuestion(words: Words, pod: PodFacts, facts: ForgetFacts | undefined): Answer {
  const { t } = words;
  const [word] = LOCALES[words.locale].commands['forget-confirm'];
  return personalAnswer(words, [
    headline(t('forget.headline')),
    ...(facts === undefined ? ofChat(words) : ofAccount(words, pod, facts)),
    warning(t('forget.confirm', { word })),
    { kind: 'buttons', buttons: [{ action: CONFIRM, label: t('button.forget-confirm') }] },
  ]);
}

export function forgetBegun(words: Words): Answer {
  return personalAnswer(words, [paragraph(words.t('forget.begun')), paragraph(words.t('forget.begunNext'))]);
}

function ofChat({ t }: Words): readonly Block[] {
  return [
    paragraph(t('forget.unproven')),
    paragraph(t('forget.goes')),
    { kind: 'list', items: [t('forget.goesThisChat'), t('forget.goesAnnouncements')] },
    paragraph(t('forget.stays')),
    { kind: 'list', items: [t('forget.staysChat'), t('forget.staysRecord')] },
  ];
}

function ofAccount(
  { t }: Words,
  { host: pod }: PodFacts,
  { account, isAtPod, chats, tellsOwner, isFrozen }: ForgetFacts,
): readonly Block[] {
  const goes = [t('forget.goesArchives', { account }), t('forget.goesRequests'), t('forget.goesChats')];
  const stays = [t('forget.staysPod', { pod }), ...(isAtPod ? [t('forget.staysAtPod')] : [])];
  return [
    paragraph(t('forget.goes')),
    { kind: 'list', items: [...goes, t('forget.goesAnnouncements')] },
    paragraph(t('forget.stays')),
    { kind: 'list', items: [...stays, t('forget.staysChat'), t('forget.staysRecord')] },
    ...(chats > 0 ? [paragraph(t('forget.others', { chats }))] : []),
    ...(tellsOwner ? [paragraph(t('forget.owner', { pod }))] : []),
    ...(isFrozen ? [paragraph(t('forget.freeze'))] : []),
  ];
}
