import { fault } from './fault.ts';
import { decodeKey, type Key } from './key.ts';
import { spanOf } from './key-range.ts';
import type { IDBObjectStore } from './object-store.ts';
import type { IndexSchema, Placed } from './records.ts';
import { IDBRequest } from './request.ts';
import { decodeValue } from './value.ts';

/** What a cursor goes over: a store, or one of its indexes. */
export interface CursorSource {
  readonly source: unknown;
  readonly store: IDBObjectStore;
  readonly index: IndexSchema | undefined;
}

/** @see Indexed Database API 3.0, "IDBCursor" */
export class IDBCursor {
  readonly source: unknown;
  readonly request: IDBRequest;
  readonly direction = 'next';
  key: Key = [];
  primaryKey: Key = [];
  readonly #store: IDBObjectStore;
  readonly #step: () => unknown;

  constructor(from: CursorSource, request: IDBRequest, step: () => unknown) {
    this.source = from.source;
    this.request = request;
    this.#store = from.store;
    this.#step = step;
  }

  continue(key?: unknown): void {
    if (key !== undefined) throw fault('NotSupportedError', 'a cursor goes on one by one here');
    this.request.reopen();
    this.#store.transaction.request(this.source, this.#step, this.request);
  }

  update(value: unknown): IDBRequest {
    return this.#store.put(value, this.primaryKey);
  }

  delete(): IDBRequest {
    return this.#store.delete(this.primaryKey);
  }
}

export class IDBCursorWithValue extends IDBCursor {
  value: unknown;
}

/**
 * @returns the request whose result is the cursor at each place in turn, then null.
 * @throws DOMException `NotSupportedError` for any other direction than forward.
 */
export function openCursor(from: CursorSource, query: unknown, direction = 'next'): IDBRequest {
  if (direction !== 'next') throw fault('NotSupportedError', 'a cursor goes only forward here');
  const span = spanOf(query);
  const request = new IDBRequest();
  let last: Placed | undefined;
  const step = (): IDBCursorWithValue | null => {
    const found = from.store.records.after(from.index, span, last);
    if (found === undefined) return null;
    last = found;
    cursor.key = decodeKey(found.key);
    cursor.primaryKey = decodeKey(found.primaryKey);
    cursor.value = decodeValue(found.value);
    return cursor;
  };
  const cursor = new IDBCursorWithValue(from, request, step);
  return from.store.transaction.request(from.source, step, request);
}
