import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { ArchiveId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';

/*
 * An archive file is a header and then chunks. The header is the magic, the plain bytes of a full chunk (32 bits,
 * big endian) and a random salt; a chunk is AES-256-GCM ciphertext and its tag. The key of the file comes from the
 * vault's key and the salt. Every chunk authenticates the header and the archive's id; its nonce is its number and
 * whether it is the last (the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO 2015), so chunks can
 * be neither reordered, dropped, nor taken from another archive. Only the last chunk is short.
 */
const MAGIC = Buffer.from('PAPPUS\0\u0001', 'latin1');
const SALT_BYTES = 32;
const SALT_AT = MAGIC.length + 4;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const MAX_CHUNK_BYTES = 16 * 1024 * 1024;

export const HEADER_BYTES = SALT_AT + SALT_BYTES;
export const TAG_BYTES = 16;
/** Where the salt rests: without it the rest of the file can never be read again. */
export const SALT_RANGE = { start: SALT_AT, lengthBytes: SALT_BYTES } as const;

/** A fresh header with a random salt. */
export function newHeader(chunkBytes: number): Buffer {
  if (!Number.isInteger(chunkBytes) || chunkBytes < 1 || chunkBytes > MAX_CHUNK_BYTES) {
    throw new RangeError(`chunks hold 1 to ${MAX_CHUNK_BYTES} bytes`);
  }
  const header = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(header);
  header.writeUInt32BE(chunkBytes, MAGIC.length);
  randomBytes(SALT_BYTES).copy(header, SALT_AT);
  return header;
}

/** Plain bytes of a full chunk according to a header; `undefined` when it is no header of ours. */
export function findChunkBytes(header: Buffer): number | undefined {
  if (header.length !== HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const chunkBytes = header.readUInt32BE(MAGIC.length);
  return chunkBytes < 1 || chunkBytes > MAX_CHUNK_BYTES ? undefined : chunkBytes;
}

/** Where things lie in an archive file. */
export interface Layout {
  readonly chunkBytes: number;
  readonly chunkCount: number;
  /** Plain bytes of the whole archive. */
  readonly sizeBytes: number;
}

/** The layout that the length of a file implies; `undefined` when no archive can be that long. */
export function findLayout(fileBytes: number, chunkBytes: number): Layout | undefined {
  const bodyBytes = fileBytes - HEADER_BYTES;
  const recordBytes = chunkBytes + TAG_BYTES;
  const chunkCount = Math.ceil(bodyBytes / recordBytes);
  const lastRecordBytes = bodyBytes - (chunkCount - 1) * recordBytes;
  if (bodyBytes < TAG_BYTES || lastRecordBytes < TAG_BYTES) return undefined;
  return { chunkBytes, chunkCount, sizeBytes: bodyBytes - chunkCount * TAG_BYTES };
}

/** Encrypts and decrypts the chunks of one archive file. */
export class ChunkCipher {
  readonly #key: Buffer;
  readonly #associated: Buffer;

  constructor(vaultKey: Secret<Buffer>, id: ArchiveId, header: Buffer) {
    const salt = header.subarray(SALT_AT);
    this.#key = Buffer.from(hkdfSync('sha256', vaultKey.reveal(), salt, 'pappus archive file', KEY_BYTES));
    this.#associated = Buffer.concat([header, Buffer.from(id, 'utf8')]);
  }

  /** @returns Ciphertext and tag, in writing order. */
  encrypt(plain: Buffer, index: number, isLast: boolean): readonly [Buffer<ArrayBuffer>, Buffer<ArrayBuffer>] {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(index, isLast), { authTagLength: TAG_BYTES });
    cipher.setAAD(this.#associated);
    const ciphertext = cipher.update(plain);
    cipher.final();
    return [ciphertext, cipher.getAuthTag()];
  }

  /**
   * @param record - Ciphertext and tag; may be reused once the call returns.
   * @throws Error when the record does not authenticate as this chunk of this archive.
   */
  decrypt(record: Buffer, index: number, isLast: boolean): Buffer<ArrayBuffer> {
    const tagAt = record.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(index, isLast), { authTagLength: TAG_BYTES });
    decipher.setAAD(this.#associated);
    decipher.setAuthTag(record.subarray(tagAt));
    const plain = decipher.update(record.subarray(0, tagAt));
    decipher.final();
    return plain;
  }
}

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(index, NONCE_BYTES - 5);
  nonce.writeUInt8(isLast ? 1 : 0, NONCE_BYTES - 1);
  return nonce;
}
