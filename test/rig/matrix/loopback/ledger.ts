import { randomBytes } from 'node:crypto';

export type Json = Record<string, unknown>;

export interface RoomEvent {
  readonly event_id: string;
  readonly type: string;
  readonly sender: string;
  readonly state_key?: string;
  readonly origin_server_ts: number;
  readonly content: Json;
  /** Its place in everything that ever happened here. */
  readonly at: number;
}

interface Device {
  readonly id: string;
  readonly token: string;
  keys: Json | undefined;
  readonly oneTimeKeys: Map<string, unknown>;
  readonly fallbackKeys: Map<string, unknown>;
  mail: readonly { readonly at: number; readonly event: Json }[];
}

export interface User {
  readonly id: string;
  readonly password: string;
  readonly devices: Map<string, Device>;
  readonly accountData: Map<string, Json>;
  crossSigning: Readonly<Record<string, Json>>;
  keysChangedAt: number;
}

export interface Session {
  readonly user: User;
  readonly device: Device;
}

const SERVER = 'loopback';
const newId = () => randomBytes(9).toString('base64url');

/** What a homeserver keeps, as far as direct chats that encrypt need it. In memory. */
export class Ledger {
  readonly users = new Map<string, User>();
  readonly rooms = new Map<string, RoomEvent[]>();
  /** Ids of rooms by their aliases. */
  readonly aliases = new Map<string, string>();
  readonly #sent = new Map<string, string>();
  #at = 0;
  #changed = Promise.withResolvers<void>();

  get now(): number {
    return this.#at;
  }

  get changed(): Promise<void> {
    return this.#changed.promise;
  }

  tick(): number {
    this.#at += 1;
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
    return this.#at;
  }

  register(username: string, password: string): Session {
    const id = `@${username}:${SERVER}`;
    const user: User = {
      id,
      password,
      devices: new Map(),
      accountData: new Map(),
      crossSigning: {},
      keysChangedAt: 0,
    };
    this.users.set(id, user);
    return this.addDevice(user);
  }

  addDevice(user: User): Session {
    const device: Device = {
      id: newId(),
      token: newId(),
      keys: undefined,
      oneTimeKeys: new Map(),
      fallbackKeys: new Map(),
      mail: [],
    };
    user.devices.set(device.id, device);
    return { user, device };
  }

  sessionOf(token: string): Session | undefined {
    for (const user of this.users.values()) {
      for (const device of user.devices.values()) if (device.token === token) return { user, device };
    }
    return undefined;
  }

  createRoom(creator: string, options: Json): string {
    const roomId = `!${newId()}:${SERVER}`;
    this.rooms.set(roomId, []);
    const state = (type: string, content: Json, key = '') =>
      this.add(roomId, { type, sender: creator, content, state_key: key });
    state('m.room.create', {});
    state('m.room.member', { membership: 'join' }, creator);
    state('m.room.join_rules', { join_rule: 'invite' });
    state('m.room.history_visibility', { history_visibility: 'shared' });
    for (const each of listOf(options['initial_state'])) state(String(each['type']), jsonOf(each['content']));
    const { room_alias_name: alias } = options;
    if (typeof alias === 'string') this.aliases.set(`#${alias}:${SERVER}`, roomId);
    const invited = Array.isArray(options['invite']) ? options['invite'].map(String) : [];
    for (const user of invited) {
      state('m.room.member', { membership: 'invite', ...(options['is_direct'] === true && { is_direct: true }) }, user);
    }
    return roomId;
  }

  add(roomId: string, event: Pick<RoomEvent, 'type' | 'sender' | 'content' | 'state_key'>): string {
    const eventId = `$${newId()}`;
    const whole = { ...event, event_id: eventId, origin_server_ts: Date.now(), at: this.#at + 1 };
    this.rooms.get(roomId)?.push(whole);
    this.tick();
    return eventId;
  }

  /** The same key gives the same event again. */
  addOnce(key: string, roomId: string, event: Pick<RoomEvent, 'type' | 'sender' | 'content'>): string {
    const known = this.#sent.get(key);
    if (known !== undefined) return known;
    const eventId = this.add(roomId, event);
    this.#sent.set(key, eventId);
    return eventId;
  }

  state(roomId: string, type: string, key = ''): RoomEvent | undefined {
    return this.rooms.get(roomId)?.findLast((event) => event.type === type && event.state_key === key);
  }

  /** Whether somebody's power is enough for events of this type. What a room does not say is zero. */
  mayAdd(roomId: string, type: string, user: string): boolean {
    const content = this.state(roomId, 'm.room.power_levels')?.content ?? {};
    const [users, events] = [jsonOf(content['users']), jsonOf(content['events'])];
    const own = Number(users[user] ?? content['users_default'] ?? 0);
    return own >= Number(events[type] ?? content['events_default'] ?? 0);
  }

  members(roomId: string): readonly RoomEvent[] {
    const all = (this.rooms.get(roomId) ?? []).filter(({ type }) => type === 'm.room.member');
    return [...new Map(all.map((event) => [event.state_key, event])).values()];
  }

  membership(roomId: string, user: string): string | undefined {
    const { membership } = this.state(roomId, 'm.room.member', user)?.content ?? {};
    return typeof membership === 'string' ? membership : undefined;
  }

  mail(user: string, device: string, event: Json): void {
    const whom = this.users.get(user);
    const devices = device === '*' ? [...(whom?.devices.values() ?? [])] : [whom?.devices.get(device)];
    for (const each of devices) if (each) each.mail = [...each.mail, { at: this.#at + 1, event }];
    this.tick();
  }

  keysChanged(user: User): void {
    user.keysChangedAt = this.tick();
  }
}

export function jsonOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(jsonOf) : [];
}
