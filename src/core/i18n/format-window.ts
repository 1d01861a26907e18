import { DAY, HOUR, MINUTE } from '../../kernel/clock.ts';
import type { Translate } from './catalog.ts';
import { daysBetween, formatTime, formatWeekday, formatZone } from './formats.ts';
import type { Place } from './formats.ts';

/** From when to when something will happen. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** Wider than this, only the days are told. */
const DAYS_ONLY_MS = 2 * DAY;

/**
 * The window as it is told: its ends moved outward to round clock times, so that telling it promises no more than is
 * known. The farther away, the coarser.
 */
export function roundWindow({ from, to }: Window, now: Date): Window {
  const ahead = to.getTime() - now.getTime();
  const step = ahead <= 2 * HOUR ? 5 * MINUTE : ahead <= 6 * HOUR ? 15 * MINUTE : HOUR;
  return {
    from: new Date(Math.floor(from.getTime() / step) * step),
    to: new Date(Math.ceil(to.getTime() / step) * step),
  };
}

/** “today between 14:10 and 14:50 (CET)”: a window in words that can stand after “ready”. */
export function formatWindow(window: Window, now: Date, place: Place, t: Translate): string {
  const { from, to } = roundWindow(window, now);
  const zone = formatZone(to, place);
  const [fromDays, toDays] = [daysBetween(now, from, place.timeZone), daysBetween(now, to, place.timeZone)];
  const [fromTime, toTime] = [formatTime(from, place), formatTime(to, place)];
  if (from.getTime() <= now.getTime()) {
    if (toDays === 0) return t('time.todayUntil', { to: toTime, zone });
    return t('time.dayUntil', { toDay: formatWeekday(to, place), to: toTime, zone });
  }
  if (fromDays === toDays) {
    if (toDays === 0) return t('time.today', { from: fromTime, to: toTime, zone });
    if (toDays === 1) return t('time.tomorrow', { from: fromTime, to: toTime, zone });
    return t('time.day', { day: formatWeekday(to, place), from: fromTime, to: toTime, zone });
  }
  const days = { fromDay: formatWeekday(from, place), toDay: formatWeekday(to, place) };
  if (to.getTime() - from.getTime() > DAYS_ONLY_MS) return t('time.wideDays', days);
  return t('time.days', { ...days, from: fromTime, to: toTime, zone });
}
