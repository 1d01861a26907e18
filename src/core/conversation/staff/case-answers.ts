import { LOCALES, DEFAULT_LOCALE } from '../../i18n/locales.ts';
import { findLocale } from '../../i18n/choose-locale.ts';
import type { Address } from '../../chat/chat-adapter.ts';
import type { Block } from '../../chat/reply.ts';
import type { Case } from '../../staff/case.ts';
import { answerCase, claimCase, closeCase } from '../../staff/serve-case.ts';
import type { ServeOutcome } from '../../staff/serve-case.ts';
import { actorOf } from '../../staff/staff-member.ts';
import { viewCase } from '../../staff/view-case.ts';
import { headline, paragraph } from '../answer.ts';
import type { DeskScene } from './line-answers.ts';
import { STAFF_VERBS } from './staff-command.ts';
import type { StaffCommand } from './staff-command.ts';
import type { StaffDeps, StaffTables } from './staff-desk.ts';
import { tell, tellRooms } from './tell.ts';

const MAX_LISTED = 20;

type CaseCommand = Extract<StaffCommand, { readonly verb: 'cases' | 'case' | 'claim' | 'answer' | 'close' | 'canned' }>;

export async function caseAnswer(
  deps: StaffDeps,
  tx: StaffTables,
  {
    command,
    scene,
    from,
  }: { readonly command: CaseCommand; readonly scene: DeskScene; readonly from: Address | undefined },
): Promise<readonly Block[]> {
  const { by, words } = scene;
  switch (command.verb) {
    case 'cases':
      return list(deps, tx, scene);
    case 'case':
      return show(deps, tx, { id: command.id, scene });
    case 'claim': {
      const { id } = command;
      const outcome = await claimCase(deps, tx, { id, by });
      return conclude(outcome, { id, scene }, ({ displayName: who }) => words.t('staff.claimed', { id, who }));
    }
    case 'answer':
      return answer(deps, tx, { ...command, scene, from });
    case 'close':
      return close(deps, tx, { id: command.id, scene });
    case 'canned':
      return canned(deps, tx, { command, scene });
    default:
      return command satisfies never;
  }
}

async function list({ clock }: StaffDeps, tx: StaffTables, { words }: DeskScene): Promise<readonly Block[]> {
  const { t } = words;
  const open = await tx.cases.listOpen(MAX_LISTED);
  if (open.length === 0) return [paragraph(t('staff.noCases'))];
  const items = open.map(({ id, displayName: who, assignee, openedAt }) =>
    t('staff.caseLine', { id, who, assignee: assignee ?? t('staff.unclaimed'), day: words.day(openedAt, clock.now()) }),
  );
  return [headline(t('staff.cases')), { kind: 'list', items }];
}

async function show(
  deps: StaffDeps,
  tx: StaffTables,
  { id, scene: { words } }: { readonly id: number; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const view = await viewCase(deps, tx, id);
  if (view === undefined) return [paragraph(words.t('staff.caseUnknown'))];
  const { found, said } = view;
  const items = said.map(({ author, text }) =>
    words.t('staff.casePerson', { who: author === 'person' ? found.displayName : author, text }),
  );
  return [
    ...caseHead(deps, words, found),
    { kind: 'list', items },
    paragraph(words.t('staff.caseNext', { id: String(id) })),
  ];
}

/** Whose question it is and when an answer is due. */
export function caseHead(
  { clock }: Pick<StaffDeps, 'clock'>,
  words: DeskScene['words'],
  { id, displayName, account, promisedBy }: Case,
): readonly Block[] {
  const { t } = words;
  const by = `${words.day(promisedBy, clock.now())}, ${words.time(promisedBy)}`;
  return [
    headline(t('staff.case', { id, who: displayName })),
    paragraph(account ? t('staff.caseAccount', { account: account.diasporaId }) : t('staff.caseNoAccount')),
    paragraph(t('staff.caseBy', { by })),
  ];
}

async function answer(
  deps: StaffDeps,
  tx: StaffTables,
  {
    id,
    text: written,
    scene,
    from,
  }: { readonly id: number; readonly text: string; readonly scene: DeskScene; readonly from: Address | undefined },
): Promise<readonly Block[]> {
  const { by, words } = scene;
  const asked = await tx.cases.lock(id);
  const text = written.startsWith(':') && asked ? await cannedText(tx, asked, written.slice(1).trim()) : written;
  if (text === undefined) return [paragraph(words.t('staff.cannedUnknown', { name: written.slice(1).trim() }))];
  const outcome = await answerCase(deps, tx, { id, by, text });
  if (outcome.kind !== 'done') return conclude(outcome, { id, scene }, () => '');
  const { found } = outcome;
  const key = `case ${id} answer ${(await tx.cases.messages(id)).length}`;
  const theirs = deps.words(findLocale(found.locale) ?? DEFAULT_LOCALE);
  await tell(deps, tx, {
    to: { platform: found.speaker.platform, conversation: found.conversation, speaker: found.speaker.id },
    words: theirs,
    blocks: [headline(theirs.t('team.answer')), paragraph(text), paragraph(theirs.t('team.answerNext'))],
    key,
  });
  const member = by.displayName;
  await tellRooms(deps, tx, {
    blocks: (room) => [paragraph(room.t('staff.answeredElsewhere', { id, by: member })), paragraph(text)],
    key: `${key} seen`,
    ...(from && { except: from }),
  });
  return [paragraph(words.t('staff.answered', { who: found.displayName, id: String(id) }))];
}

async function cannedText(tx: StaffTables, { locale }: Case, name: string): Promise<string | undefined> {
  return (await tx.cannedAnswers.find(name, locale)) ?? tx.cannedAnswers.find(name, DEFAULT_LOCALE);
}

async function close(
  deps: StaffDeps,
  tx: StaffTables,
  { id, scene }: { readonly id: number; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const outcome = await closeCase(deps, tx, { id, by: scene.by });
  if (outcome.kind === 'done') {
    const { found } = outcome;
    const theirs = deps.words(findLocale(found.locale) ?? DEFAULT_LOCALE);
    await tell(deps, tx, {
      to: { platform: found.speaker.platform, conversation: found.conversation, speaker: found.speaker.id },
      words: theirs,
      blocks: [paragraph(theirs.t('team.closed'))],
      key: `case ${id} closed`,
    });
  }
  return conclude(outcome, { id, scene }, ({ displayName: who }) => scene.words.t('staff.caseClosed', { id, who }));
}

async function canned(
  { clock }: StaffDeps,
  tx: StaffTables,
  {
    command,
    scene: { by, words },
  }: { readonly command: Extract<StaffCommand, { readonly verb: 'canned' }>; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const { t } = words;
  const { name, locale, text } = command;
  if (name === undefined) {
    const all = await tx.cannedAnswers.list();
    if (all.length === 0) return [paragraph(t('staff.noCanned', { usage: STAFF_VERBS.canned.usage }))];
    return [headline(t('staff.canned')), { kind: 'list', items: all.map((each) => `${each.name} (${each.locale})`) }];
  }
  await tx.cannedAnswers.put({ name, locale, text });
  const actor = actorOf(by.speaker);
  await tx.audit.append({ actor, action: 'canned-answer-kept', subject: `canned:${name}`, at: clock.now() });
  const known = findLocale(locale);
  return [paragraph(t('staff.cannedKept', { name, language: known ? LOCALES[known].name : locale }))];
}

function conclude(
  outcome: ServeOutcome,
  { id, scene }: { readonly id: number; readonly scene: DeskScene },
  done: (found: Case) => string,
): readonly Block[] {
  const { t } = scene.words;
  if (outcome.kind === 'done') return [paragraph(done(outcome.found))];
  if (outcome.kind === 'unknown') return [paragraph(t('staff.caseUnknown'))];
  if (outcome.kind !== 'taken') return [paragraph(t('staff.caseClosedBefore'))];
  return [paragraph(t('staff.caseTaken', { assignee: outcome.assignee, id: String(id) }))];
}
