import type { Readable } from 'node:stream';

/** Bytes at rest that can be read from any offset, such as an archive in the vault or a plain file. */
export interface ByteSource {
  readonly sizeBytes: number;
  /**
   * Reads the half-open range `[start, end)`; the whole when left out.
   *
   * The stream fails with an {@link AppError} when the bytes are not what was written.
   *
   * @throws RangeError when the range is not inside the source.
   */
  read(range?: { readonly start: number; readonly end: number }, signal?: AbortSignal): Readable;
}
