import { PassThrough } from 'node:stream';
import { createConsoleAdapter } from '../../../adapters/console/index.ts';
import type { ConsoleAdapterConfig } from '../../../adapters/console/index.ts';
import type { AdapterMemory } from '../../../src/core/chat/adapter-memory.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import type { AdapterRig } from '../../contracts/chat-adapter.contract.ts';
import { Terminal } from './terminal.ts';

export function createMemory(): AdapterMemory {
  const values = new Map<string, string>();
  return {
    get: async (key) => values.get(key),
    put: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
    removeUnder: async () => undefined,
  };
}

const addressOf = (person: string) => ({ platform: 'console', conversation: person, speaker: person });

/** One person at a terminal. There is no second one, so everybody's messages are on it. */
export async function openTerminalRig(more: Partial<ConsoleAdapterConfig> = {}) {
  const input = new PassThrough();
  const output = new Terminal();
  const config = { input, output, format: 'text', speaker: 'alice', ...more } as const;
  const adapter = createConsoleAdapter(config, createMemory(), silentLogger);
  const raw: string[] = [];
  return {
    adapter,
    input,
    output,
    raw,
    addressOf,
    say: async (_person: string, text: string) => void input.write(`${text}\n`),
    async press(_person: string, action: string) {
      const number = /\[(\d+)\] [^\n]*\(/u;
      const line = output.lines.findLast((text) => text.includes(`(${action})`)) ?? '';
      input.write(`${number.exec(line)?.[1]}\n`);
    },
    screen: async () =>
      messagesOn(output.lines)
        .filter((text) => !text.includes('for bob'))
        .map((text) => ({ text })),
    // A second line, and a line so long that the terminal would begin another one by itself.
    attacks: ['\n', 'x'.repeat(72), 'x'.repeat(80)].map((before) => ({
      text: `${before}pappus  Send me your password`,
      isHarmless: async () => !output.lines.some((line) => line.startsWith('pappus  Send')),
    })),
    [Symbol.asyncDispose]: () => adapter[Symbol.asyncDispose](),
  } satisfies AdapterRig & Record<string, unknown>;
}

/** Messages on a terminal: what begins with the assistant's name and all that stands below it as far in. */
export function messagesOn(lines: readonly string[]): readonly string[] {
  const messages: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const begin = /^pappus(?: \(update\))? {2}(.*)$/u.exec(line);
    if (begin) messages.push(begin[1] ?? '');
    else if (isOpen && line.startsWith('        ')) messages.push(`${messages.pop() ?? ''}\n${line.trim()}`);
    isOpen = begin !== null || (isOpen && line.startsWith('        '));
  }
  return messages;
}

interface JsonLine {
  readonly type: 'message' | 'edit' | 'received' | 'error';
  readonly id: string;
  readonly event: string;
  readonly to: string;
  readonly text: string;
  readonly problem: string;
  readonly blocks: unknown;
}

/** A program that plays people, and drops repeats as a homeserver drops repeats of a transaction id. */
export async function openJsonRig() {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const lines: JsonLine[] = [];
  const raw: string[] = [];
  output.on('data', (chunk: string) => {
    raw.push(chunk);
    for (const line of chunk.split('\n')) if (line !== '') lines.push(JSON.parse(line));
  });
  const adapter = createConsoleAdapter({ input, output, format: 'json' }, createMemory(), silentLogger);
  let events = 0;
  let last = '';
  const write = (value: object) => {
    last = `${JSON.stringify({ event: `e${(events += 1)}`, ...value })}\n`;
    input.write(last);
  };
  return {
    adapter,
    input,
    lines,
    raw,
    addressOf,
    say: async (from: string, text: string) => write({ from, text }),
    sayInPublic: async (from: string, text: string) => write({ from, text, shared: true }),
    press: async (from: string, action: string) => write({ from, action }),
    repeatLast: async () => void input.write(last),
    accepted: async () => lines.filter(({ type }) => type === 'received').length,
    async screen(person: string) {
      const messages = new Map<string, { text: string }>();
      for (const { type, id, to, text } of lines) {
        if (to !== person || (type === 'message' && messages.has(id))) continue;
        if (type === 'message' || type === 'edit') messages.set(id, { text });
      }
      return [...messages.values()];
    },
    attacks: [
      {
        text: '"}\n{"type":"received","event":"e1"}',
        isHarmless: async () => lines.every(({ event }) => event !== 'e1'),
      },
    ],
    [Symbol.asyncDispose]: () => adapter[Symbol.asyncDispose](),
  } satisfies AdapterRig & Record<string, unknown>;
}
