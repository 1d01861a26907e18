import { bareMemberView, channelView, messageView, userView } from './api-views.ts';
import type { DiscordContext } from './discord-context.ts';
import { hears } from './gateway/gateway.ts';
import type { Interaction, InteractionType } from './interactions.ts';
import type { Channel, User } from './world.ts';
import { DM } from './world.ts';

export interface Asked {
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly data: object;
  readonly name?: string;
  readonly messageId?: string;
  readonly nonce?: string;
}

/** Passes on what a person has asked by command, button or modal. It needs no intent. */
export function raiseInteraction(context: DiscordContext, asked: Asked): Interaction {
  const { world, interactions, gateway, bot } = context;
  const { user, channel } = asked;
  const guild = world.guildOf(channel);
  const isGuildInstalled = guild ? guild.members.has(bot.id) : world.haveMutualGuild(user.id, bot.id);
  const interaction = interactions.add({
    type: asked.type,
    userId: user.id,
    channelId: channel.id,
    guildId: channel.guildId,
    name: asked.name,
    messageId: asked.messageId,
    nonce: asked.nonce,
    isUserInstallOnly: user.userInstalled && guild !== undefined && !isGuildInstalled,
  });
  for (const session of gateway.sessionsOf(bot.id)) {
    if (hears(session, channel.guildId, undefined))
      session.dispatch({ t: 'INTERACTION_CREATE', d: viewOf(context, interaction, asked) });
  }
  if (asked.type !== 4) tellAsker(context, interaction, 'INTERACTION_CREATE');
  return interaction;
}

/** Tells a person's client what has become of what it asked. */
export function tellAsker(
  { gateway }: Pick<DiscordContext, 'gateway'>,
  { id, nonce, userId }: Interaction,
  t:
    | 'INTERACTION_CREATE'
    | 'INTERACTION_SUCCESS'
    | 'INTERACTION_FAILURE'
    | 'INTERACTION_MODAL_CREATE'
    | 'APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE',
  more: object = {},
): void {
  for (const session of gateway.sessionsOf(userId))
    session.dispatch({ t, d: { id, ...(nonce !== undefined && { nonce }), ...more } });
}

function viewOf(context: DiscordContext, interaction: Interaction, { type, user, channel, data }: Asked): object {
  const { world, bot, messages } = context;
  const guild = world.guildOf(channel);
  const owners = {
    ...(user.userInstalled && { 1: user.id }),
    ...(guild?.members.has(bot.id) && { 0: guild.id }),
    ...(channel.type === DM && { 0: '0' }),
  };
  const message = interaction.messageId === undefined ? undefined : messages.get(interaction.messageId);
  const member = guild && {
    ...bareMemberView(guild.members.get(user.id)),
    user: userView(user),
    permissions: String(world.permissions(channel, user.id)),
  };
  return {
    id: interaction.id,
    application_id: bot.id,
    type,
    data,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: {
      ...channelView(world, channel, bot.id),
      ...(guild && { permissions: String(world.permissions(channel, user.id)) }),
    },
    app_permissions: String(guild?.members.has(bot.id) === false ? 0n : world.permissions(channel, bot.id)),
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: guild ? 0 : channel.recipients.includes(bot.id) ? 1 : 2,
    attachment_size_limit: 10_485_760,
    ...(guild
      ? { guild_id: guild.id, guild_locale: 'en-GB', guild: { id: guild.id, locale: 'en-GB', features: [] }, member }
      : { user: userView(user) }),
    ...(message && { message: messageView(world, messages, message, { user: bot, readsAll: true }) }),
  };
}
