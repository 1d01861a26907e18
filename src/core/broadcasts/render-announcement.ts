import type { DiasporaId } from '../../kernel/ids.ts';
import type { Block, Reply } from '../chat/reply.ts';
import { findLocale } from '../i18n/choose-locale.ts';
import { DEFAULT_LOCALE, LOCALES, LOCALE_TAGS } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { AnnouncementTexts } from './announcement.ts';
import { fill, parseText, placeholdersIn } from './announcement-text.ts';

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
  const reply = renderText({ words: wordsIn, pod }, texts, { locale: wanted, account });
  if (reply === undefined) return undefined;
  const [word] = LOCALES[reply.locale].commands['opt-out'];
  const footer: Block = { kind: 'paragraph', text: wordsIn(reply.locale).t('announce.footer', { word }) };
  return { locale: reply.locale, blocks: [...reply.blocks, footer] };
}

/** The announcement as anybody may read it, who may be nobody in particular. */
export function renderForAll(
  deps: RenderDeps,
  texts: AnnouncementTexts,
  locale: string,
): (Reply & { readonly locale: Locale }) | undefined {
  const isPersonal = Object.values(texts).some((text) => placeholdersIn(text).includes('account'));
  return isPersonal ? undefined : renderText(deps, texts, { locale, account: '' });
}

function renderText(
  { words: wordsIn, pod }: RenderDeps,
  texts: AnnouncementTexts,
  { locale: wanted, account }: { readonly locale: string | undefined; readonly account: DiasporaId | string },
): (Reply & { readonly locale: Locale }) | undefined {
  const locale = localeFor(texts, wanted);
  const text = locale && texts[locale];
  if (text === undefined || locale === undefined) return undefined;
  const closing = pod.closesAt === undefined ? '' : wordsIn(locale).day(pod.closesAt, pod.closesAt);
  return { locale, blocks: fill(parseText(text), { pod: pod.host, day: closing, account }) };
}

/**
 * The announcement as it is said where many read: in the language of the place, or in all it is written in, each with its
 * name before it. Nobody is addressed, and there is nothing to say no to.
 *
 * @returns `undefined` when it has no text at all.
 */
export function renderForPlace(
  { words: wordsIn, pod }: RenderDeps,
  texts: AnnouncementTexts,
  wanted: string | undefined,
): Reply | undefined {
  const spoken = wanted === undefined ? undefined : localeFor(texts, wanted);
  const locales = LOCALE_TAGS.filter((tag) => texts[tag] !== undefined && (spoken === undefined || tag === spoken));
  const [first] = locales;
  if (first === undefined) return undefined;
  const blocks = locales.flatMap((locale): readonly Block[] => {
    const closing = pod.closesAt === undefined ? '' : wordsIn(locale).day(pod.closesAt, pod.closesAt);
    const own = fill(parseText(texts[locale] ?? ''), { pod: pod.host, day: closing, account: '' });
    return locales.length === 1 ? own : [{ kind: 'paragraph', text: `${LOCALES[locale].name}:` }, ...own];
  });
  return { locale: first, blocks };
}
