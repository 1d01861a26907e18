import { DAY, MINUTE, after } from '../../kernel/clock.ts';

/** A part of every day, in minutes from midnight. One that ends before it begins goes over midnight. */
export interface DailySpan {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A part of every week, in minutes from Monday's midnight. One that ends before it begins goes over Sunday's. */
export type WeeklySpan = DailySpan;

/** What spans come back in. */
export type Cycle = 'day' | 'week';

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
const MINUTES_IN: Readonly<Record<Cycle, number>> = { day: MINUTES_A_DAY, week: 7 * MINUTES_A_DAY };
const DAYS_IN: Readonly<Record<Cycle, number>> = { day: 1, week: 7 };
/** Cycles that are walked span by span at the end of a long wait; what is before is counted in whole ones. */
const WALKED = 2;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether `at` lies in one of the spans. */
export function isWithin(spans: readonly DailySpan[], at: Date, timeZone: string): boolean {
  if (spans.length === 0) return false;
  const minute = minuteOf('day', at, timeZone);
  return spans.some((span) => contains(span, minute));
}

/** What is left of the day, or of the week. */
export function outside(spans: readonly DailySpan[], cycle: Cycle = 'day'): readonly DailySpan[] {
  const closed = minutesOf(spans, cycle);
  const found: DailySpan[] = [];
  for (let minute = 0; minute < MINUTES_IN[cycle]; minute += 1) {
    if (closed.has(minute)) continue;
    const fromMinute = minute;
    while (minute < MINUTES_IN[cycle] && !closed.has(minute)) minute += 1;
    found.push({ fromMinute, toMinute: minute });
  }
  return found;
}

/** Minutes of a day, or of a week, that lie in none of the spans. */
export function minutesOutside(spans: readonly DailySpan[], cycle: Cycle = 'day'): number {
  return MINUTES_IN[cycle] - minutesOf(spans, cycle).size;
}

/** When nothing is done, in which zone that is meant, and whether it comes back every day (unless given) or every week. */
export interface ClosedTime {
  readonly closed: readonly DailySpan[];
  readonly timeZone: string;
  readonly cycle?: Cycle;
}

/**
 * When `workMs` of work are done that begin at `from` and rest in the closed spans. Clocks that are put forward or back
 * meanwhile shift the result by that hour.
 */
export function addOpenTime(from: Date, workMs: number, { closed, timeZone, cycle = 'day' }: ClosedTime): Date {
  const length = MINUTES_IN[cycle];
  const openMs = minutesOutside(closed, cycle) * MINUTE;
  if (openMs === length * MINUTE || openMs === 0) return after(from, workMs);
  const whole = Math.max(Math.floor(workMs / openMs) - WALKED, 0);
  let at = after(from, whole * DAYS_IN[cycle] * DAY);
  let leftMs = workMs - whole * openMs;
  for (;;) {
    const minute = minuteOf(cycle, at, timeZone);
    const span = closed.find((each) => contains(each, minute));
    const boundary = span ? span.toMinute : nextOf(closed, minute, length);
    const stepMs = minutesUntil(minute, boundary, length) * MINUTE - (at.getTime() % MINUTE);
    if (span === undefined && leftMs <= stepMs) return after(at, leftMs);
    if (span === undefined) leftMs -= stepMs;
    at = after(at, stepMs);
  }
}

function nextOf(closed: readonly DailySpan[], minute: number, length: number): number {
  const until = (start: number) => minutesUntil(minute, start, length);
  return closed
    .map(({ fromMinute }) => fromMinute)
    .reduce((best, start) => (until(start) < until(best) ? start : best));
}

/** More than zero: what begins now again begins in a day, or in a week. */
function minutesUntil(minute: number, boundary: number, length: number): number {
  return (boundary - minute + length) % length || length;
}

function contains({ fromMinute, toMinute }: DailySpan, minute: number): boolean {
  return fromMinute < toMinute ? minute >= fromMinute && minute < toMinute : minute >= fromMinute || minute < toMinute;
}

function minutesOf(spans: readonly DailySpan[], cycle: Cycle): ReadonlySet<number> {
  const all = Array.from({ length: MINUTES_IN[cycle] }, (_, minute) => minute);
  return new Set(all.filter((minute) => spans.some((span) => contains(span, minute))));
}

function minuteOf(cycle: Cycle, at: Date, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', ...time });
    formats.set(timeZone, format);
  }
  const parts = format.formatToParts(at);
  const valueOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const minute = Number(valueOf('hour')) * 60 + Number(valueOf('minute'));
  return cycle === 'day' ? minute : WEEKDAYS.indexOf(valueOf('weekday')) * MINUTES_A_DAY + minute;
}
