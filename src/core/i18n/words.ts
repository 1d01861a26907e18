import type { Translate } from './catalog.ts';
import { formatDuration } from './format-duration.ts';
import { formatWindow } from './format-window.ts';
import type { Window } from './format-window.ts';
import { formatBytes, formatDay, formatTime, formatZone } from './formats.ts';
import type { Locale } from './locales.ts';
import { createTranslator } from './translate.ts';

/** Everything that has to be put into words for one person. */
export interface Words {
  readonly locale: Locale;
  readonly t: Translate;
  size(bytes: number): string;
  /** “14 March”. */
  day(at: Date, now: Date): string;
  /** “14:10 (CET)”. */
  time(at: Date): string;
  /** “11 days”: for how long, or in how much time; stands alone as well. */
  duration(ms: number): string;
  /** “today between 14:10 and 14:50 (CET)”; can stand after “ready”. */
  window(window: Window, now: Date): string;
}

/** @param timeZone - IANA name of the zone that all instants are told in. */
export function createWords(timeZone: string): (locale: Locale) => Words {
  const known = new Map<Locale, Words>();
  return (locale) => {
    const words = known.get(locale) ?? wordsIn(locale, timeZone);
    known.set(locale, words);
    return words;
  };
}

function wordsIn(locale: Locale, timeZone: string): Words {
  const place = { locale, timeZone };
  const t = createTranslator(locale);
  return {
    locale,
    t,
    size: (bytes) => formatBytes(bytes, locale),
    day: (at, now) => formatDay(at, now, place),
    time: (at) => `${formatTime(at, place)} (${formatZone(at, place)})`,
    duration: (ms) => formatDuration(ms, t),
    window: (window, now) => formatWindow(window, now, place, t),
  };
}
