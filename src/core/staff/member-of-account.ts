import type { SpeakerStore } from '../chat/delivery.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { Account } from '../exports/request-exports.ts';
import type { LinkStore } from '../identity/link.ts';
import type { PairingStore } from './pair-speaker.ts';
import { STAFF_ROLES } from './role.ts';
import type { SamePersonDeps } from './same-person.ts';
import { findStaff } from './staff-member.ts';
import type { StaffList, StaffMember, StaffStore } from './staff-member.ts';

export type MemberOfAccountDeps = StaffList & SamePersonDeps;

export interface MemberTables {
  readonly staff: Pick<StaffStore, 'find'>;
  readonly links: Pick<LinkStore, 'liveOf'>;
  readonly pairings: Pick<PairingStore, 'isPaired'>;
  readonly speakers: Pick<SpeakerStore, 'find'>;
}

/**
 * The member of staff who holds an account of the pod: the account itself has a role, or a chat account that has shown
 * that the account is its own. Of several, the one with the most powerful role.
 *
 * A chat account that the team has connected (`pair`) does not count: two members could otherwise lend themselves the
 * role of a third.
 */
export async function memberOfAccount(
  deps: MemberOfAccountDeps,
  tx: MemberTables,
  { podUserId, diasporaId }: Account,
): Promise<StaffMember | undefined> {
  const own: Speaker = { platform: deps.accountPlatform, id: diasporaId };
  const found: StaffMember[] = [];
  for (const speaker of [own, ...(await tx.links.liveOf(podUserId)).map((link) => link.speaker)]) {
    const member = await findStaff(deps, tx, { speaker, displayName: speaker.id });
    if (member === undefined || (await tx.pairings.isPaired(speaker, podUserId))) continue;
    const known = await tx.speakers.find(speaker.platform, speaker.id);
    found.push({ ...member, displayName: known?.displayName ?? member.displayName });
  }
  const rank = ({ role }: StaffMember) => STAFF_ROLES.indexOf(role);
  return found.toSorted((one, other) => rank(other) - rank(one))[0];
}
