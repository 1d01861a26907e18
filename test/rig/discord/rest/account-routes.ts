import { z } from 'zod';
import { channelView, guildView, memberView, userView } from '../api-views.ts';
import { refusal } from '../discord-error.ts';
import type { DiscordContext } from '../discord-context.ts';
import { INTENTS } from '../gateway/intents.ts';
import { snowflakeSchema } from '../message-form.ts';
import { parseForm } from '../parse-form.ts';
import type { Channel, User } from '../world.ts';
import type { Route } from './rest-server.ts';

const openSchema = z.looseObject({
  recipient_id: snowflakeSchema.optional(),
  recipients: z.array(snowflakeSchema).length(1).optional(),
});
/** The flag of each intent that needs leave, as an app has it that is not verified: `GATEWAY_…_LIMITED`. */
const LIMITED = [
  [INTENTS.guildPresences, 1 << 13],
  [INTENTS.guildMembers, 1 << 15],
  [INTENTS.messageContent, 1 << 19],
] as const;

/** Who somebody is, where to listen, and direct messages. */
export function accountRoutes(context: DiscordContext): readonly Route[] {
  const { world, identifies, bot, settings, url } = context;
  return [
    { method: 'GET', pattern: '/gateway', access: 'anybody', handle: () => ({ url: gatewayUrl(url()) }) },
    {
      method: 'GET',
      pattern: '/gateway/bot',
      access: 'bot',
      handle: () => ({
        url: gatewayUrl(url()),
        shards: settings.shards,
        session_start_limit: {
          total: identifies.total,
          remaining: identifies.remaining,
          reset_after: identifies.resetAfterMs,
          max_concurrency: identifies.maxConcurrency,
        },
      }),
    },
    {
      method: 'GET',
      pattern: '/users/@me',
      access: 'account',
      handle: ({ user }) => ({ ...userView(user), locale: user.locale }),
    },
    {
      method: 'GET',
      pattern: '/users/:user',
      access: 'account',
      handle: ({ params }) => userView(userOf(context, params['user'])),
    },
    {
      method: 'GET',
      pattern: '/users/@me/guilds',
      access: 'account',
      handle: ({ user }) =>
        world.guildsOf(user.id).map(({ id, name, ownerId }) => ({ id, name, owner: ownerId === user.id })),
    },
    {
      method: 'GET',
      pattern: '/users/@me/channels',
      access: 'person',
      handle: ({ user }) =>
        [...world.channels.values()]
          .filter(({ recipients }) => recipients.includes(user.id))
          .map((channel) => channelView(world, channel, user.id)),
    },
    {
      method: 'POST',
      pattern: '/users/@me/channels',
      access: 'account',
      handle: ({ user, body }) => {
        const form = parseForm(openSchema, body);
        return channelView(world, openDm(context, user, form.recipient_id ?? form.recipients?.[0]), user.id);
      },
    },
    { method: 'GET', pattern: '/applications/@me', access: 'bot', handle: () => applicationView(context) },
    { method: 'GET', pattern: '/oauth2/applications/@me', access: 'bot', handle: () => applicationView(context) },
    {
      method: 'GET',
      pattern: '/guilds/:guild',
      access: 'account',
      handle: ({ user, params }) => guildView(world, guildOf(context, user, params['guild']), user),
    },
    {
      method: 'GET',
      pattern: '/guilds/:guild/channels',
      access: 'account',
      handle: ({ user, params }) =>
        world
          .channelsOf(guildOf(context, user, params['guild']))
          .map((channel) => channelView(world, channel, user.id)),
    },
    {
      method: 'GET',
      pattern: '/guilds/:guild/members/:user',
      access: 'account',
      handle: ({ user, params }) => {
        const guild = guildOf(context, user, params['guild']);
        const member = userOf(context, params['user']);
        if (!guild.members.has(member.id)) throw refusal(10007);
        return memberView(guild, member);
      },
    },
    {
      method: 'GET',
      pattern: '/channels/:channel',
      access: 'account',
      handle: ({ user, params }) =>
        channelView(world, channelFor(context, user, params['channel']), bot.id === user.id ? bot.id : user.id),
    },
  ];
}

export const gatewayUrl = (url: string): string => url.replace(/^http/u, 'ws');

/** A channel that somebody can see. @throws 10003, 50001 */
export function channelFor({ world }: DiscordContext, user: User, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (!channel) throw refusal(10003);
  if (!world.may(channel, user.id, 'VIEW_CHANNEL')) throw refusal(50001);
  return channel;
}

/** The direct messages of two; those that are there already cost a bot nothing of what it may open. */
export function openDm(context: DiscordContext, from: User, to: string | undefined): Channel {
  const { world, settings, clock } = context;
  const other = world.users.get(to ?? '');
  if (!other) throw refusal(10013);
  if (other.id === from.id || (from.bot && other.bot)) throw refusal(50033);
  const known = world.findDm(from.id, other.id);
  if (known) return known;
  if (from.bot) {
    const { limit, windowMs } = settings.dmOpens;
    const now = clock.now().getTime();
    const recent = (opened.get(context) ?? []).filter((at) => now - at < windowMs);
    if (recent.length >= limit) throw refusal(40003);
    opened.set(context, [...recent, now]);
  }
  return world.addDm(from.id, other.id);
}

/** When each bot has opened direct messages. */
const opened = new WeakMap<DiscordContext, readonly number[]>();

function userOf({ world }: DiscordContext, id: string | undefined): User {
  const user = world.users.get(id ?? '');
  if (!user) throw refusal(10013);
  return user;
}

function guildOf({ world }: DiscordContext, user: User, id: string | undefined) {
  const guild = world.guilds.get(id ?? '');
  if (!guild || !guild.members.has(user.id)) throw refusal(10004);
  return guild;
}

function applicationView({ bot, settings, world }: DiscordContext): object {
  const { allowedPrivileged, portal } = settings;
  const flags = LIMITED.map(([intent, flag]) => ((allowedPrivileged & intent) === 0 ? 0 : flag));
  return {
    id: bot.id,
    name: bot.username,
    icon: null,
    description: '',
    bot_public: portal.isPublic,
    bot_require_code_grant: portal.needsCodeGrant,
    interactions_endpoint_url: portal.interactionsEndpointUrl,
    verify_key: '0'.repeat(64),
    flags: flags.reduce((sum, flag) => sum | flag, 0),
    bot: userView(bot),
    owner: userView([...world.users.values()].find((user) => !user.bot) ?? bot),
    team: null,
    approximate_guild_count: world.guildsOf(bot.id).length,
    approximate_user_install_count: [...world.users.values()].filter(({ userInstalled }) => userInstalled).length,
    integration_types_config: {
      0: { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: '0' } },
      ...(portal.isUserInstallable && { 1: {} }),
    },
  };
}
