import { MINUTE, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Link } from '../identity/link.ts';
import type { Words } from '../i18n/words.ts';
import type { AuditEntry } from '../work/audit-log.ts';
import { buttons, headline, openAnswer, paragraph, personalAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Desk } from './desk.ts';
import type { Intent } from './intent.ts';
import type { Asker } from './route.ts';

interface TeamDeps<Tx> {
  readonly desk: Pick<Desk<Tx>, 'questions' | 'askTeam' | 'auditOf'>;
  readonly clock: Clock;
}

/** Of whichever archive, and however much of it. */
const DOWNLOADED = /^(?:profile|photos|readable)-(?:partly-)?download(?:ed|-broken)$/u;
/** How long the question what the team is to be told waits for its answer. */
const QUESTION_TTL_MS = 30 * MINUTE;
/** A message to the team is read by a person. In UTF-16 units. */
const MAX_TEXT_LENGTH = 4_000;

/** Passes a text on to the team, or asks for it where there is none: nothing else of what somebody writes goes there. */
export async function forTeam<Tx>(
  deps: TeamDeps<Tx>,
  tx: Tx,
  { asker, text }: { readonly asker: Asker; readonly text: string },
): Promise<Answer> {
  const { desk, clock } = deps;
  const { speaker, displayName, conversation, link, words } = asker;
  const { t } = words;
  if (asker.shared) return openAnswer(words, [paragraph(t('team.elsewhere'))]);
  if (text.trim() === '') {
    await desk.questions(tx).put(speaker, 'for-team', clock.now());
    return personalAnswer(words, [paragraph(t('team.ask'))]);
  }
  await desk.questions(tx).settle(speaker);
  const { promisedBy } = await desk.askTeam(tx, {
    speaker,
    displayName,
    conversation,
    locale: words.locale,
    link,
    text: text.slice(0, MAX_TEXT_LENGTH),
  });
  const by = `${words.day(promisedBy, clock.now())}, ${words.time(promisedBy)}`;
  return personalAnswer(words, [paragraph(t('team.asked')), paragraph(t('team.askedNext', { by }))]);
}

/**
 * What was asked for goes to the team even where it begins with a word that asks for something else. Whoever wants to be
 * forgotten is heard all the same.
 */
export function mayBeForTeam({ kind }: Intent, text: string): boolean {
  if (kind === 'forget' || kind === 'forget-confirm') return false;
  if (kind === 'unknown' || kind === 'moving') return true;
  return !['human', 'code', 'secret-key'].includes(kind) && text.trim().includes(' ');
}

/** Whether the next message was asked for, for the team. */
export async function awaitsTextForTeam<Tx>(
  { desk, clock }: TeamDeps<Tx>,
  tx: Tx,
  speaker: Asker['speaker'],
): Promise<boolean> {
  const question = await desk.questions(tx).findPutAfter(speaker, after(clock.now(), -QUESTION_TTL_MS));
  return question === 'for-team';
}

/** What was done with somebody's exports, by whom and why. */
export async function touchedAnswer<Tx>(
  { desk, clock }: TeamDeps<Tx>,
  tx: Tx,
  { link, words }: { readonly link: Link; readonly words: Words },
): Promise<Answer> {
  return touchedBy(words, await desk.auditOf(tx, link.podUserId), clock.now());
}

/** Names of the team stay with the team. */
export function touchedBy(words: Words, entries: readonly AuditEntry[], now: Date): Answer {
  const { t } = words;
  if (entries.length === 0) return personalAnswer(words, [paragraph(t('touched.none'))]);
  const items = entries.map((entry) => lineOf(words, entry, now));
  return personalAnswer(words, [headline(t('touched.headline')), { kind: 'list', items }, buttons(words, ['human'])]);
}

function lineOf(words: Words, { at, actor, action, reason }: AuditEntry, now: Date): string {
  const { t } = words;
  const what = t('touched.action', { action: action.replace(DOWNLOADED, 'archive-downloaded').replaceAll('-', '_') });
  const line = t('touched.line', { day: words.day(at, now), time: words.time(at), who: whoOf(words, actor), what });
  return reason === undefined || !actor.startsWith('staff:') ? line : t('touched.reason', { line, reason });
}

function whoOf({ t }: Words, actor: string): string {
  if (actor.startsWith('staff:')) return t('touched.staff');
  if (actor.startsWith('person:')) return t('touched.you');
  if (actor.startsWith('grant:')) return t('touched.link');
  return t(actor === 'operator' ? 'touched.operator' : 'touched.program');
}
