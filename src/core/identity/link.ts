import type { DiasporaId, LinkId, PodUserId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';

/** A proven pair of chat account and pod account. */
export interface Link {
  readonly id: LinkId;
  readonly speaker: Speaker;
  readonly podUserId: PodUserId;
  readonly diasporaId: DiasporaId;
  readonly linkedAt: Date;
}

/** The table of links. A chat account has at most one live link; a pod account may have many. */
export interface LinkStore {
  findLive(speaker: Speaker): Promise<Link | undefined>;
  /** @returns the link, as long as it is live. */
  findById(id: LinkId): Promise<Link | undefined>;
  /** @returns the link, even if it has ended; `undefined` once it is forgotten. */
  findMade(id: LinkId): Promise<Link | undefined>;
  /** Live links of one account, oldest first. */
  liveOf(podUserId: PodUserId): Promise<readonly Link[]>;
  /** Chat accounts that an account is or was linked to. */
  speakersOf(podUserId: PodUserId): Promise<readonly Speaker[]>;
  /** Accounts that a chat account is or was linked to. */
  accountsOf(speaker: Speaker): Promise<readonly DiasporaId[]>;
  /** Accounts that have ever been linked whose diaspora* ID begins like that, in order. */
  accountsBeginning(prefix: string, limit: number): Promise<readonly DiasporaId[]>;
  insert(link: Link): Promise<void>;
  /** @returns the link as it was, or `undefined`, having changed nothing, when it is not live. */
  revoke(id: LinkId, at: Date): Promise<Link | undefined>;
}
