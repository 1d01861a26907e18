import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { ArchiveTooLargeError } from '../../core/archive/errors.ts';
import type { StoredArchive } from '../../core/archive/vault.ts';
import { type ChunkCipher, TAG_BYTES } from './archive-format.ts';
import { release } from './buffer-pool.ts';

/** Encrypts plain bytes into an open file as they come, one chunk in memory, and measures them. */
export class ArchiveWriter {
  readonly #handle: FileHandle;
  readonly #cipher: ChunkCipher;
  readonly #maxBytes: number;
  readonly #chunk: Buffer;
  readonly #digest = createHash('sha256');
  #filledBytes = 0;
  #sizeBytes = 0;
  #chunkCount = 0;
  #position: number;

  /** @param at - Offset of the first chunk: the header is the caller's. */
  constructor(
    handle: FileHandle,
    cipher: ChunkCipher,
    { at, chunkBytes, maxBytes }: { readonly at: number; readonly chunkBytes: number; readonly maxBytes: number },
  ) {
    this.#handle = handle;
    this.#cipher = cipher;
    this.#chunk = Buffer.allocUnsafe(chunkBytes);
    this.#maxBytes = maxBytes;
    this.#position = at;
  }

  /** @throws {@link ArchiveTooLargeError} as soon as the ceiling is passed. */
  async append(plain: Uint8Array): Promise<void> {
    this.#sizeBytes += plain.length;
    if (this.#sizeBytes > this.#maxBytes) throw new ArchiveTooLargeError(this.#maxBytes);
    this.#digest.update(plain);
    for (let taken = 0; taken < plain.length;) {
      // A full chunk waits for the byte after it: only then is it known not to be the last.
      if (this.#filledBytes === this.#chunk.length) await this.#flush(false);
      const piece = plain.subarray(taken, taken + this.#chunk.length - this.#filledBytes);
      this.#chunk.set(piece, this.#filledBytes);
      this.#filledBytes += piece.length;
      taken += piece.length;
    }
  }

  /** Writes the last chunk, even an empty one: its mark is what shows that nothing is missing. */
  async finish(): Promise<StoredArchive> {
    await this.#flush(true);
    return { sizeBytes: this.#sizeBytes, sha256: this.#digest.digest('hex') };
  }

  async #flush(isLast: boolean): Promise<void> {
    const plain = this.#chunk.subarray(0, this.#filledBytes);
    const [ciphertext, tag] = this.#cipher.encrypt(plain, this.#chunkCount, isLast);
    await writeAll(this.#handle, ciphertext, this.#position);
    await writeAll(this.#handle, tag, this.#position + ciphertext.length);
    this.#position += ciphertext.length + TAG_BYTES;
    release(ciphertext);
    this.#chunkCount += 1;
    this.#filledBytes = 0;
  }
}

/** Writes every byte; a single call of the system may write fewer. */
export async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}
