import type { Clock } from '../../kernel/clock.ts';
import type { AuditLog } from '../work/audit-log.ts';
import { actorOf } from './staff-member.ts';
import type { StaffMember } from './staff-member.ts';

/** What the list of pods that take people in is kept with; `core/moving/helping-pod.ts` has the whole port. */
export interface KeepPodsTables {
  readonly helpingPods: {
    put(
      pod: { readonly host: string; readonly note: string },
      by: { readonly addedBy: string; readonly at: Date },
    ): Promise<void>;
    remove(host: string): Promise<boolean>;
  };
  readonly audit: AuditLog;
}

/** Lists a pod for everybody who wants to move, or says something else about it. */
export async function addPod(
  { clock }: { readonly clock: Clock },
  tx: KeepPodsTables,
  { by, host, note }: { readonly by: StaffMember; readonly host: string; readonly note: string },
): Promise<void> {
  const at = clock.now();
  const actor = actorOf(by.speaker);
  await tx.helpingPods.put({ host, note }, { addedBy: actor, at });
  await tx.audit.append({ actor, action: 'pod-listed', subject: `pod:${host}`, reason: note, at });
}

/** @returns `false` when it was not listed. */
export async function removePod(
  { clock }: { readonly clock: Clock },
  tx: KeepPodsTables,
  { by, host }: { readonly by: StaffMember; readonly host: string },
): Promise<boolean> {
  if (!(await tx.helpingPods.remove(host))) return false;
  const actor = actorOf(by.speaker);
  await tx.audit.append({ actor, action: 'pod-unlisted', subject: `pod:${host}`, at: clock.now() });
  return true;
}
