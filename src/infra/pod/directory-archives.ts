import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { PodFileMissingError, PodUnreachableError } from '../../core/pods/errors.ts';
import type { ArchiveSource, OpenArchive, PodFileName } from '../../core/pods/pod-gateway.ts';
import { revealFileName } from './archive-file-name.ts';
import { untilAborted } from '../../kernel/until-aborted.ts';

const CHUNK_BYTES = 1 << 20;
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR']);

/** The uploads directory of the pod, on a disk within reach: `<app root>/public/uploads/users`. */
export class DirectoryArchives implements ArchiveSource {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  async open(fileName: PodFileName, signal: AbortSignal): Promise<OpenArchive> {
    const file = this.#pathOf(fileName);
    signal.throwIfAborted();
    return untilAborted(openForReading(file, signal), signal);
  }

  async remove(fileName: PodFileName, signal: AbortSignal): Promise<boolean> {
    const file = this.#pathOf(fileName);
    signal.throwIfAborted();
    try {
      await rm(file, { force: true });
      return true;
    } catch (cause) {
      throw new PodUnreachableError('files', { cause: withoutPath(cause) });
    }
  }

  #pathOf(fileName: PodFileName): string {
    return path.join(this.#directory, revealFileName(fileName));
  }
}

async function openForReading(file: string, signal: AbortSignal): Promise<OpenArchive> {
  try {
    // Exports are plain files; a link in their place leads somewhere else.
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    const found = await handle.stat();
    if (!found.isFile()) {
      await handle.close();
      throw new PodFileMissingError();
    }
    return { sizeBytes: found.size, stream: handle.createReadStream({ highWaterMark: CHUNK_BYTES, signal }) };
  } catch (cause) {
    if (cause instanceof PodFileMissingError) throw cause;
    if (cause instanceof Error && 'code' in cause && MISSING.has(String(cause.code))) throw new PodFileMissingError();
    throw new PodUnreachableError('files', { cause: withoutPath(cause) });
  }
}

/** A system error repeats the path, and whoever knows the name can fetch the file. */
function withoutPath(cause: unknown): Error {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  return new Error(`file operation failed: ${code}`);
}
