import type { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { Secret } from '../../kernel/secret.ts';

/** A source of unpredictable bytes. */
export type RandomBytes = (sizeBytes: number) => Buffer;

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/u;

/** A token of 256 random bits, as base64url. */
export function mintToken(randomBytes: RandomBytes): Secret {
  return new Secret(randomBytes(TOKEN_BYTES).toString('base64url'));
}

/** The digest under which a token is stored and looked up; `undefined` for what cannot be a token. */
export function digestOfToken(text: string): Buffer | undefined {
  return TOKEN.test(text) ? digest(text) : undefined;
}

/** SHA-256. A token has full entropy, so no salt and no slow hash are needed. */
export function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
