import type { Readable } from 'node:stream';
import { RandomAccessReader, fromRandomAccessReaderPromise } from 'yauzl';
import type { Entry } from 'yauzl';
import type { ByteSource } from './byte-source.ts';
import type { FindingList } from './finding.ts';
import type { VerifyLimits } from './limits.ts';
import { readRange } from './read-range.ts';
import { findZipEnd } from './zip-end.ts';
import type { ZipEnd } from './zip-end.ts';
import { unsafeReason } from './zip-names.ts';

/** One file as the directory describes it. */
export interface ZipFileEntry {
  /** Position in the directory. */
  readonly index: number;
  readonly name: string;
  readonly rawName: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerStart: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipFileEntry[];
  /** Where the directory begins; everything before is entries. */
  readonly start: number;
}

const FIXED_BYTES = 46;
const ENCRYPTED = 0x0041;
/** How much of the directory is fetched at a time: a vault pays for every read. */
const WINDOW_BYTES = 256 * 1024;
/** Fewer bytes cannot hold the 65,536 entries by which a 16-bit count goes wrong. */
const WRAPPED_DIRECTORY_BYTES = 65_536 * FIXED_BYTES;

/** Lets the zip library read a {@link ByteSource}, a window at a time. */
class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource;
  readonly #signal: AbortSignal;
  #window: Buffer = Buffer.alloc(0);
  #windowStart = 0;
  /** What the source threw, so that it is not mistaken for damage. */
  failure: unknown;

  constructor(source: ByteSource, signal: AbortSignal) {
    super();
    this.#source = source;
    this.#signal = signal;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.#source.read({ start, end }, this.#signal);
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (err: Error | null) => void,
  ): void {
    void this.#deliver(buffer.subarray(offset, offset + length), position, callback);
  }

  async #deliver(target: Buffer, position: number, callback: (err: Error | null) => void): Promise<void> {
    let failure: Error | null = null;
    try {
      const isWhole = await this.#copy(target, position);
      if (!isWhole) failure = new RangeError('the directory goes past the end of the file');
    } catch (err) {
      this.failure ??= err;
      failure = err instanceof Error ? err : new Error('the source failed', { cause: err });
    }
    callback(failure);
  }

  async #copy(target: Buffer, position: number): Promise<boolean> {
    const from = position - this.#windowStart;
    if (from < 0 || from + target.length > this.#window.length) {
      const end = position + Math.max(WINDOW_BYTES, target.length);
      this.#window = await readRange(this.#source, { start: position, end }, this.#signal);
      this.#windowStart = position;
    }
    return this.#window.copy(target, 0, position - this.#windowStart) === target.length;
  }
}

/**
 * Reads the directory of a zip file. What is wrong with it goes to `findings`.
 *
 * @returns `undefined` when the directory cannot be trusted, so that no entry can be checked.
 * @throws What the source throws, and the signal's reason.
 */
export async function readZipDirectory(
  source: ByteSource,
  { limits, findings }: { readonly limits: VerifyLimits; readonly findings: FindingList },
  signal: AbortSignal,
): Promise<ZipDirectory | undefined> {
  signal.throwIfAborted();
  const end = await findZipEnd(source, findings, signal);
  if (end === undefined) return undefined;
  if (end.entryCount > limits.maxEntries) {
    findings.add('ZIP_TOO_MANY_ENTRIES', { entries: end.entryCount, maxEntries: limits.maxEntries });
    return undefined;
  }
  const reader = new SourceReader(source, signal);
  try {
    return await readEntries(source, { reader, end, findings }, signal);
  } catch (err) {
    signal.throwIfAborted();
    if (reader.failure !== undefined) throw reader.failure;
    // Whatever else the library throws is about the bytes.
    if (!(err instanceof Error)) throw err;
    findings.add('ZIP_DIRECTORY_CORRUPT', { reason: 'entry' });
    return undefined;
  }
}

async function readEntries(
  source: ByteSource,
  { reader, end, findings }: { readonly reader: SourceReader; readonly end: ZipEnd; readonly findings: FindingList },
  signal: AbortSignal,
): Promise<ZipDirectory | undefined> {
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  const zip = await fromRandomAccessReaderPromise(reader, source.sizeBytes, options);
  const entries: ZipFileEntry[] = [];
  let position = end.directoryStart;
  for await (const entry of zip.eachEntry()) {
    signal.throwIfAborted();
    position += FIXED_BYTES + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    if (position > end.directoryEnd) break;
    entries.push(toFileEntry(entry, entries.length));
  }
  if (position !== end.directoryEnd) {
    const left = end.directoryEnd - position;
    // rubyzip writes no zip64: its count of entries is cut to sixteen bits.
    const isWrapped = left >= WRAPPED_DIRECTORY_BYTES;
    findings.add(isWrapped ? 'ZIP64_MISSING' : 'ZIP_COUNT_WRONG', { stated: end.entryCount });
    return undefined;
  }
  checkNames(entries, findings);
  return { entries, start: end.directoryStart };
}

function toFileEntry(entry: Entry, index: number): ZipFileEntry {
  // A copy: the library's buffer is a slice of the whole directory line.
  const rawName = Buffer.from(entry.fileNameRaw);
  return {
    index,
    name: rawName.toString('utf8'),
    rawName,
    method: entry.compressionMethod,
    flags: entry.generalPurposeBitFlag,
    crc: entry.crc32,
    packedBytes: entry.compressedSize,
    unpackedBytes: entry.uncompressedSize,
    headerStart: entry.relativeOffsetOfLocalHeader,
  };
}

function checkNames(entries: readonly ZipFileEntry[], findings: FindingList): void {
  const names = new Set<string>();
  for (const { index, name, rawName, flags } of entries) {
    const path = `entries[${index}]`;
    const reason = unsafeReason(rawName);
    if (reason !== undefined) findings.add('ZIP_NAME_UNSAFE', { reason }, path);
    if (names.has(name)) findings.add('ZIP_NAME_DUPLICATE', {}, path);
    names.add(name);
    if ((flags & ENCRYPTED) !== 0) findings.add('ZIP_ENTRY_ENCRYPTED', {}, path);
  }
}
