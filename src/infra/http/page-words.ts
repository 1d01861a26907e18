/** Key and parameters to text, in one language. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Everything a page says, in the language of the person who reads it. */
export interface PageWords {
  /** BCP 47, for `lang`. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  /** An instant with its time zone. */
  instant(at: Date): string;
  /** A file size in the decimal units that phones show. */
  size(bytes: number): string;
}

export interface PageWordsOptions {
  /** Locales with a catalogue; the first is for everybody else. */
  readonly locales: readonly [string, ...string[]];
  readonly translateFor: (locale: string) => Translate;
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
}

/** Finds the words for a reader: the preferred locale where there is one, else what the browser asks for. */
export type ChoosePageWords = (preferred: string | undefined, acceptLanguage: string | undefined) => PageWords;

export function createPageWords({ locales, translateFor, timeZone }: PageWordsOptions): ChoosePageWords {
  const byLocale = new Map(
    locales.map((locale) => [locale.toLowerCase(), wordsOf(locale, translateFor(locale), timeZone)]),
  );
  const fallback = wordsOf(locales[0], translateFor(locales[0]), timeZone);
  const find = (tag: string) => byLocale.get(tag) ?? byLocale.get(tag.split('-')[0] ?? '');
  return (preferred, acceptLanguage) => {
    for (const tag of [...(preferred ? [preferred] : []), ...acceptedTags(acceptLanguage)]) {
      const words = find(tag.toLowerCase());
      if (words !== undefined) return words;
    }
    return fallback;
  };
}

/** Language tags of an `Accept-Language` header, the dearest first. @see RFC 9110 §12.5.4 */
function acceptedTags(header = ''): string[] {
  const weighted = header
    .slice(0, 1_000)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.split(';').map((text) => text.trim());
      const quality = params.find((param) => param.startsWith('q='));
      return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    });
  return weighted
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function wordsOf(locale: string, t: Translate, timeZone: string): PageWords {
  const instants = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return {
    locale,
    direction: RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    t,
    instant: (at) => instants.format(at),
    size: (bytes) => {
      const power = bytes < 1_000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
      const value = bytes / 1_000 ** power;
      const unit = UNITS[power] ?? 'byte';
      const maximumFractionDigits = power > 0 && value < 100 ? 1 : 0;
      const unitDisplay = power === 0 ? 'long' : 'short';
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(value);
    },
  };
}
