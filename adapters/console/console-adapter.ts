import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Logger } from '../../src/kernel/log.ts';
import type { DeliveryId } from '../../src/kernel/ids.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type {
  Abilities,
  Address,
  ChatAdapter,
  InboundMessage,
  MessageId,
  Receive,
  Speaker,
} from '../../src/core/chat/chat-adapter.ts';
import type { Button, Reply } from '../../src/core/chat/reply.ts';
import { PLATFORM, parseJsonLine, parseTextLine, privateAddress } from './inbound.ts';
import { JsonScreen } from './json-screen.ts';
import { choicesOf, harmlessReply, renderReply, splitText } from './render.ts';
import { TextScreen } from './text-screen.ts';

/** A terminal's stream, as far as it is looked at. */
export interface ConsoleOutput extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

export interface ConsoleAdapterConfig {
  readonly input: Readable;
  readonly output: ConsoleOutput;
  /** `text` for one person at a terminal, `json` for programs that play any number of people. */
  readonly format: 'text' | 'json';
  /** Who types in the format `text`. Default: `you`. */
  readonly speaker?: string;
  /** What the assistant's lines begin with. Default: `pappus`. */
  readonly assistant?: string;
  /** The language of the person who types, such as `de`, if it is known. */
  readonly locale?: string;
}

/** Paper has no limit; this is what a screen holds. In UTF-16 units. */
export const MAX_TEXT_LENGTH = 4_000;

/** A chat in a terminal, or over a pair of pipes. */
export class ConsoleAdapter implements ChatAdapter {
  readonly platform = PLATFORM;
  readonly abilities: Abilities = { maxTextLength: MAX_TEXT_LENGTH, buttons: true, edits: true };
  readonly connection = 'connected';
  /** Resolves once there is nobody to talk to any more: the input has ended, or Ctrl-C was pressed. */
  readonly ended: Promise<void>;
  readonly #config: ConsoleAdapterConfig;
  readonly #memory: AdapterMemory;
  readonly #log: Logger;
  readonly #lines: Interface;
  readonly #json: JsonScreen | undefined;
  readonly #text: TextScreen | undefined;
  /** Messages in hand, by speaker, so that those of one person keep their order. */
  readonly #inHand = new Map<string, Promise<void>>();
  #choices: readonly Button[] = [];
  #isDisposed = false;
  #end: () => void = () => undefined;

  constructor(config: ConsoleAdapterConfig, memory: AdapterMemory, log: Logger) {
    const { input, output, format, assistant = 'pappus', speaker = 'you' } = config;
    const isTerminal = format === 'text' && output.isTTY === true;
    this.#config = config;
    this.#memory = memory;
    this.#log = log;
    this.#lines = createInterface({ input, ...(isTerminal && { output, terminal: true }) });
    // Nothing is read before there is somebody to pass it on to.
    this.#lines.pause();
    this.#lines.setPrompt(`${speaker.padEnd(assistant.length)}  `);
    this.ended = new Promise((resolve) => (this.#end = resolve));
    const editor = isTerminal ? this.#lines : undefined;
    const size = () => (isTerminal ? { columns: output.columns ?? 80, rows: output.rows ?? 24 } : undefined);
    this.#json = format === 'json' ? new JsonScreen(output) : undefined;
    this.#text = format === 'text' ? new TextScreen({ output, assistant, editor, size }) : undefined;
  }

  async start(receive: Receive): Promise<void> {
    const run = Number((await this.#memory.get('run')) ?? 0) + 1;
    await this.#memory.put('run', String(run));
    let count = 0;
    this.#lines.on('line', (line) => {
      if (this.#json) return this.#takeJson(line, receive);
      count += 1;
      this.#takeText(line, { eventId: `${run}-${count}`, receive });
    });
    this.#lines.on('SIGINT', () => this.#end());
    this.#lines.on('close', () => void Promise.all(this.#inHand.values()).then(() => this.#end()));
    if (this.#text && this.#config.output.isTTY) this.#lines.prompt();
    else this.#lines.resume();
  }

  async send(to: Address, reply: Reply, delivery: DeliveryId, signal: AbortSignal): Promise<MessageId> {
    await this.#show('message', { id: delivery, to, reply, signal });
    this.#choices = choicesOf(reply);
    return delivery;
  }

  async edit(to: Address, id: MessageId, reply: Reply, signal: AbortSignal): Promise<void> {
    await this.#show('edit', { id, to, reply, signal });
  }

  async openPrivate(speaker: Speaker): Promise<Address> {
    return privateAddress(speaker.id);
  }

  /** Nothing of people is kept between runs. */
  async forget(): Promise<void> {}

  /** Reads no more and waits for what is in hand; none of that is acknowledged. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isDisposed = true;
    this.#lines.close();
    await Promise.all(this.#inHand.values());
  }

  async #show(
    type: 'message' | 'edit',
    {
      id,
      to,
      reply,
      signal,
    }: { readonly id: string; readonly to: Address; readonly reply: Reply; readonly signal: AbortSignal },
  ): Promise<void> {
    signal.throwIfAborted();
    const harmless = harmlessReply(reply);
    const parts = splitText(renderReply(harmless), this.abilities.maxTextLength);
    const screen = this.#json ?? this.#text;
    await screen?.show({ type, id, to, reply: harmless, parts });
  }

  #takeText(line: string, { eventId, receive }: { readonly eventId: string; readonly receive: Receive }): void {
    this.#text?.noteTyped();
    const { speaker = 'you', locale } = this.#config;
    const message = parseTextLine(line, { eventId, speaker, locale, choices: this.#choices });
    if (message === undefined) return this.#lines.prompt();
    this.#take(message, async () => receive(message));
  }

  #takeJson(line: string, receive: Receive): void {
    if (line.trim() === '') return;
    const message = parseJsonLine(line);
    const json = this.#json;
    if ('problem' in message) {
      this.#own(async () => json?.refuse(message.problem), message.problem);
      return;
    }
    this.#take(message, async () => {
      await receive(message);
      if (!this.#isDisposed) await json?.acknowledge(message.eventId);
    });
  }

  #take(message: InboundMessage, handle: () => Promise<void>): void {
    if (!this.#isDisposed) this.#own(handle, message.from.id);
  }

  /** Runs after whatever else runs under this key, and is waited for at the end. */
  #own(handle: () => Promise<void>, key: string): void {
    const before = this.#inHand.get(key) ?? Promise.resolve();
    const work = before.then(handle).catch((err: unknown) => {
      this.#log.warn({ err }, 'a line of the console could not be handled');
    });
    this.#inHand.set(key, work);
    void work.then(() => {
      if (this.#inHand.get(key) === work) this.#inHand.delete(key);
    });
  }
}
