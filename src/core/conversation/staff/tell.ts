import type { Address } from '../../chat/chat-adapter.ts';
import type { Block } from '../../chat/reply.ts';
import type { Words } from '../../i18n/words.ts';
import { deliverJob } from '../../work/jobs.ts';
import { sealMessage } from '../sealed-message.ts';
import type { StaffDeps, StaffTables } from './staff-desk.ts';

type TellDeps = Pick<StaffDeps, 'clock' | 'sealer' | 'newDeliveryId'>;
type TellTables = Pick<StaffTables, 'deliveries' | 'outbox'>;

/**
 * Promises one message to one place.
 *
 * @param key - What it is about: a second one under the same key is the first one.
 */
export async function tell(
  { clock, sealer, newDeliveryId }: TellDeps,
  tx: TellTables,
  {
    to,
    words,
    blocks,
    key,
  }: { readonly to: Address; readonly words: Words; readonly blocks: readonly Block[]; readonly key: string },
): Promise<void> {
  const id = newDeliveryId();
  const sealedReply = sealMessage(sealer, id, { reply: { locale: words.locale, blocks } });
  if (!(await tx.deliveries.insert({ id, key, to, sealedReply, createdAt: clock.now() }))) return;
  await tx.outbox.put(deliverJob, { deliveryId: id });
}

/** Promises the same message to every staff room, but for the one where it was just said. */
export async function tellRooms(
  deps: TellDeps & Pick<StaffDeps, 'staffRooms' | 'staffLocale' | 'words'>,
  tx: TellTables,
  {
    blocks,
    key,
    except,
  }: { readonly blocks: (words: Words) => readonly Block[]; readonly key: string; readonly except?: Address },
): Promise<void> {
  const words = deps.words(deps.staffLocale);
  for (const to of deps.staffRooms) {
    if (to.platform === except?.platform && to.conversation === except.conversation) continue;
    await tell(deps, tx, { to, words, blocks: blocks(words), key: `${key} ${to.platform} ${to.conversation}` });
  }
}
