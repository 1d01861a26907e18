import { fault } from './fault.ts';
import { encodeKey } from './key.ts';

/** @see Indexed Database API 3.0, "IDBKeyRange" */
export class IDBKeyRange {
  readonly lower: unknown;
  readonly upper: unknown;
  readonly lowerOpen: boolean;
  readonly upperOpen: boolean;

  constructor(lower: unknown, upper: unknown, open: { readonly lower: boolean; readonly upper: boolean }) {
    this.lower = lower;
    this.upper = upper;
    this.lowerOpen = open.lower;
    this.upperOpen = open.upper;
  }

  static only(key: unknown): IDBKeyRange {
    encodeKey(key);
    return new IDBKeyRange(key, key, { lower: false, upper: false });
  }

  static lowerBound(lower: unknown, isOpen = false): IDBKeyRange {
    encodeKey(lower);
    return new IDBKeyRange(lower, undefined, { lower: isOpen, upper: true });
  }

  static upperBound(upper: unknown, isOpen = false): IDBKeyRange {
    encodeKey(upper);
    return new IDBKeyRange(undefined, upper, { lower: true, upper: isOpen });
  }

  // The four parameters are IndexedDB's.
  static bound(lower: unknown, upper: unknown, isLowerOpen = false, isUpperOpen = false): IDBKeyRange {
    const order = Buffer.compare(encodeKey(lower), encodeKey(upper));
    if (order > 0 || (order === 0 && (isLowerOpen || isUpperOpen))) {
      throw fault('DataError', 'the lower bound lies above the upper');
    }
    return new IDBKeyRange(lower, upper, { lower: isLowerOpen, upper: isUpperOpen });
  }
}

/** A range of encoded keys, as parameters of {@link within}. */
export type Span = readonly [Buffer, number, Buffer, Buffer, number, Buffer];

/** Sorts before every encoded key. */
export const LOWEST = Buffer.alloc(0);
const HIGHEST = Buffer.of(0xff);

/**
 * @param query - A range, one key, or nothing for everything.
 * @throws DOMException `DataError` for what is none of them.
 */
export function spanOf(query: unknown): Span {
  if (query === undefined || query === null) return [LOWEST, 0, LOWEST, HIGHEST, 0, HIGHEST];
  if (!(query instanceof IDBKeyRange)) {
    const key = encodeKey(query);
    return [key, 0, key, key, 0, key];
  }
  const lower = query.lower === undefined ? LOWEST : encodeKey(query.lower);
  const upper = query.upper === undefined ? HIGHEST : encodeKey(query.upper);
  return [lower, Number(query.lowerOpen), lower, upper, Number(query.upperOpen), upper];
}

/** @returns the SQL condition that a column lies in a {@link Span}. */
export function within(column: string): string {
  return `${column} >= ? AND NOT (? AND ${column} = ?) AND ${column} <= ? AND NOT (? AND ${column} = ?)`;
}
