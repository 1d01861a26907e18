import { AUDIENCES, durationMsOf, findAudiences, reachedOf, wordsOf } from '../../broadcasts/audience.ts';
import { PLACEHOLDERS } from '../../broadcasts/announcement-text.ts';
import { createAnnouncement, setAudience, setText } from '../../broadcasts/draft-announcement.ts';
import type { AnnounceDeps, AnnounceTables, EditOutcome } from '../../broadcasts/draft-announcement.ts';
import { findTextFault } from '../../broadcasts/find-text-fault.ts';
import { parseLocalTime } from '../../broadcasts/parse-local-time.ts';
import { localeFor, renderAnnouncement } from '../../broadcasts/render-announcement.ts';
import {
  approveAnnouncement,
  selectionOf,
  sendAnnouncement,
  steerAnnouncement,
} from '../../broadcasts/run-announcement.ts';
import type { Announcement } from '../../broadcasts/announcement.ts';
import type { Block } from '../../chat/reply.ts';
import { LOCALES, LOCALE_TAGS } from '../../i18n/locales.ts';
import type { Locale } from '../../i18n/locales.ts';
import { may } from '../../staff/role.ts';
import { headline, paragraph } from '../answer.ts';
import { ANNOUNCE_STEPS } from './announce-command.ts';
import type { AnnounceCommand } from './announce-command.ts';
import {
  braced,
  durationText,
  faultText,
  progressBlocks,
  reachRows,
  refusalText,
  stateText,
  whenText,
} from './announce-words.ts';
import type { DeskScene } from './line-answers.ts';

const MAX_LISTED = 30;
type Step<S extends AnnounceCommand['step']> = Extract<AnnounceCommand, { readonly step: S }>;

/** What a command about announcements does and says. */
export async function announceAnswer(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { command, scene }: { readonly command: AnnounceCommand; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const { t } = scene.words;
  switch (command.step) {
    case 'help':
      return help(scene);
    case 'wrong':
      return [paragraph(t('staff.wrong', { usage: ANNOUNCE_STEPS[command.meant].usage }))];
    case 'new': {
      const { name } = command;
      const isNew = await createAnnouncement(deps, tx, { name, by: scene.by });
      return [paragraph(t(isNew ? 'announce.created' : 'announce.exists', { name }))];
    }
    case 'text':
      return text(deps, tx, { command, scene });
    case 'audience':
      return audience(deps, tx, { command, scene });
    case 'preview':
      return preview(deps, tx, { command, scene });
    case 'approve':
      return approve(deps, tx, { name: command.name, scene });
    case 'send':
      return send(deps, tx, { command, scene });
    case 'pause':
    case 'resume':
    case 'stop':
      return steer(deps, tx, { command: { name: command.name, step: command.step }, scene });
    case 'report':
      return report(tx, { name: command.name, scene });
    default:
      return command satisfies never;
  }
}

export async function announcesAnswer(
  { clock }: Pick<AnnounceDeps, 'clock'>,
  tx: AnnounceTables,
  { words }: DeskScene,
): Promise<readonly Block[]> {
  const { t } = words;
  const all = await tx.announcements.list(MAX_LISTED);
  if (all.length === 0) return [paragraph(t('announce.none'))];
  const items = all.map((each) => {
    const about = { name: each.name, state: stateText(words, each) };
    const at = each.dueAt ?? each.endedAt ?? each.startedAt;
    return at === undefined
      ? t('announce.line', about)
      : t('announce.lineDue', { ...about, when: whenText(words, at, clock.now()) });
  });
  return [headline(t('announce.list')), { kind: 'list', items }];
}

function help({ by, words: { t } }: DeskScene): readonly Block[] {
  const items = Object.values(ANNOUNCE_STEPS)
    .filter(({ permission }) => may(by.role, permission))
    .map(({ usage }) => usage);
  return [
    headline(t('announce.help')),
    { kind: 'list', items: [...items, 'announces'] },
    paragraph(t('announce.helpAudiences', { audiences: AUDIENCES.join(', ') })),
    paragraph(t('announce.helpText')),
    paragraph(t('announce.helpPlaceholders', { placeholders: braced(PLACEHOLDERS) })),
  ];
}

async function text(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { command, scene }: { readonly command: Step<'text'>; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const { name, language, text: written } = command;
  const { by, words } = scene;
  const locale = findLanguage(language);
  if (locale === undefined) return unknownLanguage(scene, language);
  const outcome = await setText(deps, tx, { name, by, locale, text: written });
  const done = () => words.t('announce.textKept', { name, language: LOCALES[locale].name });
  return concludeEdit(outcome, { name, scene, done });
}

async function audience(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { command, scene }: { readonly command: Step<'audience'>; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const { name } = command;
  const { by, words } = scene;
  const audiences = findAudiences(command.audiences);
  if (audiences === undefined) {
    return [paragraph(words.t('announce.wrongAudience', { audiences: AUDIENCES.join(', ') }))];
  }
  const platforms = wordsOf(command.platforms);
  const absent = platforms.find((platform) => !deps.platforms.has(platform));
  if (absent !== undefined) {
    const known = [...deps.platforms.keys()].join(', ');
    return [paragraph(words.t('announce.wrongPlatform', { platform: absent, known }))];
  }
  const outcome = await setAudience(deps, tx, { name, by, audiences, platforms });
  if (outcome.kind !== 'edited') return concludeEdit(outcome, { name, scene, done: () => '' });
  const changed = await tx.announcements.lock(name);
  const count = changed && (await tx.ledger.count(selectionOf(deps, changed)));
  const done = () => words.t('announce.audienceKept', { name, count: count === undefined ? 0 : reachedOf(count) });
  return concludeEdit(outcome, { name, scene, done });
}

function concludeEdit(
  outcome: EditOutcome,
  { name, scene, done }: { readonly name: string; readonly scene: DeskScene; readonly done: () => string },
): readonly Block[] {
  const { words } = scene;
  if (outcome.kind === 'faulty') return [paragraph(faultText(words, name, outcome.fault))];
  if (outcome.kind !== 'edited') return [paragraph(refusalText(words, name, outcome))];
  return [paragraph(done()), ...(outcome.before === 'draft' ? [] : [paragraph(words.t('announce.approveAgain'))])];
}

/** The announcement as this chat shows it, and before it whom it reaches and how long that takes. */
async function preview(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { command, scene }: { readonly command: Step<'preview'>; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const { name, language } = command;
  const { words } = scene;
  const found = await tx.announcements.lock(name);
  if (found === undefined) return [paragraph(refusalText(words, name, { kind: 'unknown' }))];
  const wanted = language === '' ? words.locale : findLanguage(language);
  if (wanted === undefined) return unknownLanguage(scene, language);
  const locale = localeFor(found.texts, wanted);
  const account = `name@${deps.pod.host}`;
  const shown = renderAnnouncement(deps, found.texts, { locale, account });
  const fault = findTextFault(deps, found);
  return [
    { kind: 'facts', rows: await factsOf(deps, tx, { found, scene }) },
    ...(fault === undefined ? [] : [paragraph(faultText(words, name, fault))]),
    ...(shown === undefined || locale === undefined
      ? []
      : [paragraph(words.t('announce.preview', { name, language: LOCALES[locale].name })), ...shown.blocks]),
  ];
}

async function factsOf(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { found, scene: { words } }: { readonly found: Announcement; readonly scene: DeskScene },
) {
  const { t } = words;
  const languages = LOCALE_TAGS.filter((tag) => found.texts[tag] !== undefined).map((tag) => LOCALES[tag].name);
  const rows = [
    { label: t('announce.labelState'), value: stateText(words, found) },
    { label: t('announce.labelLanguages'), value: languages.join(', ') || t('announce.noneYet') },
    { label: t('announce.labelAudience'), value: found.audiences.join(', ') || t('announce.noneYet') },
  ];
  if (found.audiences.length > 0) {
    const count = await tx.ledger.count(selectionOf(deps, found));
    const duration = durationText(words, durationMsOf(count, deps.platforms));
    rows.push(...reachRows(words, count), { label: t('announce.labelDuration'), value: duration });
  }
  if (found.approvedBy !== undefined) rows.push({ label: t('announce.labelApproved'), value: found.approvedBy });
  if (found.dueAt !== undefined) {
    rows.push({ label: t('announce.labelDue'), value: whenText(words, found.dueAt, deps.clock.now()) });
  }
  return rows;
}

async function approve(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { name, scene: { by, words } }: { readonly name: string; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const { t } = words;
  const outcome = await approveAnnouncement(deps, tx, { name, by });
  if (outcome.kind === 'own') return [paragraph(t('announce.own', { name }))];
  if (outcome.kind === 'faulty') return [paragraph(faultText(words, name, outcome.fault))];
  if (outcome.kind !== 'approved') return [paragraph(refusalText(words, name, outcome))];
  const { dueAt } = outcome;
  if (dueAt === undefined) return [paragraph(t('announce.approved', { name }))];
  return [paragraph(t('announce.approvedScheduled', { name, when: whenText(words, dueAt, deps.clock.now()) }))];
}

async function send(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { command: { name, at }, scene: { by, words } }: { readonly command: Step<'send'>; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const { t } = words;
  const dueAt = at === undefined ? undefined : parseLocalTime(at, deps.timeZone);
  if (at !== undefined && dueAt === undefined) {
    return [paragraph(t('announce.wrongTime', { name, zone: deps.timeZone }))];
  }
  const outcome = await sendAnnouncement(deps, tx, { name, by, dueAt });
  switch (outcome.kind) {
    case 'sending': {
      const duration = durationText(words, durationMsOf(outcome.audience, deps.platforms));
      return [paragraph(t('announce.sending', { name, count: reachedOf(outcome.audience), duration }))];
    }
    case 'scheduled':
      return [paragraph(t('announce.scheduled', { name, when: whenText(words, outcome.dueAt, deps.clock.now()) }))];
    case 'empty':
      return [paragraph(t('announce.empty', { name }))];
    case 'past':
      return [paragraph(t('announce.past'))];
    case 'faulty':
      return [paragraph(faultText(words, name, outcome.fault))];
    case 'unknown':
    case 'not-now':
      return [paragraph(refusalText(words, name, outcome))];
    default:
      return outcome satisfies never;
  }
}

async function steer(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  {
    command,
    scene: { by, words },
  }: {
    readonly command: { readonly name: string; readonly step: 'pause' | 'resume' | 'stop' };
    readonly scene: DeskScene;
  },
): Promise<readonly Block[]> {
  const { name, step: event } = command;
  const outcome = await steerAnnouncement(deps, tx, { name, by, event });
  if (outcome.kind !== 'steered') return [paragraph(refusalText(words, name, outcome))];
  if (event === 'pause') return [paragraph(words.t('announce.paused', { name }))];
  return [paragraph(words.t(event === 'resume' ? 'announce.resumed' : 'announce.stopped', { name }))];
}

async function report(
  tx: AnnounceTables,
  { name, scene: { words } }: { readonly name: string; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const found = await tx.announcements.lock(name);
  if (found === undefined) return [paragraph(refusalText(words, name, { kind: 'unknown' }))];
  return progressBlocks(words, found, await tx.ledger.tally(found.id));
}

function findLanguage(written: string): Locale | undefined {
  return LOCALE_TAGS.find((tag) => tag === written.toLowerCase());
}

function unknownLanguage({ words }: DeskScene, language: string): readonly Block[] {
  return [paragraph(words.t('announce.wrongLanguage', { language, known: LOCALE_TAGS.join(', ') }))];
}
