import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SealBrokenError, type Sealer } from '../../core/work/sealer.ts';
import type { Secret } from '../../kernel/secret.ts';

const VERSION = 'v1.';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * Seals texts with AES-256-GCM. A sealed text is `v1.` and the base64url of nonce, ciphertext and tag.
 *
 * Nonces are random, which is sound for 2^32 texts under one key (NIST SP 800-38D §8.3).
 */
export class SealedBox implements Sealer {
  readonly #key: Secret<Buffer>;

  /** @throws RangeError when the key is not 32 bytes. */
  constructor(key: Secret<Buffer>) {
    if (key.reveal().length !== KEY_BYTES) throw new RangeError(`the sealing key is not ${KEY_BYTES} bytes`);
    this.#key = key;
  }

  seal(plain: string, context: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key.reveal(), nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(associatedData(context));
    const box = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return VERSION + box.toString('base64url');
  }

  open(sealed: string, context: string): string {
    const text = sealed.startsWith(VERSION) ? sealed.slice(VERSION.length) : '';
    const box = Buffer.from(text, 'base64url');
    // The decoder skips what it does not know: only the one canonical spelling counts.
    if (box.length < NONCE_BYTES + TAG_BYTES || box.toString('base64url') !== text) throw new SealBrokenError(context);
    const decipher = createDecipheriv('aes-256-gcm', this.#key.reveal(), box.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(associatedData(context));
    decipher.setAuthTag(box.subarray(-TAG_BYTES));
    try {
      const plain = decipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([plain, decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new SealBrokenError(context, { cause });
    }
  }
}

function associatedData(context: string): Buffer {
  return Buffer.from(VERSION + context, 'utf8');
}
