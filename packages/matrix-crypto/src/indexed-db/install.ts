import { IDBCursor, IDBCursorWithValue } from './cursor.ts';
import { IDBDatabase } from './database.ts';
import { IDBFactory } from './factory.ts';
import { IDBKeyRange } from './key-range.ts';
import { IDBObjectStore } from './object-store.ts';
import { IDBOpenDBRequest, IDBRequest, IDBVersionChangeEvent } from './request.ts';
import { IDBIndex } from './store-index.ts';
import { IDBTransaction } from './transaction.ts';

const CLASSES = {
  IDBCursor,
  IDBCursorWithValue,
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBOpenDBRequest,
  IDBRequest,
  IDBTransaction,
  IDBVersionChangeEvent,
};

const factory = new IDBFactory();

/**
 * Makes this the process's `indexedDB`, where the wasm looks for it. Safe to call twice.
 *
 * @throws Error when another one is there: the crypto store would go into that one, and be lost with the process.
 */
export function installIndexedDb(): IDBFactory {
  const present: unknown = Reflect.get(globalThis, 'indexedDB');
  if (present === factory) return factory;
  if (present !== undefined) {
    throw new Error('another indexedDB is installed in this process; the Matrix crypto store would not be kept');
  }
  for (const [name, value] of Object.entries({ ...CLASSES, indexedDB: factory })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: false });
  }
  return factory;
}
