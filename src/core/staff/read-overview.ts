import type { ExportStore } from '../exports/export-store.ts';
import { forecastEnd } from '../exports/forecast.ts';
import type { PaceOptions } from '../exports/forecast.ts';
import { explainPace } from '../pace/explain-pace.ts';
import type { PaceReport } from '../pace/explain-pace.ts';
import type { PaceStore } from '../pace/pace-store.ts';
import type { ExportState } from '../work/export-states.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { joined } from '../work/unit-of-work.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { AlertStore, RaisedAlert } from './alert.ts';
import type { CaseStore } from './case.ts';

/** How it goes, at one look. Figures, and nothing about anybody. */
export interface Overview extends PaceReport {
  readonly at: Date;
  readonly held: number;
  readonly openCases: number;
  /** Requests that are neither delivered nor given up. */
  readonly open: number;
  /** When the last of the line is ready at the present pace; `undefined` when nothing waits. */
  readonly endsAt: Date | undefined;
  readonly alerts: readonly RaisedAlert[];
}

export interface ReadOverviewDeps {
  readonly work: UnitOfWork<{
    readonly alerts: AlertStore;
    readonly cases: CaseStore;
    readonly exports: ExportStore;
    readonly pace: PaceStore;
  }>;
  readonly clock: Clock;
  readonly pace: PaceOptions;
}

/** Nothing will be done for these any more. */
const CLOSED = ['ready', 'expired', 'failed', 'cancelled'] as const satisfies readonly ExportState[];

export async function readOverview(deps: ReadOverviewDeps): Promise<Overview> {
  return deps.work.transact(async (tx) => {
    const at = deps.clock.now();
    const counts = await tx.exports.countByState();
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return {
      ...(await explainPace({ ...deps, work: joined(tx) })),
      at,
      held: counts.held ?? 0,
      open: CLOSED.reduce((sum, state) => sum - (counts[state] ?? 0), all),
      endsAt: await endOfLine(deps, tx, at),
      openCases: await tx.cases.countOpen(),
      alerts: await tx.alerts.list(),
    };
  });
}

async function endOfLine(
  { pace }: ReadOverviewDeps,
  tx: { readonly exports: ExportStore },
  now: Date,
): Promise<Date | undefined> {
  const line = await tx.exports.wholeLine();
  if (line.waiting === 0) return undefined;
  return forecastEnd({ line, samples: await tx.exports.recentDurations(), pace, now });
}
