import { spawn } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { checkAccountKey } from '../src/core/archive/account-key.ts';
import { FindingList } from '../src/core/archive/finding.ts';
import { DEFAULT_VERIFY_LIMITS } from '../src/core/archive/limits.ts';
import { isDeliverable } from '../src/core/archive/report.ts';
import { verifyPhotos } from '../src/core/archive/verify-photos.ts';
import { verifyProfile } from '../src/core/archive/verify-profile.ts';
import { openFileSource } from '../src/infra/verify/file-source.ts';
import { WorkerVerifier } from '../src/infra/verify/worker-verifier.ts';
import { newArchiveId, parseDiasporaId } from '../src/kernel/ids.ts';
import { photoNames, photosArchive } from '../test/rig/archives/photos-archive.ts';
import { profileArchive, profileCountsForBytes } from '../test/rig/archives/profile-archive.ts';

const MEGABYTE = 1_000_000;
const DIASPORA_ID = parseDiasporaId('alice@pod.example');
const PHOTO_BYTES = 1_640_000;
const limits = DEFAULT_VERIFY_LIMITS;

interface ProfileFile {
  readonly path: string;
  readonly publicKeyPem: string;
}

/**
 * Verifies archives in plain files and measures the same files with the usual tools, in turns.
 *
 * @param args - `size=MB` of unpacked profile archive, default 300; `huge=MB` of the large one, default 3 000;
 * `photos=MB`, default 500; `rounds=N`, default 5.
 * @returns Ratios of our bytes per second over the other's, medians of the rounds: `zcat_ratio` (`zcat FILE | wc -c`),
 * `thread_ratio` (the same with a fresh thread each time, start included), `jsonparse_ratio` (gunzip, one JSON.parse and
 * checks), `unzip_ratio` (`unzip -t`). `peak_mb` and `peak_mb_3gb`: memory of a process of its own above idle.
 */
export async function run(args: readonly string[] = []): Promise<Record<string, number | string>> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-bench-'));
  const rounds = numberOf(args, 'rounds', 5);
  try {
    const sizeBytes = numberOf(args, 'size', 300) * MEGABYTE;
    const profile = await writeProfile(path.join(directory, 'profile.json.gz'), sizeBytes, 6);
    const speeds = await measureProfile(profile, rounds);
    const peak = await peakMb(profile);
    const photos = await writePhotos(path.join(directory, 'photos.zip'), numberOf(args, 'photos', 500) * MEGABYTE);
    const unzip = await measurePhotos(photos, rounds);
    const hugeBytes = numberOf(args, 'huge', 3_000) * MEGABYTE;
    const huge = await writeProfile(path.join(directory, 'huge.json.gz'), hugeBytes, 1);
    return { ...speeds, peak_mb: peak, peak_mb_3gb: await peakMb(huge), ...unzip };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function numberOf(args: readonly string[], name: string, otherwise: number): number {
  const given = args.find((arg) => arg.startsWith(`${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 1));
}

async function writeProfile(file: string, unpackedBytes: number, level: number): Promise<ProfileFile> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 4096,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const spec = {
    diasporaId: DIASPORA_ID,
    privateKeyPem: privateKey,
    email: 'alice@mail.example',
    language: 'en',
    flavour: '0.9',
    photoNames: photoNames(1, 2_000),
    seed: 1,
    level,
    ...profileCountsForBytes(unpackedBytes),
  } as const;
  await pipeline(profileArchive(spec), createWriteStream(file));
  return { path: file, publicKeyPem: publicKey };
}

async function writePhotos(file: string, bytes: number): Promise<string> {
  const names = photoNames(1, Math.ceil(bytes / PHOTO_BYTES));
  const spec = { names, bytesPerPhoto: PHOTO_BYTES, seed: 1, stored: 'none' } as const;
  await pipeline(photosArchive(spec), createWriteStream(file));
  return file;
}

async function verifyOnce({ path, publicKeyPem }: ProfileFile): Promise<number> {
  const expectation = { diasporaId: DIASPORA_ID, publicKeyPem };
  const source = await openFileSource(path);
  const report = await verifyProfile(source, { expectation, limits }, new AbortController().signal);
  if (!isDeliverable(report)) throw new Error('a sound archive was refused');
  return report.unpackedBytes;
}

async function verifyInThread({ path, publicKeyPem }: ProfileFile): Promise<void> {
  const threadUrl = new URL('../src/app/verify-thread.ts', import.meta.url);
  const verifier = new WorkerVerifier({ threadUrl, limits, describeSource: () => ({ kind: 'file', path }) });
  const owner = { diasporaId: DIASPORA_ID, publicKeyPem };
  const request = { archiveId: newArchiveId(), kind: 'profile', stored: {}, owner, companionId: undefined } as const;
  const report = await verifier.verify(request, new AbortController().signal);
  if (!isDeliverable(report)) throw new Error('a sound archive was refused');
}

async function measureProfile(profile: ProfileFile, rounds: number): Promise<Record<string, number>> {
  const times = { ours: [] as number[], thread: [] as number[], zcat: [] as number[], parse: [] as number[] };
  let unpackedBytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    times.zcat.push(await timeOf(() => shell(`zcat "$1" | wc -c`, profile.path)));
    times.ours.push(await timeOf(async () => void (unpackedBytes = await verifyOnce(profile))));
    times.parse.push(await timeOf(() => parseWhole(profile)));
    times.thread.push(await timeOf(() => verifyInThread(profile)));
  }
  const ours = median(times.ours);
  return {
    mb_s: round(unpackedBytes / MEGABYTE / (ours / 1_000), 0),
    zcat_ratio: round(median(times.zcat) / ours, 2),
    thread_ratio: round(median(times.zcat) / median(times.thread), 2),
    jsonparse_ratio: round(median(times.parse) / ours, 2),
  };
}

async function measurePhotos(file: string, rounds: number): Promise<Record<string, number>> {
  const ours: number[] = [];
  const unzip: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    unzip.push(await timeOf(() => shell('unzip -tqq "$1"', file)));
    ours.push(
      await timeOf(async () => {
        const report = await verifyPhotos(await openFileSource(file), { limits }, new AbortController().signal);
        if (!isDeliverable(report)) throw new Error('a sound archive was refused');
      }),
    );
  }
  return { unzip_ratio: round(median(unzip) / median(ours), 2) };
}

const relayable = z.object({ entity_type: z.string(), entity_data: z.object({ parent_guid: z.string() }) });
const wholeArchive = z.object({
  user: z.object({
    private_key: z.string(),
    profile: z.object({ entity_data: z.object({ author: z.string() }) }),
    contacts: z.array(z.unknown()),
    posts: z.array(z.object({ entity_type: z.string(), entity_data: z.object({ guid: z.string() }) })),
    relayables: z.array(relayable),
  }),
  others_data: z.object({ relayables: z.array(relayable) }),
});

/** What one would write in an hour: everything in memory, and fewer checks than ours. */
async function parseWhole({ path, publicKeyPem }: ProfileFile): Promise<void> {
  const packed = await readFile(path);
  createHash('sha256').update(packed).digest('hex');
  const value: unknown = JSON.parse(gunzipSync(packed).toString('utf8'));
  const { user, others_data: others } = wholeArchive.parse(value);
  const parents = new Set(user.posts.map((post) => post.entity_data.guid));
  const orphans = others.relayables.filter(({ entity_data: data }) => !parents.has(data.parent_guid));
  const findings = new FindingList();
  checkAccountKey(user.private_key, publicKeyPem, findings);
  const isOwn = user.profile.entity_data.author === DIASPORA_ID;
  if (!isOwn || findings.hasFatal || orphans.length > others.relayables.length) throw new Error('refused');
}

/** Megabytes a process of its own needs above what it has when idle. */
async function peakMb(profile: ProfileFile): Promise<number> {
  const child = spawn(process.execPath, [import.meta.filename, profile.path, profile.publicKeyPem], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let text = '';
  for await (const part of child.stdout) text += String(part);
  await closed;
  return Number(text);
}

async function shell(command: string, file: string): Promise<void> {
  const child = spawn('sh', ['-c', command, 'sh', file], { stdio: 'ignore' });
  const [code]: unknown[] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}`);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** The child of {@link peakMb}: looks at its own memory every few milliseconds while it verifies. */
async function reportPeak(profile: ProfileFile): Promise<void> {
  const idleBytes = process.memoryUsage.rss();
  let peakBytes = idleBytes;
  const look = () => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  };
  // The system's own high-water mark would do, but Linux hands a child that of its parent.
  const timer = setInterval(look, 5);
  await verifyOnce(profile);
  clearInterval(timer);
  look();
  process.stdout.write(String(round((peakBytes - idleBytes) / MEGABYTE, 0)));
}

if (import.meta.main) {
  const [, , file = '', publicKeyPem = ''] = process.argv;
  await reportPeak({ path: file, publicKeyPem });
}
