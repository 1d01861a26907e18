import { createHash } from 'node:crypto';
import { MINUTE } from '../../src/kernel/clock.ts';

/** @see Discord, "Create Message" */
const MAX_NONCE_LENGTH = 25;
/** Discord keeps nonces "for the past few minutes". */
export const NONCE_WINDOW_MS = 2 * MINUTE;

/**
 * The same for the same part of the same delivery, and for nothing else: Discord counts nonces by author, so that two
 * people must not be told something under one.
 */
export function nonceOf(delivery: string, part: number): string {
  return createHash('sha256').update(`${delivery}.${part}`).digest('base64url').slice(0, MAX_NONCE_LENGTH);
}
