import { DAY, MINUTE, after } from '../../kernel/clock.ts';

/** A part of every day, in minutes from midnight. One that ends before it begins goes over midnight. */
export interface DailySpan {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** When exports are handed to the pod. */
export interface Hours {
  /** The zone in which the spans are meant, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Nothing is handed over. */
  readonly quiet: readonly DailySpan[];
  /** Very large accounts are handed over in these alone; at any time when there are none. */
  readonly night: readonly DailySpan[];
  /** An account with more rows than this is very large. */
  readonly nightAboveRows: number;
}

const MINUTES_A_DAY = 24 * 60;
/** Days that are walked hour by hour at the end of a long wait; what is before is counted in whole days. */
const WALKED_DAYS = 2;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether `at` lies in one of the spans. */
export function isWithin(spans: readonly DailySpan[], at: Date, timeZone: string): boolean {
  if (spans.length === 0) return false;
  const minute = minuteOfDay(at, timeZone);
  return spans.some((span) => contains(span, minute));
}

/** What is left of the day. */
export function outside(spans: readonly DailySpan[]): readonly DailySpan[] {
  const closed = minutesOf(spans);
  const found: DailySpan[] = [];
  for (let minute = 0; minute < MINUTES_A_DAY; minute += 1) {
    if (closed.has(minute)) continue;
    const fromMinute = minute;
    while (minute < MINUTES_A_DAY && !closed.has(minute)) minute += 1;
    found.push({ fromMinute, toMinute: minute });
  }
  return found;
}

/** Minutes of a day that lie in none of the spans. */
export function minutesOutside(spans: readonly DailySpan[]): number {
  return MINUTES_A_DAY - minutesOf(spans).size;
}

/**
 * When `workMs` of work are done that begin at `from` and rest in the closed spans. Clocks that are put forward or back
 * meanwhile shift the result by that hour.
 */
export function addOpenTime(from: Date, workMs: number, closed: readonly DailySpan[], timeZone: string): Date {
  const openMs = minutesOutside(closed) * MINUTE;
  if (openMs === DAY || openMs === 0) return after(from, workMs);
  const wholeDays = Math.max(Math.floor(workMs / openMs) - WALKED_DAYS, 0);
  let at = after(from, wholeDays * DAY);
  let leftMs = workMs - wholeDays * openMs;
  for (;;) {
    const minute = minuteOfDay(at, timeZone);
    const span = closed.find((each) => contains(each, minute));
    const boundary = span ? span.toMinute : nextOf(closed, minute);
    const stepMs = minutesUntil(minute, boundary) * MINUTE - (at.getTime() % MINUTE);
    if (span === undefined && leftMs <= stepMs) return after(at, leftMs);
    if (span === undefined) leftMs -= stepMs;
    at = after(at, stepMs);
  }
}

function nextOf(spans: readonly DailySpan[], minute: number): number {
  const starts = spans.map(({ fromMinute }) => fromMinute);
  return starts.reduce((best, start) => (minutesUntil(minute, start) < minutesUntil(minute, best) ? start : best));
}

/** More than zero: what begins now again begins in a day. */
function minutesUntil(minute: number, boundary: number): number {
  return (boundary - minute + MINUTES_A_DAY) % MINUTES_A_DAY || MINUTES_A_DAY;
}

function contains({ fromMinute, toMinute }: DailySpan, minute: number): boolean {
  return fromMinute < toMinute ? minute >= fromMinute && minute < toMinute : minute >= fromMinute || minute < toMinute;
}

function minutesOf(spans: readonly DailySpan[]): ReadonlySet<number> {
  const all = Array.from({ length: MINUTES_A_DAY }, (_, minute) => minute);
  return new Set(all.filter((minute) => spans.some((span) => contains(span, minute))));
}

function minuteOfDay(at: Date, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(timeZone, format);
  }
  const parts = format.formatToParts(at);
  const valueOf = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return valueOf('hour') * 60 + valueOf('minute');
}
