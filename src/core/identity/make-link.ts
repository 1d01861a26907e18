import type { DiasporaId } from '../../kernel/ids.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { Link, LinkStore } from './link.ts';

/**
 * Makes the link of a chat account. A link to another account gives way to it; a link to the same one stays as it is.
 *
 * The caller holds the lock on the chat account.
 *
 * @param proof - How the account was proven, for the audit, where it was not by signing in.
 * @returns the account that was linked until now, if it was another one.
 */
export async function makeLink(
  tx: { readonly links: LinkStore; readonly audit: AuditLog },
  link: Link,
  proof?: string,
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
  await tx.audit.append({
    actor,
    action: 'link-made',
    subject: `person:${link.podUserId}`,
    at,
    ...(proof !== undefined && { reason: proof }),
  });
  return before?.diasporaId;
}
