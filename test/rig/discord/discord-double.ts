import type { AddressInfo } from 'node:net';
import { userView } from './api-views.ts';
import { channelView, guildView } from './api-views.ts';
import { CommandsRegistry } from './commands-registry.ts';
import type { Command } from './commands-registry.ts';
import type { DiscordContext, DiscordSettings } from './discord-context.ts';
import { NEW_PORTAL, tellChannel } from './discord-context.ts';
import { Faults } from './faults.ts';
import type { Fault } from './faults.ts';
import { Gateway, hears } from './gateway/gateway.ts';
import type { GatewayEvent, GatewaySession } from './gateway/gateway-session.ts';
import { IdentifyLimits } from './gateway/identify-limits.ts';
import { PRIVILEGED } from './gateway/intents.ts';
import { tellAsker } from './interaction-events.ts';
import { Interactions } from './interactions.ts';
import { InvalidRequests } from './invalid-requests.ts';
import type { Message } from './message-book.ts';
import { MessageBook } from './message-book.ts';
import { Nonces } from './nonces.ts';
import { PERMISSIONS } from './permissions.ts';
import type { Permission } from './permissions.ts';
import { RateLimits } from './rate-limits.ts';
import type { BucketTable, GlobalMode } from './rate-limits.ts';
import { accountRoutes, gatewayUrl } from './rest/account-routes.ts';
import { callbackRoutes } from './rest/callback-routes.ts';
import { commandRoutes } from './rest/command-routes.ts';
import { messageRoutes } from './rest/message-routes.ts';
import { personRoutes } from './rest/person-routes.ts';
import { createRestServer } from './rest/rest-server.ts';
import type { AnsweredRequest } from './rest/rest-server.ts';
import { Snowflakes } from './snowflakes.ts';
import { SteerableClock } from './steerable-clock.ts';
import { World } from './world.ts';
import type { Channel, Guild, User } from './world.ts';

export interface DiscordOptions {
  /** 0 is any free port. */
  readonly port?: number;
  readonly botName?: string;
  readonly botToken?: string;
  readonly buckets?: BucketTable;
  readonly globalMode?: GlobalMode;
  readonly globalPerSecond?: number;
  /** Intents that need leave and have it; none unless given, `all` for every one. */
  readonly allowedPrivileged?: number | 'all';
  readonly invalidLimit?: number;
  readonly identifies?: { readonly total?: number; readonly maxConcurrency?: number; readonly windowMs?: number };
  readonly dmOpens?: DiscordSettings['dmOpens'];
  readonly nonceTtlMs?: number;
  /** Where the application's page is not as a new one's. */
  readonly portal?: Partial<DiscordSettings['portal']>;
  /** 1 unless given. */
  readonly shards?: number;
}

/**
 * Discord on one port of this machine: REST and gateway for an unmodified discord.js and for people with tokens of their
 * own, with every rule that decides whether a bot gets on there, and a handle for what goes wrong.
 */
export class DiscordDouble implements AsyncDisposable {
  readonly context: DiscordContext;
  /** Every request and its answer, oldest first. */
  readonly answered: AnsweredRequest[] = [];
  readonly #server;
  #url = '';

  constructor(options: DiscordOptions = {}) {
    const clock = new SteerableClock();
    const ids = new Snowflakes(clock);
    const world = new World(ids);
    const bot = world.addUser(options.botName ?? 'pappus', {
      bot: true,
      ...(options.botToken !== undefined && { token: options.botToken }),
    });
    const identifies = new IdentifyLimits(clock, options.identifies);
    const { allowedPrivileged = 0 } = options;
    const settings: DiscordSettings = {
      latencyMs: [0, 0],
      allowedPrivileged: allowedPrivileged === 'all' ? PRIVILEGED : allowedPrivileged,
      dmOpens: options.dmOpens ?? { limit: 10, windowMs: 600_000 },
      portal: { ...NEW_PORTAL, ...options.portal },
      shards: options.shards ?? 1,
    };
    const gateway = new Gateway({
      userOfToken: (token) => world.userOfToken(token),
      identifies,
      allowedPrivileged: () => settings.allowedPrivileged,
      greet: (session) => this.#greet(session),
    });
    this.context = {
      clock,
      ids,
      world,
      bot,
      settings,
      gateway,
      identifies,
      messages: new MessageBook(ids),
      nonces: new Nonces(clock, options.nonceTtlMs),
      commands: new CommandsRegistry(ids, clock),
      interactions: new Interactions(ids, clock, (interaction) =>
        tellAsker({ gateway }, interaction, 'INTERACTION_FAILURE'),
      ),
      limits: new RateLimits(options),
      invalid: new InvalidRequests(clock, options.invalidLimit),
      faults: new Faults(),
      url: () => this.#url,
    };
    clock.onAdvance(() => this.context.interactions.failLate());
    const { context } = this;
    const routes = [accountRoutes, messageRoutes, commandRoutes, callbackRoutes, personRoutes].flatMap((make) =>
      make(context),
    );
    this.#server = createRestServer(context, routes, this.answered);
    this.#server.server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  }

  async start(port = 0): Promise<void> {
    await this.#server.listen({ port, host: '127.0.0.1' });
    const address = this.#server.server.address() as AddressInfo;
    this.#url = `http://127.0.0.1:${address.port}`;
  }

  /** For `rest.api` of discord.js. */
  get api(): string {
    return `${this.#url}/api`;
  }

  get gatewayUrl(): string {
    return gatewayUrl(this.#url);
  }

  get bot(): User {
    return this.context.bot;
  }

  /** Adds a person, a member of each of these guilds. */
  addPerson(username: string, guilds: readonly Guild[] = []): User {
    const user = this.context.world.addUser(username);
    for (const guild of guilds) this.context.world.join(guild, user.id);
    return user;
  }

  /** Adds a guild with the bot in it and one channel, `#general`, and tells the bot. */
  addGuild(
    name: string,
    { hasBot = true, id }: { readonly hasBot?: boolean; readonly id?: string } = {},
  ): { readonly guild: Guild; readonly channel: Channel; readonly owner: User } {
    const { world, gateway, bot } = this.context;
    const owner = world.addUser(`owner-of-${name}`);
    const guild = world.addGuild(name, owner.id, id);
    const channel = world.addChannel(guild, 'general');
    if (hasBot) {
      world.join(guild, bot.id);
      for (const session of gateway.sessionsOf(bot.id)) {
        if (hears(session, guild.id, 'guilds'))
          session.dispatch({ t: 'GUILD_CREATE', d: guildView(world, guild, bot) });
      }
    }
    return { guild, channel, owner };
  }

  /** Takes permissions away from somebody in one channel. */
  deny(channel: Channel, who: User, ...permissions: readonly Permission[]): void {
    const deny = permissions.reduce((sum, name) => sum | PERMISSIONS[name], 0n);
    channel.overwrites.set(who.id, { type: 1, allow: 0n, deny });
    const { world } = this.context;
    tellChannel(this.context, channel, 'CHANNEL_UPDATE', { guild: 'guilds', dm: 'directMessages' }, ({ user }) =>
      channelView(world, channel, user.id),
    );
  }

  fault(fault: Fault): void {
    this.context.faults.plan(fault);
  }

  /** Lets this much time pass for tokens, nonces and days. */
  advance(ms: number): void {
    this.context.clock.advance(ms);
  }

  /** Says an operation out of the line to the bot: 7 to reconnect, 9 that its session is no more. */
  op(n: number, d?: unknown): void {
    this.context.gateway.op(this.bot.id, n, d ?? null);
  }

  /** Ends the bot's connections with a close code, or as when a cable is cut. */
  drop(code?: number): void {
    this.context.gateway.drop(this.bot.id, code);
  }

  /** Makes the bot's token worthless, as its owner does in the portal. */
  revokeToken(): void {
    this.bot.token = `revoked-${this.context.ids.next()}`;
    this.drop(4_004);
  }

  get commands(): readonly Command[] {
    return this.context.commands.list();
  }

  /** Everything the bot has written where these two talk, oldest first. */
  botMessagesFor(user: User): readonly Message[] {
    const dm = this.context.world.findDm(user.id, this.bot.id);
    return dm ? this.context.messages.in(dm.id).filter(({ authorId }) => authorId === this.bot.id) : [];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.context.gateway.close();
    await this.#server.close();
  }

  #greet({ id, user, shard }: GatewaySession): { ready: object; events: readonly GatewayEvent[] } {
    const { world, settings } = this.context;
    const guilds = world
      .guildsOf(user.id)
      .filter((guild) => !user.bot || Number((BigInt(guild.id) >> 22n) % BigInt(shard[1])) === shard[0]);
    const ready = {
      v: 10,
      user: { ...userView(user), verified: true, mfa_enabled: false, email: null, flags: 0 },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: id,
      resume_gateway_url: this.gatewayUrl,
      session_type: 'normal',
      private_channels: [],
      relationships: [],
      shard,
      application: { id: this.bot.id, flags: settings.allowedPrivileged === 0 ? 0 : 1 << 19 },
    };
    return { ready, events: guilds.map((guild) => ({ t: 'GUILD_CREATE', d: guildView(world, guild, user) })) };
  }
}

export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordDouble> {
  const discord = new DiscordDouble(options);
  await discord.start(options.port);
  return discord;
}
