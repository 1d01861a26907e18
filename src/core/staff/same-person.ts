import { findDiasporaId } from '../../kernel/ids.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { LinkStore } from '../identity/link.ts';
import { actorOf, findActor } from './staff-member.ts';
import type { StaffMember } from './staff-member.ts';

export interface SamePersonDeps {
  /** The platform whose speakers are the accounts of the pod themselves. */
  readonly accountPlatform: string;
}

export interface SamePersonTables {
  readonly links: Pick<LinkStore, 'accountsOf'>;
}

export type Author =
  /** The very chat account. */
  | { readonly kind: 'self' }
  /** Another chat account of the same person. */
  | { readonly kind: 'same-person'; readonly speaker: Speaker }
  | { readonly kind: 'other' };

/**
 * Whether a member of staff is the person that the record names as `actor`, where two are needed.
 *
 * Two chat accounts are one person's when both have shown the same account of the pod. A link counts after its end, too:
 * somebody could disconnect a chat, and agree with themselves. One that the team has made (`pair`) counts as well, because
 * in doubt somebody else is asked.
 */
export async function compareAuthor(
  deps: SamePersonDeps,
  tx: SamePersonTables,
  { by, actor }: { readonly by: StaffMember; readonly actor: string },
): Promise<Author> {
  if (actor === actorOf(by.speaker)) return { kind: 'self' };
  const speaker = findActor(actor);
  if (speaker === undefined) return { kind: 'other' };
  const theirs = new Set(await accountsOf(deps, tx, speaker));
  const own = await accountsOf(deps, tx, by.speaker);
  return own.some((account) => theirs.has(account)) ? { kind: 'same-person', speaker } : { kind: 'other' };
}

async function accountsOf(
  { accountPlatform }: SamePersonDeps,
  tx: SamePersonTables,
  speaker: Speaker,
): Promise<readonly DiasporaId[]> {
  const shown = await tx.links.accountsOf(speaker);
  const own = speaker.platform === accountPlatform ? findDiasporaId(speaker.id) : undefined;
  return own === undefined ? shown : [own, ...shown];
}
