import type { JsonText } from './json-sink.ts';

const SLOTS = 1024;
const NOBODY = -1;

function slotOf({ bytes, start, end }: Pick<JsonText, 'bytes' | 'start' | 'end'>, factor: number): number {
  const length = end - start;
  if (length === 0) return 0;
  const first = bytes[start] as number;
  const middle = bytes[start + (length >>> 1)] as number;
  const nextToLast = bytes[start + Math.max(0, length - 2)] as number;
  const last = bytes[start + length - 1] as number;
  return Math.imul((first << 24) ^ (middle << 16) ^ (nextToLast << 8) ^ last ^ (length << 4), factor) >>> 22;
}

function fill(names: readonly Uint8Array[], factor: number): Int16Array | undefined {
  const slots = new Int16Array(SLOTS).fill(NOBODY);
  for (const [id, name] of names.entries()) {
    const slot = slotOf({ bytes: name, start: 0, end: name.length }, factor);
    if (slots[slot] !== NOBODY) return undefined;
    slots[slot] = id;
  }
  return slots;
}

/** Finds the number of a known key in one look, without making a string of it. */
export class KeyTable {
  readonly #names: readonly string[];
  readonly #bytes: readonly Uint8Array[];
  readonly #slots: Int16Array;
  readonly #factor: number;

  /** @throws RangeError when no factor spreads the names over the slots. */
  constructor(names: readonly string[]) {
    this.#names = names;
    this.#bytes = names.map((name) => Buffer.from(name));
    for (let factor = 0x9e3779b1; factor > 0; factor -= 0x10002) {
      const slots = fill(this.#bytes, factor);
      if (slots === undefined) continue;
      this.#slots = slots;
      this.#factor = factor;
      return;
    }
    throw new RangeError('the keys cannot be told apart');
  }

  get size(): number {
    return this.#names.length;
  }

  nameOf(id: number): string | undefined {
    return this.#names[id];
  }

  /** The key's number, or -1 for one that is not known. */
  find(text: JsonText): number {
    if (text.escaped) return this.#names.indexOf(decodeJsonText(text));
    const { bytes, start, end } = text;
    const id = this.#slots[slotOf(text, this.#factor)] as number;
    const name = this.#bytes[id];
    if (name === undefined || name.length !== end - start) return NOBODY;
    for (let i = 0; i < name.length; i += 1) if (name[i] !== bytes[start + i]) return NOBODY;
    return id;
  }
}

/** The text without its escapes. Cut short when the scanner did not keep all of it. */
export function decodeJsonText({ bytes, start, end, escaped, lengthBytes }: JsonText): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
  // A text that was cut may end in half an escape; nothing that long is ever compared.
  if (!escaped || lengthBytes !== end - start) return raw;
  const decoded: unknown = JSON.parse(`"${raw}"`);
  return typeof decoded === 'string' ? decoded : raw;
}
