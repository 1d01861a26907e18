import type { Clock } from '../../kernel/clock.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { StaffRole } from './role.ts';
import { actorOf, writtenSpeaker } from './staff-member.ts';
import type { StaffList, StaffMember, StaffStore } from './staff-member.ts';

export interface GrantRoleDeps extends StaffList {
  readonly clock: Clock;
}

export interface StaffTables {
  readonly staff: StaffStore;
  readonly audit: AuditLog;
}

export type GrantRoleOutcome =
  | { readonly kind: 'granted'; readonly before: StaffRole | undefined }
  /** Named in the configuration: nobody can take that role from them here. */
  | { readonly kind: 'first-admin' };

/** Makes somebody a member of staff, or changes their role. */
export async function grantRole(
  { clock, firstAdmins }: GrantRoleDeps,
  tx: StaffTables,
  { by, member }: { readonly by: StaffMember; readonly member: StaffMember },
): Promise<GrantRoleOutcome> {
  if (isFirstAdmin(firstAdmins, member.speaker)) return { kind: 'first-admin' };
  const before = await tx.staff.find(member.speaker);
  const at = clock.now();
  const actor = actorOf(by.speaker);
  await tx.staff.put(member, { grantedBy: actor, at });
  const reason = `${before?.role ?? 'none'} → ${member.role}`;
  await tx.audit.append({ actor, action: 'role-granted', subject: subjectOf(member.speaker), reason, at });
  return { kind: 'granted', before: before?.role };
}

/** @returns `not-staff` when there was no role to take. */
export async function takeRole(
  { clock, firstAdmins }: GrantRoleDeps,
  tx: StaffTables,
  { by, speaker }: { readonly by: StaffMember; readonly speaker: Speaker },
): Promise<'taken' | 'not-staff' | 'first-admin'> {
  if (isFirstAdmin(firstAdmins, speaker)) return 'first-admin';
  if (!(await tx.staff.remove(speaker))) return 'not-staff';
  const at = clock.now();
  await tx.audit.append({ actor: actorOf(by.speaker), action: 'role-taken', subject: subjectOf(speaker), at });
  return 'taken';
}

function subjectOf(speaker: Speaker): string {
  return `staff:${writtenSpeaker(speaker)}`;
}

function isFirstAdmin(firstAdmins: readonly Speaker[], { platform, id }: Speaker): boolean {
  return firstAdmins.some((first) => first.platform === platform && first.id === id);
}
