import { openCursor } from './cursor.ts';
import { spanOf } from './key-range.ts';
import { limitOf } from './limit.ts';
import type { IDBObjectStore } from './object-store.ts';
import type { IndexSchema } from './records.ts';
import type { IDBRequest } from './request.ts';

/** @see Indexed Database API 3.0, "IDBIndex" */
export class IDBIndex {
  readonly objectStore: IDBObjectStore;
  readonly name: string;
  readonly keyPath: string | readonly string[];
  readonly unique: boolean;
  readonly multiEntry = false;
  readonly #schema: IndexSchema;

  constructor(store: IDBObjectStore, schema: IndexSchema) {
    this.objectStore = store;
    this.name = schema.name;
    this.keyPath = schema.keyPath;
    this.unique = schema.isUnique;
    this.#schema = schema;
  }

  get(query: unknown): IDBRequest {
    const { records, transaction } = this.objectStore;
    const span = spanOf(query);
    return transaction.request(this, () => records.indexedValues(this.#schema, span, 1)[0]);
  }

  getAll(query?: unknown, count?: number): IDBRequest {
    const { records, transaction } = this.objectStore;
    const span = spanOf(query);
    return transaction.request(this, () => records.indexedValues(this.#schema, span, limitOf(count)));
  }

  getAllKeys(query?: unknown, count?: number): IDBRequest {
    const { records, transaction } = this.objectStore;
    const span = spanOf(query);
    return transaction.request(this, () => records.indexedKeys(this.#schema, span, limitOf(count)));
  }

  count(query?: unknown): IDBRequest {
    const { records, transaction } = this.objectStore;
    const span = spanOf(query);
    return transaction.request(this, () => records.indexedCount(this.#schema, span));
  }

  openCursor(query?: unknown, direction?: string): IDBRequest {
    return openCursor({ source: this, store: this.objectStore, index: this.#schema }, query, direction);
  }
}
