import { LOCALES } from './locales.ts';
import type { Language, Locale } from './locales.ts';

/** For whom an instant is written. */
export interface Place {
  readonly locale: Locale;
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in the decimal units that phones show: “3.2 MB”. */
export function formatBytes(bytes: number, locale: Locale): string {
  const power = bytes < 1_000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / 1_000 ** power;
  return new Intl.NumberFormat(LOCALES[locale].formatTag, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power > 0 && value < 100 ? 1 : 0,
  }).format(value);
}

/** A calendar day: “14 March”, with its year when that is not the year of `now`. */
export function formatDay(at: Date, now: Date, place: Place): string {
  const sameYear = dateParts(at, place.timeZone).year === dateParts(now, place.timeZone).year;
  return instant(at, place, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** A day near enough to be known by its weekday: “Tuesday 3 March”. */
export function formatWeekday(at: Date, place: Place): string {
  return instant(at, place, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** The time on a clock: “14:10”. */
export function formatTime(at: Date, place: Place): string {
  return instant(at, place, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** What the zone is called at that instant: “CET”. */
export function formatZone(at: Date, { locale, timeZone }: Place): string {
  const format = new Intl.DateTimeFormat(LOCALES[locale].formatTag, { timeZone, timeZoneName: 'short' });
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** How many midnights lie between two instants in that zone. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  const days = [from, to].map((at) => {
    const { year, month, day } = dateParts(at, timeZone);
    return Date.UTC(year, month - 1, day) / 86_400_000;
  });
  return (days[1] ?? 0) - (days[0] ?? 0);
}

function instant(at: Date, { locale, timeZone }: Place, options: Intl.DateTimeFormatOptions): string {
  const { formatTag, firstDay }: Language = LOCALES[locale];
  const parts = new Intl.DateTimeFormat(formatTag, { ...options, timeZone }).formatToParts(at);
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? (firstDay ?? value) : value)).join('');
}

function dateParts(
  at: Date,
  timeZone: string,
): { readonly year: number; readonly month: number; readonly day: number } {
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
}
