import { promisify } from 'node:util';
import { crc32, createInflateRaw, inflateRaw } from 'node:zlib';
import type { InflateRaw } from 'node:zlib';
import { errorCode } from '../../kernel/errors.ts';
import type { FindingCode } from './finding.ts';
import type { SequentialReader } from './sequential-reader.ts';
import type { ZipFileEntry } from './zip-directory.ts';

/** What is wrong with the data of one entry, if anything. */
export type EntryVerdict = Extract<
  FindingCode,
  'ZIP_ENTRY_CORRUPT' | 'ZIP_ENTRY_SIZE_WRONG' | 'ZIP_CRC_WRONG' | 'ZIP_BOMB' | 'ZIP_TRUNCATED'
>;

/** Entries up to this size are unpacked in one go, which is half as fast again as streaming them. */
export const WHOLE_ENTRY_BYTES = 8 * 2 ** 20;
const STORED = 0;
const CHUNK_BYTES = 256 * 1024;

const inflateWhole = promisify<Buffer, object, unknown>(inflateRaw);

function isInflated(value: unknown): value is { readonly buffer: Buffer; readonly engine: InflateRaw } {
  return typeof value === 'object' && value !== null && 'buffer' in value && 'engine' in value;
}

/** Checks the data of a small entry that is in memory already. */
export async function checkWholeEntry(entry: ZipFileEntry, data: Buffer): Promise<EntryVerdict | undefined> {
  if (data.length < entry.packedBytes) return 'ZIP_TRUNCATED';
  if (entry.method === STORED) return judge(entry, data.length, crc32(data));
  // One byte of room more than stated, so that an entry with more in it shows.
  const options = {
    info: true,
    chunkSize: Math.max(64, entry.unpackedBytes + 1),
    maxOutputLength: entry.unpackedBytes + 1,
  };
  try {
    const result = await inflateWhole(data, options);
    if (!isInflated(result)) return 'ZIP_ENTRY_CORRUPT';
    if (result.engine.bytesWritten !== data.length) return 'ZIP_ENTRY_CORRUPT';
    return judge(entry, result.buffer.length, crc32(result.buffer));
  } catch (err) {
    return errorCode(err) === 'ERR_BUFFER_TOO_LARGE' ? 'ZIP_BOMB' : damage(err);
  }
}

/** Checks the data of a large entry while it is read. */
export async function checkStreamedEntry(
  entry: ZipFileEntry,
  reader: SequentialReader,
): Promise<EntryVerdict | undefined> {
  const end = reader.position + entry.packedBytes;
  if (entry.method === STORED) return checkStored(entry, reader, end);
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  const feeding = feed(inflate, reader, end);
  let bytes = 0;
  let crc = 0;
  try {
    for await (const chunk of inflate) {
      bytes += (chunk as Buffer).length;
      if (bytes > entry.unpackedBytes) return 'ZIP_BOMB';
      crc = crc32(chunk as Buffer, crc);
    }
    return inflate.bytesWritten === entry.packedBytes ? judge(entry, bytes, crc) : 'ZIP_ENTRY_CORRUPT';
  } catch (err) {
    return damage(err);
  } finally {
    // Errors of the source come from here.
    await feeding;
  }
}

async function feed(inflate: InflateRaw, reader: SequentialReader, end: number): Promise<void> {
  try {
    while (reader.position < end) {
      const part = await reader.next(Math.min(CHUNK_BYTES, end - reader.position));
      if (part.length === 0) break;
      if (inflate.destroyed || inflate.readableEnded) continue;
      await new Promise<void>((resolve) => {
        inflate.once('close', resolve);
        inflate.write(part, () => {
          inflate.off('close', resolve);
          resolve();
        });
      });
    }
  } catch (err) {
    inflate.destroy();
    throw err;
  }
  if (!inflate.destroyed) inflate.end();
}

async function checkStored(
  entry: ZipFileEntry,
  reader: SequentialReader,
  end: number,
): Promise<EntryVerdict | undefined> {
  const start = reader.position;
  let crc = 0;
  while (reader.position < end) {
    const part = await reader.next(Math.min(CHUNK_BYTES, end - reader.position));
    if (part.length === 0) return 'ZIP_TRUNCATED';
    crc = crc32(part, crc);
  }
  return judge(entry, reader.position - start, crc);
}

function judge(entry: ZipFileEntry, bytes: number, crc: number): EntryVerdict | undefined {
  if (bytes > entry.unpackedBytes) return 'ZIP_BOMB';
  if (bytes < entry.unpackedBytes) return 'ZIP_ENTRY_SIZE_WRONG';
  return crc === entry.crc ? undefined : 'ZIP_CRC_WRONG';
}

/** @throws The error itself when it is not about the bytes. */
function damage(err: unknown): EntryVerdict {
  const code = errorCode(err);
  const isData = code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE';
  if (!isData) throw err;
  return 'ZIP_ENTRY_CORRUPT';
}
