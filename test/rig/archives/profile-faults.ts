import { crc32, gzipSync } from 'node:zlib';
import { SCHEMA_OFFENCES } from './schema-offences.ts';
import type { SchemaOffenceName } from './schema-offences.ts';

/** Damage to the bytes of the finished file. */
export const PACKED_FAULTS = [
  'gzip-truncated',
  'gzip-corrupt',
  'gzip-crc',
  'gzip-length',
  'gzip-trailing',
  'gzip-second-member',
  'not-gzip',
  'plain-json',
  'empty',
  'bomb',
] as const;
export type PackedFault = (typeof PACKED_FAULTS)[number];

/** Damage to the JSON text before it is packed. */
export const TEXT_FAULTS = [
  'json-invalid',
  'json-cut',
  'json-trailing',
  'json-control-character',
  'json-bad-escape',
  'json-root-array',
  'json-empty',
  'deep-nesting',
  'duplicate-keys',
  'utf8-invalid',
  'utf8-cut',
  'utf8-surrogate',
  'utf16',
  'bom',
  'huge-string',
] as const;
export type TextFault = (typeof TEXT_FAULTS)[number];

/** Sound archives that are not the right ones. */
export const OWNER_FAULTS = [
  'owner-wrong',
  'username-wrong',
  'key-wrong',
  'key-missing',
  'key-unreadable',
  'key-encrypted',
] as const;
export type OwnerFault = (typeof OWNER_FAULTS)[number];

export type ProfileFault = PackedFault | TextFault | OwnerFault | SchemaOffenceName;

export const PROFILE_FAULTS: readonly ProfileFault[] = [
  ...PACKED_FAULTS,
  ...TEXT_FAULTS,
  ...OWNER_FAULTS,
  ...(Object.keys(SCHEMA_OFFENCES) as SchemaOffenceName[]),
];

const HTML = '<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>\n';
const MIDDLE = new Map<string, string>([
  ['json-invalid', ',"oops":nul'],
  ['json-control-character', ',"oops":"a\nb"'],
  ['json-bad-escape', ',"oops":"\\x41"'],
]);

/** What stands in the middle of the user's JSON for this fault. */
export function damageInTheMiddle(fault: ProfileFault | undefined, bombBytes: number): readonly Buffer[] {
  if (fault === undefined) return [];
  const text = MIDDLE.get(fault);
  if (text !== undefined) return [Buffer.from(text)];
  const quoted = (bytes: readonly number[]) => [Buffer.from(',"oops":"'), Buffer.from(bytes), Buffer.from('"')];
  if (fault === 'utf8-invalid') return quoted([0xc3, 0x28]);
  if (fault === 'utf8-cut') return quoted([0xf0, 0x9f, 0x98]);
  if (fault === 'utf8-surrogate') return quoted([0xed, 0xa0, 0x80]);
  if (fault === 'deep-nesting') return [Buffer.from(`,"oops":${'['.repeat(100_000)}${']'.repeat(100_000)}`)];
  if (fault === 'duplicate-keys') return [Buffer.from(',"username":"mallory"')];
  if (fault === 'huge-string') return [Buffer.from(',"oops":"'), Buffer.alloc(bombBytes, 0x61), Buffer.from('"')];
  return [];
}

/** Applies damage to the whole text. The archive reaches this in chunks; small faults touch only the first or last. */
export async function* damageText(
  chunks: Iterable<Buffer>,
  fault: ProfileFault | undefined,
  totalBytes: number,
): AsyncGenerator<Buffer> {
  if (fault === 'json-empty') return;
  if (fault === 'json-root-array') yield Buffer.from('[');
  if (fault === 'bom') yield Buffer.from([0xef, 0xbb, 0xbf]);
  let left = fault === 'json-cut' ? Math.floor(totalBytes * 0.7) : Number.POSITIVE_INFINITY;
  for (const chunk of chunks) {
    const bytes = fault === 'utf16' ? Buffer.from(chunk.toString('utf8'), 'utf16le') : chunk;
    yield bytes.subarray(0, left);
    left -= bytes.length;
    if (left <= 0) return;
  }
  if (fault === 'json-root-array') yield Buffer.from(']');
  if (fault === 'json-trailing') yield Buffer.from('\n{"more":true}');
}

const TAIL_BYTES = 4_096;

/** Damages the packed bytes while they pass; knows the end only when it comes, so it keeps the last bytes back. */
export async function* damagePacked(packed: AsyncIterable<Buffer>, fault: ProfileFault): AsyncGenerator<Buffer> {
  if (fault === 'empty') return;
  if (fault === 'not-gzip') {
    yield Buffer.from(HTML);
    return;
  }
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of packed) {
    const known = Buffer.concat([held, chunk]);
    const rest = Math.min(known.length, TAIL_BYTES);
    yield known.subarray(0, known.length - rest);
    held = known.subarray(known.length - rest);
  }
  yield damageEnd(held, fault);
}

function damageEnd(tail: Buffer, fault: ProfileFault): Buffer {
  const damaged = Buffer.from(tail);
  const middle = Math.floor(damaged.length / 2);
  if (fault === 'gzip-truncated') return damaged.subarray(0, middle);
  // The last block becomes one of the type that does not exist.
  if (fault === 'gzip-corrupt') damaged[damaged.length - 10] = 0x07;
  if (fault === 'gzip-crc')
    damaged.writeUInt32LE((damaged.readUInt32LE(damaged.length - 8) ^ 1) >>> 0, damaged.length - 8);
  if (fault === 'gzip-length')
    damaged.writeUInt32LE((damaged.readUInt32LE(damaged.length - 4) ^ 1) >>> 0, damaged.length - 4);
  if (fault === 'gzip-trailing') return Buffer.concat([damaged, Buffer.from('trailing garbage')]);
  if (fault === 'gzip-second-member') return Buffer.concat([damaged, gzipSync('\n')]);
  return damaged;
}

const BLOCK_BYTES = 1 << 20;

/** A sound gzip file of `unpackedBytes` spaces, a thousandth of that packed. */
export function* spacesBomb(unpackedBytes: number, deflated: Buffer): Generator<Buffer> {
  const block = Buffer.alloc(BLOCK_BYTES, 0x20);
  const blocks = Math.ceil(unpackedBytes / BLOCK_BYTES);
  let crc = 0;
  yield Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  for (let i = 0; i < blocks; i += 1) {
    crc = crc32(block, crc);
    yield deflated;
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE((blocks * BLOCK_BYTES) % 2 ** 32, 4);
  yield Buffer.concat([Buffer.from([0x03, 0x00]), trailer]);
}
