import type { Clock } from '../../kernel/clock.ts';
import type { ExportId } from '../../kernel/ids.ts';
import { LANES } from '../exports/export-request.ts';
import type { ExportRequest } from '../exports/export-request.ts';
import { FORGOTTEN_TRY } from '../exports/lose-export.ts';
import { moveExport } from '../exports/move-export.ts';
import { releaseOne } from '../exports/release-exports.ts';
import type { ReleaseTables } from '../exports/release-exports.ts';
import { UNMEASURED_WEIGHT } from '../exports/request-exports.ts';
import type { Account } from '../exports/request-exports.ts';
import type { ArchiveKind } from '../pods/pod-gateway.ts';
import { measureExportJob, tellReleasedJob } from '../work/jobs.ts';
import { entryOf } from './act.ts';
import type { Act } from './act.ts';
import { actorOf } from './staff-member.ts';

export interface RerunExportsDeps {
  readonly clock: Clock;
  readonly newExportId: () => ExportId;
}

/** `new`: there was none; `again`: one that had ended, or was held; `moved-up`: it waits already; `busy`: at work already. */
export type Rerun = { readonly kind: ArchiveKind; readonly outcome: 'new' | 'again' | 'moved-up' | 'busy' };

/**
 * Has an account's archives made once more, before everybody else's. What is ready stays where it is until the new one
 * has been verified, and the new one goes to the owner, as any other. What is at work already is left alone, and where that
 * is all there is, nothing is recorded.
 */
export async function rerunExports(
  deps: RerunExportsDeps,
  tx: ReleaseTables,
  { account, kinds, act }: { readonly account: Account; readonly kinds: readonly ArchiveKind[]; readonly act: Act },
): Promise<readonly Rerun[]> {
  const done: Rerun[] = [];
  for (const kind of kinds) {
    const current = await tx.exports.lockCurrent(account.podUserId, kind);
    const outcome = current ? await again(deps, tx, { current, act }) : await anew(deps, tx, { account, kind });
    done.push({ kind, outcome });
  }
  const begun = done.filter(({ outcome }) => outcome !== 'busy').map(({ kind }) => kind);
  if (begun.length > 0) {
    await tx.audit.append(entryOf(act, `${begun.join('-and-')}-rerun`, account.podUserId, deps.clock.now()));
  }
  return done;
}

async function anew(
  { clock, newExportId }: RerunExportsDeps,
  tx: ReleaseTables,
  { account, kind }: { readonly account: Account; readonly kind: ArchiveKind },
): Promise<Rerun['outcome']> {
  const { podUserId, diasporaId } = account;
  const id = newExportId();
  const order = { id, kind, podUserId, diasporaId, lane: LANES.staff, weight: UNMEASURED_WEIGHT };
  await tx.exports.insert({ ...order, requestedAt: clock.now() });
  await tx.outbox.put(measureExportJob, { exportId: id });
  await tx.outbox.put(tellReleasedJob, { exportId: id });
  return 'new';
}

async function again(
  { clock }: RerunExportsDeps,
  tx: ReleaseTables,
  { current, act }: { readonly current: ExportRequest; readonly act: Act },
): Promise<Rerun['outcome']> {
  if (current.state === 'requested') {
    await tx.exports.note(current.id, 'requested', { lane: LANES.staff, releasedAt: clock.now() });
    await tx.outbox.put(tellReleasedJob, { exportId: current.id });
    return 'moved-up';
  }
  if (current.state === 'held') {
    await releaseOne({ clock }, tx, current, { actor: actorOf(act.by.speaker), reason: act.reason, lane: LANES.staff });
    return 'again';
  }
  if (current.state !== 'ready') return 'busy';
  const changes = { ...FORGOTTEN_TRY, readyAt: undefined, losses: 0, measuredAt: undefined, releasedAt: clock.now() };
  await moveExport(tx, current, 'rerun', { ...changes, lane: LANES.staff });
  await tx.outbox.put(measureExportJob, { exportId: current.id });
  await tx.outbox.put(tellReleasedJob, { exportId: current.id });
  return 'again';
}
