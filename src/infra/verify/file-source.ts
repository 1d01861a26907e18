import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ByteSource } from '../../core/archive/byte-source.ts';

/** The default of 64 KiB is a slowdown for files of this size. */
const CHUNK_BYTES = 256 * 1024;

/** A plain file as a {@link ByteSource}. Every read opens the file anew and closes it at its end. */
export class FileSource implements ByteSource, AsyncDisposable {
  readonly sizeBytes: number;
  readonly #path: string;

  constructor(path: string, sizeBytes: number) {
    this.#path = path;
    this.sizeBytes = sizeBytes;
  }

  read(range?: { readonly start: number; readonly end: number }, signal?: AbortSignal): Readable {
    const { start, end } = range ?? { start: 0, end: this.sizeBytes };
    if (start < 0 || end < start || end > this.sizeBytes)
      throw new RangeError(`no range ${start} to ${end} in the file`);
    if (start === end) return Readable.from([]);
    return createReadStream(this.#path, {
      start,
      // This function counts the last byte in.
      end: end - 1,
      highWaterMark: CHUNK_BYTES,
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /** Nothing is held open between reads. */
  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve();
  }
}

/** @throws The system's error when there is no such file. */
export async function openFileSource(path: string): Promise<FileSource> {
  const { size } = await stat(path);
  return new FileSource(path, size);
}
