import { deflateRawSync } from 'node:zlib';
import type { ZipEntrySpec } from './zip-writer.ts';

/** Damage to the finished bytes or to the directory. */
export const ZIP_FILE_FAULTS = [
  'end-missing',
  'truncated',
  'empty',
  'not-zip',
  'trailing',
  'leading',
  'count-too-low',
  'count-too-high',
  'offset-wrapped',
  'offset-wrong',
  'directory-corrupt',
  'overlap',
] as const;

/** Damage to one entry, in the middle of the archive. */
export const ZIP_ENTRY_FAULTS = [
  'crc-wrong',
  'data-corrupt',
  'data-cut',
  'size-too-large',
  'bomb',
  'bomb-hidden',
  'name-traversal',
  'name-absolute',
  'name-drive',
  'name-backslash',
  'name-folder',
  'name-control',
  'name-empty',
  'name-not-utf8',
  'name-duplicate',
  'local-name-differs',
  'encrypted',
  'method-unknown',
] as const;

export type PhotosFault = (typeof ZIP_FILE_FAULTS)[number] | (typeof ZIP_ENTRY_FAULTS)[number];
export const PHOTOS_FAULTS: readonly PhotosFault[] = [...ZIP_FILE_FAULTS, ...ZIP_ENTRY_FAULTS];

const NAMES = new Map<PhotosFault, string>([
  ['name-traversal', '../../etc/cron.d/evil.jpg'],
  ['name-absolute', '/etc/passwd.jpg'],
  ['name-drive', 'C:evil.jpg'],
  ['name-backslash', '..\\evil.jpg'],
  ['name-folder', 'folder/photo.jpg'],
  ['name-control', 'photo\u0000.jpg'],
  ['name-empty', ''],
]);

/** The entry with its fault put in. `first` is the name of the archive's first entry. */
export function damageEntry(
  entry: ZipEntrySpec,
  fault: PhotosFault,
  context: { readonly first: Buffer; readonly bombBytes: number },
): ZipEntrySpec {
  const name = NAMES.get(fault);
  if (name !== undefined) return { ...entry, name: Buffer.from(name) };
  if (fault === 'name-not-utf8') return { ...entry, name: Buffer.from([0xff, 0xfe, 0x2e, 0x6a, 0x70, 0x67]) };
  if (fault === 'name-duplicate') return { ...entry, name: context.first };
  if (fault === 'local-name-differs') return { ...entry, localName: Buffer.alloc(entry.name.length, 'x') };
  if (fault === 'crc-wrong') return { ...entry, statedCrc: 0xdeadbeef };
  if (fault === 'encrypted') return { ...entry, flags: 0x0801 };
  if (fault === 'method-unknown') return { ...entry, method: 12 };
  if (fault === 'size-too-large') return { ...entry, statedBytes: entry.content.length + 1 };
  if (fault === 'bomb' || fault === 'bomb-hidden') {
    const content = Buffer.alloc(context.bombBytes);
    return { ...entry, content, stored: false, ...(fault === 'bomb' ? {} : { statedBytes: 1_000 }) };
  }
  const deflated = deflateRawSync(entry.content, { level: 1 });
  if (fault === 'data-corrupt') deflated.fill(0xff, 0, 64);
  if (fault === 'data-corrupt') return { ...entry, stored: false, deflated };
  if (fault === 'data-cut') return { ...entry, stored: false, deflated: deflated.subarray(0, deflated.length >>> 1) };
  return entry;
}
