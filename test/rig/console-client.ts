import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const blockSchema = z.looseObject({ kind: z.string() });
const lineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['message', 'edit']),
    id: z.string(),
    delivery: z.string().optional(),
    to: z.unknown(),
    blocks: z.array(blockSchema),
    text: z.string(),
  }),
  z.object({ type: z.literal('received'), event: z.string() }),
]);

/** One message on somebody's screen, with everything it has shown. */
export interface ShownMessage {
  readonly id: string;
  /** What it shows now; earlier states before it. */
  readonly texts: readonly string[];
  readonly blocks: readonly { readonly kind: string; readonly [key: string]: unknown }[];
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
  #input: Writable | undefined;
  #eventCount = 0;
  #onChange: () => void = () => undefined;
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

  get unconfirmedCount(): number {
    return this.#unacknowledged.size;
  }

  say(text: string, from = 'alice'): void {
    this.#eventCount += 1;
    const event = `event-${this.#eventCount}`;
    const line = `${JSON.stringify({ event, from, text })}\n`;
    this.#unacknowledged.set(event, line);
    this.#input?.write(line);
  }

  /** Waits for a message, new or changed, whose present text matches; looks at those after `since` only. */
  async waitFor(pattern: RegExp, { since = 0, timeoutMs = 30_000 } = {}): Promise<ShownMessage> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const found = this.messages.slice(since).findLast(({ texts }) => pattern.test(texts.at(-1) ?? ''));
      if (found) return found;
      if (Date.now() > deadline) {
        const seen = this.messages.map(({ texts }) => texts.at(-1)).join('\n---\n');
        throw new Error(`nothing matched ${String(pattern)} in:\n${seen}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(deadline - Date.now(), 1));
        this.#onChange = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** Says something and waits for the answer to it. */
  async ask(text: string, pattern: RegExp, options: { readonly from?: string } = {}): Promise<ShownMessage> {
    const since = this.messages.length;
    this.say(text, options.from);
    return this.waitFor(pattern, { since });
  }

  #take(line: string): void {
    const parsed = lineSchema.parse(JSON.parse(line));
    if (parsed.type === 'received') {
      this.#unacknowledged.delete(parsed.event);
    } else {
      const { id, text, blocks } = parsed;
      const before = this.#shown.get(id);
      const isRepeat = before !== undefined && (parsed.type === 'message' || before.texts.at(-1) === text);
      if (!isRepeat) {
        this.#shown.set(id, { id, texts: [...(before?.texts ?? []), text], blocks });
        this.onText(parsed.type, text);
      }
    }
    this.#onChange();
  }
}

/** The address behind the first link of a message. */
export function linkIn(message: ShownMessage): URL {
  const link = message.blocks.find(({ kind }) => kind === 'link');
  return new URL(z.string().parse(link?.['url']));
}
