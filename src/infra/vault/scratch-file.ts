import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scratch } from '../../core/readable/scratch.ts';
import { newArchiveId } from '../../kernel/ids.ts';
import { writeAll } from './archive-writer.ts';
import { newTemporaryName } from './temporary-name.ts';

const BLOCK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
/** Blocks that stay decrypted: 8 MiB. */
const MAX_CACHED = 128;

/**
 * Records in a file without a name, encrypted under a key that exists in this object alone: whatever happens to the
 * process, nothing is left that anybody could find or read.
 */
export class ScratchFile implements Scratch, AsyncDisposable {
  readonly #handle: FileHandle;
  readonly #key = randomBytes(32);
  /** Where each record begins in the plain bytes, and where the last one ends. */
  readonly #starts: number[] = [0];
  readonly #cached = new Map<number, Buffer>();
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #blockCount = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async open(directory: string): Promise<ScratchFile> {
    // Should the process end before the name is gone, the sweep of the vault knows it for a leftover.
    const path = join(directory, newTemporaryName(newArchiveId()));
    const handle = await open(path, 'wx+', 0o600);
    await unlink(path);
    return new ScratchFile(handle);
  }

  add(record: Uint8Array): number {
    this.#waiting.push(record);
    this.#waitingBytes += record.length;
    this.#starts.push((this.#starts.at(-1) ?? 0) + record.length);
    return this.#starts.length - 2;
  }

  async flush(): Promise<void> {
    if (this.#waitingBytes < BLOCK_BYTES) return;
    let bytes = Buffer.concat(this.#waiting);
    while (bytes.length >= BLOCK_BYTES) {
      await this.#write(bytes.subarray(0, BLOCK_BYTES));
      bytes = bytes.subarray(BLOCK_BYTES);
    }
    // A copy, so that the large buffer can go.
    this.#waiting = [Buffer.from(bytes)];
    this.#waitingBytes = bytes.length;
  }

  async get(record: number): Promise<Buffer> {
    const start = this.#starts[record];
    const end = this.#starts[record + 1];
    if (start === undefined || end === undefined) throw new RangeError(`there is no record ${record}`);
    const parts: Buffer[] = [];
    for (let at = start; at < end;) {
      const index = Math.floor(at / BLOCK_BYTES);
      const block = index < this.#blockCount ? await this.#read(index) : Buffer.concat(this.#waiting);
      const base = index < this.#blockCount ? index * BLOCK_BYTES : this.#blockCount * BLOCK_BYTES;
      const part = block.subarray(at - base, end - base);
      parts.push(part);
      at += part.length;
    }
    const [whole] = parts;
    // Most records lie in one block: a view of that costs nothing.
    return parts.length === 1 && whole !== undefined ? whole : Buffer.concat(parts);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#cached.clear();
    await this.#handle.close();
  }

  async #write(plain: Uint8Array): Promise<void> {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#blockCount), { authTagLength: TAG_BYTES });
    const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    await writeAll(this.#handle, sealed, this.#blockCount * (BLOCK_BYTES + TAG_BYTES));
    this.#blockCount += 1;
  }

  async #read(index: number): Promise<Buffer> {
    const known = this.#cached.get(index);
    if (known !== undefined) {
      // Used last, to go last.
      this.#cached.delete(index);
      this.#cached.set(index, known);
      return known;
    }
    const sealed = Buffer.alloc(BLOCK_BYTES + TAG_BYTES);
    for (let filled = 0; filled < sealed.length;) {
      const position = index * sealed.length + filled;
      const { bytesRead } = await this.#handle.read(sealed, filled, sealed.length - filled, position);
      if (bytesRead === 0) throw new RangeError(`block ${index} of the scratch is gone`);
      filled += bytesRead;
    }
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(index), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(BLOCK_BYTES));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, BLOCK_BYTES)), decipher.final()]);
    this.#cached.set(index, plain);
    const [oldest] = this.#cached.keys();
    if (this.#cached.size > MAX_CACHED && oldest !== undefined) this.#cached.delete(oldest);
    return plain;
  }
}

/** Every block is written once, so its number serves. */
function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUIntBE(index, NONCE_BYTES - 6, 6);
  return nonce;
}
