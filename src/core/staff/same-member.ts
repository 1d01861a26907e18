import type { Speaker } from '../chat/chat-adapter.ts';
import type { LinkStore } from '../identity/link.ts';
import { actorOf, findActor } from './staff-member.ts';
import type { StaffMember } from './staff-member.ts';

type Tables = { readonly links: Pick<LinkStore, 'findLive'> };

/**
 * Whether a member is whom the record names as `actor`, where two have to agree. One person may have a role in several
 * chats, so that two chat accounts of one account of the pod count as one member. Of a chat account that has shown no
 * account nobody can tell.
 */
export async function isSameMember(tx: Tables, { speaker }: StaffMember, actor: string): Promise<boolean> {
  if (actorOf(speaker) === actor) return true;
  const other = findActor(actor);
  return other !== undefined && (await ownerOf(tx, speaker)) === (await ownerOf(tx, other));
}

/** The account of the pod, which is also what a speaker there is called. */
async function ownerOf(tx: Tables, speaker: Speaker): Promise<string> {
  return (await tx.links.findLive(speaker))?.diasporaId ?? speaker.id;
}
