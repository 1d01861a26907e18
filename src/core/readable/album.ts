import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { ByteSource } from '../archive/byte-source.ts';
import { FindingList } from '../archive/finding.ts';
import type { VerifyLimits } from '../archive/limits.ts';
import { SequentialReader } from '../archive/sequential-reader.ts';
import { readZipDirectory } from '../archive/zip-directory.ts';
import type { ZipFileEntry } from '../archive/zip-directory.ts';
import type { ZipWriter } from './zip-writer.ts';

const LOCAL_BYTES = 30;
const STORED = 0;
const CHUNK_BYTES = 256 * 1024;

/** A name that every system takes for a file, and an ending that every browser takes for a picture. */
const PLAIN = /^[a-z0-9][a-z0-9_-]{0,99}\.(?<ending>jpe?g|png|gif|webp|avif|bmp)$/iu;
/** What Windows takes for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)\./iu;

/** The photos that the pod gave out: which there are, and under which name each lies beside the pages. */
export interface Album {
  /** By the name that posts use: the name beside the pages. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that are no pictures, or that no name can be told of: they stay in the photos archive. */
  readonly leftOut: number;
  /** Copies every photo, in the order of the archive. */
  copy(zip: ZipWriter, pathOf: (file: string) => string, signal: AbortSignal): Promise<void>;
}

/** An account without photos, or whose photos are not here. */
export const NO_PHOTOS: Album = { files: new Map(), leftOut: 0, copy: async () => undefined };

/** @returns what a verified photos archive holds. */
export async function openAlbum(source: ByteSource, limits: VerifyLimits, signal: AbortSignal): Promise<Album> {
  const directory = await readZipDirectory(source, { limits, findings: new FindingList() }, signal);
  const entries = directory?.entries ?? [];
  const files = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name } of entries) {
    const file = fileNameFor(name, taken, files.size);
    if (file === undefined || files.has(name)) continue;
    taken.add(file.toLowerCase());
    files.set(name, file);
  }
  return {
    files,
    leftOut: entries.length - files.size,
    copy: (zip, pathOf, copySignal) => copyPhotos(source, { entries, files, zip, pathOf }, copySignal),
  };
}

/** The photo's own name where any system can bear it, and one that follows from its place where not. */
function fileNameFor(name: string, taken: ReadonlySet<string>, place: number): string | undefined {
  const ending = /\.(?<ending>[a-z]{3,4})$/iu.exec(name)?.groups?.['ending']?.toLowerCase() ?? '';
  const isPlain = PLAIN.test(name) && !DEVICE.test(name) && !taken.has(name.toLowerCase());
  if (isPlain) return name;
  if (!PLAIN.test(`x.${ending}`)) return undefined;
  for (let number = place + 1; ; number += 1) {
    const file = `photo-${number}.${ending}`;
    if (!taken.has(file)) return file;
  }
}

async function copyPhotos(
  source: ByteSource,
  {
    entries,
    files,
    zip,
    pathOf,
  }: {
    readonly entries: readonly ZipFileEntry[];
    readonly files: ReadonlyMap<string, string>;
    readonly zip: ZipWriter;
    readonly pathOf: (file: string) => string;
  },
  signal: AbortSignal,
): Promise<void> {
  await using reader = new SequentialReader(source, signal);
  const copied = new Set<string>();
  for (const entry of entries.toSorted((a, b) => a.headerStart - b.headerStart)) {
    signal.throwIfAborted();
    const file = files.get(entry.name);
    if (file === undefined || copied.has(entry.name)) continue;
    copied.add(entry.name);
    await reader.skipTo(entry.headerStart);
    const header = await reader.take(LOCAL_BYTES);
    await reader.take(header.readUInt16LE(26) + header.readUInt16LE(28));
    await zip.addPhoto(pathOf(file), unpacked(entry, reader));
  }
}

function unpacked(entry: ZipFileEntry, reader: SequentialReader): Readable {
  const packed = Readable.from(partsOf(reader, entry.packedBytes), { objectMode: false });
  if (entry.method === STORED) return packed;
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  packed.once('error', (err) => inflate.destroy(err));
  return packed.pipe(inflate);
}

async function* partsOf(reader: SequentialReader, bytes: number): AsyncGenerator<Buffer> {
  const end = reader.position + bytes;
  while (reader.position < end) {
    const part = await reader.next(Math.min(CHUNK_BYTES, end - reader.position));
    if (part.length === 0) return;
    yield part;
  }
}
