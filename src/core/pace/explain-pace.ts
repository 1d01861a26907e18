import type { Clock } from '../../kernel/clock.ts';
import type { ExportStore } from '../exports/export-store.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { PaceRecord, PaceStore } from './pace-store.ts';

export interface ExplainPaceDeps {
  readonly work: UnitOfWork<{ readonly exports: ExportStore; readonly pace: PaceStore }>;
  readonly clock: Clock;
}

/** How the line moves, and why not faster. */
export interface PaceReport extends PaceRecord {
  readonly waiting: number;
  readonly atPod: number;
  /** The request that has waited longest. */
  readonly oldestWaitingMs: number | undefined;
}

/** What staff and figures are told about the line. */
export async function explainPace({ work, clock }: ExplainPaceDeps): Promise<PaceReport> {
  return work.transact(async (tx) => {
    const oldestAt = await tx.exports.oldestWaitingAt();
    return {
      ...(await tx.pace.find()),
      waiting: await tx.exports.countWaiting(),
      atPod: (await tx.exports.inState(['submitted', 'building'])).length,
      oldestWaitingMs: oldestAt && clock.now().getTime() - oldestAt.getTime(),
    };
  });
}
