import { fault } from './fault.ts';
import { decodeKey, encodeKey, isKey, type Key } from './key.ts';
import { LOWEST, type Span, within } from './key-range.ts';
import type { SqliteFile } from './sqlite-file.ts';
import { decodeValue, encodeValue, evaluateKeyPath } from './value.ts';

/** An index of an object store, as the tables have it. */
export interface IndexSchema {
  readonly id: number;
  readonly name: string;
  readonly keyPath: string | readonly string[];
  readonly isUnique: boolean;
}

/** An object store, as the tables have it. */
export interface StoreSchema {
  readonly id: number;
  readonly name: string;
  readonly indexes: Map<string, IndexSchema>;
}

/** A place in a store or an index. */
export interface Position {
  readonly key: Uint8Array;
  readonly primaryKey: Uint8Array;
}

/** A record at a place. */
export interface Placed extends Position {
  readonly value: string;
}

const EVERYTHING = -1;
const JOINED = 'FROM entries x JOIN records r ON r.store = ? AND r.key = x.key WHERE x.idx = ?';

/** The records of one object store, in SQL. Every method is one step of a transaction that the caller keeps. */
export class Records {
  readonly #file: SqliteFile;
  readonly #schema: StoreSchema;

  constructor(file: SqliteFile, schema: StoreSchema) {
    this.#file = file;
    this.#schema = schema;
  }

  /** @throws DOMException `ConstraintError` when the key, or a unique index's, is taken. */
  put(key: Buffer, text: string, mode: 'put' | 'add'): void {
    const store = this.#schema.id;
    const old = mode === 'add' || this.#isIndexed ? this.#textAt(key) : undefined;
    if (mode === 'add' && old !== undefined) throw fault('ConstraintError', 'the key exists');
    if (old !== undefined) this.#forget(key, old);
    this.#file
      .statement(
        'INSERT INTO records (store, key, value) VALUES (?, ?, ?) ON CONFLICT (store, key) DO UPDATE SET value = excluded.value',
      )
      .run(store, key, text);
    if (!this.#isIndexed) return;
    const value = decodeValue(text);
    for (const index of this.#schema.indexes.values()) this.#remember(index, key, value);
  }

  delete(span: Span): void {
    if (this.#isIndexed) {
      const rows = this.#file
        .statement(`SELECT key, value FROM records WHERE store = ? AND ${within('key')}`)
        .all(this.#schema.id, ...span);
      for (const row of rows) this.#forget(bytesOf(row['key']), String(row['value']));
    }
    this.#file.statement(`DELETE FROM records WHERE store = ? AND ${within('key')}`).run(this.#schema.id, ...span);
  }

  values(span: Span, limit = EVERYTHING): unknown[] {
    return this.#file
      .statement(`SELECT value FROM records WHERE store = ? AND ${within('key')} ORDER BY key LIMIT ?`)
      .all(this.#schema.id, ...span, limit)
      .map((row) => decodeValue(String(row['value'])));
  }

  keys(span: Span, limit = EVERYTHING): Key[] {
    return this.#file
      .statement(`SELECT key FROM records WHERE store = ? AND ${within('key')} ORDER BY key LIMIT ?`)
      .all(this.#schema.id, ...span, limit)
      .map((row) => decodeKey(bytesOf(row['key'])));
  }

  count(span: Span): number {
    const row = this.#file
      .statement(`SELECT count(*) AS n FROM records WHERE store = ? AND ${within('key')}`)
      .get(this.#schema.id, ...span);
    return Number(row?.['n']);
  }

  indexedValues(index: IndexSchema, span: Span, limit = EVERYTHING): unknown[] {
    return this.#file
      .statement(`SELECT r.value ${JOINED} AND ${within('x.index_key')} ORDER BY x.index_key, x.key LIMIT ?`)
      .all(this.#schema.id, index.id, ...span, limit)
      .map((row) => decodeValue(String(row['value'])));
  }

  indexedKeys(index: IndexSchema, span: Span, limit = EVERYTHING): Key[] {
    return this.#file
      .statement(`SELECT key FROM entries WHERE idx = ? AND ${within('index_key')} ORDER BY index_key, key LIMIT ?`)
      .all(index.id, ...span, limit)
      .map((row) => decodeKey(bytesOf(row['key'])));
  }

  indexedCount(index: IndexSchema, span: Span): number {
    const row = this.#file
      .statement(`SELECT count(*) AS n FROM entries WHERE idx = ? AND ${within('index_key')}`)
      .get(index.id, ...span);
    return Number(row?.['n']);
  }

  /** @returns the first record behind a place, in the order of the index, or of the keys when there is none. */
  after(index: IndexSchema | undefined, span: Span, last: Position | undefined): Placed | undefined {
    const row =
      index === undefined
        ? this.#file
            .statement(
              `SELECT key AS k, key AS p, value FROM records WHERE store = ? AND ${within('key')} AND key > ? ORDER BY key LIMIT 1`,
            )
            .get(this.#schema.id, ...span, last?.key ?? LOWEST)
        : this.#file
            .statement(
              `SELECT x.index_key AS k, x.key AS p, r.value ${JOINED} AND ${within('x.index_key')}
               AND (x.index_key, x.key) > (?, ?) ORDER BY x.index_key, x.key LIMIT 1`,
            )
            .get(this.#schema.id, index.id, ...span, last?.key ?? LOWEST, last?.primaryKey ?? LOWEST);
    return row && { key: bytesOf(row['k']), primaryKey: bytesOf(row['p']), value: String(row['value']) };
  }

  createIndex(name: string, keyPath: string | readonly string[], isUnique: boolean): IndexSchema {
    const { lastInsertRowid } = this.#file
      .statement('INSERT INTO indexes (store, name, key_path, is_unique) VALUES (?, ?, ?, ?)')
      .run(this.#schema.id, name, encodeValue(keyPath), Number(isUnique));
    const index = { id: Number(lastInsertRowid), name, keyPath, isUnique };
    this.#schema.indexes.set(name, index);
    const rows = this.#file.statement('SELECT key, value FROM records WHERE store = ?').all(this.#schema.id);
    for (const row of rows) this.#remember(index, bytesOf(row['key']), decodeValue(String(row['value'])));
    return index;
  }

  deleteIndex(index: IndexSchema): void {
    this.#file.statement('DELETE FROM entries WHERE idx = ?').run(index.id);
    this.#file.statement('DELETE FROM indexes WHERE id = ?').run(index.id);
    this.#schema.indexes.delete(index.name);
  }

  /** Removes the store itself with all it holds. */
  drop(): void {
    for (const index of this.#schema.indexes.values()) this.deleteIndex(index);
    this.#file.statement('DELETE FROM records WHERE store = ?').run(this.#schema.id);
    this.#file.statement('DELETE FROM stores WHERE id = ?').run(this.#schema.id);
  }

  get #isIndexed(): boolean {
    return this.#schema.indexes.size > 0;
  }

  #textAt(key: Buffer): string | undefined {
    const row = this.#file.statement('SELECT value FROM records WHERE store = ? AND key = ?').get(this.#schema.id, key);
    return row && String(row['value']);
  }

  #remember(index: IndexSchema, key: Uint8Array, value: unknown): void {
    const indexKey = indexKeyOf(index, value);
    if (indexKey === undefined) return;
    const taken = 'SELECT 1 FROM entries WHERE idx = ? AND index_key = ? AND key <> ?';
    if (index.isUnique && this.#file.statement(taken).get(index.id, indexKey, key) !== undefined) {
      throw fault('ConstraintError', `the unique index ${index.name} has that key`);
    }
    this.#file
      .statement('INSERT OR IGNORE INTO entries (idx, index_key, key) VALUES (?, ?, ?)')
      .run(index.id, indexKey, key);
  }

  /** The old value says where its entries stand, so that the table needs no second index to find them by record. */
  #forget(key: Uint8Array, text: string): void {
    const value = decodeValue(text);
    for (const index of this.#schema.indexes.values()) {
      const indexKey = indexKeyOf(index, value);
      if (indexKey === undefined) continue;
      this.#file
        .statement('DELETE FROM entries WHERE idx = ? AND index_key = ? AND key = ?')
        .run(index.id, indexKey, key);
    }
  }
}

/** @returns the key under which an index has a value, or nothing when the index leaves it out. */
function indexKeyOf(index: IndexSchema, value: unknown): Buffer | undefined {
  const key = evaluateKeyPath(index.keyPath, value);
  return isKey(key) ? encodeKey(key) : undefined;
}

function bytesOf(column: unknown): Uint8Array {
  if (column instanceof Uint8Array) return column;
  throw fault('DataError', 'the stored key is damaged');
}
