import { AUDIENCES, durationMsOf, findAudiences, reachedOf, wordsOf } from '../../broadcasts/audience.ts';
import { PLACEHOLDERS } from '../../broadcasts/announcement-text.ts';
import { createAnnouncement, setAudience, setText } from '../../broadcasts/draft-announcement.ts';
import type { AnnounceDeps, AnnounceTables, EditOutcome } from '../../broadcasts/draft-announcement.ts';
import { parseLocalTime } from '../../broadcasts/parse-local-time.ts';
import { PLACE_KINDS, placesFor } from '../../broadcasts/public-place.ts';
import type { BarredPlace } from '../../broadcasts/public-place.ts';
import {
  approveAnnouncement,
  selectionOf,
  sendAnnouncement,
  steerAnnouncement,
} from '../../broadcasts/run-announcement.ts';
import type { Block } from '../../chat/reply.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { may } from '../../staff/role.ts';
import { writtenSpeaker } from '../../staff/staff-member.ts';
import { headline, paragraph } from '../answer.ts';
import { ANNOUNCE_STEPS } from './announce-command.ts';
import type { AnnounceCommand } from './announce-command.ts';
import { alsoIn, barredBlocks } from './announce-place-words.ts';
import { findLanguage, previewAnswer, unknownLanguageText, unknownPlatformText } from './announce-preview.ts';
import {
  braced,
  faultText,
  progressBlocks,
  reachNowBlocks,
  refusalText,
  stateText,
  whenText,
} from './announce-words.ts';
import type { DeskScene } from './line-answers.ts';

const MAX_LISTED = 30;
const ALL_AUDIENCES = [...AUDIENCES, ...PLACE_KINDS].join(', ');
type Step<S extends AnnounceCommand['step']> = Extract<AnnounceCommand, { readonly step: S }>;

/**
 * What a command about announcements does and says.
 *
 * @param barred - The public places of the one it names that would not take it now.
 */
export async function announceAnswer(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  {
    command,
    scene,
    barred,
  }: { readonly command: AnnounceCommand; readonly scene: DeskScene; readonly barred: readonly BarredPlace[] },
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
      return previewAnswer(deps, tx, { command, scene, barred });
    case 'approve':
      return approve(deps, tx, { name: command.name, scene, barred });
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
    paragraph(t('announce.helpAudiences', { audiences: ALL_AUDIENCES })),
    paragraph(t('announce.helpPlaces', { rooms: 'rooms', post: 'post' })),
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
  if (locale === undefined) return [paragraph(unknownLanguageText(scene, language))];
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
  const wanted = findAudiences(command.audiences);
  if (wanted === undefined) return [paragraph(words.t('announce.wrongAudience', { audiences: ALL_AUDIENCES }))];
  const platforms = wordsOf(command.platforms);
  const absent = platforms.find((platform) => !deps.platforms.has(platform));
  if (absent !== undefined) return [paragraph(unknownPlatformText(deps, scene, absent))];
  const outcome = await setAudience(deps, tx, { name, by, wanted, platforms });
  if (outcome.kind !== 'edited') return concludeEdit(outcome, { name, scene, done: () => '' });
  const changed = await tx.announcements.lock(name);
  const count = changed && (await tx.ledger.count(selectionOf(deps, changed)));
  const done = () => words.t('announce.audienceKept', { name, count: count === undefined ? 0 : reachedOf(count) });
  const places = changed === undefined ? [] : placesFor(changed, deps.places);
  return [...concludeEdit(outcome, { name, scene, done }), ...alsoIn(words, places)];
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

async function approve(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  {
    name,
    scene: { by, words },
    barred,
  }: { readonly name: string; readonly scene: DeskScene; readonly barred: readonly BarredPlace[] },
): Promise<readonly Block[]> {
  const { t } = words;
  const outcome = await approveAnnouncement(deps, tx, { name, by, barred });
  if (outcome.kind === 'barred') return barredBlocks(words, outcome.barred);
  if (outcome.kind === 'own') return [paragraph(t('announce.own', { name }))];
  if (outcome.kind === 'same-person') {
    return [paragraph(t('announce.samePerson', { name, other: writtenSpeaker(outcome.speaker) }))];
  }
  if (outcome.kind === 'faulty') return [paragraph(faultText(words, name, outcome.fault))];
  if (outcome.kind !== 'approved') return [paragraph(refusalText(words, name, outcome))];
  const { scheduled } = outcome;
  if (scheduled === undefined) return [paragraph(t('announce.approved', { name }))];
  const when = whenText(words, scheduled.dueAt, deps.clock.now());
  return [paragraph(t('announce.approvedScheduled', { name, when })), ...reachNowBlocks(words, scheduled)];
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
      const { audience: reached, places } = outcome;
      const duration = words.duration(durationMsOf(reached, deps.platforms));
      const count = reachedOf(reached);
      if (count === 0) return [paragraph(t('announce.sendingPublicly', { name })), ...alsoIn(words, places)];
      return [paragraph(t('announce.sending', { name, count, duration })), ...alsoIn(words, places)];
    }
    case 'scheduled': {
      const when = whenText(words, outcome.dueAt, deps.clock.now());
      return [paragraph(t('announce.scheduled', { name, when })), ...reachNowBlocks(words, outcome)];
    }
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
  return progressBlocks(words, found, {
    tally: await tx.ledger.tally(found.id),
    places: await tx.places.list(found.id),
  });
}
