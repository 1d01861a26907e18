import { z } from 'zod';
import { parsePodUserId } from '../../kernel/ids.ts';
import type { DeliveryId } from '../../kernel/ids.ts';
import type { Reply } from '../chat/reply.ts';
import type { Sealer } from '../work/sealer.ts';

const button = z.object({ action: z.string(), label: z.string() });
const row = z.object({ label: z.string(), value: z.string() });
const replySchema: z.ZodType<Reply> = z.object({
  locale: z.string(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['headline', 'paragraph', 'warning']), text: z.string() }),
      z.object({ kind: z.literal('code'), text: z.string() }),
      z.object({ kind: z.literal('letter'), paragraphs: z.array(z.string()) }),
      z.object({ kind: z.literal('facts'), rows: z.array(row) }),
      z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
      z.object({ kind: z.literal('progress'), step: z.number(), steps: z.number(), label: z.string() }),
      z.object({ kind: z.literal('link'), label: z.string(), url: z.string() }),
      z.object({ kind: z.literal('buttons'), buttons: z.array(button) }),
    ]),
  ),
});

const messageSchema = z.object({
  reply: replySchema,
  /** The message goes to the person's private conversation, because they were where others read, or nowhere yet. */
  toPrivate: z
    .object({
      displayName: z.string(),
      /** Nobody has asked, so nothing is said of it anywhere else. */
      silent: z.boolean().optional(),
    })
    .optional(),
  card: z
    .object({
      podUserId: z.number().transform(parsePodUserId),
      shownDigest: z.string(),
      toldUntil: z.iso
        .datetime()
        .transform((text) => new Date(text))
        .optional(),
    })
    .optional(),
});

/** What a delivery carries: the reply, where it really goes, and what card it makes. */
export type Message = z.infer<typeof messageSchema>;

/** Sealed for one delivery: moved to another one it cannot be opened. */
export function sealMessage(sealer: Sealer, id: DeliveryId, message: Message): string {
  return sealer.seal(JSON.stringify(message), contextOf(id));
}

/** @throws {@link SealBrokenError} */
export function openMessage(sealer: Sealer, id: DeliveryId, sealed: string): Message {
  return messageSchema.parse(JSON.parse(sealer.open(sealed, contextOf(id))));
}

function contextOf(id: DeliveryId): string {
  return `deliveries.sealed_reply ${id}`;
}
