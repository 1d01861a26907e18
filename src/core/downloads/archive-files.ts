import type { ArchiveId } from '../../kernel/ids.ts';

/** Bytes that can be had in order. */
export interface LentBytes {
  readonly sizeBytes: number;
  /**
   * Lends the bytes of the half-open range `[start, end)` piece by piece, in order, without ever holding many of them.
   *
   * A piece belongs to `use` until its promise resolves; its memory is used again afterwards.
   *
   * @throws what `use` throws; a RangeError when the range is not inside the archive; and an `AppError` when the bytes
   * are not what was stored, before any of those are lent.
   */
  lend(
    range: { readonly start: number; readonly end: number },
    use: (piece: Uint8Array) => Promise<void>,
  ): Promise<void>;
}

/** An open archive to be sent. Dispose it to let go of the file. */
export interface ArchiveFile extends LentBytes, AsyncDisposable {}

/** The vault as far as sending needs it. */
export interface ArchiveFiles {
  /** @throws an `AppError` when there is no such archive or it does not authenticate. */
  open(id: ArchiveId): Promise<ArchiveFile>;
}
