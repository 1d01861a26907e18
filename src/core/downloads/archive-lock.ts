import type { Branded } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';
import type { LentBytes } from './archive-files.ts';

/** A public key in the age format that files can be encrypted to, such as `age1ql3z7hjy…`. It is no secret. */
export type AgePublicKey = Branded<string, 'AgePublicKey'>;

/** What an archive is encrypted to on its way to a person. */
export type ArchiveLock =
  | { readonly kind: 'public-key'; readonly publicKey: AgePublicKey }
  | { readonly kind: 'passphrase'; readonly passphrase: Secret };

/** Encrypts archives for people, in the age format. */
export interface ArchiveLocks {
  /** Reads a public key; `undefined` when it is none, or of a kind that nothing can be encrypted to here. */
  findPublicKey(text: string): Promise<AgePublicKey | undefined>;
  /** A fresh passphrase of words, good enough to be written down and never changed. */
  newPassphrase(): Secret;
  /**
   * The archive as an age file, encrypted while it is read: never much of it is in memory, and nothing is stored. Every
   * call makes other bytes of it, so it is lent once and as a whole.
   *
   * A passphrase costs a good part of a second and 128 MiB, so that they are worked on one at a time.
   *
   * @param file - Stays the caller's, who disposes it.
   * @returns `undefined` when too many passphrases wait already.
   */
  lock(file: LentBytes, lock: ArchiveLock): Promise<LentBytes | undefined>;
}

/** Digits and letters that a public key may consist of, and how long the longest known kind is (age1pq). */
const PUBLIC_KEY = /\bage1[0-9a-z]{8,4000}\b/iu;
const SECRET_KEY = /AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{8}/iu;

/** The first word of a text that looks like a public key. */
export function findPublicKeyText(text: string): string | undefined {
  return PUBLIC_KEY.exec(text)?.[0].toLowerCase();
}

/** Whether a text holds the secret half of an age key, which nobody but its owner may know. */
export function holdsSecretKey(text: string): boolean {
  return SECRET_KEY.test(text);
}

/** What people compare by eye: the beginning and the end. */
export function shortKey(publicKey: AgePublicKey): string {
  return `${publicKey.slice(0, 12)}…${publicKey.slice(-6)}`;
}
