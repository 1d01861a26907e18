import {
  ACTIONS,
  ACTION_COUNT,
  Action,
  BYTE_CLASS,
  Expect,
  Mode,
  StringStop,
  STRING_STOP,
  isHexDigit,
  isSimpleEscape,
  literalOf,
  plainStringEnd,
} from './json-grammar.ts';
import type { JsonFault, JsonScannerLimits } from './json-fault.ts';
import { JsonNumber } from './json-number.ts';
import { createJsonText } from './json-sink.ts';
import type { JsonSink } from './json-sink.ts';

const MAX_HELD_BYTES = 64 * 1024;

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
  readonly #held: Uint8Array;
  readonly #text = createJsonText();
  #mode: number = Mode.structure;
  #expect: number = Expect.value;
  #depth = 0;
  #chunkOffset = 0;
  #segment = 0;
  #heldBytes = 0;
  #textBytes = 0;
  #isKey = false;
  #escaped = false;
  #hexLeft = 0;
  readonly #number = new JsonNumber();
  #literal = literalOf(0x74);
  #literalAt = 0;
  #fault: JsonFault | undefined;

  constructor(sink: JsonSink, limits: JsonScannerLimits) {
    this.#sink = sink;
    this.#limits = limits;
    this.#containers = new Uint8Array(limits.maxDepth + 1);
    this.#held = new Uint8Array(limits.maxHeldBytes ?? MAX_HELD_BYTES);
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
    while (pos < end && this.#fault === undefined) pos = this.#step(chunk, pos);
    if (this.#mode >= Mode.string && this.#mode <= Mode.hex) this.#hold(chunk, end);
    this.#chunkOffset += end;
  }

  /** Tells the scanner that there is no more. */
  end(): void {
    if (this.#fault !== undefined) return;
    // Only at the root can a number stop with the bytes.
    if (this.#mode === Mode.number && this.#depth === 0 && this.#number.isWhole) this.#sink.scalar('number');
    else if (this.#mode !== Mode.structure || this.#expect !== Expect.nothing) this.#fail('truncated', 0);
  }

  #step(chunk: Uint8Array, pos: number): number {
    if (this.#mode === Mode.structure) return this.#structure(chunk, pos);
    if (this.#mode === Mode.string) return this.#string(chunk, pos);
    if (this.#mode === Mode.number) return this.#inNumber(chunk, pos);
    return this.#mode === Mode.literal ? this.#inLiteral(chunk, pos) : this.#escape(chunk, pos);
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
      this.#mode = Mode.number;
      this.#number.begin();
      return pos;
    }
    if (action === Action.literal) {
      this.#mode = Mode.literal;
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
    this.#mode = Mode.string;
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
      if (stop === StringStop.quote) {
        this.#finish(chunk, pos);
        return pos + 1;
      }
      if (stop !== StringStop.backslash) {
        this.#fail('invalid', pos);
        return end;
      }
      this.#escaped = true;
      if (pos + 1 < end && isSimpleEscape(chunk[pos + 1] as number)) {
        pos += 2;
        continue;
      }
      this.#mode = Mode.escape;
      return pos + 1;
    }
    return end;
  }

  /** The byte after a backslash, or one of the four digits after `\u`. */
  #escape(chunk: Uint8Array, pos: number): number {
    const byte = chunk[pos] as number;
    if (this.#mode === Mode.hex) {
      if (!isHexDigit(byte)) this.#fail('invalid', pos);
      this.#hexLeft -= 1;
      if (this.#hexLeft === 0) this.#mode = Mode.string;
    } else if (byte === 0x75) {
      this.#mode = Mode.hex;
      this.#hexLeft = 4;
    } else if (isSimpleEscape(byte)) {
      this.#mode = Mode.string;
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
    this.#mode = Mode.structure;
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
    const kept = part.subarray(0, this.#held.length - this.#heldBytes);
    this.#held.set(kept, this.#heldBytes);
    this.#heldBytes += kept.length;
    this.#textBytes += part.length;
    if (this.#textBytes > this.#limits.maxStringBytes) this.#fail('string-too-long', end);
  }

  #inNumber(chunk: Uint8Array, from: number): number {
    const pos = this.#number.read(chunk, from);
    if (pos === chunk.length) return pos;
    this.#mode = Mode.structure;
    this.#valueDone();
    if (this.#number.isWhole) this.#sink.scalar('number');
    else this.#fail('invalid', pos);
    return pos;
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
      this.#mode = Mode.structure;
      this.#valueDone();
      this.#sink.scalar(scalar);
    }
    return pos;
  }

  #fail(kind: JsonFault['kind'], pos: number): void {
    this.#fault ??= { kind, offset: this.#chunkOffset + pos };
  }
}
