import { z } from 'zod';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { HardenedClient } from './client.ts';
import { HomeserverError, busy } from './errors.ts';
import { OneByOne } from '../../src/kernel/one-by-one.ts';
import type { Pace } from './pace.ts';
import { directSchema, membersSchema, powerLevelsSchema, roomSchema } from './shapes.ts';
import type { MatrixEvent } from './shapes.ts';
import { encryptionSchema } from './stores.ts';
import type { CryptoStorage, RoomEncryption } from './stores.ts';

/** Who is in a room besides the assistant. */
export interface Audience {
  readonly isSelfIn: boolean;
  /** Anybody may come, also later: it is a room for announcements. */
  readonly isPublic: boolean;
  readonly joined: readonly string[];
  /** Invited and not in yet, with the instant of the invitation. */
  readonly invited: ReadonlyMap<string, number>;
}

const API = '/_matrix/client/v3';
const MEGOLM = 'm.megolm.v1.aes-sha2';
/** Of those that were looked at last; the others are asked for anew. */
const MAX_AUDIENCES = 2_000;
const NOBODY: Audience = { isSelfIn: false, isPublic: false, joined: [], invited: new Map() };

export const pathOf = (...parts: readonly string[]) => [API, ...parts.map(encodeURIComponent)].join('/');

/** What is asked of the homeserver no faster than it allows. */
export interface RoomPaces {
  readonly messages: Pace;
  readonly joins: Pace;
  readonly chats: Pace;
}

/** What is known of rooms, and asked anew where it matters. */
export class Rooms {
  readonly #client: HardenedClient;
  readonly #memory: AdapterMemory;
  readonly #storage: CryptoStorage;
  readonly #self: string;
  readonly #paces: RoomPaces;
  readonly #staffRooms: readonly string[];
  readonly #publicRooms: readonly string[];
  readonly #aliases = new Map<string, string>();
  readonly #audiences = new Map<string, Audience>();
  readonly #turns = new OneByOne();
  #changed = Promise.withResolvers<void>();

  constructor(options: {
    readonly client: HardenedClient;
    readonly memory: AdapterMemory;
    readonly storage: CryptoStorage;
    readonly self: string;
    readonly paces: RoomPaces;
    readonly staffRooms?: readonly string[] | undefined;
    /** Ids or aliases. */
    readonly publicRooms?: readonly string[] | undefined;
  }) {
    this.#client = options.client;
    this.#memory = options.memory;
    this.#storage = options.storage;
    this.#self = options.self;
    this.#paces = options.paces;
    this.#staffRooms = options.staffRooms ?? [];
    this.#publicRooms = options.publicRooms ?? [];
  }

  /** Whether the team reads along there: what is said in it is for all of them. */
  isStaffRoom(roomId: string): boolean {
    return this.#staffRooms.includes(roomId);
  }

  /** The id of a public room, which may be named by an alias; `undefined` for every other room. */
  async publicRoom(named: string): Promise<string | undefined> {
    return this.#publicRooms.includes(named) ? this.#idOf(named) : undefined;
  }

  /** Whether it is one of the rooms in which announcements are said to everybody. */
  async isPublicRoom(roomId: string): Promise<boolean> {
    const ids = await Promise.all(this.#publicRooms.map((named) => this.#idOf(named)));
    return ids.includes(roomId);
  }

  /** Whether the assistant may write there now: who may is a matter of power levels. */
  async mayWrite(roomId: string): Promise<boolean> {
    const type = (await this.encryption(roomId)) === undefined ? 'm.room.message' : 'm.room.encrypted';
    return maySend(await this.#state(roomId, 'm.room.power_levels'), { user: this.#self, type });
  }

  /** An alias may come to mean another room, so that it is asked for again after a restart. */
  async #idOf(named: string): Promise<string | undefined> {
    if (!named.startsWith('#')) return named;
    const known = this.#aliases.get(named);
    if (known !== undefined) return known;
    try {
      const { room_id: roomId } = roomSchema.parse(
        await this.#client.doRequest('GET', pathOf('directory', 'room', named)),
      );
      this.#aliases.set(named, roomId);
      return roomId;
    } catch (err) {
      if (err instanceof HomeserverError && err.isNotFound) return undefined;
      throw err;
    }
  }

  /** Asks the homeserver who is in the room now. */
  async look(roomId: string): Promise<Audience> {
    const audience = await this.#ask(roomId);
    this.#audiences.delete(roomId);
    this.#audiences.set(roomId, audience);
    const [oldest] = this.#audiences.keys();
    if (this.#audiences.size > MAX_AUDIENCES && oldest !== undefined) this.#audiences.delete(oldest);
    return audience;
  }

  /** As of the last event that was seen. */
  async audience(roomId: string): Promise<Audience> {
    return this.#audiences.get(roomId) ?? this.look(roomId);
  }

  /** Somebody came or went. */
  forget(roomId: string): void {
    this.#audiences.delete(roomId);
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }

  /** Resolves when somebody has come to or gone from any room. */
  get changed(): Promise<void> {
    return this.#changed.promise;
  }

  /** @returns `undefined` only when the homeserver says that the room is not encrypted. */
  async encryption(roomId: string): Promise<RoomEncryption | undefined> {
    const known = await this.#storage.getRoom(roomId);
    if (known.algorithm !== '') return known;
    const content = await this.#state(roomId, 'm.room.encryption');
    if (content === undefined) return undefined;
    const { history_visibility: visibility } = z
      .object({ history_visibility: z.string().optional() })
      .catch({})
      .parse((await this.#state(roomId, 'm.room.history_visibility')) ?? {});
    const rules = encryptionSchema.catch(encryptionSchema.parse({})).parse(content);
    const encryption = { ...rules, historyVisibility: visibility };
    await this.#storage.storeRoom(roomId, encryption);
    return encryption;
  }

  canEncryptFor(encryption: RoomEncryption): boolean {
    return encryption.algorithm === MEGOLM;
  }

  /** The direct chat last used with somebody. */
  async directWith(user: string): Promise<string | undefined> {
    const known = await this.#memory.get(`direct ${user}`);
    if (known !== undefined) return known === '' ? undefined : known;
    return (await this.#directs())[user]?.at(-1);
  }

  async rememberDirect(user: string, roomId: string): Promise<void> {
    if ((await this.#memory.get(`direct ${user}`)) === roomId) return;
    await this.#memory.put(`direct ${user}`, roomId);
    await this.#turns.run('m.direct', async () => {
      const directs = await this.#directs();
      const own = directs[user] ?? [];
      if (own.at(-1) === roomId) return;
      const body = { ...directs, [user]: [...own.filter((each) => each !== roomId), roomId] };
      await this.#client.doRequest('PUT', pathOf('user', this.#self, 'account_data', 'm.direct'), null, body);
    });
  }

  /** Here and in the account's own list on the homeserver. */
  async forgetDirect(user: string): Promise<void> {
    await this.#turns.run('m.direct', async () => {
      const { [user]: rooms, ...others } = await this.#directs();
      const path = pathOf('user', this.#self, 'account_data', 'm.direct');
      if (rooms !== undefined) await this.#client.doRequest('PUT', path, null, others);
    });
    await this.#memory.remove(`direct ${user}`);
  }

  /**
   * A new encrypted room with one person, who is invited.
   *
   * @throws {@link HomeserverError} {@link DeliveryError} `busy` while the homeserver's limits leave no room.
   */
  async createDirect(user: string): Promise<string> {
    return this.#turns.run(`create ${user}`, async () => {
      const { chats, messages } = this.#paces;
      const create = this.#client.doRequest.bind(this.#client, 'POST', pathOf('createRoom'), null, {
        preset: 'trusted_private_chat',
        visibility: 'private',
        is_direct: true,
        invite: [user],
        initial_state: [{ type: 'm.room.encryption', state_key: '', content: { algorithm: MEGOLM } }],
      });
      const { room_id: roomId } = roomSchema.parse(await paced([chats, messages], create));
      await this.rememberDirect(user, roomId);
      return roomId;
    });
  }

  /** @throws {@link HomeserverError} {@link DeliveryError} `busy` while the homeserver's limits leave no room. */
  async join(roomId: string): Promise<void> {
    await paced([this.#paces.joins], () => this.#client.doRequest('POST', pathOf('join', roomId), null, {}));
  }

  async leave(roomId: string): Promise<void> {
    await this.#client.doRequest('POST', pathOf('rooms', roomId, 'leave'), null, {});
  }

  async #directs(): Promise<z.infer<typeof directSchema>> {
    try {
      const path = pathOf('user', this.#self, 'account_data', 'm.direct');
      return directSchema.parse(await this.#client.doRequest('GET', path));
    } catch (err) {
      if (err instanceof HomeserverError && err.isNotFound) return {};
      throw err;
    }
  }

  async #state(roomId: string, type: string): Promise<unknown> {
    try {
      return await this.#client.doRequest('GET', `${pathOf('rooms', roomId, 'state', type)}/`);
    } catch (err) {
      if (err instanceof HomeserverError && err.isNotFound) return undefined;
      throw err;
    }
  }

  async #ask(roomId: string): Promise<Audience> {
    try {
      const answer = await this.#client.doRequest('GET', pathOf('rooms', roomId, 'members'), {
        not_membership: 'leave',
      });
      const isPublic = await this.isPublicRoom(roomId);
      return { ...audienceOf(membersSchema.parse(answer).chunk, this.#self), isPublic };
    } catch (err) {
      if (err instanceof HomeserverError && (err.errcode === 'M_FORBIDDEN' || err.isNotFound)) return NOBODY;
      throw err;
    }
  }
}

/** Whether a room's power levels let somebody send events of a type. @param content - `undefined` where a room has none. */
export function maySend(content: unknown, { user, type }: { readonly user: string; readonly type: string }): boolean {
  const levels = powerLevelsSchema.parse(content ?? {});
  const own = levels.users[user] ?? levels.users_default;
  return own >= (levels.events[type] ?? levels.events_default);
}

/** Does it now, as long as every pace has one left. */
async function paced(paces: readonly Pace[], work: () => Promise<unknown>): Promise<unknown> {
  const waitMs = Math.max(...paces.map((pace) => pace.waitMs()));
  if (waitMs > 0) throw busy(waitMs);
  for (const pace of paces) pace.take();
  try {
    return await work();
  } catch (err) {
    if (err instanceof HomeserverError && err.status === 429) for (const pace of paces) pace.drain(err.retryAfterMs);
    throw err;
  }
}

function audienceOf(events: readonly MatrixEvent[], self: string): Omit<Audience, 'isPublic'> {
  const members = events.filter(({ type }) => type === 'm.room.member');
  const are = (membership: string) => members.filter(({ content }) => content['membership'] === membership);
  const joined = are('join').flatMap(({ state_key: user }) => user ?? []);
  return {
    isSelfIn: joined.includes(self),
    joined: joined.filter((user) => user !== self),
    invited: new Map(are('invite').map(({ state_key: user = '', origin_server_ts: at }) => [user, at])),
  };
}

/** Whether nobody but this person can read what is said in the room, or will be able to by coming in. */
export function isPrivateWith(user: string, { isSelfIn, isPublic, joined, invited }: Audience): boolean {
  const all = [...joined, ...invited.keys()];
  return isSelfIn && !isPublic && all.includes(user) && all.every((each) => each === user);
}
