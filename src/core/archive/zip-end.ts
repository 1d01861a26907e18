import type { ByteSource } from './byte-source.ts';
import type { FindingList } from './finding.ts';
import { readRange } from './read-range.ts';

/** What the end record says about the directory. */
export interface ZipEnd {
  readonly entryCount: number;
  readonly directoryStart: number;
  /** Where the directory has to stop: at the end record, or the zip64 record before it. */
  readonly directoryEnd: number;
}

const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const LOCATOR_BYTES = 20;
const END64_BYTES = 56;
const END_SIGNATURE = 0x06054b50;
const LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = Buffer.from([0x50, 0x4b, 1, 2]);
const LOCAL_SIGNATURE = Buffer.from([0x50, 0x4b, 3, 4]);
const WRAP = 2 ** 32;

/**
 * Finds the end record and holds it against the file's size. What is wrong goes to `findings`.
 *
 * @returns `undefined` when there is no directory worth reading.
 * @see APPNOTE.TXT 6.3.10, §4.3.14 to §4.3.16
 */
export async function findZipEnd(
  source: ByteSource,
  findings: FindingList,
  signal: AbortSignal,
): Promise<ZipEnd | undefined> {
  const { sizeBytes } = source;
  if (sizeBytes === 0) {
    findings.add('ARCHIVE_EMPTY');
    return undefined;
  }
  const tailStart = Math.max(0, sizeBytes - END_BYTES - MAX_COMMENT_BYTES);
  const tail = await readRange(source, { start: tailStart, end: sizeBytes }, signal);
  const at = findSignature(tail);
  if (at === -1) {
    const start = await readRange(source, { start: 0, end: 4 }, signal);
    findings.add(whyNoEnd(start, tail));
    return undefined;
  }
  const trailingBytes = tail.length - at - END_BYTES - tail.readUInt16LE(at + 20);
  if (trailingBytes < 0) {
    findings.add('ZIP_TRUNCATED');
    return undefined;
  }
  if (trailingBytes > 0) {
    findings.add('ZIP_TRAILING', { extraBytes: trailingBytes });
    return undefined;
  }
  const plain = readEnd(tail.subarray(at), tailStart + at);
  const wide = at >= LOCATOR_BYTES ? await readEnd64(source, tail.subarray(at - LOCATOR_BYTES, at), signal) : undefined;
  if (wide === 'corrupt') {
    findings.add('ZIP_DIRECTORY_CORRUPT', { reason: 'zip64-end' });
    return undefined;
  }
  return isPlaced(wide ?? plain, wide === undefined, findings) ? (wide ?? plain) : undefined;
}

interface StatedEnd extends ZipEnd {
  readonly directoryBytes: number;
}

function findSignature(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END_SIGNATURE) return at;
  return -1;
}

function whyNoEnd(start: Buffer, tail: Buffer): 'NOT_ZIP' | 'ZIP_END_MISSING' | 'ZIP_TRUNCATED' {
  if (!start.equals(LOCAL_SIGNATURE)) return 'NOT_ZIP';
  return tail.includes(ENTRY_SIGNATURE) ? 'ZIP_END_MISSING' : 'ZIP_TRUNCATED';
}

function readEnd(record: Buffer, position: number): StatedEnd {
  return {
    entryCount: record.readUInt16LE(10),
    directoryBytes: record.readUInt32LE(12),
    directoryStart: record.readUInt32LE(16),
    directoryEnd: position,
  };
}

async function readEnd64(
  source: ByteSource,
  locator: Buffer,
  signal: AbortSignal,
): Promise<StatedEnd | 'corrupt' | undefined> {
  if (locator.readUInt32LE(0) !== LOCATOR_SIGNATURE) return undefined;
  const position = Number(locator.readBigUInt64LE(8));
  const record = await readRange(source, { start: position, end: position + END64_BYTES }, signal);
  if (record.length < END64_BYTES || record.readUInt32LE(0) !== END64_SIGNATURE) return 'corrupt';
  return {
    entryCount: Number(record.readBigUInt64LE(32)),
    directoryBytes: Number(record.readBigUInt64LE(40)),
    directoryStart: Number(record.readBigUInt64LE(48)),
    directoryEnd: position,
  };
}

/** Whether the directory lies where the record says. */
function isPlaced(end: StatedEnd, isPlain: boolean, findings: FindingList): boolean {
  const shift = end.directoryEnd - end.directoryBytes - end.directoryStart;
  if (shift === 0) return true;
  // rubyzip writes no zip64: past 4 GiB its numbers wrap around.
  if (isPlain && end.directoryEnd >= WRAP && shift % WRAP === 0) findings.add('ZIP64_MISSING', { reason: 'size' });
  else findings.add('ZIP_OFFSET_WRONG', { shiftBytes: shift });
  return false;
}
