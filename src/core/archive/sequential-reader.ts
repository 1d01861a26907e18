import { createHash } from 'node:crypto';
import type { ByteSource } from './byte-source.ts';

/** Walks a source once from its first byte to its last, hashing everything it passes. */
export class SequentialReader implements AsyncDisposable {
  readonly #parts: AsyncIterator<Buffer>;
  readonly #close: () => void;
  readonly #hash = createHash('sha256');
  #part: Buffer = Buffer.alloc(0);
  #position = 0;

  constructor(source: ByteSource, signal: AbortSignal) {
    const stream = source.read(undefined, signal);
    this.#parts = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    this.#close = () => void stream.destroy();
  }

  get position(): number {
    return this.#position;
  }

  /** The next bytes, at most this many; empty at the end. Valid for as long as the caller likes. */
  async next(maxBytes: number): Promise<Buffer> {
    if (this.#part.length === 0) {
      const { done, value } = await this.#parts.next();
      if (done === true) return Buffer.alloc(0);
      this.#part = value;
      this.#hash.update(value);
    }
    const taken = this.#part.subarray(0, maxBytes);
    this.#part = this.#part.subarray(taken.length);
    this.#position += taken.length;
    return taken;
  }

  /** This many bytes in one buffer; fewer at the end. */
  async take(bytes: number): Promise<Buffer> {
    const first = await this.next(bytes);
    if (first.length === bytes || first.length === 0) return first;
    const whole = Buffer.allocUnsafe(bytes);
    let filled = first.copy(whole);
    while (filled < bytes) {
      const part = await this.next(bytes - filled);
      if (part.length === 0) return whole.subarray(0, filled);
      filled += part.copy(whole, filled);
    }
    return whole;
  }

  /** Passes over everything before this position. */
  async skipTo(position: number): Promise<void> {
    while (this.#position < position) {
      if ((await this.next(position - this.#position)).length === 0) return;
    }
  }

  /** Passes over the rest. @returns SHA-256 of the whole source, lower-case hex. */
  async finish(): Promise<string> {
    await this.skipTo(Number.POSITIVE_INFINITY);
    return this.#hash.digest('hex');
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#close();
    return Promise.resolve();
  }
}
