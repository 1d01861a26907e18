import type { Clock } from '../../kernel/clock.ts';
import type { DiasporaId, ExportId, PodUserId } from '../../kernel/ids.ts';
import { ARCHIVE_KINDS } from '../pods/pod-gateway.ts';
import type { ArchiveKind } from '../pods/pod-gateway.ts';
import { measureExportJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { LANES } from './export-request.ts';
import type { ExportStore } from './export-store.ts';

export interface RequestExportsDeps {
  readonly work: UnitOfWork<{ readonly exports: ExportStore; readonly outbox: Outbox }>;
  readonly clock: Clock;
  readonly newExportId: () => ExportId;
}

export interface Account {
  readonly podUserId: PodUserId;
  readonly diasporaId: DiasporaId;
}

/** Until it has been counted: an account of the size that most have. */
export const UNMEASURED_WEIGHT = 500;

/**
 * Asks for everything: one request for each kind of archive that has no current one.
 *
 * @returns the kinds that are new in line; none when both were asked for before.
 */
export async function requestExports(deps: RequestExportsDeps, account: Account): Promise<readonly ArchiveKind[]> {
  return deps.work.transact(async (tx) => {
    const accepted: ArchiveKind[] = [];
    for (const kind of ARCHIVE_KINDS) {
      const request = await tx.exports.insert({
        ...account,
        id: deps.newExportId(),
        kind,
        lane: LANES.people,
        weight: UNMEASURED_WEIGHT,
        requestedAt: deps.clock.now(),
      });
      if (request === undefined) continue;
      await tx.outbox.put(measureExportJob, { exportId: request.id });
      accepted.push(kind);
    }
    return accepted;
  });
}
