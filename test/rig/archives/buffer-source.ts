import { Readable } from 'node:stream';
import type { ByteSource } from '../../../src/core/archive/byte-source.ts';

/** Bytes in memory as a source, handed out in chunks of this size. */
export function bufferSource(bytes: Buffer, chunkBytes = 64 * 1024): ByteSource {
  return {
    sizeBytes: bytes.length,
    read: ({ start, end } = { start: 0, end: bytes.length }, signal) => {
      if (start < 0 || end < start || end > bytes.length) throw new RangeError('no such range');
      const chunks = function* () {
        for (let at = start; at < end; at += chunkBytes) yield bytes.subarray(at, Math.min(end, at + chunkBytes));
      };
      return Readable.from(chunks(), { objectMode: false, ...(signal === undefined ? {} : { signal }) });
    },
  };
}

/** Everything a stream gives, as a source. */
export async function sourceOf(stream: Readable, chunkBytes?: number): Promise<ByteSource> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return bufferSource(Buffer.concat(parts), chunkBytes);
}
