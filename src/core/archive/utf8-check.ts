import { isUtf8 } from 'node:buffer';

/** How many bytes at the end of the chunk begin a character that goes on in the next. */
function openTail(chunk: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
}

/** Says whether bytes that come in chunks, cut anywhere, are UTF-8. */
export class Utf8Check {
  #carry: Buffer = Buffer.alloc(0);
  #isValid = true;

  get isValid(): boolean {
    return this.#isValid;
  }

  write(chunk: Uint8Array): void {
    if (!this.#isValid) return;
    const bytes = this.#carry.length === 0 ? chunk : this.#complete(chunk);
    const open = openTail(bytes);
    this.#carry = Buffer.from(bytes.subarray(bytes.length - open));
    if (!isUtf8(bytes.subarray(0, bytes.length - open))) this.#isValid = false;
  }

  /** A character that is still open at the end is invalid. */
  end(): void {
    if (this.#carry.length > 0) this.#isValid = false;
  }

  /** Checks the character that began in the last chunk, and returns what follows it. */
  #complete(chunk: Uint8Array): Uint8Array {
    const lead = this.#carry[0] as number;
    const needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const taken = Math.min(needed - this.#carry.length, chunk.length);
    const character = Buffer.concat([this.#carry, chunk.subarray(0, taken)]);
    if (character.length < needed) return character;
    if (!isUtf8(character)) this.#isValid = false;
    return chunk.subarray(taken);
  }
}

/** The encodings that the first bytes give away. */
export function detectEncoding(start: Uint8Array): 'utf8' | 'utf8-bom' | 'utf16' {
  const [first, second, third] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf8-bom';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf16';
  // No JSON text begins with a character and a zero byte in any other encoding (RFC 4627 §3).
  return first === 0 || second === 0 ? 'utf16' : 'utf8';
}
