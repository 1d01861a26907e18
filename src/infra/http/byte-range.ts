/** A half-open range of bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** `whole` also stands for everything that a server may ignore: several ranges, other units, nonsense. */
export type RangeDecision =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly range: ByteRange }
  | { readonly kind: 'unsatisfiable' };

const WHOLE: RangeDecision = { kind: 'whole' };
const SINGLE_RANGE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/iu;

/**
 * Which bytes to send for a `Range` header. Several ranges are answered with the whole: no browser asks for them.
 *
 * @param ifRange - The `If-Range` header: a range counts only while the file is still the one the client has part of.
 * @see RFC 9110 §14.2, §13.1.5
 */
export function decideRange(
  { range, ifRange }: { readonly range: string | undefined; readonly ifRange: string | undefined },
  { sizeBytes, etag }: { readonly sizeBytes: number; readonly etag: string },
): RangeDecision {
  if (range === undefined || (ifRange !== undefined && ifRange.trim() !== etag)) return WHOLE;
  const [, first, last] = SINGLE_RANGE.exec(range) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return WHOLE;
  if (first === '') {
    const start = Math.max(0, sizeBytes - Number(last));
    return partOf(start, sizeBytes, sizeBytes);
  }
  if (last !== '' && Number(last) < Number(first)) return WHOLE;
  return partOf(Number(first), last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes), sizeBytes);
}

function partOf(start: number, end: number, sizeBytes: number): RangeDecision {
  return start < sizeBytes ? { kind: 'part', range: { start, end } } : { kind: 'unsatisfiable' };
}
