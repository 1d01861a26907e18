import { parseSpan } from './daily-spans.ts';
import type { DailySpan } from './daily-spans.ts';
import { text } from './fields.ts';

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const MINUTES_A_DAY = 24 * 60;
const MINUTES_A_WEEK = DAYS.length * MINUTES_A_DAY;
/** `Mo-Fr 09:00-17:00`, `Sa 10:00-12:00`, `09:00-17:00`. */
const PART = /^(?:(?<first>[a-z]{2})(?:-(?<last>[a-z]{2}))?\s+)?(?<hours>\S+)$/iu;

/**
 * Parts of the week such as `Mo-Fr 09:00-12:00,14:00-17:00,Sa 10:00-12:00`, in minutes from Monday's midnight. A part
 * without days has those of the part before it; without any, it is of every day.
 */
export const weeklySpans = text
  .refine((value) => value === 'none' || parseSpans(value) !== undefined, {
    error: 'must be hours such as Mo-Fr 09:00-17:00,Sa 10:00-12:00 (days: Mo Tu We Th Fr Sa Su), or none',
  })
  .transform((value) => parseSpans(value) ?? []);

function parseSpans(value: string): readonly DailySpan[] | undefined {
  const spans: DailySpan[] = [];
  let days: readonly number[] = DAYS.map((_, day) => day);
  for (const part of value.split(',')) {
    const { first, last, hours = '' } = PART.exec(part.trim())?.groups ?? {};
    const span = parseSpan(hours);
    const named = first === undefined ? days : daysFrom(first, last ?? first);
    if (span === undefined || named === undefined) return undefined;
    days = named;
    spans.push(...days.map((day) => spanOn(day, span)));
  }
  return spans;
}

/** Over the end of the week, too: `Fr-Mo`. */
function daysFrom(first: string, last: string): readonly number[] | undefined {
  const [from, to] = [first, last].map((name) => DAYS.indexOf(name.toLowerCase()));
  if (from === undefined || to === undefined || from < 0 || to < 0) return undefined;
  const count = ((to - from + DAYS.length) % DAYS.length) + 1;
  return Array.from({ length: count }, (_, at) => (from + at) % DAYS.length);
}

function spanOn(day: number, { fromMinute, toMinute }: DailySpan): DailySpan {
  const midnight = day * MINUTES_A_DAY;
  const isOverMidnight = toMinute < fromMinute;
  const end = midnight + toMinute + (isOverMidnight ? MINUTES_A_DAY : 0);
  return { fromMinute: midnight + fromMinute, toMinute: end % MINUTES_A_WEEK };
}
