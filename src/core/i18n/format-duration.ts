import { DAY, HOUR, MINUTE } from '../../kernel/clock.ts';
import type { Translate } from './catalog.ts';

/** “18 minutes”, “5 hours”, “11 days”: in the unit that people would use, and never less than a minute. */
export function formatDuration(ms: number, t: Translate): string {
  if (ms <= 100 * MINUTE) return t('duration.minutes', { count: Math.max(Math.round(ms / MINUTE), 1) });
  if (ms <= 2 * DAY) return t('duration.hours', { count: Math.round(ms / HOUR) });
  return t('duration.days', { count: Math.round(ms / DAY) });
}
