import type { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WebSessionId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';

/** What every form of a session bears, so that no other page can send one in its name. The same as long as it lasts. */
export function formTokenOf(key: Secret<Buffer>, session: WebSessionId): string {
  return tag(key, session).toString('base64url');
}

/** Compares in constant time. */
export function isFormToken(key: Secret<Buffer>, session: WebSessionId, given: string): boolean {
  const expected = tag(key, session);
  const bytes = new TextEncoder().encode(given);
  const wanted = new TextEncoder().encode(expected.toString('base64url'));
  return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
}

function tag(key: Secret<Buffer>, session: WebSessionId): Buffer {
  return createHmac('sha256', key.reveal()).update(`form ${session}`, 'utf8').digest();
}
