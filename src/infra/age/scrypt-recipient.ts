import { Buffer } from 'node:buffer';
import { createCipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { type Recipient, Stanza } from 'age-encryption';
import type { Secret } from '../../kernel/secret.ts';

/*
 * The library's own derivation holds up the whole process while it works. This one leaves it to a thread of Node's pool
 * and writes the same stanza.
 */

/** Base 2 logarithm of the cost: 128 MiB and about half a second. age itself takes 18, and reads up to 22. */
export const WORK_FACTOR = 17;
const BLOCK_SIZE = 8;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const LABEL = 'age-encryption.org/v1/scrypt';

/**
 * Encrypts the key of a file with a passphrase.
 *
 * @param inTurn - Decides when the costly part of it may run.
 * @see https://age-encryption.org/v1, “The scrypt recipient type”
 */
export function scryptRecipient(
  passphrase: Secret,
  inTurn: (work: () => Promise<Buffer>) => Promise<Buffer>,
): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_BYTES);
      const key = await inTurn(() => deriveKey(passphrase, salt));
      // The key is used once, so its nonce may be zero.
      const cipher = createCipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: TAG_BYTES });
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      return [new Stanza(['scrypt', withoutPadding(salt), String(WORK_FACTOR)], body)];
    },
  };
}

function deriveKey(passphrase: Secret, salt: Buffer): Promise<Buffer> {
  const cost = 2 ** WORK_FACTOR;
  const options: ScryptOptions = { N: cost, r: BLOCK_SIZE, p: 1, maxmem: 2 * 128 * cost * BLOCK_SIZE };
  const labelled = Buffer.concat([Buffer.from(LABEL, 'latin1'), salt]);
  return new Promise((resolve, reject) => {
    scrypt(passphrase.reveal(), labelled, KEY_BYTES, options, (err, key) => (err ? reject(err) : resolve(key)));
  });
}

function withoutPadding(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/u, '');
}
