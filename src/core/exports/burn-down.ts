import { DAY, after } from '../../kernel/clock.ts';
import { forecastEnd } from './forecast.ts';
import type { ExportStore } from './export-store.ts';
import { lastDays } from './progress.ts';
import type { ProgressStore, ReadProgressDeps } from './progress.ts';

/** One calendar day of the pod. */
export interface BurnDownDay {
  /** `2026-03-01`. */
  readonly day: string;
  /** Requests at its end that were neither delivered nor given up. */
  readonly open: number;
  readonly delivered: number;
}

/** How the open requests go down. */
export interface BurnDown {
  /** The last days without gaps, today last. */
  readonly days: readonly BurnDownDay[];
  /** When the last of the line is ready at the present pace; `undefined` when nothing waits. */
  readonly endsAt: Date | undefined;
}

const SHOWN_DAYS = 28;

/** Reads inside the transaction at hand. */
export async function readBurnDown(
  { clock, pace, timeZone }: Pick<ReadProgressDeps, 'clock' | 'pace' | 'timeZone'>,
  tx: { readonly exports: ExportStore; readonly progress: ProgressStore },
): Promise<BurnDown> {
  const now = clock.now();
  const since = after(now, -SHOWN_DAYS * DAY);
  const delivered = new Map((await tx.progress.deliveredByDay(since, timeZone)).map((of) => [of.day, of.delivered]));
  const changes = await tx.progress.openedByDay(since, timeZone);
  const line = await tx.exports.wholeLine();
  let open = 0;
  let next = 0;
  const days = lastDays(now, timeZone, SHOWN_DAYS).map((day): BurnDownDay => {
    for (let change = changes[next]; change !== undefined && change.day <= day; change = changes[next]) {
      open += change.opened;
      next += 1;
    }
    return { day, open, delivered: delivered.get(day) ?? 0 };
  });
  if (line.waiting === 0) return { days, endsAt: undefined };
  return { days, endsAt: forecastEnd({ line, samples: await tx.exports.recentDurations(), pace, now }) };
}
