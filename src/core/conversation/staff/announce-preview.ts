import { durationMsOf } from '../../broadcasts/audience.ts';
import type { Announcement } from '../../broadcasts/announcement.ts';
import type { AnnounceDeps, AnnounceTables } from '../../broadcasts/draft-announcement.ts';
import { findTextFault } from '../../broadcasts/find-text-fault.ts';
import { placesFor } from '../../broadcasts/public-place.ts';
import type { BarredPlace } from '../../broadcasts/public-place.ts';
import { localeFor, renderAnnouncement, renderForPlace } from '../../broadcasts/render-announcement.ts';
import { selectionOf } from '../../broadcasts/run-announcement.ts';
import type { Block, Reply } from '../../chat/reply.ts';
import { LOCALES, LOCALE_TAGS } from '../../i18n/locales.ts';
import type { Locale } from '../../i18n/locales.ts';
import { paragraph } from '../answer.ts';
import type { AnnounceCommand } from './announce-command.ts';
import { barredBlocks, placeName } from './announce-place-words.ts';
import { faultText, reachRows, refusalText, stateText, whenText } from './announce-words.ts';
import type { DeskScene } from './line-answers.ts';

/**
 * The announcement as this chat shows it, or in the markup of a platform, and before it whom it reaches, where it is said
 * in public, and how long that takes.
 */
export async function previewAnswer(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  {
    command: { name, wanted },
    scene,
    barred,
  }: {
    readonly command: Extract<AnnounceCommand, { readonly step: 'preview' }>;
    readonly scene: DeskScene;
    readonly barred: readonly BarredPlace[];
  },
): Promise<readonly Block[]> {
  const { words } = scene;
  const found = await tx.announcements.lock(name);
  if (found === undefined) return [paragraph(refusalText(words, name, { kind: 'unknown' }))];
  const platform = wanted.map((wish) => wish.toLowerCase()).find((wish) => deps.platforms.has(wish));
  const [language, more] = wanted.filter((wish) => wish.toLowerCase() !== platform);
  const locale = language === undefined ? words.locale : findLanguage(language);
  if (more !== undefined) return [paragraph(unknownPlatformText(deps, scene, more))];
  if (locale === undefined) return [paragraph(unknownLanguageText(scene, language ?? ''))];
  const fault = findTextFault(deps, found);
  return [
    { kind: 'facts', rows: await factsOf(deps, tx, { found, scene }) },
    ...(fault === undefined ? [] : [paragraph(faultText(words, name, fault))]),
    ...barredBlocks(words, barred),
    ...shownBlocks(deps, { found, scene, locale, platform }),
  ];
}

interface Wish {
  readonly found: Announcement;
  readonly scene: DeskScene;
  readonly locale: Locale;
  readonly platform: string | undefined;
}

/** What people read, and what is read in public where that is something else. */
function shownBlocks(deps: AnnounceDeps, { found, scene: { words }, locale, platform }: Wish): readonly Block[] {
  const { name, texts, audiences } = found;
  const spoken = localeFor(texts, locale);
  if (spoken === undefined) return [];
  const asMarkup = (reply: Reply | undefined, on: string) => markupBlocks(deps, reply, on);
  const account = `name@${deps.pod.host}`;
  const personal = renderAnnouncement(deps, texts, { locale: spoken, account });
  const places = placesFor(found, deps.places).filter(({ to }) => platform === undefined || to.platform === platform);
  const head = words.t('announce.preview', { name, language: LOCALES[spoken].name });
  return [
    ...(audiences.length === 0 && places.length > 0
      ? []
      : [paragraph(head), ...(platform === undefined ? (personal?.blocks ?? []) : asMarkup(personal, platform))]),
    ...places.flatMap((place) => {
      const reply = renderForPlace(deps, texts, place.locale);
      const shown = platform === undefined ? (reply?.blocks ?? []) : asMarkup(reply, platform);
      return [paragraph(words.t('announce.previewIn', { place: placeName(words, place) })), ...shown];
    }),
  ];
}

/** The source of each message, line by line; as it is shown here where the platform has none. */
function markupBlocks({ adapters }: AnnounceDeps, reply: Reply | undefined, platform: string): readonly Block[] {
  if (reply === undefined) return [];
  const messages = adapters.get(platform)?.markup?.(reply);
  if (messages === undefined) return reply.blocks;
  const lines = messages.flatMap((message) => message.split('\n')).filter((line) => line.trim() !== '');
  return lines.map((text) => ({ kind: 'code', text }));
}

async function factsOf(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { found, scene: { words } }: { readonly found: Announcement; readonly scene: DeskScene },
) {
  const { t } = words;
  const { audiences, places: kinds } = found;
  const languages = LOCALE_TAGS.filter((tag) => found.texts[tag] !== undefined).map((tag) => LOCALES[tag].name);
  const rows = [
    { label: t('announce.labelState'), value: stateText(words, found) },
    { label: t('announce.labelLanguages'), value: languages.join(', ') || t('announce.noneYet') },
    { label: t('announce.labelAudience'), value: [...audiences, ...kinds].join(', ') || t('announce.noneYet') },
  ];
  if (audiences.length > 0) {
    const count = await tx.ledger.count(selectionOf(deps, found));
    const duration = words.duration(durationMsOf(count, deps.platforms));
    rows.push(...reachRows(words, count), { label: t('announce.labelDuration'), value: duration });
  }
  const places = placesFor(found, deps.places).map((place) => placeName(words, place));
  if (places.length > 0) rows.push({ label: t('announce.labelPlaces'), value: places.join(', ') });
  if (found.approvedBy !== undefined) rows.push({ label: t('announce.labelApproved'), value: found.approvedBy });
  if (found.dueAt !== undefined) {
    rows.push({ label: t('announce.labelDue'), value: whenText(words, found.dueAt, deps.clock.now()) });
  }
  return rows;
}

export function findLanguage(written: string): Locale | undefined {
  return LOCALE_TAGS.find((tag) => tag === written.toLowerCase());
}

export function unknownLanguageText({ words }: DeskScene, language: string): string {
  return words.t('announce.wrongLanguage', { language, known: LOCALE_TAGS.join(', ') });
}

export function unknownPlatformText({ platforms }: AnnounceDeps, { words }: DeskScene, platform: string): string {
  return words.t('announce.wrongPlatform', { platform, known: [...platforms.keys()].join(', ') });
}
