import type { MessageId } from '../../src/core/chat/chat-adapter.ts';

/** Where an address leads: a channel, or what one person alone sees of a channel that others read. */
export type Place =
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'ephemeral'; readonly channel: string; readonly user: string };

export const ephemeralPlace = (channel: string, user: string): string => `e:${channel}:${user}`;

export function parsePlace(conversation: string): Place {
  const [kind, channel, user] = conversation.split(':');
  if (kind === 'e' && channel !== undefined && user !== undefined) return { kind: 'ephemeral', channel, user };
  return { kind: 'channel', channel: conversation };
}

/** A sent message: in a channel, or seen by one person alone. */
export type SentMessage =
  | { readonly kind: 'channel'; readonly channel: string; readonly id: string }
  | { readonly kind: 'ephemeral'; readonly id: string };

/** A message that went elsewhere than it was addressed to names its channel. */
export function messageIdOf(conversation: string, sent: SentMessage): MessageId {
  if (sent.kind === 'ephemeral') return `e/${sent.id}`;
  return sent.channel === conversation ? sent.id : `${sent.channel}/${sent.id}`;
}

export function parseMessageId(conversation: string, message: MessageId): SentMessage {
  const [first = '', second] = message.split('/');
  if (second === undefined) return { kind: 'channel', channel: conversation, id: first };
  return first === 'e' ? { kind: 'ephemeral', id: second } : { kind: 'channel', channel: first, id: second };
}
