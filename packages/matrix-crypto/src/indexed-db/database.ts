import { fault } from './fault.ts';
import type { IDBObjectStore } from './object-store.ts';
import { Records, type StoreSchema } from './records.ts';
import { EventSource } from './request.ts';
import type { SqliteFile } from './sqlite-file.ts';
import { StringList } from './string-list.ts';
import { IDBTransaction, type TransactionMode } from './transaction.ts';

/** @see Indexed Database API 3.0, "IDBDatabase" */
export class IDBDatabase extends EventSource {
  readonly name: string;
  readonly version: number;
  readonly file: SqliteFile;
  readonly schemas: Map<string, StoreSchema>;
  #upgrade: IDBTransaction | undefined;
  #isClosed = false;

  constructor(file: SqliteFile, name: string, version: number) {
    super();
    this.file = file;
    this.name = name;
    this.version = version;
    this.schemas = readSchemas(file, name);
  }

  get objectStoreNames(): StringList {
    return StringList.sorted(this.schemas.keys());
  }

  createObjectStore(
    name: string,
    options: { readonly keyPath?: unknown; readonly autoIncrement?: boolean } = {},
  ): IDBObjectStore {
    const upgrade = this.#assertUpgrading();
    if ((options.keyPath ?? null) !== null || options.autoIncrement === true) {
      throw fault('NotSupportedError', 'the caller gives the keys here');
    }
    if (this.schemas.has(name)) throw fault('ConstraintError', `there is an object store ${name}`);
    const { lastInsertRowid } = this.file
      .statement('INSERT INTO stores (database, name) VALUES (?, ?)')
      .run(this.name, name);
    this.schemas.set(name, { id: Number(lastInsertRowid), name, indexes: new Map() });
    upgrade.changeScope(name, 'add');
    return upgrade.objectStore(name);
  }

  deleteObjectStore(name: string): void {
    const upgrade = this.#assertUpgrading();
    const schema = this.schemas.get(name);
    if (schema === undefined) throw fault('NotFoundError', `there is no object store ${name}`);
    new Records(this.file, schema).drop();
    this.schemas.delete(name);
    upgrade.changeScope(name, 'delete');
  }

  transaction(names: string | Iterable<string>, mode: TransactionMode = 'readonly'): IDBTransaction {
    if (this.#isClosed || this.#upgrade) throw fault('InvalidStateError', 'the database is closed or being upgraded');
    const wanted = typeof names === 'string' ? [names] : [...names];
    if (wanted.length === 0) throw fault('InvalidAccessError', 'a transaction needs an object store');
    const unknown = wanted.find((name) => !this.schemas.has(name));
    if (unknown !== undefined) throw fault('NotFoundError', `there is no object store ${unknown}`);
    return new IDBTransaction(this, wanted, mode);
  }

  close(): void {
    this.#isClosed = true;
  }

  /** @returns the transaction in which the schema may change. */
  startUpgrade(): IDBTransaction {
    const upgrade = new IDBTransaction(this, this.schemas.keys(), 'versionchange');
    upgrade.onFinished = () => {
      this.#upgrade = undefined;
    };
    this.#upgrade = upgrade;
    return upgrade;
  }

  #assertUpgrading(): IDBTransaction {
    if (this.#upgrade === undefined) throw fault('InvalidStateError', 'only an upgrade changes object stores');
    return this.#upgrade;
  }
}

function readSchemas(file: SqliteFile, database: string): Map<string, StoreSchema> {
  const schemas = new Map<string, StoreSchema>();
  for (const store of file.statement('SELECT id, name FROM stores WHERE database = ?').all(database)) {
    const schema: StoreSchema = { id: Number(store['id']), name: String(store['name']), indexes: new Map() };
    const rows = file.statement('SELECT id, name, key_path, is_unique FROM indexes WHERE store = ?').all(schema.id);
    for (const row of rows) {
      const name = String(row['name']);
      const keyPath = JSON.parse(String(row['key_path'])) as string | string[];
      schema.indexes.set(name, { id: Number(row['id']), name, keyPath, isUnique: row['is_unique'] === 1 });
    }
    schemas.set(schema.name, schema);
  }
  return schemas;
}
