import { MegolmDecryptionError } from '@matrix-org/matrix-sdk-crypto-nodejs';
import { OTKAlgorithm } from 'matrix-bot-sdk';
import { MINUTE, SECOND } from '../../src/kernel/clock.ts';
import { errorCode } from '../../src/kernel/errors.ts';
import type { Logger } from '../../src/kernel/log.ts';
import { UNENCRYPTED_ACTION, UNREADABLE_ACTION } from '../../src/core/chat/chat-adapter.ts';
import type { Receive } from '../../src/core/chat/chat-adapter.ts';
import type { HardenedClient } from './client.ts';
import { HomeserverError } from './errors.ts';
import { inboundOf, parseInbound } from './inbound.ts';
import type { Invites } from './invites.ts';
import { isPrivateWith, pathOf } from './rooms.ts';
import type { Rooms } from './rooms.ts';
import { eventSchema } from './shapes.ts';
import type { JoinedRoom, MatrixEvent } from './shapes.ts';
import type { Batch } from './sync.ts';
import type { Unreadable } from './unreadable.ts';

export interface InboxDeps {
  readonly client: HardenedClient;
  readonly rooms: Rooms;
  readonly invites: Invites;
  readonly unreadable: Unreadable;
  readonly self: string;
  readonly receive: Receive;
  readonly isStopping: () => boolean;
  readonly log: Logger;
}

/** Rooms whose events are passed on at the same time; within one room they keep their order. */
const ROOMS_AT_ONCE = 16;
/** Errors of the encryption that a key cannot cure, because somebody else than the sender encrypted it. */
const FORGED = new Set(['MismatchedSender', 'MismatchedIdentityKeys']);
/** The one algorithm of keys for one use that is in use. */
const SIGNED = 'signed_curve25519';
/** Keys that the device has to make anew are counted with every batch, so a failed upload is tried again then. */
const QUIETLY_MS = MINUTE;

/** Takes a batch apart and passes on what people have written. */
export class Inbox {
  readonly #deps: InboxDeps;
  #lastComplaint = -QUIETLY_MS;

  constructor(deps: InboxDeps) {
    this.#deps = deps;
  }

  /** Resolves when everything in it is safe. @throws whatever keeps it from being so. */
  async take({ answer, isFirst, events }: Batch): Promise<void> {
    const { invites, rooms, isStopping, unreadable } = this.#deps;
    await this.#takeKeys(answer);
    for (const roomId of Object.keys(answer.rooms.leave)) rooms.forget(roomId);
    for (const [roomId, { invite_state: state }] of Object.entries(answer.rooms.invite)) {
      await invites.note(roomId, state?.events ?? []);
    }
    // What cannot be dealt with in one room keeps nobody from being heard in another.
    const failures: unknown[] = [];
    const attempt = async (work: Promise<void>) => work.catch((err: unknown) => void failures.push(err));
    if (answer.to_device.events.length > 0)
      await attempt(unreadable.tryAgain((roomId, event) => this.#pass(roomId, event)));
    const all = Object.entries(answer.rooms.join);
    for (let at = 0; at < all.length && !isStopping(); at += ROOMS_AT_ONCE) {
      const some = all.slice(at, at + ROOMS_AT_ONCE);
      const take = async ([roomId, room]: readonly [string, JoinedRoom]) =>
        this.#takeRoom(roomId, { room, isFirst, events: await events(roomId, room) });
      await Promise.all(some.map(async (each) => attempt(take(each))));
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Tells whoever wrote what cannot be read, where nobody else reads along. */
  async giveUpUnreadable(): Promise<void> {
    const { unreadable, rooms, receive } = this.#deps;
    await unreadable.giveUp(async (roomId, event) => {
      if (!isPrivateWith(event.sender, await rooms.audience(roomId))) return;
      await receive(inboundOf(event, { roomId, shared: false }, { kind: 'action', action: UNREADABLE_ACTION }));
    });
  }

  async #takeKeys(answer: Batch['answer']): Promise<void> {
    const { to_device: toDevice, device_lists: lists } = answer;
    try {
      await this.#deps.client.crypto.updateSyncData(
        toDevice.events,
        answer.device_one_time_keys_count,
        answer.device_unused_fallback_key_types.includes(SIGNED) ? [OTKAlgorithm.Signed] : [],
        lists.changed,
        lists.left,
      );
    } catch (err) {
      // What came is kept by then; what has to be sent stays pending and goes with a later batch.
      if (!(err instanceof HomeserverError) || err.isEnd) throw err;
      if (performance.now() - this.#lastComplaint < QUIETLY_MS) return;
      this.#lastComplaint = performance.now();
      this.#deps.log.warn({ err }, 'keys for Matrix are sent again later');
    }
  }

  async #takeRoom(
    roomId: string,
    {
      room,
      isFirst,
      events,
    }: { readonly room: JoinedRoom; readonly isFirst: boolean; readonly events: readonly MatrixEvent[] },
  ): Promise<void> {
    const { rooms, isStopping, self } = this.#deps;
    const state = [...room.state.events, ...events].filter(({ state_key: key }) => key !== undefined);
    if (state.some(({ type }) => type === 'm.room.member')) rooms.forget(roomId);
    if (state.some(({ type }) => type === 'm.room.encryption')) await rooms.encryption(roomId);
    const answered = isFirst
      ? events.findLastIndex(({ sender, state_key: key }) => sender === self && key === undefined)
      : -1;
    let last: MatrixEvent | undefined;
    for (const event of events.slice(answered + 1)) {
      if (isStopping()) return;
      const isTaken = await this.#pass(roomId, event, isFirst);
      if (isTaken) last = event;
    }
    if (last !== undefined) void this.#markAsRead(roomId, last.event_id);
  }

  /** @returns whether somebody has said something, to be read or not. */
  async #pass(roomId: string, event: MatrixEvent, isFirst = false): Promise<boolean> {
    const { self, unreadable, receive, rooms } = this.#deps;
    if (event.sender === self || event.state_key !== undefined) return false;
    const message = event.type === 'm.room.encrypted' ? await this.#decrypt(roomId, event, isFirst) : event;
    if (message === undefined) return false;
    const isStaffRoom = rooms.isStaffRoom(roomId);
    const shared = isStaffRoom || !isPrivateWith(event.sender, await rooms.audience(roomId));
    const inbound = parseInbound(message, { roomId, self, shared, isStaffRoom });
    if (inbound === undefined) return false;
    const isForgeable = event.type !== 'm.room.encrypted' && (await rooms.encryption(roomId)) !== undefined;
    if (!shared) await rooms.rememberDirect(event.sender, roomId).catch((err: unknown) => this.#complain(err));
    await receive(isForgeable ? { ...inbound, content: { kind: 'action', action: UNENCRYPTED_ACTION } } : inbound);
    await unreadable.forget(event.event_id);
    return true;
  }

  async #decrypt(roomId: string, event: MatrixEvent, isFirst: boolean): Promise<MatrixEvent | undefined> {
    try {
      const clear = eventSchema.parse(await this.#deps.client.decrypt(roomId, event));
      // What is in the clear names itself; where and from whom is what the homeserver says.
      return { ...clear, event_id: event.event_id, sender: event.sender, state_key: undefined };
    } catch (err) {
      const withheld = err instanceof MegolmDecryptionError ? err.withheldCode : undefined;
      this.#deps.log.info({ code: errorCode(err), withheld }, 'a message on Matrix could not be read');
      if (!isFirst && !FORGED.has(errorCode(err))) await this.#deps.unreadable.note(roomId, event);
      return undefined;
    }
  }

  async #markAsRead(roomId: string, eventId: string): Promise<void> {
    const path = pathOf('rooms', roomId, 'receipt', 'm.read', eventId);
    await this.#deps.client.doRequest('POST', path, null, {}, 10 * SECOND).catch(() => undefined);
  }

  #complain(err: unknown): void {
    this.#deps.log.warn({ err }, 'the list of direct chats could not be kept');
  }
}
