import { RECIPIENT_STATES } from '../../broadcasts/announcement.ts';
import type { Announcement, TallyLine } from '../../broadcasts/announcement.ts';
import { PLACEHOLDERS } from '../../broadcasts/announcement-text.ts';
import { reachedOf } from '../../broadcasts/audience.ts';
import type { AudienceCount } from '../../broadcasts/audience.ts';
import type { PlaceRow } from '../../broadcasts/public-place.ts';
import type { Refusal } from '../../broadcasts/draft-announcement.ts';
import type { Scheduled } from '../../broadcasts/run-announcement.ts';
import type { TextFault } from '../../broadcasts/find-text-fault.ts';
import type { Block } from '../../chat/reply.ts';
import { LOCALES } from '../../i18n/locales.ts';
import type { Words } from '../../i18n/words.ts';
import { headline, paragraph } from '../answer.ts';
import { platformName } from '../stop-answers.ts';
import { alsoIn, placeLines } from './announce-place-words.ts';

/** Why nothing was done. */
export function refusalText({ t }: Words, name: string, refusal: Refusal): string {
  return refusal.kind === 'unknown'
    ? t('announce.unknown', { name })
    : t('announce.notNow', { name, state: refusal.state });
}

/** What keeps a text from going out. */
export function faultText({ t }: Words, name: string, fault: TextFault): string {
  switch (fault.kind) {
    case 'no-text':
      return t('announce.noText', { name });
    case 'no-audience':
      return t('announce.noAudience', { name });
    case 'no-rooms':
      return t('announce.noRooms', { variable: 'ANNOUNCE_ROOMS' });
    case 'no-post':
      return t('announce.noPost', { variable: 'ANNOUNCE_POST' });
    case 'account-in-public':
      return t('announce.accountInPublic', { language: LOCALES[fault.locale].name, account: braced(['account']) });
    case 'too-long-post':
      return t('announce.tooLongPost', { length: fault.length, maxLength: fault.maxLength });
    case 'unknown-placeholder': {
      const [names, known] = [fault.names, PLACEHOLDERS].map(braced);
      return t('announce.unknownPlaceholder', {
        language: LOCALES[fault.locale].name,
        names: names ?? '',
        known: known ?? '',
      });
    }
    case 'no-day':
      return t('announce.noDay', { language: LOCALES[fault.locale].name });
    case 'too-long': {
      const { length, maxLength } = fault;
      const language = LOCALES[fault.locale].name;
      return t('announce.tooLong', { language, platform: platformName(fault.platform), length, maxLength });
    }
    default:
      return fault satisfies never;
  }
}

export function braced(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}

/** “1 December, 18:00 (CET)”. */
export function whenText(words: Words, at: Date, now: Date): string {
  return `${words.day(at, now)}, ${words.time(at)}`;
}

export function stateText({ t }: Words, { state }: Pick<Announcement, 'state'>): string {
  return t('announce.state', { state });
}

/** How many people an announcement reaches, and on which platforms. */
export function reachRows({ t }: Words, count: AudienceCount): readonly { label: string; value: string }[] {
  const { byPlatform, optedOut, unreachable } = count;
  const each = [...byPlatform].map(([platform, of]) =>
    t('announce.reachOn', { platform: platformName(platform), count: of }),
  );
  const all = t('announce.reach', { count: reachedOf(count) });
  const rows = [{ label: t('announce.labelReach'), value: each.length < 2 ? all : `${all} (${each.join(', ')})` }];
  if (optedOut + unreachable > 0) {
    rows.push({ label: t('announce.labelNot'), value: t('announce.notReached', { optedOut, unreachable }) });
  }
  return rows;
}

/** Whom an announcement would reach that is sent later, as it is now. */
export function reachNowBlocks(
  words: Words,
  { audience, places }: Pick<Scheduled, 'audience' | 'places'>,
): readonly Block[] {
  const count = reachedOf(audience);
  const text = words.t('announce.reachNow', { count });
  if (count > 0) return [paragraph(text), ...alsoIn(words, places)];
  return places.length > 0 ? alsoIn(words, places) : [{ kind: 'warning', text }];
}

/** What has come of an announcement so far, with people and in public. */
export interface Outcomes {
  readonly tally: readonly TallyLine[];
  readonly places: readonly PlaceRow[];
}

/** How far the sending is and what came of it. Public places are counted apart from people. */
export function progressBlocks(
  words: Words,
  announcement: Announcement,
  { tally, places }: Outcomes,
): readonly Block[] {
  const { t } = words;
  const { name, startedAt, gatheredAt } = announcement;
  if (startedAt === undefined) return [paragraph(t('announce.notBegun', { name }))];
  const all = tally.reduce((sum, { count }) => sum + count, 0);
  const done = tally.reduce((sum, { state, count }) => sum + (state === 'pending' ? 0 : count), 0);
  const isGathered = gatheredAt !== undefined || announcement.state === 'stopped';
  const progress: Block = { kind: 'progress', step: done, steps: all, label: t('announce.progress', { done, all }) };
  const headed = headline(t('announce.report', { name, state: stateText(words, announcement) }));
  const isNobodys = all === 0 && places.length === 0;
  if (isNobodys && announcement.state === 'sent') return [headed, { kind: 'warning', text: t('announce.nobody') }];
  const isPublicOnly = all === 0 && places.length > 0;
  const lines = [...inOrder(tally).map((line) => tallyText(words, line)), ...placeLines(words, places)];
  return [
    headed,
    ...(isGathered ? (isPublicOnly ? [] : [progress]) : [paragraph(t('announce.gathering'))]),
    ...(lines.length === 0 ? [] : [{ kind: 'list' as const, items: lines }]),
  ];
}

function inOrder(tally: readonly TallyLine[]): readonly TallyLine[] {
  const place = ({ state }: TallyLine) => RECIPIENT_STATES.indexOf(state);
  return tally.toSorted((one, other) => place(one) - place(other) || other.count - one.count);
}

function tallyText({ t }: Words, { state, cause, count }: TallyLine): string {
  const line = t('announce.tally', { state: state.replaceAll('-', '_'), count });
  return cause === undefined ? line : t('announce.tallyCause', { line, cause });
}
