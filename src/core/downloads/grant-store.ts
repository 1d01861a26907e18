import type { Buffer } from 'node:buffer';
import type { GrantId, PodUserId } from '../../kernel/ids.ts';
import type { Grant } from './grant.ts';

/** Download links. Tokens are stored as digests only. */
export interface GrantStore {
  insert(grant: Grant, tokenDigest: Buffer): Promise<void>;
  findByToken(tokenDigest: Buffer): Promise<Grant | undefined>;
  /** The grant made last for this person, whatever became of it. */
  findLatest(podUserId: PodUserId): Promise<Grant | undefined>;
  /** Grants that are neither expired at `now` nor revoked, newest first. */
  live(podUserId: PodUserId, now: Date): Promise<readonly Grant[]>;
  /** @returns `false` when it was revoked before; that instant stays. */
  revoke(id: GrantId, at: Date): Promise<boolean>;
  countPageView(id: GrantId): Promise<void>;
  countDownload(id: GrantId): Promise<void>;
  /** Removes grants that expired before this instant. @returns how many. */
  forgetExpiredBefore(instant: Date): Promise<number>;
}
