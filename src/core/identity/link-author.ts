import type { Clock } from '../../kernel/clock.ts';
import type { LinkId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { PodUser } from '../pods/pod-gateway.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { Link, LinkStore } from './link.ts';
import { makeLink } from './make-link.ts';
import type { SignInStore } from './sign-in-store.ts';

export interface LinkAuthorDeps {
  readonly work: UnitOfWork<{
    readonly signIns: Pick<SignInStore, 'lockSpeaker'>;
    readonly links: LinkStore;
    readonly audit: AuditLog;
  }>;
  readonly clock: Clock;
  readonly newLinkId: () => LinkId;
}

/** As the audit names the proof. */
const PROOF = 'pod-message';

/**
 * Links a speaker to the account that they write as: the platform is the pod itself, so nobody else could have written.
 *
 * Safe to repeat; a link to the same account stays as it is.
 */
export async function linkAuthor(
  deps: LinkAuthorDeps,
  { speaker, user }: { readonly speaker: Speaker; readonly user: Pick<PodUser, 'id' | 'diasporaId'> },
): Promise<Link> {
  return deps.work.transact(async (tx) => {
    await tx.signIns.lockSpeaker(speaker);
    const known = await tx.links.findLive(speaker);
    if (known?.podUserId === user.id) return known;
    const { id: podUserId, diasporaId } = user;
    const link: Link = { id: deps.newLinkId(), speaker, podUserId, diasporaId, linkedAt: deps.clock.now() };
    await makeLink(tx, link, PROOF);
    return link;
  });
}
