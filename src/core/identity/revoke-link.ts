import type { Clock } from '../../kernel/clock.ts';
import type { LinkId } from '../../kernel/ids.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { Link, LinkStore } from './link.ts';

export interface RevokeLinkDeps {
  readonly work: UnitOfWork<{ readonly links: LinkStore; readonly audit: AuditLog }>;
  readonly clock: Clock;
}

export interface RevokeLinkInput {
  readonly linkId: LinkId;
  /** As in {@link AuditEntry}: `person:<PodUserId>` from either end, or `staff:<speaker>`. */
  readonly actor: string;
  readonly reason?: string;
}

export type RevokeLinkOutcome = { readonly kind: 'revoked'; readonly link: Link } | { readonly kind: 'not-linked' };

/** Undoes a link. The caller has made sure that the actor holds one of its ends, or may act for who does. */
export async function revokeLink(deps: RevokeLinkDeps, input: RevokeLinkInput): Promise<RevokeLinkOutcome> {
  const at = deps.clock.now();
  return deps.work.transact(async (tx) => {
    const link = await tx.links.revoke(input.linkId, at);
    if (link === undefined) return { kind: 'not-linked' };
    await tx.audit.append({
      actor: input.actor,
      action: 'link-revoked',
      subject: `person:${link.podUserId}`,
      at,
      ...(input.reason === undefined ? {} : { reason: input.reason }),
    });
    return { kind: 'revoked', link };
  });
}
