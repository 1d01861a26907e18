import { text } from './fields.ts';

export interface DailySpan {
  readonly fromMinute: number;
  readonly toMinute: number;
}

const SPAN = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const MINUTES_A_DAY = 24 * 60;

/** Parts of the day such as `08:00-10:00,18:00-23:00`; one that ends before it begins goes over midnight. */
export const dailySpans = text
  .refine((value) => value === 'none' || value.split(',').every((part) => parseSpan(part) !== undefined), {
    error: 'must be parts of the day such as 08:00-10:00,18:00-23:00, or none',
  })
  .transform((value) => value.split(',').flatMap((part) => parseSpan(part) ?? []));

/** Minutes of the day outside the closed spans, and inside the open ones where there are any. */
export function minutesLeft(closed: readonly DailySpan[], open: readonly DailySpan[] = []): number {
  const isIn = (spans: readonly DailySpan[], minute: number) => spans.some((span) => contains(span, minute));
  const minutes = Array.from({ length: MINUTES_A_DAY }, (_, minute) => minute);
  return minutes.filter((minute) => !isIn(closed, minute) && (open.length === 0 || isIn(open, minute))).length;
}

/** One part of a day; `undefined` when it is none. */
export function parseSpan(part: string): DailySpan | undefined {
  if (!SPAN.test(part.trim())) return undefined;
  const [from = '', to = ''] = part.trim().split('-');
  const span = { fromMinute: minuteOf(from), toMinute: minuteOf(to) };
  // The same moment twice could mean the whole day or none of it.
  return span.fromMinute === span.toMinute ? undefined : span;
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function contains({ fromMinute, toMinute }: DailySpan, minute: number): boolean {
  return fromMinute < toMinute ? minute >= fromMinute && minute < toMinute : minute >= fromMinute || minute < toMinute;
}
