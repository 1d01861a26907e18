import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { crc32, createInflateRaw } from 'node:zlib';
import type { InflateRaw } from 'node:zlib';
import { errorCode } from '../../kernel/errors.ts';
import type { ByteSource } from './byte-source.ts';
import type { FindingList } from './finding.ts';
import { findGzipBody } from './gzip-header.ts';
import type { VerifyLimits } from './limits.ts';
import { readRange } from './read-range.ts';

/** Small chunks halve the speed of the whole verification. */
const CHUNK_BYTES = 256 * 1024;
const HEADER_BYTES = 64 * 1024;
const TRAILER_BYTES = 8;

export interface GzipResult {
  /** Of the bytes as stored, all of them; lower-case hex. */
  readonly sha256: string;
  readonly unpackedBytes: number;
  /** Whether every byte was unpacked and its checksum is right. */
  readonly isSound: boolean;
}

interface GzipRun {
  readonly source: ByteSource;
  readonly inflate: InflateRaw;
  readonly hash: Hash;
  readonly bodyStart: number;
  readonly signal: AbortSignal;
}

/**
 * Unpacks a gzip file of one member and hands over its bytes as they come, at most `maxUnpackedBytes` of them.
 *
 * The packed bytes are hashed to the last one whatever is wrong with them. Damage goes to `findings`.
 *
 * @throws What the source throws, and the signal's reason.
 * @see RFC 1952
 */
export async function readGzip(
  source: ByteSource,
  options: {
    readonly limits: VerifyLimits;
    readonly findings: FindingList;
    readonly onBytes: (chunk: Buffer) => void;
  },
  signal: AbortSignal,
): Promise<GzipResult> {
  signal.throwIfAborted();
  const bodyStart = findGzipBody(await readRange(source, { start: 0, end: HEADER_BYTES }, signal));
  const hash = createHash('sha256');
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  const run: GzipRun = { source, inflate, hash, bodyStart: typeof bodyStart === 'number' ? bodyStart : 0, signal };
  if (typeof bodyStart !== 'number') {
    options.findings.add(bodyStart);
    inflate.destroy();
  }
  const unpacked = new UnpackedBytes(options.limits.maxUnpackedBytes, options.onBytes);
  const [fed, drained] = await Promise.allSettled([feed(run), drain(run, unpacked)]);
  signal.throwIfAborted();
  if (fed.status === 'rejected') throw fed.reason;
  if (drained.status === 'rejected') throw drained.reason;
  const outcome = drained.value;
  const sha256 = hash.digest('hex');
  const result = { sha256, unpackedBytes: unpacked.count };
  if (typeof bodyStart !== 'number') return { ...result, isSound: false };
  if (outcome !== undefined) options.findings.add(outcome, { unpackedBytes: unpacked.count });
  if (outcome !== undefined) return { ...result, isSound: false };
  return { ...result, isSound: await checkTrailer(run, unpacked, options.findings) };
}

/** Counts, checks and hands on what comes out. */
class UnpackedBytes {
  readonly #maxBytes: number;
  readonly #onBytes: (chunk: Buffer) => void;
  count = 0;
  crc = 0;

  constructor(maxBytes: number, onBytes: (chunk: Buffer) => void) {
    this.#maxBytes = maxBytes;
    this.#onBytes = onBytes;
  }

  /** @returns Whether more is welcome. */
  take(chunk: Buffer): boolean {
    this.count += chunk.length;
    if (this.count > this.#maxBytes) return false;
    this.crc = crc32(chunk, this.crc);
    this.#onBytes(chunk);
    return true;
  }
}

async function feed({ source, inflate, hash, bodyStart, signal }: GzipRun): Promise<void> {
  let skip = bodyStart;
  let fed = 0;
  try {
    for await (const part of source.read(undefined, signal)) {
      const bytes = part as Buffer;
      hash.update(bytes);
      const body = bytes.subarray(Math.min(skip, bytes.length));
      skip -= bytes.length - body.length;
      // The engine leaves bytes behind once the deflate stream is over.
      if (body.length === 0 || inflate.destroyed || inflate.bytesWritten < fed) continue;
      fed += body.length;
      await writeTo(inflate, body);
    }
  } catch (err) {
    inflate.destroy();
    throw err;
  }
  if (!inflate.destroyed) inflate.end();
}

/** Resolves once the engine wants more, or is gone: a destroyed engine forgets the write in hand. */
function writeTo(inflate: InflateRaw, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      inflate.off('close', done);
      resolve();
    };
    inflate.once('close', done);
    inflate.write(bytes, done);
  });
}

async function drain(
  { inflate, signal }: GzipRun,
  unpacked: UnpackedBytes,
): Promise<'GZIP_CORRUPT' | 'GZIP_TRUNCATED' | 'UNPACKED_TOO_LARGE' | undefined> {
  try {
    for await (const chunk of inflate) {
      signal.throwIfAborted();
      if (!unpacked.take(chunk as Buffer)) return 'UNPACKED_TOO_LARGE';
    }
    return undefined;
  } catch (err) {
    signal.throwIfAborted();
    const code = errorCode(err);
    if (code === 'Z_BUF_ERROR') return 'GZIP_TRUNCATED';
    if (code === 'Z_DATA_ERROR' || code === 'Z_NEED_DICT') return 'GZIP_CORRUPT';
    // Destroyed by the feeding side, which reports why.
    if (code === 'ERR_STREAM_PREMATURE_CLOSE') return 'GZIP_TRUNCATED';
    throw err;
  }
}

async function checkTrailer(run: GzipRun, unpacked: UnpackedBytes, findings: FindingList): Promise<boolean> {
  const start = run.bodyStart + run.inflate.bytesWritten;
  const rest = await readRange(run.source, { start, end: start + TRAILER_BYTES + 2 }, run.signal);
  if (rest.length < TRAILER_BYTES) {
    findings.add('GZIP_TRUNCATED', { unpackedBytes: unpacked.count });
    return false;
  }
  const isCrcRight = rest.readUInt32LE(0) === unpacked.crc;
  const isLengthRight = rest.readUInt32LE(4) === unpacked.count % 2 ** 32;
  if (!isCrcRight) findings.add('GZIP_CRC_WRONG');
  else if (!isLengthRight) findings.add('GZIP_LENGTH_WRONG', { unpackedBytes: unpacked.count });
  const extraBytes = run.source.sizeBytes - start - TRAILER_BYTES;
  const isMember = rest[TRAILER_BYTES] === 0x1f && rest[TRAILER_BYTES + 1] === 0x8b;
  if (extraBytes > 0) findings.add(isMember ? 'GZIP_MEMBERS' : 'GZIP_TRAILING', { extraBytes });
  return isCrcRight && isLengthRight;
}
