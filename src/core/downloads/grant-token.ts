import type { Buffer } from 'node:buffer';
import { createHash, randomBytes } from 'node:crypto';
import { Secret } from '../../kernel/secret.ts';

const TOKEN_BYTES = 32;

/** The secret part of a download link: 256 random bits as 43 characters of base64url. */
export type GrantToken = Secret;

export function newGrantToken(): GrantToken {
  return new Secret(randomBytes(TOKEN_BYTES).toString('base64url'));
}

/**
 * What is stored of a token, and looked up: its SHA-256.
 *
 * A token has nothing to guess, so a fast digest is enough; and how long a look-up of the digest takes says nothing
 * about the token.
 */
export function digestOfToken(token: GrantToken): Buffer {
  return createHash('sha256').update(token.reveal(), 'utf8').digest();
}
