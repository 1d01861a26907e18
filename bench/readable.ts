import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { DEFAULT_VERIFY_LIMITS } from '../src/core/archive/limits.ts';
import { verifyProfile } from '../src/core/archive/verify-profile.ts';
import { createWords } from '../src/core/i18n/words.ts';
import { writeReadable } from '../src/core/readable/write-readable.ts';
import { ZipWriter } from '../src/core/readable/zip-writer.ts';
import { ScratchFile } from '../src/infra/vault/scratch-file.ts';
import { openFileSource } from '../src/infra/verify/file-source.ts';
import { parseDiasporaId } from '../src/kernel/ids.ts';
import { photoNames, photosArchive } from '../test/rig/archives/photos-archive.ts';
import { profileArchive, profileCountsForBytes } from '../test/rig/archives/profile-archive.ts';

const MEGABYTE = 1_000_000;
const DIASPORA_ID = parseDiasporaId('alice@pod.example');
const PHOTO_BYTES = 1_640_000;
const limits = DEFAULT_VERIFY_LIMITS;
const signal = new AbortController().signal;

/** What the child of {@link measure} says of itself. */
const measured = z.object({ peakMb: z.number(), ms: z.number(), copyMb: z.number(), posts: z.number() });

/**
 * Makes copies for reading of archives in plain files, each in a process of its own.
 *
 * @param args - `size=MB` of unpacked profile archive, default 300; `small=MB` of the one it is compared with, default 3;
 * `photos=MB` beside the large one, default 500.
 * @returns `peak_mb`: memory above idle for the large one; `small_peak_mb` for the small one; `posts` in the large one;
 * `verify_times`: how many times as long as verifying the same profile archive it takes.
 */
export async function run(args: readonly string[] = []): Promise<Record<string, number | string>> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-bench-'));
  try {
    const names = photoNames(1, Math.ceil((numberOf(args, 'photos', 500) * MEGABYTE) / PHOTO_BYTES));
    const large = path.join(directory, 'large.json.gz');
    const publicKeyPem = await writeProfile(large, { bytes: numberOf(args, 'size', 300) * MEGABYTE, names });
    const small = path.join(directory, 'small.json.gz');
    await writeProfile(small, { bytes: numberOf(args, 'small', 3) * MEGABYTE, names: names.slice(0, 20) });
    const photos = path.join(directory, 'photos.zip');
    const spec = { names, bytesPerPhoto: PHOTO_BYTES, seed: 1, stored: 'none' } as const;
    await pipeline(photosArchive(spec), createWriteStream(photos));
    const startedAt = performance.now();
    const expectation = { diasporaId: DIASPORA_ID, publicKeyPem };
    await verifyProfile(await openFileSource(large), { expectation, limits }, signal);
    const verifyMs = performance.now() - startedAt;
    const [alone, whole, least] = [await measure(large), await measure(large, photos), await measure(small)];
    return {
      peak_mb: whole.peakMb,
      small_peak_mb: least.peakMb,
      posts: whole.posts,
      copy_mb: whole.copyMb,
      verify_times: Number((alone.ms / verifyMs).toFixed(1)),
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function numberOf(args: readonly string[], name: string, otherwise: number): number {
  const given = args.find((arg) => arg.startsWith(`${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 1));
}

async function writeProfile(
  file: string,
  { bytes, names }: { readonly bytes: number; readonly names: readonly string[] },
): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const spec = {
    diasporaId: DIASPORA_ID,
    privateKeyPem: privateKey,
    email: 'alice@mail.example',
    language: 'en',
    flavour: '0.9',
    photoNames: names,
    seed: 1,
    level: 6,
    ...profileCountsForBytes(bytes),
  } as const;
  await pipeline(profileArchive(spec), createWriteStream(file));
  return publicKey;
}

async function measure(profile: string, photos = ''): Promise<z.infer<typeof measured>> {
  // The room that the thread of the program has.
  const room = ['--max-old-space-size=512', '--max-semi-space-size=8'];
  const child = spawn(process.execPath, [...room, import.meta.filename, profile, photos], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let text = '';
  for await (const part of child.stdout) text += String(part);
  await closed;
  return measured.parse(JSON.parse(text));
}

/** The child: looks at its own memory every few milliseconds while it makes the copy. */
async function reportPeak(profile: string, photos: string): Promise<void> {
  // As the thread of the program does.
  Buffer.poolSize = 0;
  const idleBytes = process.memoryUsage.rss();
  let peakBytes = idleBytes;
  const look = () => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 5);
  const startedAt = performance.now();
  const zip = new ZipWriter(new Date(0), signal);
  let copyBytes = 0;
  const nowhere = new Writable({
    write(chunk: Buffer, _encoding, done) {
      copyBytes += chunk.length;
      done();
    },
  });
  const written = pipeline(zip.output, nowhere);
  await using scratch = await ScratchFile.open(path.dirname(profile));
  const sources = {
    profile: await openFileSource(profile),
    photos: photos === '' ? undefined : await openFileSource(photos),
    scratch,
  };
  const words = createWords('UTC')('en');
  const options = { owner: DIASPORA_ID, words, timeZone: 'UTC', madeAt: new Date(0), limits, zip };
  const { posts } = await writeReadable(sources, options, signal);
  zip.end();
  await written;
  const ms = performance.now() - startedAt;
  clearInterval(timer);
  look();
  const peakMb = Math.round((peakBytes - idleBytes) / MEGABYTE);
  process.stdout.write(JSON.stringify({ peakMb, ms, copyMb: Math.round(copyBytes / MEGABYTE), posts }));
}

if (import.meta.main) {
  const [, , profile = '', photos = ''] = process.argv;
  await reportPeak(profile, photos);
}
