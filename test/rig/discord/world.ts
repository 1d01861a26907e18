import { DM_PERMISSIONS, EVERYBODY_MAY, PERMISSIONS, permissionsIn } from './permissions.ts';
import type { Permission } from './permissions.ts';
import type { Snowflakes } from './snowflakes.ts';

/** An account: a person's or a bot's. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly globalName: string | null;
  readonly bot: boolean;
  /** Without the `Bot ` that bots put before it. */
  token: string;
  locale: string;
  /** Takes no direct messages from members of a shared guild. */
  dmsClosed: boolean;
  /** Has installed the bot for themselves. */
  userInstalled: boolean;
}

export interface Overwrite {
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

export const GUILD_TEXT = 0;
export const DM = 1;

export interface Channel {
  readonly id: string;
  readonly type: typeof GUILD_TEXT | typeof DM;
  readonly guildId: string | undefined;
  readonly name: string | undefined;
  /** In a direct message: both people. */
  readonly recipients: readonly string[];
  readonly overwrites: Map<string, Overwrite>;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, { readonly roles: string[]; readonly joinedAt: string }>;
}

/** Who and what there is: accounts, guilds, channels, and who may do what where. */
export class World {
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly #ids: Snowflakes;

  constructor(ids: Snowflakes) {
    this.#ids = ids;
  }

  addUser(username: string, { bot = false, token = '' } = {}): User {
    const id = this.#ids.next();
    const user = {
      id,
      username,
      globalName: bot ? null : username.charAt(0).toUpperCase() + username.slice(1),
      bot,
      token: token === '' ? `${Buffer.from(id).toString('base64url')}.test.${username}` : token,
      locale: 'en-GB',
      dmsClosed: false,
      userInstalled: false,
    };
    this.users.set(id, user);
    return user;
  }

  addGuild(name: string, ownerId: string, id = this.#ids.next()): Guild {
    const everyone: Role = { id, name: '@everyone', permissions: EVERYBODY_MAY };
    const guild: Guild = { id, name, ownerId, roles: new Map([[id, everyone]]), members: new Map() };
    this.guilds.set(id, guild);
    this.join(guild, ownerId);
    return guild;
  }

  join(guild: Guild, userId: string): void {
    guild.members.set(userId, { roles: [], joinedAt: '2020-01-01T00:00:00.000000+00:00' });
  }

  addChannel(guild: Guild, name: string): Channel {
    const id = this.#ids.next();
    const channel = { id, type: GUILD_TEXT, guildId: guild.id, name, recipients: [], overwrites: new Map() } as const;
    this.channels.set(id, channel);
    return channel;
  }

  findDm(one: string, other: string): Channel | undefined {
    return [...this.channels.values()].find(
      ({ type, recipients }) => type === DM && recipients.includes(one) && recipients.includes(other),
    );
  }

  addDm(one: string, other: string): Channel {
    const id = this.#ids.next();
    const channel: Channel = {
      id,
      type: DM,
      guildId: undefined,
      name: undefined,
      recipients: [one, other],
      overwrites: new Map(),
    };
    this.channels.set(id, channel);
    return channel;
  }

  userOfToken(token: string): User | undefined {
    return [...this.users.values()].find((user) => user.token === token);
  }

  guildOf(channel: Channel): Guild | undefined {
    return channel.guildId === undefined ? undefined : this.guilds.get(channel.guildId);
  }

  guildsOf(userId: string): readonly Guild[] {
    return [...this.guilds.values()].filter(({ members }) => members.has(userId));
  }

  channelsOf(guild: Guild): readonly Channel[] {
    return [...this.channels.values()].filter(({ guildId }) => guildId === guild.id);
  }

  permissions(channel: Channel, userId: string): bigint {
    const guild = this.guildOf(channel);
    if (guild) return permissionsIn(guild, channel, userId);
    return channel.recipients.includes(userId) ? DM_PERMISSIONS : 0n;
  }

  may(channel: Channel, userId: string, permission: Permission): boolean {
    return (this.permissions(channel, userId) & PERMISSIONS[permission]) !== 0n;
  }

  haveMutualGuild(one: string, other: string): boolean {
    return this.guildsOf(one).some(({ members }) => members.has(other));
  }
}
