import { Buffer } from 'node:buffer';

/** Lends large buffers again and again, instead of allocating and clearing one per chunk. */
export class BufferPool {
  readonly #maxSpare: number;
  readonly #idle: Buffer[] = [];
  #lentCount = 0;

  /** @param maxSpare - How many buffers are kept while idle, and up to how many may be out before spare ones run dry. */
  constructor(maxSpare: number) {
    this.#maxSpare = maxSpare;
  }

  /** @returns A buffer of at least this many bytes, with arbitrary content. */
  take(minBytes: number): Buffer {
    this.#lentCount += 1;
    const buffer = this.#idle.pop();
    return buffer !== undefined && buffer.length >= minBytes ? buffer : Buffer.allocUnsafeSlow(minBytes);
  }

  /** Like `take` for what could wait; `undefined` when many buffers are out. */
  takeSpare(minBytes: number): Buffer | undefined {
    return this.#lentCount < this.#maxSpare ? this.take(minBytes) : undefined;
  }

  /** The buffer must not be touched afterwards. */
  giveBack(buffer: Buffer): void {
    this.#lentCount -= 1;
    if (this.#idle.length < this.#maxSpare) this.#idle.push(buffer);
  }
}

/**
 * Frees the memory of a buffer that nobody will touch again, without waiting for a garbage collection.
 *
 * The next buffer of the same size then lands on the same, still cached, pages; an archive flows through one of them
 * instead of through tens of megabytes. Buffers that share their memory are left alone.
 */
export function release(buffer: Buffer<ArrayBuffer>): void {
  if (buffer.buffer.byteLength === buffer.byteLength) buffer.buffer.transfer(0);
}
