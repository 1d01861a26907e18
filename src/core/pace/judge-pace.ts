import { MINUTE } from '../../kernel/clock.ts';
import type { PaceOptions } from '../exports/forecast.ts';
import { isWithin } from '../exports/hours.ts';
import type { PaceVerdict } from '../work/pace-verdict.ts';
import type { BrakeLevel } from './brake.ts';
import type { PaceRecord } from './pace-store.ts';

/** A slowed line waits this many times the spacing between two exports, and at least as long as the last one took. */
const SLOW_SPACING = 4;
/** When nothing but failures stops the line, one export in this time finds out whether the pod can do it again. */
const PROBE_EVERY_MS = 10 * MINUTE;

export function brakeLevel({ brake }: PaceRecord): BrakeLevel {
  return brake?.level ?? 'open';
}

/** What keeps the next request from its turn, before the pod is even looked at; `undefined` when nothing does. */
export function judgePace(record: PaceRecord, pace: PaceOptions, now: Date): PaceVerdict | undefined {
  const { hours, spacingMs } = pace;
  if (record.pause !== undefined) return 'paused';
  if (hours && isWithin(hours.quiet, now, hours.timeZone)) return 'quiet-hours';
  const level = brakeLevel(record);
  const sinceSubmittedMs = record.lastSubmittedAt ? now.getTime() - record.lastSubmittedAt.getTime() : Infinity;
  if (level === 'stopped') return isProbe(record) && sinceSubmittedMs >= PROBE_EVERY_MS ? undefined : 'stopped';
  if (sinceSubmittedMs < spacingMs) return 'spacing';
  if (level === 'open') return undefined;
  const { at, tookMs } = record.lastEnded ?? { at: undefined, tookMs: 0 };
  const rested = at === undefined || now.getTime() - at.getTime() >= tookMs;
  return rested && sinceSubmittedMs >= spacingMs * SLOW_SPACING ? undefined : 'slowed';
}

function isProbe({ brake }: PaceRecord): boolean {
  return brake?.reasons.length === 1 && brake.reasons[0] === 'failures';
}
