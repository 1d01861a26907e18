import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import type { Readable } from 'node:stream';
import { DEFAULT_VERIFY_LIMITS } from '../../../src/core/archive/limits.ts';
import type { Locale } from '../../../src/core/i18n/locales.ts';
import { createWords } from '../../../src/core/i18n/words.ts';
import type { Scratch } from '../../../src/core/readable/scratch.ts';
import { writeReadable } from '../../../src/core/readable/write-readable.ts';
import type { ReadableFacts } from '../../../src/core/readable/write-readable.ts';
import { ZipWriter } from '../../../src/core/readable/zip-writer.ts';
import { SAMPLE_DIASPORA_ID } from './sample-account.ts';
import { bufferSource, sourceOf } from './buffer-source.ts';

export const COPY_MADE_AT = new Date('2026-02-27T12:00:00Z');
const TIME_ZONE = 'Europe/Berlin';

/** A copy for reading, unpacked in memory. */
export interface UnpackedCopy {
  readonly facts: ReadableFacts;
  readonly zip: Buffer;
  /** By their way from the folder of `index.html`. */
  readonly files: ReadonlyMap<string, Buffer>;
  text(path: string): string;
}

/** Makes a copy of archives as the pod writes them. */
export async function makeReadableCopy(
  archives: { readonly profile: Readable | Buffer; readonly photos?: Readable | Buffer },
  { locale = 'en', scratch = memoryScratch() }: { readonly locale?: Locale; readonly scratch?: Scratch } = {},
): Promise<UnpackedCopy> {
  const { signal } = new AbortController();
  const zip = new ZipWriter(COPY_MADE_AT, signal);
  const reading = buffer(zip.output);
  const sources = {
    profile: await sourceFor(archives.profile),
    photos: archives.photos && (await sourceFor(archives.photos)),
    scratch,
  };
  const options = {
    owner: SAMPLE_DIASPORA_ID,
    words: createWords(TIME_ZONE)(locale),
    timeZone: TIME_ZONE,
    madeAt: COPY_MADE_AT,
    limits: DEFAULT_VERIFY_LIMITS,
    zip,
  };
  const facts = await writeReadable(sources, options, signal);
  zip.end();
  const bytes = await reading;
  const files = await unpackCopy(bytes);
  const text = (path: string) => {
    const found = files.get(path);
    if (found === undefined) throw new Error(`the copy has no ${path}`);
    return found.toString('utf8');
  };
  return { facts, zip: bytes, files, text };
}

const sourceFor = async (archive: Readable | Buffer) =>
  Buffer.isBuffer(archive) ? bufferSource(archive) : sourceOf(archive);

/** Reads every file of it to its end, by their way from the folder of `index.html`. */
export async function unpackCopy(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const reader = await fromBufferPromise(zip);
  for await (const entry of reader.eachEntry()) {
    const path = entry.fileName.replace(/^[^/]+\//u, '');
    files.set(path, await buffer(await reader.openReadStreamPromise(entry)));
  }
  return files;
}

export function memoryScratch(): Scratch {
  const records: Uint8Array[] = [];
  return {
    add: (record) => records.push(record) - 1,
    flush: async () => undefined,
    get: async (record) => Buffer.from(records[record] ?? new Uint8Array(0)),
  };
}
