import type { PodUserId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { Link, LinkStore } from './link.ts';

export interface FindLinkDeps {
  readonly work: UnitOfWork<{ readonly links: LinkStore }>;
}

/** The pod account behind a chat account, if it has been proven. */
export async function findLink(deps: FindLinkDeps, speaker: Speaker): Promise<Link | undefined> {
  return deps.work.transact((tx) => tx.links.findLive(speaker));
}

/** Every chat account that a pod account is linked to, the oldest first. */
export async function linksOf(deps: FindLinkDeps, podUserId: PodUserId): Promise<readonly Link[]> {
  return deps.work.transact((tx) => tx.links.liveOf(podUserId));
}
