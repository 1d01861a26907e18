import { Buffer } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ArchiveCorruptError } from '../../core/archive/errors.ts';
import type { VaultFile } from '../../core/archive/vault.ts';
import type { ArchiveId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';
import { ChunkCipher, findChunkBytes, findLayout, HEADER_BYTES, type Layout, TAG_BYTES } from './archive-format.ts';
import type { BufferPool } from './buffer-pool.ts';

interface ReadableRange {
  readonly start: number;
  readonly end: number;
}

/** An open archive file: decrypts and authenticates the chunks that a range touches, as they are asked for. */
export class ArchiveReader implements VaultFile {
  readonly sizeBytes: number;
  readonly #id: ArchiveId;
  readonly #handle: FileHandle;
  readonly #layout: Layout;
  readonly #cipher: ChunkCipher;
  readonly #buffers: BufferPool;
  readonly #streams = new Set<Readable>();

  private constructor(id: ArchiveId, handle: FileHandle, opened: Opened, buffers: BufferPool) {
    this.#id = id;
    this.#handle = handle;
    this.#layout = opened.layout;
    this.#cipher = opened.cipher;
    this.#buffers = buffers;
    this.sizeBytes = opened.layout.sizeBytes;
  }

  /**
   * Reads the header and authenticates the last chunk, which proves key, id, header and length at once.
   *
   * Takes the handle over once it succeeds.
   *
   * @throws {@link ArchiveCorruptError} when that fails.
   */
  static async open(
    id: ArchiveId,
    handle: FileHandle,
    { key, buffers }: { readonly key: Secret<Buffer>; readonly buffers: BufferPool },
  ): Promise<ArchiveReader> {
    const header = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await handle.read(header, 0, HEADER_BYTES, 0);
    const chunkBytes = findChunkBytes(header.subarray(0, bytesRead));
    const layout = chunkBytes && findLayout((await handle.stat()).size, chunkBytes);
    if (!layout) throw new ArchiveCorruptError(id);
    const reader = new ArchiveReader(id, handle, { layout, cipher: new ChunkCipher(key, id, header) }, buffers);
    await reader.#readChunk(layout.chunkCount - 1);
    return reader;
  }

  read(range: ReadableRange = { start: 0, end: this.sizeBytes }, signal?: AbortSignal): Readable {
    const { start, end } = range;
    if (
      !Number.isSafeInteger(start) ||
      !Number.isSafeInteger(end) ||
      start < 0 ||
      end < start ||
      end > this.sizeBytes
    ) {
      throw new RangeError('the range is not inside the archive');
    }
    const stream = this.#stream(start, end, signal);
    this.#streams.add(stream);
    stream.once('close', () => this.#streams.delete(stream));
    return stream;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const stream of this.#streams) stream.destroy();
    await this.#handle.close();
  }

  #stream(start: number, end: number, signal: AbortSignal | undefined): Readable {
    const { chunkBytes } = this.#layout;
    let position = start;
    const pull = async (stream: Readable): Promise<void> => {
      if (position >= end) {
        stream.push(null);
        return;
      }
      const index = Math.floor(position / chunkBytes);
      const chunkStart = index * chunkBytes;
      const plain = await this.#readChunk(index);
      const piece = plain.subarray(position - chunkStart, Math.min(end - chunkStart, chunkBytes));
      position += piece.length;
      stream.push(piece);
    };
    return new Readable({
      // One chunk ahead of the consumer: the next is read and decrypted while this one is on its way out.
      highWaterMark: chunkBytes,
      ...(signal && { signal }),
      read() {
        pull(this).catch((err: unknown) => this.destroy(err instanceof Error ? err : new Error(String(err))));
      },
    });
  }

  /** Holds a record buffer only from disk to decryption, so that a waiting consumer pins none. */
  async #readChunk(index: number): Promise<Buffer> {
    const { chunkBytes, chunkCount, sizeBytes } = this.#layout;
    const isLast = index === chunkCount - 1;
    const recordBytes = (isLast ? sizeBytes - index * chunkBytes : chunkBytes) + TAG_BYTES;
    const buffer = this.#buffers.take(recordBytes);
    try {
      await this.#fill(buffer.subarray(0, recordBytes), HEADER_BYTES + index * (chunkBytes + TAG_BYTES));
      return this.#decrypt(buffer.subarray(0, recordBytes), index, isLast);
    } finally {
      this.#buffers.giveBack(buffer);
    }
  }

  #decrypt(record: Buffer, index: number, isLast: boolean): Buffer {
    try {
      return this.#cipher.decrypt(record, index, isLast);
    } catch (cause) {
      throw new ArchiveCorruptError(this.#id, { cause });
    }
  }

  async #fill(record: Buffer, position: number): Promise<void> {
    for (let filled = 0; filled < record.length;) {
      const { bytesRead } = await this.#handle.read(record, filled, record.length - filled, position + filled);
      if (bytesRead === 0) throw new ArchiveCorruptError(this.#id);
      filled += bytesRead;
    }
  }
}

interface Opened {
  readonly layout: Layout;
  readonly cipher: ChunkCipher;
}
