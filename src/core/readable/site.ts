import { LOCALES } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import { createTextRenderer } from './render-text.ts';
import type { TextRenderer } from './render-text.ts';

/** The parts of a copy that its menu leads to. */
export type Section = 'home' | 'photos' | 'comments' | 'tags' | 'contacts' | 'search' | 'about';

/** What every page of one copy shares. */
export interface Site {
  readonly words: Words;
  /** Puts texts of people into markup. */
  readonly texts: TextRenderer;
  /** The account, such as `alice@pod.example`. */
  readonly account: string;
  /** What its owner is called; the account where they have not said. */
  readonly name: string;
  /** Those that there is something in. */
  readonly sections: readonly Section[];
  readonly madeAt: Date;
  number(count: number): string;
  /** “3 May 2021, 10:11”. */
  instant(time: number): string;
  /** “3 May 2021”. */
  day(time: number): string;
  /** “May 2021”, or “2021”. */
  month(year: number, month: number | undefined): string;
  /** “May”. */
  monthName(month: number): string;
  compare(a: string, b: string): number;
}

export interface SiteOptions {
  readonly words: Words;
  /** IANA name of the zone that all instants are told in. */
  readonly timeZone: string;
  readonly account: string;
  readonly name: string;
  readonly sections: readonly Section[];
  readonly madeAt: Date;
}

export function createSite({ words, timeZone, ...facts }: SiteOptions): Site {
  const tag = LOCALES[words.locale].formatTag;
  const numbers = new Intl.NumberFormat(tag);
  const instants = new Intl.DateTimeFormat(tag, { timeZone, dateStyle: 'long', timeStyle: 'short' });
  const days = new Intl.DateTimeFormat(tag, { timeZone, dateStyle: 'long' });
  const months = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', year: 'numeric', month: 'long' });
  const names = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long' });
  const collator = new Intl.Collator(tag, { numeric: true, sensitivity: 'base' });
  const { t } = words;
  const undated = t('page.readable.undated');
  return {
    ...facts,
    words,
    texts: createTextRenderer((description) => t('page.readable.picture', { description })),
    number: (count) => numbers.format(count),
    instant: (time) => (Number.isNaN(time) ? undated : instants.format(time)),
    day: (time) => (Number.isNaN(time) ? undated : days.format(time)),
    month: (year, month) => (month === undefined ? String(year) : months.format(Date.UTC(year, month - 1, 1))),
    monthName: (month) => names.format(Date.UTC(2000, month - 1, 1)),
    compare: (a, b) => collator.compare(a, b),
  };
}
