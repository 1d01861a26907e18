import type { Clock } from '../../kernel/clock.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { type Grant, grantState } from './grant.ts';
import type { GrantStore } from './grant-store.ts';
import { digestOfToken, type GrantToken } from './grant-token.ts';

export interface RevokeGrantDeps {
  readonly work: UnitOfWork<{ readonly grants: GrantStore; readonly audit: AuditLog }>;
  readonly clock: Clock;
}

export type RevokeGrantOutcome =
  | { readonly kind: 'revoked'; readonly locale: string }
  | { readonly kind: 'unknown' | 'expired' };

/** Switches a link off for whoever holds it. Doing it again is no error. */
export async function revokeGrant(deps: RevokeGrantDeps, token: GrantToken): Promise<RevokeGrantOutcome> {
  return deps.work.transact(async (tx) => {
    const grant = await tx.grants.findByToken(digestOfToken(token));
    if (grant === undefined) return { kind: 'unknown' };
    const now = deps.clock.now();
    if (grantState(grant, now) === 'expired') return { kind: 'expired' };
    await revokeAudited(tx, grant, { actor: `grant:${grant.id}`, at: now });
    return { kind: 'revoked', locale: grant.locale };
  });
}

/**
 * Switches off every link of a person.
 *
 * @param by - Who asks, as the audit names them, and why, where it is not the person.
 * @returns How many links worked until then.
 */
export async function revokeAllGrants(
  deps: RevokeGrantDeps,
  podUserId: PodUserId,
  by: { readonly actor: string; readonly reason?: string },
): Promise<number> {
  return deps.work.transact(async (tx) => {
    const now = deps.clock.now();
    const live = await tx.grants.live(podUserId, now);
    for (const grant of live) await revokeAudited(tx, grant, { ...by, at: now });
    return live.length;
  });
}

async function revokeAudited(
  tx: { readonly grants: GrantStore; readonly audit: AuditLog },
  grant: Grant,
  by: { readonly actor: string; readonly reason?: string; readonly at: Date },
): Promise<void> {
  if (!(await tx.grants.revoke(grant.id, by.at))) return;
  await tx.audit.append({ ...by, action: 'grant-revoked', subject: `person:${grant.podUserId}` });
}
