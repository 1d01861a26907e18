import { z } from 'zod';
import { DAY, HOUR, MINUTE } from '../../src/kernel/clock.ts';
import { OneByOne } from '../../src/kernel/one-by-one.ts';
import type { Logger } from '../../src/kernel/log.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { Receive } from '../../src/core/chat/chat-adapter.ts';
import { HomeserverError, retryAfterOf } from './errors.ts';
import { inboundOf } from './inbound.ts';
import { isPrivateWith } from './rooms.ts';
import type { Rooms } from './rooms.ts';
import { strippedList } from './shapes.ts';

export interface InvitesDeps {
  readonly rooms: Rooms;
  readonly memory: AdapterMemory;
  readonly receive: Receive;
  readonly self: string;
  readonly log: Logger;
  readonly nowMs: () => number;
}

const KEY = 'invites';
/** Of one person in an hour; whoever sends more is no longer answered. */
const MAX_PER_PERSON = 5;
/** Into rooms of many, of all people in an hour: each costs a direct chat that the assistant begins. */
const MAX_ROOMS = 60;
const ROOMS = 'rooms';
const MAX_WAITING = 1_000;
const KEPT_MS = DAY;
const RETRY_MS = MINUTE / 2;
/** A join of a room whose server does not answer takes minutes. */
const AT_ONCE = 8;

const inviteSchema = z.object({
  roomId: z.string(),
  inviter: z.string(),
  /** `staff`: a room of the team, or one in which announcements are said: the assistant stays there. */
  plan: z.enum(['direct', 'room', 'staff', 'decline']),
  sinceMs: z.number(),
});
type Invite = z.infer<typeof inviteSchema>;

/**
 * Invitations, kept until they are dealt with, also over a restart. Direct chats are joined. Where many people are, the
 * assistant does not stay: whoever asked it there is written to alone.
 */
export class Invites {
  readonly #deps: InvitesDeps;
  readonly #seen = new Map<string, readonly number[]>();
  readonly #notBefore = new Map<string, number>();
  /** By room. */
  readonly #inHand = new Map<string, Promise<void>>();
  readonly #turns = new OneByOne();
  #list: readonly Invite[] | undefined;
  #noted = Promise.withResolvers<void>();

  constructor(deps: InvitesDeps) {
    this.#deps = deps;
  }

  /** Resolves when there is something to do. */
  get noted(): Promise<void> {
    return this.#noted.promise;
  }

  /** Resolves when the invitation is safe. */
  async note(roomId: string, events: readonly unknown[]): Promise<void> {
    const list = await this.#all();
    const state = strippedList(events);
    const own = state.find(({ type, state_key: key }) => type === 'm.room.member' && key === this.#deps.self);
    if (own === undefined || list.some((each) => each.roomId === roomId) || list.length >= MAX_WAITING) return;
    const isDirect = own.content['is_direct'] === true;
    const isSpace = state.some(({ type, content }) => type === 'm.room.create' && content['type'] === 'm.space');
    const isPublic = state.some(
      ({ type, content }) => type === 'm.room.join_rules' && content['join_rule'] === 'public',
    );
    const kind = isDirect && !isSpace && !isPublic ? 'direct' : 'room';
    const isOurs = this.#deps.rooms.isStaffRoom(roomId) || (await this.#deps.rooms.isPublicRoom(roomId));
    const isWelcome = isOurs || this.#isWelcome(own.sender, kind);
    const invite: Invite = {
      roomId,
      inviter: own.sender,
      plan: isOurs ? 'staff' : isWelcome ? kind : 'decline',
      sinceMs: this.#deps.nowMs(),
    };
    await this.#change((known) => [...known, invite]);
    this.#ring();
  }

  /** Begins to deal with what waits, as fast as the homeserver lets; what takes long keeps nobody else waiting. */
  async work(signal: AbortSignal): Promise<void> {
    for (const invite of await this.#all()) {
      const { roomId, inviter } = invite;
      if (signal.aborted || this.#inHand.size >= AT_ONCE) return;
      if (this.#inHand.has(roomId) || (this.#notBefore.get(roomId) ?? 0) > this.#deps.nowMs()) continue;
      // One after the other for each person, who needs one direct chat only.
      const dealing = this.#turns
        .run(inviter, async () => {
          if (!signal.aborted && (await this.#deal(invite))) await this.#drop(invite);
        })
        .catch((err: unknown) => this.#deps.log.warn({ err }, 'an invitation on Matrix is dealt with later'))
        .finally(() => {
          this.#inHand.delete(roomId);
          this.#ring();
        });
      this.#inHand.set(roomId, dealing);
    }
  }

  /** Resolves when nothing is in hand any more. */
  async rest(): Promise<void> {
    await Promise.all(this.#inHand.values());
  }

  /** @returns whether it is dealt with. */
  async #deal(invite: Invite): Promise<boolean> {
    const { rooms, log, nowMs } = this.#deps;
    try {
      if (invite.plan === 'direct') {
        await this.#accept(invite);
      } else if (invite.plan === 'staff') {
        await rooms.join(invite.roomId);
      } else {
        await rooms.leave(invite.roomId);
        if (invite.plan === 'room') await this.#writeTo(invite);
        else log.info({}, 'an invitation on Matrix was declined: there are too many');
      }
      return true;
    } catch (err) {
      const isHopeless = err instanceof HomeserverError && !err.retryable;
      if (isHopeless || nowMs() - invite.sinceMs > KEPT_MS) {
        log.info({ err }, 'an invitation on Matrix came to nothing');
        return true;
      }
      const pauseMs = retryAfterOf(err) ?? RETRY_MS;
      this.#notBefore.set(invite.roomId, nowMs() + pauseMs);
      return false;
    }
  }

  async #accept(invite: Invite): Promise<void> {
    const { rooms } = this.#deps;
    await rooms.join(invite.roomId);
    const audience = await rooms.look(invite.roomId);
    if (isPrivateWith(invite.inviter, audience)) return rooms.rememberDirect(invite.inviter, invite.roomId);
    if (!audience.isSelfIn) return;
    await rooms.leave(invite.roomId);
    // Who has gone again needs no answer.
    if (audience.joined.includes(invite.inviter)) await this.#writeTo(invite);
  }

  /** Has whoever asked greeted alone. */
  async #writeTo({ inviter, roomId }: Invite): Promise<void> {
    const { rooms, receive } = this.#deps;
    const known = await rooms.directWith(inviter);
    const isOpen = known !== undefined && isPrivateWith(inviter, await rooms.look(known));
    const direct = isOpen ? known : await rooms.createDirect(inviter);
    const event = { event_id: `invited to ${roomId}`, sender: inviter };
    await receive(inboundOf(event, { roomId: direct, shared: false }, { kind: 'action', action: 'help' }));
  }

  /** Invitations of one person, and into rooms of many, are answered up to a number in an hour. */
  #isWelcome(inviter: string, kind: 'direct' | 'room'): boolean {
    const isWithin = (key: string, most: number) => {
      const recent = (this.#seen.get(key) ?? []).filter((at) => this.#deps.nowMs() - at < HOUR);
      this.#seen.set(key, [...recent, this.#deps.nowMs()].slice(-most - 1));
      return recent.length < most;
    };
    if (this.#seen.size > MAX_WAITING) this.#seen.clear();
    return isWithin(inviter, MAX_PER_PERSON) && (kind === 'direct' || isWithin(ROOMS, MAX_ROOMS));
  }

  async #drop({ roomId }: Invite): Promise<void> {
    this.#notBefore.delete(roomId);
    await this.#change((known) => known.filter((each) => each.roomId !== roomId));
  }

  async #all(): Promise<readonly Invite[]> {
    if (this.#list === undefined) {
      const text = await this.#deps.memory.get(KEY);
      this.#list = text === undefined ? [] : z.array(inviteSchema).parse(JSON.parse(text));
    }
    return this.#list;
  }

  async #change(alter: (list: readonly Invite[]) => readonly Invite[]): Promise<void> {
    await this.#turns.run(KEY, async () => {
      this.#list = alter(await this.#all());
      await this.#deps.memory.put(KEY, JSON.stringify(this.#list));
    });
  }

  #ring(): void {
    this.#noted.resolve();
    this.#noted = Promise.withResolvers();
  }
}
