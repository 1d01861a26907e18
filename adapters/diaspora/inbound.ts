import { findDiasporaId } from '../../src/kernel/ids.ts';
import type { InboundMessage } from '../../src/core/chat/chat-adapter.ts';
import { PLATFORM, idOf } from './api-shapes.ts';
import type { Conversation, Message, Self } from './api-shapes.ts';

/** A message of the pod, or nothing where the account itself has written it. */
export function parseInbound(
  { guid, body, author }: Message,
  conversation: Pick<Conversation, 'guid' | 'participants'>,
  self: Self,
): InboundMessage | undefined {
  if (author.guid === self.guid) return undefined;
  const id = idOf(author);
  const account = findDiasporaId(id);
  return {
    eventId: guid,
    from: { platform: PLATFORM, id },
    displayName: id,
    address: { platform: PLATFORM, conversation: conversation.guid, speaker: id },
    shared: isShared(conversation),
    content: { kind: 'text', text: body },
    // The pod takes messages from nobody but their authors, signed by their own pods where they come from elsewhere.
    ...(account !== undefined && { author: account }),
  };
}

/** Whether anybody reads along besides the account and one person. */
export function isShared({ participants }: Pick<Conversation, 'participants'>): boolean {
  return participants.length > 2;
}
