import type { DiasporaId } from '../../kernel/ids.ts';
import type { Reply } from '../chat/reply.ts';
import { findLocale } from '../i18n/choose-locale.ts';
import { DEFAULT_LOCALE, LOCALES, LOCALE_TAGS } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { AnnouncementTexts } from './announcement.ts';
import { fill, parseText } from './announcement-text.ts';

/** The pod that announcements are about. */
export interface AnnouncedPod {
  readonly host: string;
  readonly closesAt: Date | undefined;
}

export interface RenderDeps {
  readonly words: (locale: Locale) => Words;
  readonly pod: AnnouncedPod;
}

/** The language in which somebody reads it: theirs, else English, else any that it is written in. */
export function localeFor(texts: AnnouncementTexts, wanted: string | undefined): Locale | undefined {
  const own = findLocale(wanted);
  return [own, DEFAULT_LOCALE, ...LOCALE_TAGS].find((locale) => locale !== undefined && texts[locale] !== undefined);
}

/**
 * The announcement as one person reads it, with the word that ends them. The same person gets the same text at every
 * try.
 *
 * @returns `undefined` when it has no text at all.
 */
export function renderAnnouncement(
  { words: wordsIn, pod }: RenderDeps,
  texts: AnnouncementTexts,
  { locale: wanted, account }: { readonly locale: string | undefined; readonly account: DiasporaId | string },
): Reply | undefined {
  const locale = localeFor(texts, wanted);
  const text = locale && texts[locale];
  if (text === undefined || locale === undefined) return undefined;
  const words = wordsIn(locale);
  const closing = pod.closesAt === undefined ? '' : words.day(pod.closesAt, pod.closesAt);
  const [word] = LOCALES[locale].commands['opt-out'];
  const blocks = fill(parseText(text), { pod: pod.host, day: closing, account });
  return { locale, blocks: [...blocks, { kind: 'paragraph', text: words.t('announce.footer', { word }) }] };
}
