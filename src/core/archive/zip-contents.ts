import type { ByteSource } from './byte-source.ts';
import type { FindingCode, FindingList } from './finding.ts';
import type { VerifyLimits } from './limits.ts';
import { SequentialReader } from './sequential-reader.ts';
import type { ZipDirectory, ZipFileEntry } from './zip-directory.ts';
import { WHOLE_ENTRY_BYTES, checkStreamedEntry, checkWholeEntry } from './zip-entry-check.ts';

const LOCAL_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const SIZES_FOLLOW = 0x0008;
const STORED = 0;
const DEFLATED = 8;
/** Deflate cannot do better than 1032 to 1; photos hardly compress at all. */
const BOMB_RATIO = 100;
/** Entries unpacking beside each other, at most twice {@link WHOLE_ENTRY_BYTES} each. */
const IN_FLIGHT = 3;

export interface ZipContents {
  /** Of the whole file as stored. */
  readonly sha256: string;
  readonly unpackedBytes: number;
  readonly isComplete: boolean;
}

/**
 * Reads a zip file once from end to end: hashes all of it, and checks headers, sizes and checksums of its entries.
 *
 * @param directory - Left out, the file is only hashed.
 * @throws What the source throws, and the signal's reason.
 */
export async function readZipContents(
  source: ByteSource,
  options: {
    readonly directory: ZipDirectory | undefined;
    readonly limits: VerifyLimits;
    readonly findings: FindingList;
  },
  signal: AbortSignal,
): Promise<ZipContents> {
  await using reader = new SequentialReader(source, signal);
  const checker = new EntryChecker(reader, options.findings);
  const { directory, limits, findings } = options;
  const entries = directory && isBounded(directory, limits, findings) ? inFileOrder(directory, findings) : undefined;
  for (const entry of entries ?? []) {
    signal.throwIfAborted();
    // Past an overlap nothing is where the directory says.
    if (findings.has('ZIP_ENTRIES_OVERLAP')) break;
    await checker.check(entry);
  }
  await checker.settle();
  const sha256 = await reader.finish();
  return { sha256, unpackedBytes: checker.unpackedBytes, isComplete: entries !== undefined && checker.isComplete };
}

/** Refuses to unpack what passes a ceiling by its own account. What lies about its size is caught while unpacking. */
function isBounded({ entries }: ZipDirectory, limits: VerifyLimits, findings: FindingList): boolean {
  let total = 0;
  let isBounded = true;
  for (const { index, packedBytes, unpackedBytes } of entries) {
    total += unpackedBytes;
    if (unpackedBytes <= limits.maxEntryBytes) continue;
    const isBomb = unpackedBytes > packedBytes * BOMB_RATIO;
    findings.add(isBomb ? 'ZIP_BOMB' : 'ZIP_ENTRY_TOO_LARGE', { unpackedBytes }, `entries[${index}]`);
    isBounded = false;
  }
  if (total <= limits.maxUnpackedBytes) return isBounded;
  findings.add('UNPACKED_TOO_LARGE', { unpackedBytes: total });
  return false;
}

/** Entries in the order of their bytes; `undefined` when two claim the same bytes, which is how small bombs grow. */
function inFileOrder(directory: ZipDirectory, findings: FindingList): readonly ZipFileEntry[] | undefined {
  const sorted = directory.entries.toSorted((a, b) => a.headerStart - b.headerStart);
  let free = 0;
  for (const { index, headerStart, packedBytes } of sorted) {
    // Names in local headers are met later; without them this is the least an entry takes.
    const end = headerStart + LOCAL_BYTES + packedBytes;
    if (headerStart < free || end > directory.start) {
      findings.add('ZIP_ENTRIES_OVERLAP', {}, `entries[${index}]`);
      return undefined;
    }
    free = end;
  }
  return sorted;
}

class EntryChecker {
  readonly #reader: SequentialReader;
  readonly #findings: FindingList;
  readonly #running: Promise<void>[] = [];
  unpackedBytes = 0;
  isComplete = true;

  constructor(reader: SequentialReader, findings: FindingList) {
    this.#reader = reader;
    this.#findings = findings;
  }

  async check(entry: ZipFileEntry): Promise<void> {
    const path = `entries[${entry.index}]`;
    if (this.#reader.position > entry.headerStart) return this.#refuse('ZIP_ENTRIES_OVERLAP', path);
    await this.#reader.skipTo(entry.headerStart);
    if (!(await this.#readsHeader(entry))) return this.#refuse('ZIP_HEADER_MISMATCH', path);
    // Encrypted data is not what the checksum is about; the directory has reported it.
    if ((entry.flags & 1) !== 0 || (entry.method !== STORED && entry.method !== DEFLATED)) {
      return (entry.flags & 1) === 0 ? this.#refuse('ZIP_METHOD_UNSUPPORTED', path) : this.#skip();
    }
    if (entry.unpackedBytes === 0) this.#findings.add('PHOTO_EMPTY', {}, path);
    const isSmall = Math.max(entry.packedBytes, entry.unpackedBytes) <= WHOLE_ENTRY_BYTES;
    if (!isSmall) return this.#note(entry, await checkStreamedEntry(entry, this.#reader));
    const data = await this.#reader.take(entry.packedBytes);
    this.#running.push(checkWholeEntry(entry, data).then((verdict) => this.#note(entry, verdict)));
    if (this.#running.length >= IN_FLIGHT) await this.#running.shift();
  }

  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }

  #refuse(code: FindingCode, path: string): void {
    this.#findings.add(code, {}, path);
    this.#skip();
  }

  #skip(): void {
    this.isComplete = false;
  }

  #note(entry: ZipFileEntry, verdict: Awaited<ReturnType<typeof checkWholeEntry>>): void {
    if (verdict === undefined) this.unpackedBytes += entry.unpackedBytes;
    else this.#findings.add(verdict, {}, `entries[${entry.index}]`);
    if (verdict !== undefined) this.isComplete = false;
  }

  /** Whether the header in front of the data says the same as the directory. */
  async #readsHeader(entry: ZipFileEntry): Promise<boolean> {
    const header = await this.#reader.take(LOCAL_BYTES);
    if (header.length < LOCAL_BYTES || header.readUInt32LE(0) !== LOCAL_SIGNATURE) return false;
    const name = await this.#reader.take(header.readUInt16LE(26));
    const extraBytes = header.readUInt16LE(28);
    await this.#reader.take(extraBytes);
    if (!name.equals(entry.rawName) || header.readUInt16LE(8) !== entry.method) return false;
    if ((entry.flags & SIZES_FOLLOW) !== 0) return true;
    const isZip64 = header.readUInt32LE(18) === 0xffffffff;
    return isZip64 || (header.readUInt32LE(18) === entry.packedBytes && header.readUInt32LE(14) === entry.crc);
  }
}
