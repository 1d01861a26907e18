import type { Clock } from '../../kernel/clock.ts';
import { LANES } from '../exports/export-request.ts';
import type { Account } from '../exports/request-exports.ts';
import type { MoveTables } from '../exports/move-export.ts';
import { ARCHIVE_KINDS } from '../pods/pod-gateway.ts';
import type { ArchiveKind } from '../pods/pod-gateway.ts';
import type { AuditLog } from '../work/audit-log.ts';
import { tellReleasedJob } from '../work/jobs.ts';
import { entryOf } from './act.ts';
import type { Act } from './act.ts';

/**
 * Lets what an account has in line go before everybody else's.
 *
 * @returns the kinds that were in line; nothing is recorded where there are none.
 */
export async function moveUpExports(
  { clock }: { readonly clock: Clock },
  tx: MoveTables & { readonly audit: AuditLog },
  { account, act }: { readonly account: Account; readonly act: Act },
): Promise<readonly ArchiveKind[]> {
  const moved: ArchiveKind[] = [];
  for (const kind of ARCHIVE_KINDS) {
    const current = await tx.exports.lockCurrent(account.podUserId, kind);
    if (current?.state !== 'requested') continue;
    await tx.exports.note(current.id, 'requested', { lane: LANES.staff, releasedAt: clock.now() });
    await tx.outbox.put(tellReleasedJob, { exportId: current.id });
    moved.push(kind);
  }
  if (moved.length > 0) await tx.audit.append(entryOf(act, 'export-moved-up', account.podUserId, clock.now()));
  return moved;
}
