import { DAY, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import { slownessOf } from '../work/pace-verdict.ts';
import type { SlownessReason } from '../work/pace-verdict.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ExportStore } from './export-store.ts';
import type { VerdictView } from './export-status.ts';
import { forecastEnd } from './forecast.ts';
import type { PaceOptions } from './forecast.ts';

/** What was delivered on one calendar day of the pod. */
export interface DayCount {
  /** `2026-03-01`. */
  readonly day: string;
  readonly delivered: number;
}

export interface ProgressStore {
  /** Days since then on which anything was delivered, the earliest first. */
  deliveredByDay(since: Date, timeZone: string): Promise<readonly DayCount[]>;
  /**
   * How many more requests were open at the end of each day than before it, the earliest day first. All that was before
   * `since` is counted on its day.
   */
  openedByDay(since: Date, timeZone: string): Promise<readonly DayChange[]>;
  /** How many exports were delivered to people who are forgotten since. */
  countForgotten(): Promise<number>;
}

/** How many more requests, or fewer, were open at the end of a day than before it. */
export interface DayChange {
  /** `2026-03-01`. */
  readonly day: string;
  readonly opened: number;
}

/** How far it is with everybody's exports: figures, and nothing about anybody. */
export interface Progress {
  readonly delivered: number;
  readonly waiting: number;
  /** The last days without gaps, today last. */
  readonly days: readonly DayCount[];
  /** When the last of the line is ready at the present pace; `undefined` when nothing waits, or nobody can know. */
  readonly endsAt: Date | undefined;
  readonly slowness: SlownessReason | undefined;
  readonly pauseNote: string | undefined;
}

export interface ReadProgressTables {
  readonly exports: ExportStore;
  readonly pace: VerdictView;
  readonly progress: ProgressStore;
}

export interface ReadProgressDeps {
  readonly work: UnitOfWork<ReadProgressTables>;
  readonly clock: Clock;
  readonly pace: PaceOptions;
  /** The zone whose midnights part the days. */
  readonly timeZone: string;
}

const SHOWN_DAYS = 14;
const STANDING: readonly (SlownessReason | undefined)[] = ['stopped', 'paused', 'pod-unreachable'];

/** @returns figures for whoever wants to know how it goes. */
export async function readProgress({ work, clock, pace, timeZone }: ReadProgressDeps): Promise<Progress> {
  const now = clock.now();
  return work.transact(async (tx) => {
    const counts = await tx.exports.countByState();
    const line = await tx.exports.wholeLine();
    const { verdict, pause } = await tx.pace.find();
    const slowness = pause ? 'paused' : slownessOf(verdict?.is);
    const isKnown = line.waiting > 0 && !STANDING.includes(slowness);
    const samples = isKnown ? await tx.exports.recentDurations() : [];
    const found = await tx.progress.deliveredByDay(after(now, -SHOWN_DAYS * DAY), timeZone);
    return {
      delivered: (counts.ready ?? 0) + (counts.expired ?? 0) + (await tx.progress.countForgotten()),
      waiting: line.waiting,
      days: lastDays(now, timeZone, SHOWN_DAYS).map(
        (day) => found.find((each) => each.day === day) ?? { day, delivered: 0 },
      ),
      endsAt: isKnown ? forecastEnd({ line, samples, pace, now }) : undefined,
      slowness,
      pauseNote: pause?.note,
    };
  });
}

/** Calendar days without gaps, today last. */
export function lastDays(now: Date, timeZone: string, count: number): readonly string[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return Array.from({ length: count }, (_, ago) => format.format(after(now, -ago * DAY))).toReversed();
}
