import { z } from 'zod';
import { messageView } from '../api-views.ts';
import { refusal } from '../discord-error.ts';
import type { DiscordContext } from '../discord-context.ts';
import { tellChannel } from '../discord-context.ts';
import { INTENTS } from '../gateway/intents.ts';
import type { Message } from '../message-book.ts';
import { messageEditSchema, newMessageSchema } from '../message-form.ts';
import { parseForm } from '../parse-form.ts';
import { editMessage, sendMessage } from '../send-message.ts';
import type { User } from '../world.ts';
import { DM } from '../world.ts';
import { channelFor } from './account-routes.ts';
import type { Route } from './rest-server.ts';

const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().optional(),
  before: z.string().optional(),
});

/** Messages of channels, and what is done to them. */
export function messageRoutes(context: DiscordContext): readonly Route[] {
  const { messages, world, settings } = context;
  const view = (message: Message, user: User) =>
    messageView(world, messages, message, {
      user,
      readsAll: (settings.allowedPrivileged & INTENTS.messageContent) !== 0,
    });
  const one = (user: User, params: Readonly<Record<string, string>>): Message => {
    const channel = channelFor(context, user, params['channel']);
    const message = messages.get(params['message'] ?? '');
    // What only one person sees is reached by the token of its interaction alone.
    if (!message || message.channelId !== channel.id || message.ephemeralFor !== undefined) throw refusal(10008);
    return message;
  };
  const react = (asking: { readonly user: User; readonly params: Readonly<Record<string, string>> }, adds: boolean) => {
    const message = one(asking.user, asking.params);
    const emoji = asking.params['emoji'] ?? '';
    const by = message.reactions.get(emoji) ?? new Set<string>();
    if (adds) by.add(asking.user.id);
    else by.delete(asking.user.id);
    if (by.size > 0) message.reactions.set(emoji, by);
    else message.reactions.delete(emoji);
  };
  return [
    {
      method: 'POST',
      pattern: '/channels/:channel/messages',
      access: 'account',
      handle: ({ user, params, body }) => {
        const channel = channelFor(context, user, params['channel']);
        return view(sendMessage(context, user, channel, parseForm(newMessageSchema, body)), user);
      },
    },
    {
      method: 'GET',
      pattern: '/channels/:channel/messages',
      access: 'account',
      handle: ({ user, params, query }) => {
        const channel = channelFor(context, user, params['channel']);
        if (!world.may(channel, user.id, 'READ_MESSAGE_HISTORY')) return [];
        return page(messages.in(channel.id), parseForm(pageSchema, query)).map((message) => view(message, user));
      },
    },
    {
      method: 'GET',
      pattern: '/channels/:channel/messages/:message',
      access: 'account',
      handle: ({ user, params }) => view(one(user, params), user),
    },
    {
      method: 'PATCH',
      pattern: '/channels/:channel/messages/:message',
      access: 'account',
      handle: ({ user, params, body }) =>
        view(editMessage(context, user, one(user, params), parseForm(messageEditSchema, body)), user),
    },
    {
      method: 'DELETE',
      pattern: '/channels/:channel/messages/:message',
      access: 'account',
      handle: ({ user, params }) => removeMessage(context, user, one(user, params)),
    },
    {
      method: 'POST',
      pattern: '/channels/:channel/typing',
      access: 'account',
      handle: ({ user, params }) => void channelFor(context, user, params['channel']),
    },
    {
      method: 'PUT',
      pattern: '/channels/:channel/messages/:message/reactions/:emoji/@me',
      access: 'account',
      handle: (asking) => react(asking, true),
    },
    {
      method: 'DELETE',
      pattern: '/channels/:channel/messages/:message/reactions/:emoji/@me',
      access: 'account',
      handle: (asking) => react(asking, false),
    },
  ];
}

/** Newest first, whichever way the page was asked for. */
function page(all: readonly Message[], { limit, after, before }: z.output<typeof pageSchema>): readonly Message[] {
  const shown = all.filter(({ ephemeralFor }) => ephemeralFor === undefined);
  if (after !== undefined)
    return shown
      .filter(({ id }) => BigInt(id) > BigInt(after))
      .slice(0, limit)
      .toReversed();
  const older = before === undefined ? shown : shown.filter(({ id }) => BigInt(id) < BigInt(before));
  return older.slice(-limit).toReversed();
}

/** @throws 50003 for somebody else's direct message, 50013 where one may only remove one's own. */
function removeMessage(context: DiscordContext, user: User, message: Message): void {
  const { world, messages } = context;
  const channel = channelFor(context, user, message.channelId);
  if (message.authorId !== user.id) {
    if (channel.type === DM) throw refusal(50003);
    if (!world.may(channel, user.id, 'MANAGE_MESSAGES')) throw refusal(50013);
  }
  messages.remove(message);
  tellChannel(context, channel, 'MESSAGE_DELETE', { guild: 'guildMessages', dm: 'directMessages' }, () => ({
    id: message.id,
    channel_id: channel.id,
    ...(channel.guildId !== undefined && { guild_id: channel.guildId }),
  }));
}
