import type { Interface } from 'node:readline';
import type { Writable } from 'node:stream';
import { write } from './screen.ts';
import type { Screen, Shown } from './screen.ts';
import { rowsOf, wrap } from './wrap.ts';

export interface TextScreenOptions {
  readonly output: Writable;
  /** What the assistant's lines begin with. */
  readonly assistant: string;
  /** The line editor, where a person sits at a terminal. */
  readonly editor: Interface | undefined;
  /** The terminal's size now; `undefined` where there is none. */
  readonly size: () => { readonly columns: number; readonly rows: number } | undefined;
}

const DEFAULT_COLUMNS = 80;
const MAX_REMEMBERED = 1_000;

/** What a person reads in a terminal: messages one below the other, the last one changed in place. */
export class TextScreen implements Screen {
  readonly #options: TextScreenOptions;
  /** Messages shown so far, oldest first, to notice repeats. */
  readonly #known = new Set<string>();
  /** The message just above the prompt and how many rows it takes. */
  #last: { readonly id: string; readonly rows: number } | undefined;

  constructor(options: TextScreenOptions) {
    this.#options = options;
  }

  async show({ type, id, parts }: Shown): Promise<void> {
    const { assistant, size } = this.#options;
    const text = parts.join('\n');
    const seen = `${type} ${id}${type === 'edit' ? ` ${text}` : ''}`;
    if (this.#known.has(seen)) return;
    const columns = size()?.columns ?? DEFAULT_COLUMNS;
    const isInPlace = type === 'edit' && this.#canRewrite(id);
    const label = type === 'edit' && !isInPlace ? `${assistant} (update)` : assistant;
    const lines = parts.flatMap((part) => bubble(label, part, columns));
    await this.#print(lines, isInPlace ? (this.#last?.rows ?? 0) : 0);
    this.#last = { id, rows: rowsOf(lines, columns) };
    this.#remember(seen);
  }

  /** The person pressed return: what is above the prompt now is their own line. */
  noteTyped(): void {
    this.#last = undefined;
  }

  #canRewrite(id: string): boolean {
    const size = this.#options.size();
    // A message taller than the screen has left it at the top, where no cursor can follow.
    return size !== undefined && this.#last?.id === id && this.#last.rows < size.rows - 2;
  }

  async #print(lines: readonly string[], rowsUp: number): Promise<void> {
    const { output, editor } = this.#options;
    const isTerminal = editor !== undefined && this.#options.size() !== undefined;
    const up = rowsUp + (isTerminal ? editor.getCursorPos().rows : 0);
    const clear = isTerminal ? `${up > 0 ? `\x1b[${up}A` : ''}\r\x1b[J` : '';
    await write(output, `${clear}${lines.join('\n')}\n`);
    if (isTerminal) editor.prompt(true);
  }

  #remember(seen: string): void {
    // The newest text of a message is the only one whose repeat changes nothing.
    const [type, id] = seen.split(' ');
    if (type === 'edit') for (const old of this.#known) if (old.startsWith(`edit ${id} `)) this.#known.delete(old);
    this.#known.add(seen);
    const [oldest] = this.#known;
    if (this.#known.size > MAX_REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** “pappus  Hello! …” with the rest of the text below its beginning, and an empty line at the end. */
function bubble(label: string, text: string, columns: number): readonly string[] {
  const margin = ' '.repeat(label.length + 2);
  const lines = text.split('\n').flatMap((line) => wrap(line, columns - margin.length));
  return [...lines.map((line, at) => `${at === 0 ? `${label}  ` : margin}${line}`), ''];
}
