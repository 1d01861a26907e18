import { Buffer } from 'node:buffer';
import { createHash, randomBytes } from 'node:crypto';
import type { AuditEntry, ChainedEntry } from '../work/audit-log.ts';

/** Stands between the fields of an entry; only the last of them, the reason, is free text. */
const SEPARATOR = '\u001f';
/** The kinds of actors that a number stands behind which leads to a person. */
const PERSONAL = /^(?:person|grant)(?=:|$)/u;
const SALT_BYTES = 32;

/** What comes before the first entry. */
export const NO_HASH: Uint8Array = new Uint8Array();
/** What stands in the place of a subject that is forgotten. */
export const FORGOTTEN = 'forgotten';

export function newSalt(): Buffer {
  return randomBytes(SALT_BYTES);
}

/**
 * What the chain knows of the parties and the reason: nobody can tell them from it once the salt is gone. The same sum
 * is in migration 0012.
 */
export function detailDigest(salt: Uint8Array, { actor, subject, reason = '' }: AuditEntry): Buffer {
  const text = [actor, subject, reason].join(SEPARATOR);
  return createHash('sha256').update(salt).update(text, 'utf8').digest();
}

/** SHA-256 over the hash of the entry before and everything of this one. The same sum is in migration 0012. */
export function chainHash(
  before: Uint8Array,
  { position, at, actor, action, detail }: Pick<ChainedEntry, 'position' | 'at' | 'actor' | 'action' | 'detail'>,
): Buffer {
  const text = [position, at.toISOString(), partyOf(actor), action].join(SEPARATOR);
  return createHash('sha256').update(before).update(text, 'utf8').update(detail).digest();
}

/** `person:7` → `person`: what stays of an actor when the person is forgotten. Staff, operators and the program stay. */
export function partyOf(actor: string): string {
  return PERSONAL.exec(actor)?.[0] ?? actor;
}

export type ChainVerdict =
  /** `hash` is that of the last entry, in hexadecimal: noted elsewhere, it shows later that no entry was cut off. */
  | {
      readonly kind: 'whole';
      readonly count: number;
      /** How many of them name nobody any more. */
      readonly forgotten: number;
      readonly hash: string | undefined;
    }
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
  let forgotten = 0;
  let isFound = noted === undefined;
  for await (const entry of entries) {
    count += 1;
    const hash = chainHash(before, { ...entry, position: count });
    const isWhole = entry.position === count && hash.equals(entry.hash) && isAsWritten(entry);
    if (!isWhole) return { kind: 'broken', position: count };
    if (entry.salt === undefined) forgotten += 1;
    before = hash;
    isFound ||= hash.toString('hex') === noted;
  }
  if (!isFound) return { kind: 'cut-off', count };
  return { kind: 'whole', count, forgotten, hash: count === 0 ? undefined : Buffer.from(before).toString('hex') };
}

/** An entry without its salt says nothing that could be wrong, as long as it says nothing. */
function isAsWritten(entry: ChainedEntry): boolean {
  if (entry.salt !== undefined) return detailDigest(entry.salt, entry).equals(entry.detail);
  return entry.subject === FORGOTTEN && entry.reason === undefined && entry.actor === partyOf(entry.actor);
}
