import type { Clock } from '../../kernel/clock.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import { ARCHIVE_KINDS } from '../pods/pod-gateway.ts';
import type { ArchiveKind } from '../pods/pod-gateway.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { moveExport } from './move-export.ts';
import type { MoveTables } from './move-export.ts';

export interface CancelExportsDeps {
  readonly work: UnitOfWork<MoveTables>;
  readonly clock: Clock;
}

export interface CancelExportsOutcome {
  readonly cancelled: readonly ArchiveKind[];
  /** Being worked on already: they go on. */
  readonly tooLate: readonly ArchiveKind[];
  /** Done already: their archives wait in the vault. */
  readonly ready: readonly ArchiveKind[];
}

/** Withdraws what is still in line or held. What the pod has begun it also ends, so it is delivered all the same. */
export async function cancelExports(
  deps: CancelExportsDeps,
  podUserId: PodUserId,
  kinds: readonly ArchiveKind[] = ARCHIVE_KINDS,
): Promise<CancelExportsOutcome> {
  return deps.work.transact(async (tx) => {
    const outcome = { cancelled: [] as ArchiveKind[], tooLate: [] as ArchiveKind[], ready: [] as ArchiveKind[] };
    for (const kind of kinds) {
      const request = await tx.exports.lockCurrent(podUserId, kind);
      if (request === undefined) continue;
      if (request.state === 'requested' || request.state === 'held') {
        await moveExport(tx, request, 'cancel', { endedAt: deps.clock.now() });
        outcome.cancelled.push(kind);
      } else {
        outcome[request.state === 'ready' ? 'ready' : 'tooLate'].push(kind);
      }
    }
    return outcome;
  });
}
