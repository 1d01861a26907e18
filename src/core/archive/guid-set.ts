import type { JsonText } from './json-sink.ts';
import { decodeJsonText } from './key-table.ts';

const FIRST_SLOTS = 1 << 12;

/** Remembers GUIDs by 64 bits of hash, eight bytes each, so that a million posts stay affordable. */
export class GuidSet {
  readonly #maxSize: number;
  #high = new Uint32Array(FIRST_SLOTS);
  #low = new Uint32Array(FIRST_SLOTS);
  #size = 0;
  #isFull = false;

  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  get size(): number {
    return this.#size;
  }

  /** Whether something could not be added, so that a miss means nothing. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** @returns Whether it is new. */
  add(text: JsonText): boolean {
    const { high, low } = hash(text);
    if (this.#find(high, low) === -1) return false;
    if (this.#size >= this.#maxSize) {
      this.#isFull = true;
      return true;
    }
    if (this.#size * 2 >= this.#high.length) this.#grow();
    const slot = this.#find(high, low);
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#size += 1;
    return true;
  }

  has(text: JsonText): boolean {
    const { high, low } = hash(text);
    return this.#find(high, low) === -1;
  }

  /** -1 when it is there, else the free slot where it belongs. */
  #find(high: number, low: number): number {
    const mask = this.#high.length - 1;
    let slot = high & mask;
    while (this.#high[slot] !== 0 || this.#low[slot] !== 0) {
      if (this.#high[slot] === high && this.#low[slot] === low) return -1;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const high = this.#high;
    const low = this.#low;
    this.#high = new Uint32Array(high.length * 2);
    this.#low = new Uint32Array(high.length * 2);
    for (let i = 0; i < high.length; i += 1) {
      if (high[i] === 0 && low[i] === 0) continue;
      const slot = this.#find(high[i] as number, low[i] as number);
      this.#high[slot] = high[i] as number;
      this.#low[slot] = low[i] as number;
    }
  }
}

function finish(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Two independent 32-bit hashes; never both zero, which marks a free slot. */
function hash(text: JsonText): { readonly high: number; readonly low: number } {
  const decoded = text.escaped ? Buffer.from(decodeJsonText(text)) : undefined;
  const bytes = decoded ?? text.bytes;
  const end = decoded?.length ?? text.end;
  let high = 0x811c9dc5;
  let low = text.lengthBytes | 1;
  for (let i = decoded ? 0 : text.start; i < end; i += 1) {
    const byte = bytes[i] as number;
    high = Math.imul(high ^ byte, 0x01000193);
    low = Math.imul(low + byte, 0x9e3779b1) ^ (low >>> 15);
  }
  return { high: finish(high), low: (finish(low) | 1) >>> 0 };
}
