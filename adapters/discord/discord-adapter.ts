import { setTimeout as delay } from 'node:timers/promises';
import { GatewayCloseCodes } from 'discord.js';
import { SECOND } from '../../src/kernel/clock.ts';
import type { DeliveryId } from '../../src/kernel/ids.ts';
import type { Logger } from '../../src/kernel/log.ts';
import type { Secret } from '../../src/kernel/secret.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type {
  Abilities,
  Address,
  ChatAdapter,
  Connection,
  MessageId,
  PlaceBarrier,
  Receive,
  Speaker,
} from '../../src/core/chat/chat-adapter.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { Answers } from './answers.ts';
import { Attempts, triedIn } from './attempts.ts';
import type { DiscordCommand } from './commands.ts';
import { DirectChannels } from './direct-channels.ts';
import { DiscordApi } from './discord-api.ts';
import { DmBook } from './dm-book.ts';
import { PLATFORM, busy, deliveryErrorFrom } from './errors.ts';
import { DIRECTS_SHARD, Gateway } from './gateway.ts';
import type { Identity } from './gateway.ts';
import { Inbox } from './inbox.ts';
import { Outbox, movedOf } from './outbox.ts';
import { MAX_TEXT_LENGTH, renderReply } from './render.ts';
import { registerCommands } from './register-commands.ts';
import type { StaffCommands } from './register-commands.ts';
import { RequestGuard } from './request-guard.ts';
import type { Turns } from './send-turns.ts';

export interface DiscordAdapterConfig {
  readonly token: Secret;
  /** Where Discord's REST interface is, up to and without `/v10`. */
  readonly apiUrl: string;
  /** Of everything that is asked with the bot's token, as Discord counts: answers to commands and buttons are free. */
  readonly turns: Turns;
  /** How long one answer of Discord may take. */
  readonly timeoutMs: number;
  /** Registered when the adapter starts, unless they are. */
  readonly commands: readonly DiscordCommand[];
  /** What the team has, in the servers of its channels alone. */
  readonly staff?: StaffCommands;
  /** What somebody is told who takes no direct messages. @param locale - BCP 47 tag of a reply's language. */
  readonly explainClosed: (locale: string) => string;
  /** Refused requests in ten minutes after which Discord is left alone; {@link MAX_INVALID_REQUESTS} unless given. */
  readonly maxInvalidRequests?: number;
  /** Aborted when the program stops: what is not safe by then is passed on again next time. */
  readonly stopping?: AbortSignal;
}

/** How long `start` waits for Discord before it lets the other chats go on. */
const START_PATIENCE_MS = 5 * SECOND;
/** How long a message waits for the connection before it is tried again later. */
const SEND_PATIENCE_MS = 2 * SECOND;

export class DiscordAdapter implements ChatAdapter {
  readonly platform = PLATFORM;
  readonly abilities: Abilities = { maxTextLength: MAX_TEXT_LENGTH, buttons: true, edits: true };
  readonly #config: DiscordAdapterConfig;
  readonly #memory: AdapterMemory;
  readonly #log: Logger;
  /** Ends the listening; what is in hand goes on. */
  readonly #stopping = new AbortController();
  readonly #guard: RequestGuard;
  readonly #api: DiscordApi;
  readonly #book: DmBook;
  readonly #directs: DirectChannels;
  readonly #answers = new Answers();
  readonly #opened = Promise.withResolvers<Outbox>();
  #connection: Connection = 'connecting';
  #gateway: Gateway | undefined;
  #inbox: Inbox | undefined;
  #identity: Identity | undefined;
  #registering: Promise<void> | undefined;

  constructor(config: DiscordAdapterConfig, memory: AdapterMemory, log: Logger) {
    this.#config = config;
    this.#memory = memory;
    this.#log = log;
    const { maxInvalidRequests } = config;
    this.#guard = new RequestGuard({ log, maxInvalidRequests, onUnauthorized: () => this.#end(BAD_TOKEN) });
    this.#api = new DiscordApi({ ...config, guard: this.#guard });
    this.#book = new DmBook(memory);
    this.#directs = new DirectChannels(this.#api, this.#book);
    this.#opened.promise.catch(() => undefined);
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** Resolves when messages flow, or after a while: nobody else has to wait for Discord. */
  async start(receive: Receive): Promise<void> {
    const { signal } = this.#stopping;
    const isStopping = () => signal.aborted || this.#config.stopping?.aborted === true;
    const { commands, staff } = this.#config;
    const inbox = new Inbox({
      api: this.#api,
      book: this.#book,
      answers: this.#answers,
      commands: staff === undefined ? commands : [...commands, staff.command],
      suggest: async ({ from, given, focused }) => (await staff?.suggest(from, given, focused)) ?? [],
      receive,
      log: this.#log,
      isStopping,
    });
    this.#inbox = inbox;
    this.#gateway = new Gateway({
      rest: this.#api.rest,
      token: this.#config.token,
      log: this.#log,
      onReady: (identity, shard) => this.#beginSession(identity, shard, inbox),
      onConnection: (isHere) => this.#noteConnection(isHere),
      onDispatch: (type, data) => {
        if (this.#identity !== undefined && !isStopping()) inbox.take(type, data, this.#identity.self, signal);
      },
      onEnd: (code) => this.#end(explainClose(code)),
    });
    const opening = this.#gateway.open(signal);
    await Promise.race([opening, delay(START_PATIENCE_MS, undefined, { ref: false })]);
  }

  async send(to: Address, reply: Reply, delivery: DeliveryId, signal: AbortSignal): Promise<MessageId> {
    return this.#delivering(signal, (outbox) => outbox.send(to, reply, delivery, signal));
  }

  async edit(to: Address, message: MessageId, reply: Reply, signal: AbortSignal): Promise<void> {
    await this.#delivering(signal, (outbox) => outbox.edit(to, message, reply, signal));
  }

  async openPrivate({ id }: Speaker, signal: AbortSignal): Promise<Address> {
    return this.#delivering(signal, async () => ({
      platform: PLATFORM,
      conversation: await this.#directs.open(id, signal),
      speaker: id,
    }));
  }

  async findBarrier({ conversation }: Address, signal: AbortSignal): Promise<PlaceBarrier | undefined> {
    return this.#delivering(signal, (outbox) => outbox.findBarrier(conversation, signal));
  }

  markup(reply: Reply): readonly string[] {
    return renderReply(reply).map(({ content }) => content);
  }

  /** The messages stay on Discord, where the person can leave the chat. */
  async forget({ speaker: user, conversation }: Address): Promise<void> {
    const known = await this.#book.find(user);
    for (const channel of new Set([known?.channel, conversation])) {
      if (channel !== undefined) await this.#memory.remove(triedIn(channel));
    }
    await this.#memory.removeUnder(movedOf(user));
    await this.#book.forget(user);
  }

  /** Hears no more and waits for what is in hand; none of that counts as seen. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#gateway?.close();
    await this.#inbox?.rest();
    await this.#registering;
    this.#guard.end();
  }

  #beginSession(identity: Identity, shard: number, inbox: Inbox): void {
    const { signal } = this.#stopping;
    this.#identity = identity;
    const isOver = () => signal.aborted || this.#connection === 'ended';
    const registering = { ...this.#config, api: this.#api, log: this.#log, isOver };
    this.#registering ??= registerCommands(registering, identity.application, signal);
    this.#opened.resolve(
      new Outbox({
        ...identity,
        api: this.#api,
        book: this.#book,
        directs: this.#directs,
        answers: this.#answers,
        attempts: new Attempts(this.#memory),
        memory: this.#memory,
        log: this.#log,
        explainClosed: this.#config.explainClosed,
      }),
    );
    if (shard === DIRECTS_SHARD) inbox.beginSession(identity.self, signal);
  }

  async #delivering<T>(signal: AbortSignal, work: (outbox: Outbox) => Promise<T>): Promise<T> {
    try {
      if (this.#connection === 'ended' || this.#stopping.signal.aborted) throw busy();
      return await work(await Promise.race([this.#opened.promise, patience(signal)]));
    } catch (cause) {
      signal.throwIfAborted();
      throw deliveryErrorFrom(cause);
    }
  }

  #noteConnection(isHere: boolean): void {
    if (this.#connection === 'ended') return;
    this.#connection = isHere ? 'connected' : 'lost';
  }

  #end(message: string): void {
    if (this.#connection === 'ended' || this.#stopping.signal.aborted) return;
    this.#connection = 'ended';
    this.#stopping.abort();
    this.#guard.end();
    this.#opened.reject(busy());
    this.#gateway?.close().catch(() => undefined);
    this.#log.error({}, message);
  }
}

const BAD_TOKEN =
  'Discord is off: it does not know the token any more; put a new one into DISCORD_TOKEN, then start Pappus again';

const CLOSES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, BAD_TOKEN],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord is off: the bot may not use an intent that Pappus asks for; look at its page in the developer portal',
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    'Discord is off: it wants more connections for so many servers; start Pappus again, and it opens as many as are wanted',
  ],
]);

function explainClose(code: number): string {
  return (
    CLOSES.get(code) ??
    `Discord is off: it has closed the connection for good (${code}); this version of Pappus may be too old`
  );
}

async function patience(signal: AbortSignal): Promise<never> {
  await delay(SEND_PATIENCE_MS, undefined, { signal, ref: false });
  throw busy();
}
