import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { ZIP_ENTRY_FAULTS, damageEntry } from './photos-faults.ts';
import type { PhotosFault } from './photos-faults.ts';
import { createRandom, seededGuid } from './seeded-random.ts';
import { zipEnd, zipEntry } from './zip-writer.ts';

export type { PhotosFault } from './photos-faults.ts';

/** A photos archive as the pod's exporter writes it: flat, no zip64. The same description gives the same bytes. */
export interface PhotosArchiveSpec {
  readonly names: readonly string[];
  /** Size of each photo, or a function of its index. */
  readonly bytesPerPhoto: number | ((index: number) => number);
  readonly seed: number;
  /** One thing that is wrong. Left out, the archive is sound. */
  readonly fault?: PhotosFault;
  /** Unpacked size of the faults `bomb` and `bomb-hidden`; 16 MiB when left out. */
  readonly bombBytes?: number;
  /** Whether no, some (every fourth) or all entries are stored; some when left out. */
  readonly stored?: 'none' | 'some' | 'all';
}

const deflate = promisify<Buffer, object, Buffer>(deflateRaw);
const POOL_BYTES = 4 << 20;
const HTML = '<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head><body>nginx</body></html>\n';

/** Names as the pod gives them: 20 hex digits, mostly `.jpg`. */
export function photoNames(seed: number, count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `${seededGuid(seed, 77, i).slice(0, 20)}.${i % 3 === 2 ? 'webp' : 'jpg'}`,
  );
}

/** Bytes that deflate as badly as a photo does: a little under their own size, and not as stored blocks. */
function photoPool(seed: number): Buffer {
  const random = createRandom(seed);
  const pool = random.bytes(POOL_BYTES);
  for (let i = 0; i < POOL_BYTES; i += 24) pool[i] = 0;
  return pool;
}

function photo(pool: Buffer, index: number, bytes: number): Buffer {
  const content = Buffer.alloc(bytes);
  let start = (Math.imul(index, 0x9e3779b1) >>> 0) % (POOL_BYTES >>> 1);
  for (let at = 0; at < bytes; start = 0) at += pool.copy(content, at, start);
  content.write(`\u00ff\u00d8\u00ff\u00e0 ${index}`, 0, 'latin1');
  return content;
}

async function* entryBytes(spec: PhotosArchiveSpec, directory: Buffer[]): AsyncGenerator<Buffer> {
  const { names, bytesPerPhoto, fault, stored = 'some' } = spec;
  const pool = photoPool(spec.seed);
  const marked = ZIP_ENTRY_FAULTS.some((name) => name === fault) ? Math.floor(names.length / 2) : -1;
  let offset = fault === 'offset-wrapped' ? 2 ** 32 : 0;
  for (const [index, name] of names.entries()) {
    const content = photo(pool, index, typeof bytesPerPhoto === 'number' ? bytesPerPhoto : bytesPerPhoto(index));
    const isStored = stored === 'all' || (stored === 'some' && index % 4 === 3);
    const plain = { name: Buffer.from(name), content, stored: isStored };
    const packed = isStored || index === marked ? plain : { ...plain, deflated: await deflate(content, { level: 1 }) };
    const context = { first: Buffer.from(names[0] ?? ''), bombBytes: spec.bombBytes ?? 16 << 20 };
    const entry = index === marked && fault !== undefined ? damageEntry(packed, fault, context) : packed;
    const written = zipEntry(entry, fault === 'overlap' && index > 0 ? offset - 10 : offset);
    directory.push(written.directory);
    offset += written.bytes.length;
    yield written.bytes;
  }
}

function endOf({ fault, names }: PhotosArchiveSpec, directoryBytes: number, offset: number): Buffer {
  const entries = names.length;
  if (fault === 'count-too-low') return zipEnd(entries - 1, directoryBytes, offset);
  if (fault === 'count-too-high') return zipEnd(entries + 1, directoryBytes, offset);
  if (fault === 'offset-wrapped') return zipEnd(entries, directoryBytes, offset + 2 ** 32 - 5_000);
  if (fault === 'offset-wrong') return zipEnd(entries, directoryBytes, offset + 7);
  return zipEnd(entries, directoryBytes, offset);
}

async function* archiveBytes(spec: PhotosArchiveSpec): AsyncGenerator<Buffer> {
  const { fault, names } = spec;
  if (fault === 'empty') return;
  if (fault === 'not-zip') {
    yield Buffer.from(HTML);
    return;
  }
  if (fault === 'leading') yield Buffer.from('leading garbage');
  const lines: Buffer[] = [];
  let offset = 0;
  for await (const bytes of entryBytes(spec, lines)) {
    offset += bytes.length;
    yield bytes;
    if (fault === 'truncated' && lines.length > names.length / 2) return;
  }
  const directory = Buffer.concat(lines);
  if (fault === 'directory-corrupt') directory.fill(0, 0, 4);
  yield directory;
  if (fault !== 'end-missing') yield endOf(spec, directory.length, offset);
  if (fault === 'trailing') yield Buffer.from('trailing garbage');
}

/** The zip bytes of the archive, made while they are read. */
export function photosArchive(spec: PhotosArchiveSpec): Readable {
  return Readable.from(archiveBytes(spec), { objectMode: false, highWaterMark: 1 << 20 });
}
