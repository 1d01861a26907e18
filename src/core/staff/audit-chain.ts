import { createHash } from 'node:crypto';
import type { AuditEntry, ChainedEntry } from '../work/audit-log.ts';

/** Stands between the fields of an entry; only the last of them, the reason, is free text. */
const SEPARATOR = '\u001f';

/** What comes before the first entry. */
export const NO_HASH: Uint8Array = new Uint8Array();

/** SHA-256 over the hash of the entry before and every field of this one. The same sum is in migration 0005. */
export function chainHash(before: Uint8Array, position: number, entry: AuditEntry): Buffer {
  const { at, actor, action, subject, reason = '' } = entry;
  const text = [position, at.toISOString(), actor, action, subject, reason].join(SEPARATOR);
  return createHash('sha256').update(before).update(text, 'utf8').digest();
}

export type ChainVerdict =
  /** `hash` is that of the last entry, in hexadecimal: noted elsewhere, it shows later that no entry was cut off. */
  | { readonly kind: 'whole'; readonly count: number; readonly hash: string | undefined }
  /** The first entry that is not what was written, or before which some are missing. */
  | { readonly kind: 'broken'; readonly position: number };

/** Reads the chain from its beginning. Memory does not grow with its length. */
export async function verifyAuditChain(
  entries: AsyncIterable<ChainedEntry>,
  /** The hash of an earlier look, in hexadecimal, which must be found again. */
  noted?: string,
): Promise<ChainVerdict | { readonly kind: 'cut-off'; readonly count: number }> {
  let before = NO_HASH;
  let count = 0;
  let isFound = noted === undefined;
  for await (const entry of entries) {
    count += 1;
    const hash = chainHash(before, count, entry);
    if (entry.position !== count || !hash.equals(entry.hash)) return { kind: 'broken', position: count };
    before = hash;
    isFound ||= hash.toString('hex') === noted;
  }
  if (!isFound) return { kind: 'cut-off', count };
  return { kind: 'whole', count, hash: count === 0 ? undefined : Buffer.from(before).toString('hex') };
}
