import { FLAGS } from './message-form.ts';
import type { Message, MessageBook } from './message-book.ts';
import { sentAt } from './message-book.ts';
import type { Channel, Guild, User, World } from './world.ts';
import { DM, GUILD_TEXT } from './world.ts';

const DISCORD_HIDDEN = { discriminator: '0', avatar: null, public_flags: 0 };

export function userView({ id, username, globalName, bot }: User): object {
  return { id, username, global_name: globalName, bot, ...DISCORD_HIDDEN };
}

export function memberView(guild: Guild, user: User): object {
  const member = guild.members.get(user.id);
  return { user: userView(user), ...bareMemberView(member) };
}

export function bareMemberView(
  member: { readonly roles: readonly string[]; readonly joinedAt: string } | undefined,
): object {
  return {
    roles: member?.roles ?? [],
    joined_at: member?.joinedAt ?? null,
    deaf: false,
    mute: false,
    flags: 0,
    nick: null,
  };
}

export function channelView(world: World, channel: Channel, viewerId: string): object {
  if (channel.type === DM) {
    const others = channel.recipients.filter((id) => id !== viewerId);
    return {
      id: channel.id,
      type: DM,
      last_message_id: null,
      recipients: others.flatMap((id) => userViewOf(world, id)),
    };
  }
  const overwrites = [...channel.overwrites].map(([id, { type, allow, deny }]) => ({
    id,
    type,
    allow: String(allow),
    deny: String(deny),
  }));
  return {
    id: channel.id,
    type: GUILD_TEXT,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    permission_overwrites: overwrites,
    nsfw: false,
    parent_id: null,
    topic: null,
    last_message_id: null,
  };
}

export function guildView(world: World, guild: Guild, viewer: User): object {
  const roles = [...guild.roles.values()].map(({ id, name, permissions }, position) => ({
    id,
    name,
    permissions: String(permissions),
    position,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  }));
  const members = [guild.ownerId, viewer.id].filter((id, at, all) => guild.members.has(id) && all.indexOf(id) === at);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    features: [],
    emojis: [],
    stickers: [],
    preferred_locale: 'en-GB',
    joined_at: guild.members.get(viewer.id)?.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    roles,
    channels: world.channelsOf(guild).map((channel) => channelView(world, channel, viewer.id)),
    members: members.flatMap((id) => {
      const user = world.users.get(id);
      return user ? [memberView(guild, user)] : [];
    }),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export interface MessageViewer {
  readonly user: User;
  /** Has leave to read what was not meant for it. */
  readonly readsAll: boolean;
}

/** A message as somebody sees it: a bot without the intent sees no text but its own, in direct messages and where it is named. */
export function messageView(world: World, book: MessageBook, message: Message, viewer: MessageViewer): object {
  const channel = world.channels.get(message.channelId);
  const author = world.users.get(message.authorId);
  const named = Array.from(message.content.matchAll(/<@!?(\d{17,19})>/gu), ([, id = '']) => id);
  const replied = message.referenceId === undefined ? undefined : book.get(message.referenceId);
  const addressees = [...new Set([...named, ...(replied ? [replied.authorId] : [])])].filter((id) =>
    world.users.has(id),
  );
  const isVisible =
    !viewer.user.bot ||
    viewer.readsAll ||
    channel?.type === DM ||
    message.authorId === viewer.user.id ||
    addressees.includes(viewer.user.id);
  const shown = isVisible
    ? {
        content: message.content,
        embeds: message.flags & FLAGS.suppressEmbeds ? [] : message.embeds.map((embed) => ({ type: 'rich', ...embed })),
        components: message.components,
      }
    : { content: '', embeds: [], components: [] };
  return {
    id: message.id,
    channel_id: message.channelId,
    type: replied ? 19 : message.interaction?.type === 2 ? 20 : 0,
    author: author && userView(author),
    ...shown,
    timestamp: sentAt(message),
    edited_timestamp: message.editedAt,
    tts: false,
    pinned: false,
    mention_everyone: message.mentionsEveryone,
    mentions: addressees.flatMap((id) => userViewOf(world, id)),
    mention_roles: [],
    attachments: [],
    flags: message.flags,
    ...reactionsOf(message),
    ...(message.nonce !== undefined && message.authorId === viewer.user.id && { nonce: message.nonce }),
    ...(message.webhookId !== undefined && { application_id: message.webhookId, webhook_id: message.webhookId }),
    ...(message.interaction && { interaction_metadata: metadataOf(world, message.interaction) }),
    ...(message.referenceId !== undefined && {
      message_reference: { message_id: message.referenceId, channel_id: message.channelId },
      referenced_message: replied ? messageView(world, book, withoutReference(replied), viewer) : null,
    }),
  };
}

/** Quotations are told one deep. */
function withoutReference({ referenceId: _deeper, ...message }: Message): Message {
  return message;
}

function reactionsOf({ reactions }: Message): object {
  if (reactions.size === 0) return {};
  const list = [...reactions].map(([name, by]) => ({ emoji: { id: null, name }, count: by.size, me: false }));
  return { reactions: list };
}

function metadataOf(world: World, { id, type, userId, name }: NonNullable<Message['interaction']>): object {
  const [user] = userViewOf(world, userId);
  return { id, type, user, authorizing_integration_owners: {}, ...(name !== undefined && { name }) };
}

function userViewOf(world: World, id: string): readonly object[] {
  const user = world.users.get(id);
  return user ? [userView(user)] : [];
}
