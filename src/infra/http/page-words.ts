import { findLocale } from '../../core/i18n/choose-locale.ts';
import { DEFAULT_LOCALE, type Locale } from '../../core/i18n/locales.ts';
import { createWords, type Words } from '../../core/i18n/words.ts';

/** Everything a page says, in the language of the person who reads it. */
export interface PageWords extends Words {
  readonly direction: 'ltr' | 'rtl';
  /** “14 March, 14:10 (CET)”. */
  instant(at: Date, now: Date): string;
}

/** Finds the words for a reader: the preferred language where Pappus speaks it, else what the browser asks for. */
export type ChoosePageWords = (preferred: string | undefined, acceptLanguage: string | undefined) => PageWords;

/** @param timeZone - IANA name of the zone that all instants are told in, such as `Europe/Berlin`. */
export function createPageWords(timeZone: string): ChoosePageWords {
  const wordsIn = createWords(timeZone);
  return (preferred, acceptLanguage) => {
    const locale = findLocale(preferred) ?? findAcceptedLocale(acceptLanguage) ?? DEFAULT_LOCALE;
    const words = wordsIn(locale);
    return {
      ...words,
      direction: directionOf(locale),
      instant: (at, now) => `${words.day(at, now)}, ${words.time(at)}`,
    };
  };
}

const MAX_HEADER_LENGTH = 1_000;

/** The dearest of the languages in an `Accept-Language` header that Pappus speaks. @see RFC 9110 §12.5.4 */
function findAcceptedLocale(header = ''): Locale | undefined {
  const weighted = header
    .slice(0, MAX_HEADER_LENGTH)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.split(';').map((text) => text.trim());
      const quality = params.find((param) => param.startsWith('q='));
      return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { tag } of weighted) {
    const locale = findLocale(tag);
    if (locale !== undefined) return locale;
  }
  return undefined;
}

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
