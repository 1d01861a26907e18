import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { HardenedClient } from '../../../adapters/matrix/client.ts';
import { Pace } from '../../../adapters/matrix/pace.ts';
import { Rooms, pathOf } from '../../../adapters/matrix/rooms.ts';
import { messagesSchema, sentSchema, syncSchema } from '../../../adapters/matrix/shapes.ts';
import type { MatrixEvent } from '../../../adapters/matrix/shapes.ts';
import { CryptoStorage } from '../../../adapters/matrix/stores.ts';
import { OneByOne } from '../../../src/kernel/one-by-one.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { SCRATCH } from '../../rig/scratch.ts';

export interface Account {
  readonly userId: string;
  readonly deviceId: string;
  readonly token: string;
}

const WHOLE_TIMELINES = JSON.stringify({ room: { timeline: { limit: 1_000 } } });

/** What one event says, decrypted where it was encrypted. */
export interface Said {
  readonly roomId: string;
  readonly event: MatrixEvent;
  readonly wasEncrypted: boolean;
}

export class Memory {
  readonly values = new Map<string, string>();
  async get(key: string): Promise<string | undefined> {
    return this.values.get(key);
  }
  async put(key: string, value: string): Promise<void> {
    this.values.set(key, value);
  }
  async remove(key: string): Promise<void> {
    this.values.delete(key);
  }
  async removeUnder(beginning: string): Promise<void> {
    for (const key of this.values.keys()) if (key.startsWith(beginning)) this.values.delete(key);
  }
}

const contentSchema = z.looseObject({
  body: z.string().catch(''),
  formatted_body: z.string().catch(''),
  'm.new_content': z.looseObject({ body: z.string(), formatted_body: z.string().catch('') }).optional(),
  'm.relates_to': z.looseObject({ rel_type: z.string().optional(), event_id: z.string().optional() }).optional(),
});

/** Somebody with a client that encrypts, who accepts every invitation. */
export class MatrixPerson implements AsyncDisposable {
  readonly account: Account;
  readonly client: HardenedClient;
  readonly rooms: Rooms;
  readonly said: Said[] = [];
  /** Ids of events that could not be decrypted. */
  readonly unread: string[] = [];
  readonly invitations: string[] = [];
  readonly #turns = new OneByOne();
  #accepts = true;
  /** Every event and room that has come with a sync. */
  readonly #heard = new Set<string>();
  readonly #roomIds = new Set<string>();
  readonly #stack: AsyncDisposableStack;
  readonly #reading = new AbortController();
  #running: Promise<void> = Promise.resolve();

  private constructor(account: Account, client: HardenedClient, rooms: Rooms, stack: AsyncDisposableStack) {
    this.account = account;
    this.client = client;
    this.rooms = rooms;
    this.#stack = stack;
  }

  static async open(homeserverUrl: string, account: Account): Promise<MatrixPerson> {
    const stack = new AsyncDisposableStack();
    const directory = await mkdtemp(path.join(SCRATCH, 'pappus-matrix-person-'));
    stack.defer(() => rm(directory, { recursive: true, force: true }));
    const memory = new Memory();
    const storage = new CryptoStorage({ directory, key: randomBytes(32), memory, deviceId: account.deviceId });
    const ending = new AbortController();
    const client = new HardenedClient({
      homeserverUrl,
      token: new Secret(account.token),
      userId: account.userId,
      storage,
      timeoutMs: 20_000,
      signal: ending.signal,
      onEnd: () => undefined,
    });
    stack.defer(() => ending.abort());
    const pace = new Pace({ perSecond: 10_000, burst: 10_000 });
    const paces = { messages: pace, joins: pace, chats: pace };
    const rooms = new Rooms({ client, memory, storage, self: account.userId, paces });
    await client.openEncryption();
    stack.defer(() => client.close());
    const person = new MatrixPerson(account, client, rooms, stack);
    person.#running = person.#read();
    return person;
  }

  get userId(): string {
    return this.account.userId;
  }

  /** Lets invitations lie from now on, or takes them again. */
  accept(accepts: boolean): void {
    this.#accepts = accepts;
  }

  /** Begins a direct chat. */
  async beginDirect(user: string): Promise<string> {
    return this.rooms.createDirect(user);
  }

  async createRoom(options: object): Promise<string> {
    const answer = await this.client.doRequest('POST', pathOf('createRoom'), null, options);
    return z.object({ room_id: z.string() }).parse(answer).room_id;
  }

  async invite(roomId: string, user: string): Promise<void> {
    await this.client.doRequest('POST', pathOf('rooms', roomId, 'invite'), null, { user_id: user });
  }

  /** @returns the id of the event. */
  async say(roomId: string, text: string, more: object = {}): Promise<string> {
    const { joined } = await this.rooms.look(roomId);
    const content = { msgtype: 'm.text', body: text, ...more };
    const encryption = await this.rooms.encryption(roomId);
    // One at a time: what is encrypted while the key is on its way to somebody cannot be read by them.
    const body = encryption
      ? await this.#turns.run(roomId, () =>
          this.client.encrypt({ roomId, encryption }, content, [this.userId, ...joined]),
        )
      : content;
    const type = encryption ? 'm.room.encrypted' : 'm.room.message';
    const answer = await this.client.doRequest('PUT', pathOf('rooms', roomId, 'send', type, randomUUID()), null, body);
    return sentSchema.parse(answer).event_id;
  }

  /** Waits until everything has come that the homeserver has in this person's rooms by now. */
  async catchUp(): Promise<void> {
    for (const roomId of new Set([...this.#roomIds, ...this.invitations])) {
      const query = { dir: 'b', limit: 1 };
      const answer: unknown = await this.client.doRequest('GET', pathOf('rooms', roomId, 'messages'), query);
      const latest = messagesSchema.parse(answer).chunk[0]?.event_id;
      while (latest !== undefined && !this.#heard.has(latest)) await delay(10);
    }
  }

  /** Has no more to do with the rooms there have been. */
  moveOn(): void {
    this.#roomIds.clear();
    this.invitations.length = 0;
    this.said.length = 0;
  }

  /** What this person reads of somebody, edits applied, in rooms for which `isIn` holds. */
  screen(
    from: string,
    isIn: (roomId: string) => boolean = () => true,
  ): readonly { readonly text: string; readonly html: string }[] {
    const shown = new Map<string, { text: string; html: string }>();
    for (const { event, roomId } of this.said) {
      if (event.sender !== from || !isIn(roomId)) continue;
      const content = contentSchema.parse(event.content);
      const { body: text, formatted_body: html } = content['m.new_content'] ?? content;
      const isEdit = content['m.relates_to']?.rel_type === 'm.replace';
      shown.set((isEdit ? content['m.relates_to']?.event_id : undefined) ?? event.event_id, { text, html });
    }
    return [...shown.values()];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#reading.abort();
    await this.#running;
    await this.#stack.disposeAsync();
  }

  async #read(): Promise<void> {
    const { signal } = this.#reading;
    let since: string | undefined;
    while (!signal.aborted) {
      try {
        const timeout = since === undefined ? 0 : 10_000;
        const query = { timeout, filter: WHOLE_TIMELINES, ...(since !== undefined && { since }) };
        const answer = syncSchema.parse(await this.client.poll(query, 30_000, signal));
        await this.#take(answer);
        since = answer.next_batch;
      } catch {
        await delay(50, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #take(answer: z.infer<typeof syncSchema>): Promise<void> {
    const { to_device: toDevice, device_lists: lists } = answer;
    const { device_one_time_keys_count: counts } = answer;
    await this.client.crypto.updateSyncData(toDevice.events, counts, [], lists.changed, lists.left);
    for (const roomId of Object.keys(answer.rooms.invite)) {
      if (!this.invitations.includes(roomId)) this.invitations.push(roomId);
      if (this.#accepts) await this.rooms.join(roomId);
    }
    for (const [roomId, room] of Object.entries(answer.rooms.join)) {
      this.#roomIds.add(roomId);
      for (const event of room.timeline.events) {
        await this.#hear(roomId, event);
        this.#heard.add(event.event_id);
      }
    }
  }

  async #hear(roomId: string, event: MatrixEvent): Promise<void> {
    if (this.said.some(({ event: { event_id: id } }) => id === event.event_id)) return;
    if (event.type === 'm.room.message') this.said.push({ roomId, event, wasEncrypted: false });
    if (event.type !== 'm.room.encrypted') return;
    try {
      const clear = z
        .looseObject({ content: z.record(z.string(), z.unknown()) })
        .parse(await this.client.decrypt(roomId, event));
      this.said.push({ roomId, event: { ...event, content: clear.content }, wasEncrypted: true });
    } catch {
      this.unread.push(event.event_id);
    }
  }
}
