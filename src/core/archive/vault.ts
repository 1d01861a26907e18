import type { Readable } from 'node:stream';
import type { ArchiveId } from '../../kernel/ids.ts';
import type { ByteSource } from './byte-source.ts';

/** What was stored, measured on the plain bytes while they flowed in. */
export interface StoredArchive {
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** An open archive. Dispose it to let go of the file. */
export interface VaultFile extends ByteSource, AsyncDisposable {}

/** Where archives rest, encrypted. Every archive holds its owner's private key. */
export interface Vault {
  /**
   * Stores a stream under a new id. Atomic: after a crash or an error there is either the whole archive or none.
   *
   * @param maxBytes - The ceiling on plain bytes.
   * @throws {@link ArchiveTooLargeError} as soon as the ceiling is passed; nothing is kept.
   */
  put(
    id: ArchiveId,
    source: Readable,
    options: { readonly maxBytes: number; readonly signal: AbortSignal },
  ): Promise<StoredArchive>;
  /**
   * @throws {@link ArchiveMissingError} when the vault has no such archive.
   * @throws {@link ArchiveCorruptError} when its header does not authenticate (damage, or another key).
   */
  open(id: ArchiveId): Promise<VaultFile>;
  has(id: ArchiveId): Promise<boolean>;
  /** Destroys the archive; safe to call twice. */
  remove(id: ArchiveId): Promise<void>;
  /** Ids of everything stored, for the sweep that removes what no record names; temporary leftovers are not listed. */
  list(): AsyncIterable<ArchiveId>;
}
