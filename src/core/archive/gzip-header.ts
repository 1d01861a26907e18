const DEFLATE = 8;
const FLAG_CRC = 0x02;
const FLAG_EXTRA = 0x04;
const FLAG_NAME = 0x08;
const FLAG_COMMENT = 0x10;
const RESERVED_FLAGS = 0xe0;
const FIXED_BYTES = 10;

/**
 * Where the deflate stream begins, or why there is none.
 *
 * @param start - The first bytes of the file; a header longer than these counts as not gzip.
 * @see RFC 1952 §2.3
 */
export function findGzipBody(start: Buffer): number | 'ARCHIVE_EMPTY' | 'NOT_GZIP' | 'GZIP_TRUNCATED' {
  if (start.length === 0) return 'ARCHIVE_EMPTY';
  if (start[0] !== 0x1f || (start.length > 1 && start[1] !== 0x8b)) return 'NOT_GZIP';
  if (start.length < FIXED_BYTES) return 'GZIP_TRUNCATED';
  const flags = start[3] ?? 0;
  if (start[2] !== DEFLATE || (flags & RESERVED_FLAGS) !== 0) return 'NOT_GZIP';
  let at = FIXED_BYTES;
  if ((flags & FLAG_EXTRA) !== 0) at += 2 + (at + 2 <= start.length ? start.readUInt16LE(at) : 0);
  for (const flag of [FLAG_NAME, FLAG_COMMENT]) {
    if ((flags & flag) === 0) continue;
    const zero = start.indexOf(0, at);
    if (zero === -1) return 'GZIP_TRUNCATED';
    at = zero + 1;
  }
  if ((flags & FLAG_CRC) !== 0) at += 2;
  return at > start.length ? 'GZIP_TRUNCATED' : at;
}
