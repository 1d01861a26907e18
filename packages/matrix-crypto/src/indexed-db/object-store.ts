import { openCursor } from './cursor.ts';
import { fault } from './fault.ts';
import { encodeKey } from './key.ts';
import { spanOf } from './key-range.ts';
import { limitOf } from './limit.ts';
import { Records, type StoreSchema } from './records.ts';
import type { IDBRequest } from './request.ts';
import { IDBIndex } from './store-index.ts';
import { StringList } from './string-list.ts';
import type { IDBTransaction } from './transaction.ts';
import { encodeValue } from './value.ts';

/**
 * An object store with keys given by the caller: no key path of its own, no key generator.
 *
 * @see Indexed Database API 3.0, "IDBObjectStore"
 */
export class IDBObjectStore {
  readonly transaction: IDBTransaction;
  readonly name: string;
  readonly keyPath = null;
  readonly autoIncrement = false;
  readonly records: Records;
  readonly #schema: StoreSchema;

  constructor(transaction: IDBTransaction, schema: StoreSchema) {
    this.transaction = transaction;
    this.name = schema.name;
    this.#schema = schema;
    this.records = new Records(transaction.db.file, schema);
  }

  get indexNames(): StringList {
    return StringList.sorted(this.#schema.indexes.keys());
  }

  put(value: unknown, key: unknown): IDBRequest {
    return this.#write(value, key, 'put');
  }

  add(value: unknown, key: unknown): IDBRequest {
    return this.#write(value, key, 'add');
  }

  get(query: unknown): IDBRequest {
    const span = spanOf(query);
    return this.transaction.request(this, () => this.records.values(span, 1)[0]);
  }

  getAll(query?: unknown, count?: number): IDBRequest {
    const span = spanOf(query);
    return this.transaction.request(this, () => this.records.values(span, limitOf(count)));
  }

  getAllKeys(query?: unknown, count?: number): IDBRequest {
    const span = spanOf(query);
    return this.transaction.request(this, () => this.records.keys(span, limitOf(count)));
  }

  count(query?: unknown): IDBRequest {
    const span = spanOf(query);
    return this.transaction.request(this, () => this.records.count(span));
  }

  delete(query: unknown): IDBRequest {
    this.transaction.assertWritable();
    if (query === undefined || query === null) throw fault('DataError', 'delete needs a key or a range');
    const span = spanOf(query);
    return this.transaction.request(this, () => this.records.delete(span));
  }

  clear(): IDBRequest {
    this.transaction.assertWritable();
    return this.transaction.request(this, () => this.records.delete(spanOf(undefined)));
  }

  index(name: string): IDBIndex {
    const index = this.#schema.indexes.get(name);
    if (index === undefined) throw fault('NotFoundError', `${this.name} has no index ${name}`);
    return new IDBIndex(this, index);
  }

  createIndex(
    name: string,
    keyPath: string | readonly string[],
    options: { readonly unique?: boolean; readonly multiEntry?: boolean } = {},
  ): IDBIndex {
    this.#assertUpgrading();
    if (this.#schema.indexes.has(name)) throw fault('ConstraintError', `${this.name} has an index ${name}`);
    if (options.multiEntry === true) throw fault('NotSupportedError', 'an index has one entry for each record here');
    const path = typeof keyPath === 'string' ? keyPath : [...keyPath];
    return new IDBIndex(this, this.records.createIndex(name, path, options.unique === true));
  }

  deleteIndex(name: string): void {
    this.#assertUpgrading();
    const index = this.#schema.indexes.get(name);
    if (index === undefined) throw fault('NotFoundError', `${this.name} has no index ${name}`);
    this.records.deleteIndex(index);
  }

  openCursor(query?: unknown, direction?: string): IDBRequest {
    return openCursor({ source: this, store: this, index: undefined }, query, direction);
  }

  #write(value: unknown, key: unknown, mode: 'put' | 'add'): IDBRequest {
    this.transaction.assertWritable();
    if (key === undefined) throw fault('DataError', 'the key must be given');
    const bytes = encodeKey(key);
    const text = encodeValue(value);
    return this.transaction.request(this, () => {
      this.records.put(bytes, text, mode);
      return key;
    });
  }

  #assertUpgrading(): void {
    if (this.transaction.mode !== 'versionchange') throw fault('InvalidStateError', 'only an upgrade changes indexes');
  }
}
