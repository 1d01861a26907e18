import { createHash } from 'node:crypto';
import type { ArchiveId } from '../../kernel/ids.ts';
import { chooseLocale } from '../i18n/choose-locale.ts';
import type { Link } from '../identity/link.ts';
import type { Copy, CopyStore } from '../readable/copy-store.ts';
import { deliverJob } from '../work/jobs.ts';
import { listeners } from './notify.ts';
import type { NotifyDeps, NotifyTables } from './notify.ts';
import { readableFailedBlocks, readableReadyBlocks } from './readable-answers.ts';
import { sealMessage } from './sealed-message.ts';

export type TellReadableTables = NotifyTables & { readonly copies: Pick<CopyStore, 'find'> };

/**
 * Tells the owner of a copy for reading that it is ready, with a download link, or that it could not be made: once for
 * each chat account they have linked. Safe to repeat.
 */
export async function tellReadable<Tx extends TellReadableTables>(
  deps: NotifyDeps<Tx>,
  copyId: ArchiveId,
): Promise<void> {
  await deps.work.transact(async (tx) => {
    const copy = await tx.copies.find(copyId);
    if (copy === undefined || (copy.state !== 'ready' && copy.state !== 'refused')) return;
    const { links } = await listeners(deps, tx, copy.podUserId);
    for (const link of links) await promiseNews(deps, tx, { copy, link });
  });
}

async function promiseNews<Tx extends TellReadableTables>(
  deps: NotifyDeps<Tx>,
  tx: Tx,
  { copy, link }: { readonly copy: Copy; readonly link: Link },
): Promise<void> {
  const { speaker, podUserId } = link;
  const known = await tx.speakers.find(speaker.platform, speaker.id);
  const key = keyOf(copy, link);
  // Looked up before a link is made that nobody would get; the insert below decides between two at once.
  if (known === undefined || (await tx.deliveries.hasKey(key))) return;
  const words = deps.words(chooseLocale({ chosen: known.locale }));
  const now = deps.clock.now();
  const issued =
    copy.state === 'ready' ? await deps.desk.issueLink(tx, { podUserId, speaker, locale: words.locale }) : undefined;
  const shown = issued?.kind === 'issued' ? { url: issued.link.reveal(), expiresAt: issued.expiresAt } : undefined;
  const blocks =
    copy.state === 'ready' ? readableReadyBlocks(words, { copy, link: shown, now }) : readableFailedBlocks(words);
  const id = deps.newDeliveryId();
  const isNew = await tx.deliveries.insert({
    id,
    key,
    to: { platform: speaker.platform, conversation: known.conversation, speaker: speaker.id },
    sealedReply: sealMessage(deps.sealer, id, { reply: { locale: words.locale, blocks: [...blocks] } }),
    createdAt: now,
  });
  if (isNew) await tx.outbox.put(deliverJob, { deliveryId: id });
}

function keyOf({ id }: Copy, { speaker }: Link): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([speaker.platform, speaker.id, id]))
    .digest('hex');
  return `readable ${digest}`;
}
