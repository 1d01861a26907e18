import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/** Long enough for a machine that has much else to do. */
const PATIENCE_MS = 60_000;
const blockSchema = z.looseObject({ kind: z.string() });
const lineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['message', 'edit']),
    id: z.string(),
    delivery: z.string().optional(),
    to: z.string(),
    blocks: z.array(blockSchema).default([]),
    text: z.string(),
  }),
  z.object({ type: z.literal('received'), event: z.string() }),
  z.object({ type: z.literal('error'), problem: z.string() }),
]);

/** One message on somebody's screen, with everything it has shown. */
export interface ShownMessage {
  readonly id: string;
  /** The conversation; a private one bears the name of the person. */
  readonly to: string;
  /** What it shows now; earlier states before it. */
  readonly texts: readonly string[];
  readonly blocks: readonly { readonly kind: string; readonly [key: string]: unknown }[];
}

/** What else there is to a message besides its text. */
export interface Saying {
  /** Who says it; `alice` unless given. */
  readonly from?: string;
  /** What people call them. */
  readonly name?: string;
  /** A button that is pressed; the text does not count then. */
  readonly action?: string;
  /** Said where everybody reads along. */
  readonly shared?: boolean;
}

/**
 * The far end of the console in its JSON form: a person's screen.
 *
 * It outlives the program: messages that were not acknowledged are sent again to the next one, and a delivery that
 * arrives twice is shown once, as a homeserver shows one message per transaction id.
 */
export class ConsoleClient {
  readonly #unacknowledged = new Map<string, string>();
  readonly #shown = new Map<string, ShownMessage>();
  readonly #lines: string[] = [];
  readonly #problems: string[] = [];
  readonly #waiting = new Set<() => void>();
  /** Two clients of one database must not repeat each other's events. */
  readonly #name = randomUUID();
  #input: Writable | undefined;
  #eventCount = 0;
  readonly onText: (kind: 'message' | 'edit', text: string) => void;

  constructor(onText: (kind: 'message' | 'edit', text: string) => void = () => undefined) {
    this.onText = onText;
  }

  /** Connects to a program, and says again what an earlier one did not confirm. */
  connect(input: Writable, output: Readable): void {
    this.#input = input;
    input.on('error', () => undefined);
    createInterface({ input: output }).on('line', (line) => this.#take(line));
    for (const line of this.#unacknowledged.values()) input.write(line);
  }

  /** Everything shown, oldest first. */
  get messages(): readonly ShownMessage[] {
    return [...this.#shown.values()];
  }

  /** Everything that the programs have written to their standard output. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Why lines of ours were refused. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  get unconfirmedCount(): number {
    return this.#unacknowledged.size;
  }

  say(text: string, saying: string | Saying = {}): void {
    const { from = 'alice', name, action, shared } = typeof saying === 'string' ? { from: saying } : saying;
    this.#eventCount += 1;
    const event = `${this.#name}-${this.#eventCount}`;
    const content = action === undefined ? { text } : { action };
    const line = `${JSON.stringify({ event, from, name, shared, ...content })}\n`;
    this.#unacknowledged.set(event, line);
    this.#input?.write(line);
  }

  /** Sends bytes as they are, well formed or not. Nobody waits for them to be confirmed. */
  sendRaw(bytes: string | Uint8Array): void {
    this.#input?.write(bytes);
  }

  /**
   * Waits for a message, new or changed, whose present text matches.
   *
   * @param since - Looks at messages after this many only.
   * @param to - Looks at one conversation only.
   */
  async waitFor(
    pattern: RegExp,
    {
      since = 0,
      to,
      timeoutMs = PATIENCE_MS,
    }: { readonly since?: number; readonly to?: string; readonly timeoutMs?: number } = {},
  ): Promise<ShownMessage> {
    const looked = () => this.messages.slice(since).filter((message) => to === undefined || message.to === to);
    const find = () => looked().findLast(({ texts }) => pattern.test(texts.at(-1) ?? ''));
    if (await this.waitUntil(() => find() !== undefined, timeoutMs)) {
      const found = find();
      if (found) return found;
    }
    const seen = looked().map(({ texts }) => texts.at(-1));
    throw new Error(`nothing matched ${String(pattern)} in:\n${seen.join('\n---\n')}`);
  }

  /** Looks again whenever something arrives. @returns whether it came true in time. */
  async waitUntil(isTrue: () => boolean, timeoutMs = PATIENCE_MS): Promise<boolean> {
    const deadline = Date.now() + timeoutMs;
    while (!isTrue()) {
      if (Date.now() > deadline) return false;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, Math.max(deadline - Date.now(), 1));
        this.#waiting.add(wake);
      });
    }
    return true;
  }

  /** Says something and waits for the answer to it. */
  async ask(text: string, pattern: RegExp, saying: Saying = {}): Promise<ShownMessage> {
    const since = this.messages.length;
    this.say(text, saying);
    const to = saying.shared === true ? 'hall' : (saying.from ?? 'alice');
    return this.waitFor(pattern, { since, to });
  }

  #take(line: string): void {
    this.#lines.push(line);
    const parsed = lineSchema.parse(JSON.parse(line));
    if (parsed.type === 'received') {
      this.#unacknowledged.delete(parsed.event);
    } else if (parsed.type === 'error') {
      this.#problems.push(parsed.problem);
    } else {
      const { id, to, text, blocks } = parsed;
      const before = this.#shown.get(id);
      const isRepeat = before !== undefined && (parsed.type === 'message' || before.texts.at(-1) === text);
      if (!isRepeat) {
        this.#shown.set(id, { id, to, texts: [...(before?.texts ?? []), text], blocks });
        this.onText(parsed.type, text);
      }
    }
    for (const wake of this.#waiting) wake();
  }
}

/** The address behind the first link of a message. */
export function linkIn(message: ShownMessage): URL {
  const link = message.blocks.find(({ kind }) => kind === 'link');
  return new URL(z.string().parse(link?.['url']));
}
