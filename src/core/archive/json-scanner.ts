import {
  ACCEPTS,
  ACTIONS,
  ACTION_COUNT,
  Action,
  BYTE_CLASS,
  Expect,
  NUMBER_CLASS,
  NUMBER_STEP,
  NumberState,
  STRING_STOP,
  isHexDigit,
  isSimpleEscape,
  literalOf,
} from './json-grammar.ts';
import type { JsonScalar } from './json-grammar.ts';

/** A string or key as written, quotes left out. The scanner reuses one object: read it during the call. */
export interface JsonText {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Whether a backslash is among the bytes. */
  readonly escaped: boolean;
  /** More than `end - start` when the text was longer than the scanner keeps across chunks (64 KiB). */
  readonly lengthBytes: number;
}

/** Hears what the scanner finds, in document order. */
export interface JsonSink {
  openObject(): void;
  closeObject(): void;
  openArray(): void;
  closeArray(): void;
  key(text: JsonText): void;
  string(text: JsonText): void;
  scalar(scalar: JsonScalar): void;
}

export interface JsonScannerLimits {
  readonly maxDepth: number;
  readonly maxStringBytes: number;
}

/** Why the bytes are not one JSON value, and at which byte. */
export interface JsonFault {
  readonly kind: 'invalid' | 'truncated' | 'trailing' | 'too-deep' | 'string-too-long';
  readonly offset: number;
}

const MAX_HELD_BYTES = 64 * 1024;
const MODE_STRUCTURE = 0;
const MODE_STRING = 1;
const MODE_ESCAPE = 2;
const MODE_HEX = 3;
const MODE_NUMBER = 4;
const MODE_LITERAL = 5;
const QUOTE = 1;
const BACKSLASH = 2;

/** The closing quote of a string that ends in this chunk and has no escapes, else -1. */
function plainStringEnd(chunk: Uint8Array, from: number, end: number): number {
  const lastFour = end - 4;
  let pos = from;
  for (; pos <= lastFour; pos += 4) {
    if (STRING_STOP[chunk[pos] as number] !== 0) break;
    if (STRING_STOP[chunk[pos + 1] as number] !== 0) break;
    if (STRING_STOP[chunk[pos + 2] as number] !== 0) break;
    if (STRING_STOP[chunk[pos + 3] as number] !== 0) break;
  }
  while (pos < end && STRING_STOP[chunk[pos] as number] === 0) pos += 1;
  return pos < end && STRING_STOP[chunk[pos] as number] === QUOTE ? pos : -1;
}

/**
 * Validates JSON to the last byte while it flows, in memory that depends on nothing but the depth.
 *
 * Accepts what `JSON.parse` accepts, for bytes that are valid UTF-8 (which is for the caller to check), and stops at
 * the first fault. Chunks may be cut anywhere.
 *
 * @see RFC 8259
 */
export class JsonScanner {
  readonly #sink: JsonSink;
  readonly #limits: JsonScannerLimits;
  /** 1 for an object, 0 for an array. */
  readonly #containers: Uint8Array;
  readonly #held = new Uint8Array(MAX_HELD_BYTES);
  readonly #text: { -readonly [K in keyof JsonText]: JsonText[K] } = {
    bytes: new Uint8Array(0),
    start: 0,
    end: 0,
    escaped: false,
    lengthBytes: 0,
  };
  #mode = MODE_STRUCTURE;
  #expect: number = Expect.value;
  #depth = 0;
  #chunkOffset = 0;
  #segment = 0;
  #heldBytes = 0;
  #textBytes = 0;
  #isKey = false;
  #escaped = false;
  #hexLeft = 0;
  #number: number = NumberState.start;
  #literal = literalOf(0x74);
  #literalAt = 0;
  #fault: JsonFault | undefined;

  constructor(sink: JsonSink, limits: JsonScannerLimits) {
    this.#sink = sink;
    this.#limits = limits;
    this.#containers = new Uint8Array(limits.maxDepth + 1);
  }

  /** The first fault, once there is one. */
  get fault(): JsonFault | undefined {
    return this.#fault;
  }

  /** Takes the next bytes; ignores them after a fault. */
  write(chunk: Uint8Array): void {
    const end = chunk.length;
    let pos = 0;
    this.#segment = 0;
    while (pos < end && this.#fault === undefined) {
      if (this.#mode === MODE_STRUCTURE) pos = this.#structure(chunk, pos);
      else if (this.#mode === MODE_STRING) pos = this.#string(chunk, pos);
      else if (this.#mode === MODE_NUMBER) pos = this.#inNumber(chunk, pos);
      else if (this.#mode === MODE_LITERAL) pos = this.#inLiteral(chunk, pos);
      else pos = this.#escape(chunk, pos);
    }
    if (this.#mode >= MODE_STRING && this.#mode <= MODE_HEX) this.#hold(chunk, end);
    this.#chunkOffset += end;
  }

  /** Tells the scanner that there is no more. */
  end(): void {
    if (this.#fault !== undefined) return;
    if (this.#mode === MODE_NUMBER && this.#depth === 0 && ACCEPTS[this.#number] === 1) return;
    if (this.#mode !== MODE_STRUCTURE || this.#expect !== Expect.nothing) this.#fail('truncated', 0);
  }

  #structure(chunk: Uint8Array, from: number): number {
    const end = chunk.length;
    let pos = from;
    while (pos < end) {
      const byte = chunk[pos] as number;
      const action = ACTIONS[this.#expect * ACTION_COUNT + (BYTE_CLASS[byte] as number)] as number;
      pos += 1;
      if (action === Action.string || action === Action.key) {
        this.#isKey = action === Action.key;
        const close = plainStringEnd(chunk, pos, end);
        if (close === -1) {
          this.#beginString(pos);
          return pos;
        }
        this.#emit(chunk, pos, close);
        pos = close + 1;
      } else if (action === Action.colon) this.#expect = Expect.value;
      else if (action === Action.comma) this.#expect = this.#containers[this.#depth] === 1 ? Expect.key : Expect.value;
      else if (action === Action.openObject || action === Action.openArray) {
        if (!this.#open(action === Action.openObject, pos)) return end;
      } else if (action === Action.closeObject || action === Action.closeArray) {
        if (!this.#close(action === Action.closeObject, pos)) return end;
      } else if (action !== Action.space) return this.#rare(action, byte, pos - 1);
    }
    return end;
  }

  #rare(action: number, byte: number, pos: number): number {
    if (action === Action.number) {
      this.#mode = MODE_NUMBER;
      this.#number = NumberState.start;
      return pos;
    }
    if (action === Action.literal) {
      this.#mode = MODE_LITERAL;
      this.#literal = literalOf(byte);
      this.#literalAt = 0;
      return pos;
    }
    this.#fail(this.#expect === Expect.nothing ? 'trailing' : 'invalid', pos);
    return pos;
  }

  #open(isObject: boolean, pos: number): boolean {
    if (this.#depth === this.#limits.maxDepth) {
      this.#fail('too-deep', pos);
      return false;
    }
    this.#depth += 1;
    this.#containers[this.#depth] = isObject ? 1 : 0;
    this.#expect = isObject ? Expect.keyOrEnd : Expect.valueOrEnd;
    if (isObject) this.#sink.openObject();
    else this.#sink.openArray();
    return true;
  }

  #close(isObject: boolean, pos: number): boolean {
    if ((this.#containers[this.#depth] === 1) !== isObject) {
      this.#fail('invalid', pos);
      return false;
    }
    this.#depth -= 1;
    this.#valueDone();
    if (isObject) this.#sink.closeObject();
    else this.#sink.closeArray();
    return true;
  }

  #beginString(pos: number): void {
    this.#mode = MODE_STRING;
    this.#segment = pos;
    this.#heldBytes = 0;
    this.#textBytes = 0;
    this.#escaped = false;
  }

  /** Hands on a whole string without escapes, the common case. */
  #emit(chunk: Uint8Array, start: number, end: number): void {
    const text = this.#text;
    text.bytes = chunk;
    text.start = start;
    text.end = end;
    text.escaped = false;
    text.lengthBytes = end - start;
    this.#hand(end);
  }

  #valueDone(): void {
    this.#expect = this.#depth === 0 ? Expect.nothing : Expect.commaOrEnd;
  }

  #string(chunk: Uint8Array, from: number): number {
    const end = chunk.length;
    let pos = from;
    while (pos < end) {
      const stop = STRING_STOP[chunk[pos] as number] as number;
      if (stop === 0) {
        pos += 1;
        continue;
      }
      if (stop === QUOTE) {
        this.#finish(chunk, pos);
        return pos + 1;
      }
      if (stop !== BACKSLASH) {
        this.#fail('invalid', pos);
        return end;
      }
      this.#escaped = true;
      if (pos + 1 < end && isSimpleEscape(chunk[pos + 1] as number)) {
        pos += 2;
        continue;
      }
      this.#mode = MODE_ESCAPE;
      return pos + 1;
    }
    return end;
  }

  /** The byte after a backslash, or one of the four digits after `\u`. */
  #escape(chunk: Uint8Array, pos: number): number {
    const byte = chunk[pos] as number;
    if (this.#mode === MODE_HEX) {
      if (!isHexDigit(byte)) this.#fail('invalid', pos);
      this.#hexLeft -= 1;
      if (this.#hexLeft === 0) this.#mode = MODE_STRING;
    } else if (byte === 0x75) {
      this.#mode = MODE_HEX;
      this.#hexLeft = 4;
    } else if (isSimpleEscape(byte)) {
      this.#mode = MODE_STRING;
    } else {
      this.#fail('invalid', pos);
    }
    return pos + 1;
  }

  #finish(chunk: Uint8Array, pos: number): void {
    const text = this.#text;
    text.escaped = this.#escaped;
    if (this.#textBytes === 0) {
      text.bytes = chunk;
      text.start = this.#segment;
      text.end = pos;
      text.lengthBytes = pos - this.#segment;
    } else {
      this.#hold(chunk, pos);
      text.bytes = this.#held;
      text.start = 0;
      text.end = this.#heldBytes;
      text.lengthBytes = this.#textBytes;
    }
    this.#mode = MODE_STRUCTURE;
    this.#hand(pos);
  }

  #hand(pos: number): void {
    if (this.#text.lengthBytes > this.#limits.maxStringBytes) this.#fail('string-too-long', pos);
    else if (this.#isKey) {
      this.#expect = Expect.colon;
      this.#sink.key(this.#text);
    } else {
      this.#valueDone();
      this.#sink.string(this.#text);
    }
  }

  /** Keeps what has been read of a string that goes on in the next chunk. */
  #hold(chunk: Uint8Array, end: number): void {
    const part = chunk.subarray(this.#segment, end);
    const kept = part.subarray(0, MAX_HELD_BYTES - this.#heldBytes);
    this.#held.set(kept, this.#heldBytes);
    this.#heldBytes += kept.length;
    this.#textBytes += part.length;
    if (this.#textBytes > this.#limits.maxStringBytes) this.#fail('string-too-long', end);
  }

  #inNumber(chunk: Uint8Array, from: number): number {
    const end = chunk.length;
    for (let pos = from; pos < end; pos += 1) {
      const kind = NUMBER_CLASS[chunk[pos] as number] as number;
      const next = NUMBER_STEP[this.#number * 8 + kind] as number;
      if (next !== NumberState.over) {
        this.#number = next;
        continue;
      }
      if (ACCEPTS[this.#number] !== 1) {
        this.#fail('invalid', pos);
        return end;
      }
      this.#mode = MODE_STRUCTURE;
      this.#valueDone();
      this.#sink.scalar('number');
      return pos;
    }
    return end;
  }

  #inLiteral(chunk: Uint8Array, from: number): number {
    const { word, scalar } = this.#literal;
    let pos = from;
    for (; pos < chunk.length && this.#literalAt < word.length; pos += 1) {
      if (chunk[pos] !== word.charCodeAt(this.#literalAt)) {
        this.#fail('invalid', pos);
        return chunk.length;
      }
      this.#literalAt += 1;
    }
    if (this.#literalAt === word.length) {
      this.#mode = MODE_STRUCTURE;
      this.#valueDone();
      this.#sink.scalar(scalar);
    }
    return pos;
  }

  #fail(kind: JsonFault['kind'], pos: number): void {
    this.#fault ??= { kind, offset: this.#chunkOffset + pos };
  }
}
