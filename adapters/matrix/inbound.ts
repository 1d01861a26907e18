import { z } from 'zod';
import type { InboundMessage } from '../../src/core/chat/chat-adapter.ts';
import { PLATFORM } from './errors.ts';
import type { MatrixEvent } from './shapes.ts';

const contentSchema = z.looseObject({
  msgtype: z.string().catch(''),
  body: z.string().catch(''),
  'm.new_content': z
    .looseObject({ msgtype: z.string().catch(''), body: z.string().catch('') })
    .optional()
    .catch(undefined),
  'm.mentions': z
    .object({ user_ids: z.array(z.string()).catch([]) })
    .optional()
    .catch(undefined),
  'm.relates_to': z
    .looseObject({ rel_type: z.string().optional(), 'm.in_reply_to': z.unknown().optional() })
    .optional()
    .catch(undefined),
});
type Content = z.infer<typeof contentSchema>;

export interface Room {
  readonly roomId: string;
  /** The account that the assistant writes as. */
  readonly self: string;
  /** Somebody besides the person who wrote can read along. */
  readonly shared: boolean;
  /** Everything said there may be meant for the assistant: it is a room of the team. */
  readonly isStaffRoom?: boolean;
}

/** What bots say, so that two of them do not talk to one another for ever. */
const BOT_TYPES = new Set(['m.notice', 'm.server_notice']);
const TEXT_TYPES = new Set(['m.text', 'm.emote']);

/**
 * A message of a person, or nothing. Where others read along, only what is addressed to the assistant. An edited message
 * counts as a new one, with what it says now; one in a thread as any other.
 */
export function parseInbound(
  event: MatrixEvent,
  { roomId, self, shared, isStaffRoom = false }: Room,
): InboundMessage | undefined {
  if (event.type !== 'm.room.message' || event.sender === self || event.event_id === '') return undefined;
  const content = contentSchema.parse(event.content);
  const { msgtype, body } = content['m.new_content'] ?? content;
  if (BOT_TYPES.has(msgtype) || msgtype === '') return undefined;
  if (shared && !isStaffRoom && !isAddressed(content, self)) return undefined;
  const text = TEXT_TYPES.has(msgtype) ? wordsOf(body, content, self) : '';
  return inboundOf(event, { roomId, shared }, { kind: 'text', text });
}

export function inboundOf(
  { event_id: eventId, sender }: Pick<MatrixEvent, 'event_id' | 'sender'>,
  { roomId, shared }: Pick<Room, 'roomId' | 'shared'>,
  content: InboundMessage['content'],
): InboundMessage {
  return {
    eventId,
    from: { platform: PLATFORM, id: sender },
    displayName: sender,
    address: { platform: PLATFORM, conversation: roomId, speaker: sender },
    shared,
    content,
  };
}

function isAddressed({ body, 'm.mentions': mentions }: Content, self: string): boolean {
  return mentions?.user_ids.includes(self) === true || body.includes(self);
}

/** Without what a client quotes for a reply, and without the name of the assistant before the words. */
function wordsOf(body: string, { 'm.relates_to': relation }: Content, self: string): string {
  const isReply = relation?.['m.in_reply_to'] !== undefined && body.startsWith('> ');
  const own = isReply ? body.replace(/^(?:>[^\n]*\n)+\n?/u, '') : body;
  return own
    .replace(self, '')
    .replace(/^\s*[:,]\s*/u, '')
    .trim();
}
