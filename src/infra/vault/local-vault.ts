import { Buffer } from 'node:buffer';
import { constants } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, opendir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ArchiveMissingError } from '../../core/archive/errors.ts';
import type { StoredArchive, Vault } from '../../core/archive/vault.ts';
import type { ArchiveFiles } from '../../core/downloads/archive-files.ts';
import { type Clock, DAY, systemClock } from '../../kernel/clock.ts';
import { type ArchiveId, parseArchiveId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';
import { ChunkCipher, HEADER_BYTES, newHeader, SALT_RANGE } from './archive-format.ts';
import { ArchiveReader } from './archive-reader.ts';
import { ArchiveWriter, writeAll } from './archive-writer.ts';
import { BufferPool } from './buffer-pool.ts';
import { hasSystemCode, vaultErrorFrom } from './errors.ts';
import { newTemporaryName, writerOf } from './temporary-name.ts';

const DIRECTORY_MODE = 0o700;
const FILE_MODE = 0o600;
const ARCHIVE_FILE = /^([0-9a-f-]{36})\.vault$/;
/** Large enough that a gigabyte costs 2 000 calls, small enough that hundreds of slow readers fit in memory. */
const DEFAULT_CHUNK_BYTES = 512 * 1024;
/** Chunks read ahead over all readers together: 16 MiB. */
const MAX_SPARE_BUFFERS = 32;
/** A writer whose process cannot be asked is taken for dead when its file has not grown for so long. */
const SILENT_WRITER_MS = DAY;

export interface LocalVaultOptions {
  /** Made owner-only where it does not exist. */
  readonly directory: string;
  /** 32 bytes. Every archive file has a key of its own derived from it. */
  readonly key: Secret<Buffer>;
  /** Plain bytes per chunk of archives written from now on; default 524 288. Older files keep theirs. */
  readonly chunkBytes?: number;
  readonly clock?: Clock;
}

/** Archives as encrypted files of one directory, which several processes may share. */
export class LocalVault implements Vault, ArchiveFiles {
  readonly #directory: string;
  readonly #key: Secret<Buffer>;
  readonly #chunkBytes: number;
  readonly #clock: Clock;
  readonly #buffers = new BufferPool(MAX_SPARE_BUFFERS);

  constructor({ directory, key, chunkBytes = DEFAULT_CHUNK_BYTES, clock = systemClock }: LocalVaultOptions) {
    if (key.reveal().length !== 32) throw new RangeError('the vault key is not 32 bytes');
    this.#directory = directory;
    this.#key = key;
    this.#chunkBytes = chunkBytes;
    this.#clock = clock;
  }

  /** Makes the directory, or makes an existing one owner-only, and sweeps what dead writers left. Call at start. */
  async prepare(): Promise<void> {
    await mkdir(this.#directory, { recursive: true, mode: DIRECTORY_MODE });
    await chmod(this.#directory, DIRECTORY_MODE);
    await this.sweepTemporaries();
  }

  async put(
    id: ArchiveId,
    source: Readable,
    { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
  ): Promise<StoredArchive> {
    const temporary = join(this.#directory, newTemporaryName(id));
    // A source that fails before the pipeline listens must not take the process down; the pipeline still learns of it.
    source.on('error', () => undefined);
    try {
      await mkdir(this.#directory, { recursive: true, mode: DIRECTORY_MODE });
      const stored = await this.#write(temporary, id, source, { maxBytes, signal });
      signal.throwIfAborted();
      await rename(temporary, this.#pathOf(id));
      await syncDirectory(this.#directory);
      return stored;
    } catch (err) {
      source.destroy();
      await unlinkIfThere(temporary);
      throw vaultErrorFrom(err);
    }
  }

  async open(id: ArchiveId): Promise<ArchiveReader> {
    const handle = await this.#openFile(id, constants.O_RDONLY);
    if (handle === undefined) throw new ArchiveMissingError(id);
    try {
      return await ArchiveReader.open(id, handle, { key: this.#key, buffers: this.#buffers });
    } catch (err) {
      await handle.close();
      throw err;
    }
  }

  async has(id: ArchiveId): Promise<boolean> {
    try {
      return (await stat(this.#pathOf(id))).isFile();
    } catch (err) {
      if (hasSystemCode(err, 'ENOENT')) return false;
      throw err;
    }
  }

  /** Overwrites the salt before it lets go of the file, so that blocks found on the disk later open with no key. */
  async remove(id: ArchiveId): Promise<void> {
    const handle = await this.#openFile(id, constants.O_RDWR);
    if (handle === undefined) return;
    try {
      await writeAll(handle, Buffer.alloc(SALT_RANGE.lengthBytes), SALT_RANGE.start);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await unlinkIfThere(this.#pathOf(id));
    await syncDirectory(this.#directory);
  }

  async *list(): AsyncIterable<ArchiveId> {
    for await (const name of this.#fileNames()) {
      const [, id] = ARCHIVE_FILE.exec(name) ?? [];
      if (id !== undefined) yield parseArchiveId(id);
    }
  }

  /**
   * Removes temporary files whose writers no longer run: leftovers of a crash, encrypted and incomplete.
   *
   * @returns How many it removed.
   */
  async sweepTemporaries(): Promise<number> {
    let removedCount = 0;
    for await (const name of this.#fileNames()) {
      if (!(await this.#isAbandoned(name))) continue;
      await unlinkIfThere(join(this.#directory, name));
      removedCount += 1;
    }
    return removedCount;
  }

  async #write(
    temporary: string,
    id: ArchiveId,
    source: Readable,
    { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
  ): Promise<StoredArchive> {
    const handle = await open(temporary, 'wx', FILE_MODE);
    try {
      const header = newHeader(this.#chunkBytes);
      await writeAll(handle, header, 0);
      const cipher = new ChunkCipher(this.#key, id, header);
      const writer = new ArchiveWriter(handle, cipher, { at: HEADER_BYTES, chunkBytes: this.#chunkBytes, maxBytes });
      await pipeline(source, async (pieces) => appendAll(writer, pieces), { signal });
      const stored = await writer.finish();
      await handle.sync();
      return stored;
    } finally {
      await handle.close();
    }
  }

  async #openFile(id: ArchiveId, access: number): Promise<FileHandle | undefined> {
    try {
      return await open(this.#pathOf(id), access | constants.O_NOFOLLOW);
    } catch (err) {
      if (hasSystemCode(err, 'ENOENT')) return undefined;
      throw err;
    }
  }

  async *#fileNames(): AsyncIterable<string> {
    try {
      for await (const entry of await opendir(this.#directory)) if (entry.isFile()) yield entry.name;
    } catch (err) {
      if (!hasSystemCode(err, 'ENOENT')) throw err;
    }
  }

  async #isAbandoned(name: string): Promise<boolean> {
    const writer = writerOf(name);
    if (writer === 'not-temporary' || writer === 'dead') return writer === 'dead';
    try {
      const { mtimeMs } = await stat(join(this.#directory, name));
      return this.#clock.now().getTime() - mtimeMs > SILENT_WRITER_MS;
    } catch (err) {
      if (hasSystemCode(err, 'ENOENT')) return false;
      throw err;
    }
  }

  #pathOf(id: ArchiveId): string {
    // The parser keeps path separators out, also where a caller has cast its way past the type.
    return join(this.#directory, `${parseArchiveId(id)}.vault`);
  }
}

async function appendAll(writer: ArchiveWriter, pieces: AsyncIterable<unknown>): Promise<void> {
  for await (const piece of pieces) {
    if (typeof piece === 'string') await writer.append(Buffer.from(piece, 'utf8'));
    else if (piece instanceof Uint8Array) await writer.append(piece);
    else throw new TypeError('an archive is a stream of bytes');
  }
}

async function unlinkIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (err) {
    if (!hasSystemCode(err, 'ENOENT')) throw err;
  }
}

/** Makes a rename or an unlink survive a power cut. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
