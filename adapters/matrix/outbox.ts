import { randomUUID } from 'node:crypto';
import { DAY, SECOND } from '../../src/kernel/clock.ts';
import type { DeliveryId } from '../../src/kernel/ids.ts';
import type { Address, MessageId, PlaceBarrier } from '../../src/core/chat/chat-adapter.ts';
import { DeliveryError } from '../../src/core/chat/errors.ts';
import type { HardenedClient } from './client.ts';
import { HomeserverError, PLATFORM, busy, unreachable } from './errors.ts';
import { OneByOne } from '../../src/kernel/one-by-one.ts';
import type { MatrixText } from './render.ts';
import { isPrivateWith, pathOf } from './rooms.ts';
import type { Audience, Rooms } from './rooms.ts';
import type { Lane, Pace } from './pace.ts';
import { sentSchema } from './shapes.ts';

export interface OutboxDeps {
  readonly client: HardenedClient;
  readonly rooms: Rooms;
  readonly pace: Pace;
  readonly self: string;
  readonly nowMs: () => number;
}

/** Waited for in the hand of a worker; what takes longer is tried again later. */
const PATIENCE_MS = 5 * SECOND;
/** How soon somebody who has not accepted an invitation is looked for again. */
const NOT_IN_YET_MS = 30 * SECOND;
/** Whoever has not accepted by then will not. */
const INVITATION_KEPT_MS = 14 * DAY;

/** A room nobody else can read, one of the team, or a public one, and everybody who can. */
interface ReadableRoom {
  readonly roomId: string;
  readonly audience: Audience;
}

/** Writes messages to one person, each once, where nobody else reads them, and announcements into public rooms. */
export class Outbox {
  readonly #deps: OutboxDeps;
  readonly #turns = new OneByOne();

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
  }

  /** @returns the ids of all messages, as one. @throws {@link DeliveryError} {@link HomeserverError} */
  async send(to: Address, parts: readonly MatrixText[], delivery: DeliveryId, signal: AbortSignal): Promise<MessageId> {
    return this.#turns.run(to.speaker, async () => {
      const room = await this.#roomFor(to, signal);
      const ids: string[] = [];
      for (const [at, text] of parts.entries()) {
        const transaction = `${delivery}.${at}`;
        ids.push(await this.#put(room, contentOf(text), { transaction, lane: 'answer', signal }));
      }
      return messageIdOf(to, room.roomId, ids);
    });
  }

  /**
   * @throws {@link DeliveryError} `refused` where others have come to read along since, and where what is new takes more
   *   messages than there are: another one would stand below, and could not be found again.
   */
  async edit(to: Address, message: MessageId, parts: readonly MatrixText[], signal: AbortSignal): Promise<void> {
    const { roomId, eventIds } = placeOf(to, message);
    if (parts.length > eventIds.length) throw new DeliveryError(PLATFORM, 'refused');
    await this.#turns.run(to.speaker, async () => {
      const audience = await this.#deps.rooms.look(roomId);
      if (!isPrivateWith(to.speaker, audience) && !this.#deps.rooms.isStaffRoom(roomId))
        throw new DeliveryError(PLATFORM, 'refused');
      for (const [at, eventId] of eventIds.entries()) {
        // A message that is not needed stays in place: it may be again.
        const content = editOf(eventId, parts[at] ?? NOTHING_MORE);
        // News of a status may wait; answers may not.
        await this.#put({ roomId, audience }, content, { transaction: randomUUID(), lane: 'broadcast', signal });
      }
    });
  }

  /** A room where only this person reads; made, with an invitation, if there is none. */
  async openPrivate(user: string): Promise<string> {
    const known = await this.#deps.rooms.directWith(user);
    if (known !== undefined && isPrivateWith(user, await this.#deps.rooms.look(known))) return known;
    return this.#deps.rooms.createDirect(user);
  }

  /** The room of the address, as long as nobody else reads there; else the direct chat with the person. */
  async #roomFor({ conversation, speaker }: Address, signal: AbortSignal): Promise<ReadableRoom> {
    const { rooms } = this.#deps;
    // For everybody who reads there, which nothing is that is for one person.
    if (speaker === '' && !rooms.isStaffRoom(conversation)) return this.#publicRoom(conversation);
    const audience = await rooms.look(conversation);
    if (rooms.isStaffRoom(conversation)) {
      if (!audience.isSelfIn) throw unreachable();
      return { roomId: conversation, audience };
    }
    if (isPrivateWith(speaker, audience)) return this.#whenIn(speaker, { roomId: conversation, audience }, signal);
    const known = await rooms.directWith(speaker);
    if (known !== undefined && known !== conversation) {
      const other = await rooms.look(known);
      if (isPrivateWith(speaker, other)) return this.#whenIn(speaker, { roomId: known, audience: other }, signal);
    }
    // Who has left, or has shown the assistant the door, wants no letter of invitation.
    const isStillThere = audience.isSelfIn && audience.joined.includes(speaker);
    if (!isStillThere) throw unreachable();
    const roomId = await rooms.createDirect(speaker);
    return this.#whenIn(speaker, { roomId, audience: await rooms.look(roomId) }, signal);
  }

  async #publicRoom(named: string): Promise<ReadableRoom> {
    const { rooms } = this.#deps;
    const roomId = await rooms.publicRoom(named);
    const audience = roomId === undefined ? undefined : await rooms.look(roomId);
    if (roomId === undefined || audience?.isSelfIn !== true) throw unreachable();
    return { roomId, audience };
  }

  /** What keeps an announcement from being said in a public room. */
  async findBarrier({ conversation }: Address): Promise<PlaceBarrier | undefined> {
    const { rooms } = this.#deps;
    const roomId = await rooms.publicRoom(conversation);
    if (roomId === undefined || !(await rooms.look(roomId)).isSelfIn) return 'not-there';
    return (await rooms.mayWrite(roomId)) ? undefined : 'not-allowed';
  }

  /** Keys go to those who are in: whoever is not could not read what is sent now. */
  async #whenIn(user: string, room: ReadableRoom, signal: AbortSignal): Promise<ReadableRoom> {
    const { rooms, nowMs } = this.#deps;
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    let { audience } = room;
    for (;;) {
      if (audience.joined.includes(user)) return { ...room, audience };
      const invitedAt = audience.invited.get(user);
      if (invitedAt === undefined) throw unreachable();
      if (nowMs() - invitedAt > INVITATION_KEPT_MS) throw unreachable();
      if (deadline.aborted) throw busy(NOT_IN_YET_MS);
      await Promise.race([rooms.changed, aborted(deadline)]);
      audience = await rooms.look(room.roomId);
    }
  }

  async #put(
    { roomId, audience }: ReadableRoom,
    content: object,
    { transaction, lane, signal }: { readonly transaction: string; readonly lane: Lane; readonly signal: AbortSignal },
  ): Promise<string> {
    const { rooms, client, pace, self } = this.#deps;
    const encryption = await rooms.encryption(roomId);
    if (encryption !== undefined && !rooms.canEncryptFor(encryption)) throw new DeliveryError(PLATFORM, 'refused');
    const waitMs = await pace.turn(lane, PATIENCE_MS, signal);
    if (waitMs > 0) throw busy(waitMs);
    const readers = [self, ...audience.joined];
    const body = encryption === undefined ? content : await client.encrypt({ roomId, encryption }, content, readers);
    const type = encryption === undefined ? 'm.room.message' : 'm.room.encrypted';
    try {
      const path = pathOf('rooms', roomId, 'send', type, transaction);
      return sentSchema.parse(await client.doRequest('PUT', path, null, body)).event_id;
    } catch (err) {
      if (err instanceof HomeserverError && err.status === 429) pace.drain(err.retryAfterMs);
      throw err;
    }
  }
}

/** No mention is ever meant: nobody is rung for what somebody else has written. */
function contentOf({ body, formattedBody }: MatrixText) {
  return {
    msgtype: 'm.text',
    body,
    format: 'org.matrix.custom.html',
    formatted_body: formattedBody,
    'm.mentions': {},
  };
}

const NOTHING_MORE: MatrixText = { body: '…', formattedBody: '…' };

function editOf(eventId: string, text: MatrixText) {
  return {
    ...contentOf(text),
    body: `* ${text.body}`,
    'm.new_content': contentOf(text),
    'm.relates_to': { rel_type: 'm.replace', event_id: eventId },
  };
}

/** All events of one message; the room before them, when it went elsewhere than it was addressed to. */
function messageIdOf({ conversation }: Address, roomId: string, eventIds: readonly string[]): MessageId {
  return [...(roomId === conversation ? [] : [roomId]), ...eventIds].join(' ');
}

function placeOf({ conversation }: Address, message: MessageId) {
  const [first = '', ...rest] = message.split(' ');
  return first.startsWith('!')
    ? { roomId: first, eventIds: rest }
    : { roomId: conversation, eventIds: [first, ...rest] };
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
