import { Buffer } from 'node:buffer';

/** Lends large buffers again instead of allocating one per chunk. Keeps at most `maxKept` idle ones. */
export class BufferPool {
  readonly #maxKept: number;
  readonly #idle: Buffer[] = [];

  constructor(maxKept: number) {
    this.#maxKept = maxKept;
  }

  /** @returns A buffer of at least this many bytes, with arbitrary content. */
  take(minBytes: number): Buffer {
    const buffer = this.#idle.pop();
    return buffer !== undefined && buffer.length >= minBytes ? buffer : Buffer.allocUnsafeSlow(minBytes);
  }

  /** The buffer must not be touched afterwards. */
  giveBack(buffer: Buffer): void {
    if (this.#idle.length < this.#maxKept) this.#idle.push(buffer);
  }
}
