import { setTimeout as delay } from 'node:timers/promises';
import { SECOND } from '../../src/kernel/clock.ts';
import type { Logger } from '../../src/kernel/log.ts';
import { OneByOne } from '../../src/kernel/one-by-one.ts';
import type { Receive } from '../../src/core/chat/chat-adapter.ts';
import type { Answers } from './answers.ts';
import type { DiscordCommand, Suggestion } from './commands.ts';
import type { DiscordApi } from './discord-api.ts';
import { PAGE_SIZE } from './discord-api.ts';
import type { DirectChannel, DmBook } from './dm-book.ts';
import { isAcknowledged, isGoneChannel } from './errors.ts';
import { inboundOfMessage, parseHalfTyped, parseInteraction, parseMessage } from './inbound.ts';
import type { Asked, HalfTyped } from './inbound.ts';
import { isNewer } from './snowflakes.ts';
import type { DiscordMessage } from './shapes.ts';

export interface InboxDeps {
  readonly api: DiscordApi;
  readonly book: DmBook;
  readonly answers: Answers;
  readonly commands: readonly DiscordCommand[];
  /** What somebody could mean by what they have typed so far. */
  readonly suggest: (typed: HalfTyped) => Promise<readonly Suggestion[]>;
  readonly receive: Receive;
  readonly log: Logger;
  /** What has not been safe by then is passed on again next time. */
  readonly isStopping: () => boolean;
}

/** Channels are caught up with one after the other, this far apart: answers need the room more. */
const CATCH_UP_PAUSE_MS = 100;
const RETRY_MS = 5 * SECOND;

/** Passes on what people write and press, and what they wrote while nobody listened. */
export class Inbox {
  readonly #deps: InboxDeps;
  readonly #turns = new OneByOne();
  readonly #inHand = new Set<Promise<void>>();
  /** People whose direct messages may hold some that were never told. */
  readonly #behind = new Set<string>();
  /** Resolves when those are known. */
  #listed: Promise<void> = Promise.resolve();
  #catchingUp = new AbortController();

  constructor(deps: InboxDeps) {
    this.#deps = deps;
  }

  take(type: string, data: unknown, self: string, signal: AbortSignal): void {
    if (type === 'INTERACTION_CREATE') {
      const typed = parseHalfTyped(data);
      if (typed !== undefined) return this.#hold(this.#suggest(typed));
      const asked = parseInteraction(data, this.#deps.commands);
      if (asked !== undefined) this.#hold(this.#takeAsked(asked));
    } else if (type === 'MESSAGE_CREATE') {
      const message = parseMessage(data);
      if (message !== undefined) this.#hold(this.#takeMessage(message, self, signal));
    }
  }

  /** A session has begun: all direct messages are looked through for what came before it. */
  beginSession(self: string, signal: AbortSignal): void {
    this.#catchingUp.abort();
    this.#catchingUp = new AbortController();
    const both = AbortSignal.any([signal, this.#catchingUp.signal]);
    this.#listed = this.#listBehind();
    this.#hold(this.#catchUpAll(self, both));
  }

  /** Resolves when nothing is in hand any more. */
  async rest(): Promise<void> {
    this.#catchingUp.abort();
    while (this.#inHand.size > 0) await Promise.all(this.#inHand);
  }

  /** Nobody waits for it: it is asked for anew with every letter. */
  async #suggest(typed: HalfTyped): Promise<void> {
    const { api, suggest, log } = this.#deps;
    try {
      await api.suggest(typed.interaction, await suggest(typed));
    } catch (err) {
      log.debug({ err }, 'nothing could be suggested on Discord');
    }
  }

  /** Acknowledged first, whatever the core is doing. */
  async #takeAsked({ interaction, acknowledgement, inbound, user, directChannel }: Asked): Promise<void> {
    const { api, answers, book, receive, log } = this.#deps;
    const { conversation } = inbound.address;
    // What could not be acknowledged is done all the same, and answered in direct messages.
    const isAnswerable = await api.acknowledge(interaction, acknowledgement).then(
      () => true,
      (err: unknown) => {
        if (!isAcknowledged(err)) log.warn({ err }, 'an interaction on Discord could not be acknowledged');
        return isAcknowledged(err);
      },
    );
    if (isAnswerable && acknowledgement !== 'unchanged') answers.note(conversation, interaction.token);
    // It is not told again: what was acknowledged is passed on also while the program stops.
    await this.#turns.run(conversation, async () => {
      if (directChannel !== undefined) await this.#untilKept(() => book.learn(user, directChannel, interaction.id));
      await receive(inbound);
    });
  }

  async #takeMessage(message: DiscordMessage, self: string, signal: AbortSignal): Promise<void> {
    const { receive, isStopping } = this.#deps;
    const inbound = inboundOfMessage(message, self);
    if (inbound === undefined || isStopping()) return;
    await this.#turns.run(inbound.address.conversation, async () => {
      if (isStopping()) return;
      if (inbound.shared) return receive(inbound);
      await this.#listed;
      await this.#catchUp(message.author.id, self, signal);
      await this.#passOn(message, self);
    });
  }

  /** One message of direct messages. It counts as seen when it is safe. */
  async #passOn(message: DiscordMessage, self: string): Promise<void> {
    const { book, receive, isStopping } = this.#deps;
    const { id, channel_id: channel, author } = message;
    const inbound = inboundOfMessage(message, self);
    if (inbound === undefined || isStopping()) return;
    const known = await this.#untilKept(() => book.find(author.id));
    if (known?.channel === channel && !isNewer(id, known.seen)) return;
    await receive(inbound);
    if (!isStopping()) await this.#untilKept(() => book.advance(author.id, channel, id));
  }

  async #listBehind(): Promise<void> {
    const known = await this.#untilKept(() => this.#deps.book.all());
    for (const { user } of known ?? []) this.#behind.add(user);
  }

  async #catchUpAll(self: string, signal: AbortSignal): Promise<void> {
    await this.#listed;
    for (const { user, channel } of await this.#deps.book.all()) {
      if (signal.aborted || this.#deps.isStopping()) return;
      if (!this.#behind.has(user)) continue;
      await this.#turns.run(channel, () => this.#catchUp(user, self, signal));
      await delay(CATCH_UP_PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** What somebody wrote since the last message that is safe, in order. Nothing newer is passed on before. */
  async #catchUp(user: string, self: string, signal: AbortSignal): Promise<void> {
    while (this.#behind.has(user) && !signal.aborted && !this.#deps.isStopping()) {
      try {
        const known = await this.#deps.book.find(user);
        if (known !== undefined) await this.#readOn(known, self, signal);
        this.#behind.delete(user);
      } catch (err) {
        if (signal.aborted) return;
        if (isGoneChannel(err)) this.#behind.delete(user);
        else this.#deps.log.warn({ err }, 'direct messages on Discord could not be read; they are read again');
        await delay(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #readOn({ channel, seen }: DirectChannel, self: string, signal: AbortSignal): Promise<void> {
    for (let after = seen; ;) {
      const page = await this.#deps.api.messagesAfter(channel, after, signal);
      for (const message of page) await this.#passOn(message, self);
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE_SIZE || signal.aborted || this.#deps.isStopping()) return;
      after = last.id;
    }
  }

  /** The database may be away for a while. */
  async #untilKept<T>(work: () => Promise<T>): Promise<T | undefined> {
    for (;;) {
      try {
        return await work();
      } catch (err) {
        this.#deps.log.warn({ err }, 'what Discord tells could not be noted; it is tried again');
        if (this.#deps.isStopping()) return undefined;
        await delay(SECOND);
        if (this.#deps.isStopping()) return undefined;
      }
    }
  }

  #hold(work: Promise<void>): void {
    const held: Promise<void> = work
      .catch((err: unknown) => this.#deps.log.error({ err }, 'what Discord told could not be dealt with'))
      .finally(() => this.#inHand.delete(held));
    this.#inHand.add(held);
  }
}
