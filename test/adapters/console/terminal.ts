import { Writable } from 'node:stream';

/** As much of a terminal as the console adapter uses: rows, a cursor, moving up and erasing below. */
export class Terminal extends Writable {
  readonly isTTY = true;
  readonly columns: number;
  readonly rows: number;
  readonly #lines: string[][] = [[]];
  #row = 0;
  #column = 0;

  constructor(size: { readonly columns: number; readonly rows: number } = { columns: 80, rows: 10_000 }) {
    super({ decodeStrings: false });
    this.columns = size.columns;
    this.rows = size.rows;
  }

  /** The rows as they stand, without the blanks at their ends. */
  get lines(): readonly string[] {
    return this.#lines.map((line) =>
      line
        .map((cell) => cell ?? ' ')
        .join('')
        .trimEnd(),
    );
  }

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    const text = String(chunk);
    const pattern = /\x1b\[(\d*)(?:;\d*)?([A-Za-z])|[\s\S]/gu;
    for (const [piece, count = '', order] of text.matchAll(pattern)) {
      if (order === undefined) this.#put(piece);
      else this.#obey(order, count === '' ? undefined : Number(count));
    }
    done();
  }

  #put(character: string): void {
    if (character === '\r') this.#column = 0;
    else if (character === '\n') this.#down();
    else {
      if (this.#column >= this.columns) this.#down();
      this.#line()[this.#column] = character;
      this.#column += 1;
    }
  }

  #obey(order: string, count: number | undefined): void {
    if (order === 'A') this.#row = Math.max(this.#row - (count ?? 1), 0);
    else if (order === 'G') this.#column = (count ?? 1) - 1;
    else if (order === 'C') this.#column += count ?? 1;
    else if (order === 'D') this.#column = Math.max(this.#column - (count ?? 1), 0);
    else if (order === 'K') this.#line().length = Math.min(this.#line().length, this.#column);
    else if (order === 'J') {
      this.#line().length = Math.min(this.#line().length, this.#column);
      this.#lines.length = this.#row + 1;
    } else throw new Error(`the terminal does not know ${order}`);
  }

  #down(): void {
    this.#row += 1;
    this.#column = 0;
    if (this.#lines[this.#row] === undefined) this.#lines[this.#row] = [];
  }

  #line(): string[] {
    const line = this.#lines[this.#row];
    if (line === undefined) throw new Error('no such row');
    return line;
  }
}
