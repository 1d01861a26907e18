import type { ByteSource } from './byte-source.ts';

/** Small ranges of a source as one buffer. Cut at the end of the source instead of failing there. */
export async function readRange(
  source: ByteSource,
  range: { readonly start: number; readonly end: number },
  signal?: AbortSignal,
): Promise<Buffer> {
  const start = Math.min(range.start, source.sizeBytes);
  const end = Math.min(range.end, source.sizeBytes);
  if (start >= end) return Buffer.alloc(0);
  const parts: Buffer[] = [];
  for await (const part of source.read({ start, end }, signal)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
