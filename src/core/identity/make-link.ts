import type { DiasporaId } from '../../kernel/ids.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { Link, LinkStore } from './link.ts';

/** How an account was proven, as the record says it. */
export type ProofMethod = 'pod-sign-in' | 'email-code' | 'pod-message' | 'staff';

/**
 * Makes the link of a chat account. A link to another account gives way to it; a link to the same one stays as it is.
 *
 * The caller holds the lock on the chat account.
 *
 * @param method - How the account was proven; told in the record.
 * @returns the account that was linked until now, if it was another one.
 */
export async function makeLink(
  tx: { readonly links: LinkStore; readonly audit: AuditLog },
  link: Link,
  method?: ProofMethod,
): Promise<DiasporaId | undefined> {
  const before = await tx.links.findLive(link.speaker);
  if (before?.podUserId === link.podUserId) return undefined;
  const actor = `person:${link.podUserId}`;
  const at = link.linkedAt;
  if (before !== undefined) {
    await tx.links.revoke(before.id, at);
    await tx.audit.append({ actor, action: 'link-replaced', subject: `person:${before.podUserId}`, at });
  }
  await tx.links.insert(link);
  const reason = method && { reason: method };
  await tx.audit.append({ actor, action: 'link-made', subject: `person:${link.podUserId}`, at, ...reason });
  return before?.diasporaId;
}
