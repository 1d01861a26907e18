import type { Clock } from '../../kernel/clock.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { Link } from '../identity/link.ts';
import type { OptOutStore } from './announcement.ts';

export interface OptOutTables {
  readonly optOuts: OptOutStore;
}

/** No announcement reaches this chat account, nor the account of the pod it is linked to, in any of its chats. */
export async function optOut(
  { clock }: { readonly clock: Clock },
  tx: OptOutTables,
  { speaker, link }: { readonly speaker: Speaker; readonly link: Link | undefined },
): Promise<boolean> {
  return tx.optOuts.put(speaker, link?.podUserId, clock.now());
}

/** @returns `false` when they heard announcements all the time. */
export async function optIn(
  tx: OptOutTables,
  { speaker, link }: { readonly speaker: Speaker; readonly link: Link | undefined },
): Promise<boolean> {
  return tx.optOuts.remove(speaker, link?.podUserId);
}
