import { Buffer } from 'node:buffer';
import { hkdfSync } from 'node:crypto';
import { Secret } from '../../kernel/secret.ts';

const KEY_BYTES = 32;

/**
 * Derives the key of one purpose from the master key, so that no key is used for two things.
 *
 * The same master and purpose always give the same 256-bit key.
 *
 * @param purpose - A constant of the program, such as `vault`; changing it loses what was encrypted under it.
 * @throws RangeError when the master key is shorter than 32 bytes.
 * @see RFC 5869, HKDF with SHA-256
 */
export function deriveKey(master: Secret<Buffer>, purpose: string): Secret<Buffer> {
  const key = master.reveal();
  if (key.length < KEY_BYTES) throw new RangeError(`the master key is shorter than ${KEY_BYTES} bytes`);
  return new Secret(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `pappus ${purpose}`, KEY_BYTES)));
}
