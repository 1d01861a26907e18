import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const CIPHER = 'aes-256-ctr';
const KEY_BYTES = 32;
const IV_BYTES = 16;
const SHA256_BYTES = 32;

interface Secrets {
  readonly key: Buffer;
  readonly iv: Buffer;
  readonly sha256: Buffer;
}

/**
 * An encrypted file with what it takes to read it.
 *
 * @see Matrix specification, "Sending encrypted attachments"
 */
export class EncryptedAttachment {
  readonly encryptedData: Uint8Array;
  /** JSON: the `file` member of a message, without `url`. */
  readonly mediaEncryptionInfo: string;
  readonly #secrets: Secrets;

  /** @throws when the description is not one of a version 2 attachment, whole and of the right lengths. */
  constructor(encryptedData: Uint8Array, mediaEncryptionInfo: string) {
    this.encryptedData = encryptedData;
    this.mediaEncryptionInfo = mediaEncryptionInfo;
    this.#secrets = parseInfo(JSON.parse(mediaEncryptionInfo));
  }

  /** @throws when the file is not the one described. */
  decrypt(): Buffer {
    const { key, iv, sha256 } = this.#secrets;
    if (!timingSafeEqual(digestOf(this.encryptedData), sha256)) {
      throw new Error('the encrypted attachment was altered: its SHA-256 is not the one its message names');
    }
    const decipher = createDecipheriv(CIPHER, key, iv);
    return Buffer.concat([decipher.update(this.encryptedData), decipher.final()]);
  }
}

/** Encrypts and decrypts files. On node:crypto: the wasm copies a file several times into memory it never gives back. */
export const Attachment = {
  encrypt(data: Uint8Array): EncryptedAttachment {
    const key = randomBytes(KEY_BYTES);
    // The lower half is the block counter and starts at 0, so that it cannot overflow into the upper.
    const iv = Buffer.concat([randomBytes(IV_BYTES / 2), Buffer.alloc(IV_BYTES / 2)]);
    const cipher = createCipheriv(CIPHER, key, iv);
    const encrypted = Buffer.concat([cipher.update(data), cipher.final()]);
    const info = {
      v: 'v2',
      key: { kty: 'oct', key_ops: ['encrypt', 'decrypt'], alg: 'A256CTR', k: key.toString('base64url'), ext: true },
      iv: unpadded(iv),
      hashes: { sha256: unpadded(digestOf(encrypted)) },
    };
    return new EncryptedAttachment(encrypted, JSON.stringify(info));
  },

  decrypt(attachment: EncryptedAttachment): Uint8Array {
    return attachment.decrypt();
  },
};

function parseInfo(info: unknown): Secrets {
  const key = member(info, 'key');
  const secrets = {
    key: Buffer.from(text(member(key, 'k')), 'base64url'),
    iv: Buffer.from(text(member(info, 'iv')), 'base64'),
    sha256: Buffer.from(text(member(member(info, 'hashes'), 'sha256')), 'base64'),
  };
  const isSound =
    member(info, 'v') === 'v2' &&
    member(key, 'kty') === 'oct' &&
    member(key, 'alg') === 'A256CTR' &&
    secrets.key.length === KEY_BYTES &&
    secrets.iv.length === IV_BYTES &&
    secrets.sha256.length === SHA256_BYTES;
  if (!isSound) throw new Error('the description of the encrypted attachment is incomplete or of another version');
  return secrets;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function digestOf(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/u, '');
}
