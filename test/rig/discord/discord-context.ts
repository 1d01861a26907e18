import type { CommandsRegistry } from './commands-registry.ts';
import { messageView } from './api-views.ts';
import type { MessageViewer } from './api-views.ts';
import type { Faults } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import { hears } from './gateway/gateway.ts';
import type { IdentifyLimits } from './gateway/identify-limits.ts';
import { INTENTS } from './gateway/intents.ts';
import type { Interactions } from './interactions.ts';
import type { InvalidRequests } from './invalid-requests.ts';
import type { Message, MessageBook } from './message-book.ts';
import type { Nonces } from './nonces.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Snowflakes } from './snowflakes.ts';
import type { SteerableClock } from './steerable-clock.ts';
import type { Channel, User, World } from './world.ts';
import { DM } from './world.ts';

/** Everything the routes of the double work on. */
export interface DiscordContext {
  readonly clock: SteerableClock;
  readonly ids: Snowflakes;
  readonly world: World;
  readonly messages: MessageBook;
  readonly nonces: Nonces;
  readonly commands: CommandsRegistry;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly identifies: IdentifyLimits;
  readonly limits: RateLimits;
  readonly invalid: InvalidRequests;
  readonly faults: Faults;
  /** The one application there is; its id is that of its bot. */
  readonly bot: User;
  readonly settings: DiscordSettings;
  readonly url: () => string;
}

export interface DiscordSettings {
  /** Half of each goes before a request is looked at, half before its answer. */
  latencyMs: readonly [number, number];
  /** Intents that the developer portal allows, among those that need leave. */
  allowedPrivileged: number;
  /** New direct messages a bot may open; Discord tells no number. */
  dmOpens: { readonly limit: number; readonly windowMs: number };
  /** What the owner has set on the application's page. */
  portal: ApplicationPortal;
  /** Connections that the gateway recommends. */
  shards: number;
}

export interface ApplicationPortal {
  readonly isPublic: boolean;
  readonly needsCodeGrant: boolean;
  readonly interactionsEndpointUrl: string | null;
  readonly isUserInstallable: boolean;
}
/** Of a new application. */
export const NEW_PORTAL: ApplicationPortal = {
  isPublic: true,
  needsCodeGrant: false,
  interactionsEndpointUrl: null,
  isUserInstallable: true,
};

/** Tells everybody who may see a channel, each as they see it. */
export function tellChannel(
  { world, gateway }: Pick<DiscordContext, 'world' | 'gateway'>,
  channel: Channel,
  t: string,
  intents: { readonly guild: keyof typeof INTENTS; readonly dm: keyof typeof INTENTS },
  view: (viewer: MessageViewer) => object,
  onlyFor?: readonly string[],
): void {
  const intent = channel.type === DM ? intents.dm : intents.guild;
  for (const session of gateway.sessions) {
    const { user } = session;
    const isMeant = onlyFor === undefined || onlyFor.includes(user.id);
    if (!isMeant || !world.may(channel, user.id, 'VIEW_CHANNEL') || !hears(session, channel.guildId, intent)) continue;
    session.dispatch({ t, d: view({ user, readsAll: (session.intents & INTENTS.messageContent) !== 0 }) });
  }
}

/** Tells of a new or changed message. What only one person sees is told to that person and to nobody else. */
export function tellMessage(context: DiscordContext, t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void {
  const { world, messages } = context;
  const channel = world.channels.get(message.channelId);
  if (!channel) return;
  const guild = world.guildOf(channel);
  const author = guild?.members.get(message.authorId);
  const place = guild && {
    guild_id: guild.id,
    ...(author && { member: { roles: author.roles, joined_at: author.joinedAt, deaf: false, mute: false } }),
  };
  tellChannel(
    context,
    channel,
    t,
    { guild: 'guildMessages', dm: 'directMessages' },
    (viewer) => ({ ...messageView(world, messages, message, viewer), ...place, ...(!guild && { channel_type: DM }) }),
    message.ephemeralFor === undefined ? undefined : [message.ephemeralFor],
  );
}
