import type { Clock } from '../../kernel/clock.ts';
import type { PaceStore } from '../pace/pace-store.ts';
import type { AuditLog } from '../work/audit-log.ts';
import { paceExportsJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import { actorOf } from './staff-member.ts';
import type { StaffMember } from './staff-member.ts';

export interface PauseTables {
  readonly pace: PaceStore;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
}

interface PauseDeps {
  readonly clock: Clock;
}

/** The line has no person as its subject. */
const SUBJECT = 'line';

/**
 * Hands the pod nothing more until the line is resumed; what the pod has in hand goes on. A second call changes the note.
 *
 * @param note - What askers are told, as it is.
 */
export async function pauseLine(
  { clock }: PauseDeps,
  tx: PauseTables,
  { by, note }: { readonly by: StaffMember; readonly note: string | undefined },
): Promise<void> {
  const at = clock.now();
  const actor = actorOf(by.speaker);
  await tx.pace.lock();
  await tx.pace.notePause({ at, by: actor, note });
  await tx.audit.append({ actor, action: 'line-paused', subject: SUBJECT, at, ...(note && { reason: note }) });
}

/** @returns `false` when the line was not paused. */
export async function resumeLine({ clock }: PauseDeps, tx: PauseTables, by: StaffMember): Promise<boolean> {
  const { pause } = await tx.pace.lock();
  if (pause === undefined) return false;
  await tx.pace.notePause(undefined);
  await tx.audit.append({ actor: actorOf(by.speaker), action: 'line-resumed', subject: SUBJECT, at: clock.now() });
  await tx.outbox.put(paceExportsJob, {});
  return true;
}
