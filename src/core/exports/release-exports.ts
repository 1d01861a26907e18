import type { Clock } from '../../kernel/clock.ts';
import type { AuditLog } from '../work/audit-log.ts';
import { measureExportJob, tellReleasedJob } from '../work/jobs.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ExportRequest, Lane } from './export-request.ts';
import { FORGOTTEN_TRY } from './lose-export.ts';
import { moveExport } from './move-export.ts';
import type { MoveTables } from './move-export.ts';

export type ReleaseTables = MoveTables & { readonly audit: AuditLog };

export interface ReleaseExportsDeps {
  readonly work: UnitOfWork<ReleaseTables>;
  readonly clock: Clock;
}

export interface ReleaseGroup {
  readonly cause: string;
  /** As in {@link AuditEntry}: `staff:<speaker>` or `operator`. */
  readonly actor: string;
  readonly reason: string;
  /** Let them through although their rows look as if the exporter stumbled over them. */
  readonly skipsPreflight?: boolean;
  /** Its line from now on, where it is not to keep its old place. */
  readonly lane?: Lane;
}

const CHUNK = 200;
/** Other causes lie in an archive that was read, and would be found in it again. */
const OF_THE_POD = /^(?:POD_|ACCOUNT_)/u;

export function isOfThePod(cause: string): boolean {
  return OF_THE_POD.test(cause);
}

/**
 * Frees every request that is held for one cause, after somebody has done something about it: each goes on from its old
 * place in the line, and its owner is told. Cut off in the middle, it can be called again for the rest.
 *
 * @returns how many were freed.
 */
export async function releaseExports(deps: ReleaseExportsDeps, group: ReleaseGroup): Promise<number> {
  for (let count = 0; ;) {
    const released = await deps.work.transact(async (tx) => {
      const held = await tx.exports.lockHeld(group.cause, CHUNK);
      for (const request of held) await releaseOne(deps, tx, request, group);
      return held.length;
    });
    count += released;
    if (released < CHUNK) return count;
  }
}

/** Frees one held request inside the transaction at hand. */
export async function releaseOne(
  { clock }: Pick<ReleaseExportsDeps, 'clock'>,
  tx: ReleaseTables,
  request: ExportRequest,
  { actor, reason, skipsPreflight = false, lane = request.lane }: Omit<ReleaseGroup, 'cause'>,
): Promise<void> {
  const at = clock.now();
  const changes = {
    ...FORGOTTEN_TRY,
    losses: 0,
    // An archive that was refused is not taken once more.
    seenFileDigest: isOfThePod(request.cause ?? '') ? undefined : request.seenFileDigest,
    markStuckAt: undefined,
    cause: undefined,
    measuredAt: undefined,
    releasedAt: at,
    skipsPreflight,
    lane,
  };
  if (!(await moveExport(tx, request, 'release', changes))) return;
  await tx.outbox.put(measureExportJob, { exportId: request.id });
  await tx.outbox.put(tellReleasedJob, { exportId: request.id });
  const subject = `person:${request.podUserId}`;
  await tx.audit.append({ actor, action: 'export-released', subject, reason, at });
}
