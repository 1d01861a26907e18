import type { PodUserId } from '../../kernel/ids.ts';
import type { AuditEntry } from '../work/audit-log.ts';
import { actorOf } from './staff-member.ts';
import type { StaffMember } from './staff-member.ts';

/** A member of staff who does something to a person's data, and why: both stand in the record, where the person can read them. */
export interface Act {
  readonly by: StaffMember;
  readonly reason: string;
}

/** The entry of an act. */
export function entryOf({ by, reason }: Act, action: string, podUserId: PodUserId, at: Date): AuditEntry {
  return { actor: actorOf(by.speaker), action, subject: `person:${podUserId}`, reason, at };
}
