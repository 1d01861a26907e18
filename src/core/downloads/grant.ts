import type { Speaker } from '../chat/chat-adapter.ts';
import type { GrantId, PodUserId } from '../../kernel/ids.ts';

/** Leave to fetch every ready archive of one person, held by whoever has the token. */
export interface Grant {
  readonly id: GrantId;
  readonly podUserId: PodUserId;
  /** The chat account the link was made for. */
  readonly speaker: Speaker;
  /** BCP 47 tag of the language the person reads. */
  readonly locale: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When the person, or staff for them, switched it off. */
  readonly revokedAt: Date | undefined;
}

export type GrantState = 'live' | 'expired' | 'revoked';

/** A grant changes by time or by being revoked, and never back. One that is both was revoked: somebody meant it. */
export function grantState(grant: Pick<Grant, 'expiresAt' | 'revokedAt'>, now: Date): GrantState {
  if (grant.revokedAt !== undefined) return 'revoked';
  return grant.expiresAt <= now ? 'expired' : 'live';
}
