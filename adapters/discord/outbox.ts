import { SECOND } from '../../src/kernel/clock.ts';
import type { DeliveryId } from '../../src/kernel/ids.ts';
import type { Logger } from '../../src/kernel/log.ts';
import { OneByOne } from '../../src/kernel/one-by-one.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { Address, MessageId, PlaceBarrier } from '../../src/core/chat/chat-adapter.ts';
import { DeliveryError } from '../../src/core/chat/errors.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import type { Answerable, Answers } from './answers.ts';
import type { Attempt, Attempts } from './attempts.ts';
import type { DirectChannels } from './direct-channels.ts';
import type { DiscordApi } from './discord-api.ts';
import type { DmBook } from './dm-book.ts';
import { missingRights } from './channel-rights.ts';
import { PLATFORM, isAnswerGone, isClosed, isGoneChannel, isGoneMessage } from './errors.ts';
import { nonceOf } from './nonces.ts';
import { messageIdOf, parseMessageId, parsePlace } from './places.ts';
import type { SentMessage } from './places.ts';
import { renderReply } from './render.ts';
import type { RenderedMessage } from './render.ts';
import { snowflakeAt } from './snowflakes.ts';

export interface OutboxDeps {
  readonly api: DiscordApi;
  readonly book: DmBook;
  readonly directs: DirectChannels;
  readonly answers: Answers;
  readonly attempts: Attempts;
  readonly memory: AdapterMemory;
  readonly log: Logger;
  /** Who the bot is. */
  readonly application: string;
  readonly self: string;
  /** What somebody is told who takes no direct messages, where they can read it. */
  readonly explainClosed: (locale: string) => string;
}

/** How far the clock here may be ahead of Discord's. */
const CLOCK_SKEW_MS = 10 * SECOND;

/** Under which it is noted where somebody's answers went that only they could see. */
export const movedOf = (user: string): string => `moved ${user} `;

/** One delivery, in parts that fit. */
interface Parcel {
  readonly parts: readonly RenderedMessage[];
  readonly delivery: DeliveryId;
  readonly user: string;
  readonly signal: AbortSignal;
}

/** Writes messages to one person, each once, where nobody else reads them. */
export class Outbox {
  readonly #deps: OutboxDeps;
  readonly #turns = new OneByOne();

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
  }

  /** @returns the id of the first message. @throws {@link DeliveryError}, and what {@link DiscordApi} throws. */
  async send(to: Address, reply: Reply, delivery: DeliveryId, signal: AbortSignal): Promise<MessageId> {
    const { conversation, speaker: user } = to;
    const place = parsePlace(conversation);
    const parts = renderReply(place.kind === 'ephemeral' ? await this.#explained(reply, user) : reply);
    const parcel = { parts, delivery, user, signal };
    const sent = await this.#turns.run(conversation, () =>
      place.kind === 'ephemeral'
        ? this.#sendAside(conversation, parcel)
        : this.#sendTo(place.channel, parcel, { from: 0, fills: true }),
    );
    return sent === undefined ? delivery : messageIdOf(conversation, sent);
  }

  /** @throws {@link DeliveryError} `refused` when the message is there no more. */
  async edit(to: Address, message: MessageId, reply: Reply, signal: AbortSignal): Promise<void> {
    const { conversation, speaker } = to;
    const [shown] = renderReply(reply);
    if (shown === undefined) return;
    const sent = parseMessageId(conversation, message);
    await this.#turns.run(conversation, async () => {
      if (sent.kind === 'channel') await this.#editIn(sent.channel, sent.id, shown, signal);
      else await this.#editAside(sent.id, speaker, shown, signal);
    });
  }

  /** What keeps an announcement from being said in a channel of a server. */
  async findBarrier(channel: string, signal: AbortSignal): Promise<PlaceBarrier | undefined> {
    const { api, self } = this.#deps;
    try {
      const missing = missingRights(await api.channelRights(channel, self, signal), self);
      return missing.length === 0 ? undefined : 'not-allowed';
    } catch (err) {
      if (isGoneChannel(err)) return 'not-there';
      throw err;
    }
  }

  async #editIn(channel: string, id: string, shown: RenderedMessage, signal: AbortSignal): Promise<void> {
    try {
      await this.#deps.api.editMessage(channel, id, shown, signal);
    } catch (err) {
      if (isGoneMessage(err)) throw new DeliveryError(PLATFORM, 'refused', { cause: err });
      throw err;
    }
  }

  /** What only the person sees can be changed for a quarter of an hour; afterwards direct messages take its place. */
  async #editAside(id: string, user: string, shown: RenderedMessage, signal: AbortSignal): Promise<void> {
    const { api, answers, application, directs, memory } = this.#deps;
    const key = `${movedOf(user)}${id}`;
    const moved = await memory.get(key);
    if (moved !== undefined) {
      const { channel, id: there } = parseChannelMessage(moved);
      return this.#editIn(channel, there, shown, signal);
    }
    const answerable = answers.ofMessage(id);
    if (answerable !== undefined) {
      try {
        await api.editAnswer({ application, token: answerable.token, message: id }, shown, signal);
        return;
      } catch (err) {
        if (!isAnswerGone(err)) throw err;
      }
    }
    const channel = await directs.open(user, signal);
    const made = await this.#post({ channel, user, shown, nonce: nonceOf(key, 0), signal });
    await memory.put(key, `${channel}/${made}`);
  }

  /** As the answer to an interaction, as long as that can be reached; what is left goes to direct messages. */
  async #sendAside(conversation: string, parcel: Parcel): Promise<SentMessage | undefined> {
    const { answers, attempts, directs } = this.#deps;
    const { parts, delivery, user, signal } = parcel;
    const attempt = attempts.beginUnnoted(delivery);
    attempt.answerable ??= answers.takeUnfilled(conversation);
    const hasOriginal = attempt.answerable !== undefined;
    const answerable = attempt.answerable ?? answers.latest(conversation);
    let first: SentMessage | undefined;
    for (const [at, shown] of parts.entries()) {
      const known = attempt.sent.get(at);
      const isAnswerable = known === undefined && attempt.isMoved !== true && answerable !== undefined;
      const id = isAnswerable
        ? await this.#answer(answerable, shown, { isOriginal: hasOriginal && at === 0, signal })
        : known;
      if (id === undefined) {
        attempt.isMoved = true;
        const rest = await this.#sendTo(await directs.open(user, signal), parcel, { from: at, fills: false });
        return first ?? rest;
      }
      attempt.sent.set(at, id);
      first ??= { kind: 'ephemeral', id };
    }
    return first;
  }

  /** @returns `undefined` when the interaction can be reached no more. */
  async #answer(
    answerable: Answerable,
    shown: RenderedMessage,
    { isOriginal, signal }: { readonly isOriginal: boolean; readonly signal: AbortSignal },
  ): Promise<string | undefined> {
    const { api, answers, application } = this.#deps;
    const { token } = answerable;
    try {
      const id = isOriginal
        ? await api.editAnswer({ application, token, message: '@original' }, shown, signal)
        : await api.followUp({ application, token }, shown, signal);
      answers.noteMessage(id, answerable);
      return id;
    } catch (err) {
      if (isAnswerGone(err)) return undefined;
      throw err;
    }
  }

  /**
   * Into a channel.
   *
   * @param from - The number of the first part.
   * @param fills - Whether it takes the place of a “thinking” there.
   */
  async #sendTo(
    channel: string,
    parcel: Parcel,
    { from, fills }: { readonly from: number; readonly fills: boolean },
  ): Promise<SentMessage | undefined> {
    const { answers, attempts } = this.#deps;
    const { parts, delivery, user, signal } = parcel;
    const attempt = await attempts.begin(channel, delivery);
    if (fills) attempt.answerable ??= answers.takeUnfilled(channel);
    const found = await this.#lookFor(channel, parcel, attempt);
    let first: string | undefined;
    for (const [at, shown] of parts.entries()) {
      if (at < from) continue;
      const isOriginal = at === 0 && attempt.answerable !== undefined;
      const known = attempt.sent.get(at) ?? found.get(at);
      const id =
        known ??
        (isOriginal && attempt.answerable
          ? await this.#answer(attempt.answerable, shown, { isOriginal, signal })
          : undefined) ??
        (await this.#post({ channel, user, shown, nonce: nonceOf(delivery, at), signal }));
      attempt.sent.set(at, id);
      first ??= id;
    }
    return first === undefined ? undefined : { kind: 'channel', channel, id: first };
  }

  async #post({
    channel,
    user,
    shown,
    nonce,
    signal,
  }: {
    readonly channel: string;
    readonly user: string;
    readonly shown: RenderedMessage;
    readonly nonce: string;
    readonly signal: AbortSignal;
  }): Promise<string> {
    const { api, book, log } = this.#deps;
    try {
      const id = await api.createMessage(channel, shown, nonce, signal);
      await book.noteClosed(user, channel, false);
      return id;
    } catch (err) {
      // It was there, and has been removed since.
      if (isGoneMessage(err)) return nonce;
      if (isClosed(err)) {
        await book.noteClosed(user, channel, true);
        log.warn({}, 'somebody on Discord takes no direct messages: they are told so where they ask next');
      }
      throw err;
    }
  }

  /** Messages of a delivery that was tried before, too long ago for its nonces to tell. By the number of the part. */
  async #lookFor(channel: string, { parts, signal }: Parcel, attempt: Attempt): Promise<ReadonlyMap<number, string>> {
    const found = new Map<number, string>();
    if (attempt.lookSinceMs === undefined) return found;
    const { api, self } = this.#deps;
    const since = snowflakeAt(attempt.lookSinceMs - CLOCK_SKEW_MS);
    const own = (await api.messagesAfter(channel, since, signal)).filter(({ author }) => author.id === self);
    for (const [at, { content, buttons }] of parts.entries()) {
      const match = own.find(
        (each) =>
          ![...found.values()].includes(each.id) &&
          each.content === content &&
          each.components.length > 0 === buttons.length > 0,
      );
      if (match !== undefined) found.set(at, match.id);
    }
    return found;
  }

  /** Somebody whom no message reached is told so where they ask. */
  async #explained(reply: Reply, user: string): Promise<Reply> {
    const known = await this.#deps.book.find(user);
    if (known?.closed !== true) return reply;
    const text = this.#deps.explainClosed(reply.locale);
    return { ...reply, blocks: [...reply.blocks, { kind: 'warning', text }] };
  }
}

function parseChannelMessage(text: string): { readonly channel: string; readonly id: string } {
  const [channel = '', id = ''] = text.split('/');
  return { channel, id };
}
