import { Buffer } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ArchiveCorruptError } from '../../core/archive/errors.ts';
import type { VaultFile } from '../../core/archive/vault.ts';
import type { ArchiveFile } from '../../core/downloads/archive-files.ts';
import type { ArchiveId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';
import { ChunkCipher, findChunkBytes, findLayout, HEADER_BYTES, type Layout, TAG_BYTES } from './archive-format.ts';
import { type BufferPool, release } from './buffer-pool.ts';

/** Hides the way to the disk and back behind decrypting and sending. */
const CHUNKS_AHEAD = 2;

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** An open archive file: decrypts and authenticates the chunks that a range touches, as they are asked for. */
export class ArchiveReader implements VaultFile, ArchiveFile {
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
    release(await reader.#readChunk(layout.chunkCount - 1));
    return reader;
  }

  read(range: ByteRange = { start: 0, end: this.sizeBytes }, signal?: AbortSignal): Readable {
    this.#assertInside(range);
    const stream = this.#stream(range.start, range.end, signal);
    this.#streams.add(stream);
    stream.once('close', () => this.#streams.delete(stream));
    return stream;
  }

  async lend(range: ByteRange, use: (piece: Uint8Array) => Promise<void>): Promise<void> {
    this.#assertInside(range);
    const { start, end } = range;
    const { chunkBytes } = this.#layout;
    const endIndex = Math.ceil(end / chunkBytes);
    const ahead: Promise<Buffer>[] = [];
    // The next piece is decrypted while the socket takes this one.
    let inUse: Promise<void> = Promise.resolve();
    try {
      for (let index = Math.floor(start / chunkBytes); index < endIndex; index += 1) {
        const record = await (ahead.shift() ?? this.#readRecord(index));
        this.#readAhead(ahead, { from: index + 1, to: Math.min(index + 1 + CHUNKS_AHEAD, endIndex) });
        const plain = this.#decryptRecord(record, index);
        await inUse;
        const piece = plain.subarray(Math.max(0, start - index * chunkBytes), end - index * chunkBytes);
        inUse = use(piece).finally(() => release(plain));
        // Awaited in the next round, or below.
        inUse.catch(() => undefined);
      }
      await inUse;
    } finally {
      await inUse.catch(() => undefined);
      // Reads are left over only when something failed; their own failures are of no interest then.
      const returns = ahead.map((read) => read.then((record) => this.#buffers.giveBack(record)));
      await Promise.allSettled(returns);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const stream of this.#streams) stream.destroy();
    await this.#handle.close();
  }

  #assertInside({ start, end }: ByteRange): void {
    const isInside = start >= 0 && end >= start && end <= this.sizeBytes;
    if (!isInside || !Number.isInteger(start) || !Number.isInteger(end)) {
      throw new RangeError('the range is not inside the archive');
    }
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
      // One chunk ahead of the consumer: the next is read and decrypted while this one is in use.
      highWaterMark: chunkBytes,
      ...(signal && { signal }),
      read() {
        pull(this).catch((err: unknown) => this.destroy(err instanceof Error ? err : new Error(String(err))));
      },
    });
  }

  async #readChunk(index: number): Promise<Buffer<ArrayBuffer>> {
    return this.#decryptRecord(await this.#readRecord(index), index);
  }

  /** Tops up `ahead`, which begins with chunk `from`; what memory does not suffice for is read when it is needed. */
  #readAhead(ahead: Promise<Buffer>[], { from, to }: { readonly from: number; readonly to: number }): void {
    for (let index = from + ahead.length; index < to; index += 1) {
      const buffer = this.#buffers.takeSpare(this.#recordBytes(index));
      if (buffer === undefined) return;
      const read = this.#readRecord(index, buffer);
      // Whoever awaits it hears of the failure; nobody may, when something else fails first.
      read.catch(() => undefined);
      ahead.push(read);
    }
  }

  /** @returns A buffer of the pool, to be given back. */
  async #readRecord(index: number, into?: Buffer): Promise<Buffer> {
    const recordBytes = this.#recordBytes(index);
    const buffer = into ?? this.#buffers.take(recordBytes);
    try {
      const position = HEADER_BYTES + index * (this.#layout.chunkBytes + TAG_BYTES);
      await this.#fill(buffer.subarray(0, recordBytes), position);
      return buffer;
    } catch (err) {
      this.#buffers.giveBack(buffer);
      throw err;
    }
  }

  /** Gives the record back to the pool. */
  #decryptRecord(record: Buffer, index: number): Buffer<ArrayBuffer> {
    try {
      return this.#cipher.decrypt(record.subarray(0, this.#recordBytes(index)), index, this.#isLast(index));
    } catch (cause) {
      throw new ArchiveCorruptError(this.#id, { cause });
    } finally {
      this.#buffers.giveBack(record);
    }
  }

  async #fill(record: Buffer, position: number): Promise<void> {
    for (let filled = 0; filled < record.length;) {
      const { bytesRead } = await this.#handle.read(record, filled, record.length - filled, position + filled);
      if (bytesRead === 0) throw new ArchiveCorruptError(this.#id);
      filled += bytesRead;
    }
  }

  #isLast(index: number): boolean {
    return index === this.#layout.chunkCount - 1;
  }

  #recordBytes(index: number): number {
    const { chunkBytes, sizeBytes } = this.#layout;
    return (this.#isLast(index) ? sizeBytes - index * chunkBytes : chunkBytes) + TAG_BYTES;
  }
}

interface Opened {
  readonly layout: Layout;
  readonly cipher: ChunkCipher;
}
