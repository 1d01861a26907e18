import { readBurnDown } from '../exports/burn-down.ts';
import type { BurnDown } from '../exports/burn-down.ts';
import type { ExportStore } from '../exports/export-store.ts';
import type { PaceOptions } from '../exports/forecast.ts';
import type { ProgressStore } from '../exports/progress.ts';
import { explainPace } from '../pace/explain-pace.ts';
import type { PaceReport } from '../pace/explain-pace.ts';
import type { PaceStore } from '../pace/pace-store.ts';
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
  readonly burnDown: BurnDown;
  readonly alerts: readonly RaisedAlert[];
}

export interface ReadOverviewDeps {
  readonly work: UnitOfWork<{
    readonly alerts: AlertStore;
    readonly cases: CaseStore;
    readonly exports: ExportStore;
    readonly pace: PaceStore;
    readonly progress: ProgressStore;
  }>;
  readonly clock: Clock;
  readonly pace: PaceOptions;
  /** The zone whose midnights part the days. */
  readonly timeZone: string;
}

export async function readOverview(deps: ReadOverviewDeps): Promise<Overview> {
  return deps.work.transact(async (tx) => {
    const { held = 0 } = await tx.exports.countByState();
    return {
      ...(await explainPace({ ...deps, work: joined(tx) })),
      at: deps.clock.now(),
      held,
      openCases: await tx.cases.countOpen(),
      burnDown: await readBurnDown(deps, tx),
      alerts: await tx.alerts.list(),
    };
  });
}
