import { IDBDatabase } from './database.ts';
import { asFault, fault } from './fault.ts';
import { encodeKey } from './key.ts';
import { IDBEvent, IDBOpenDBRequest, IDBRequest, IDBVersionChangeEvent } from './request.ts';
import type { SqliteFile } from './sqlite-file.ts';

const SEPARATOR = '::';

/**
 * Where databases are opened: `<mount>::<database>` is a database in the file mounted under that name.
 *
 * @see Indexed Database API 3.0, "IDBFactory"
 */
export class IDBFactory {
  readonly #files = new Map<string, SqliteFile>();

  /** Sends the databases of that mount to a file. Their names in the file do not depend on the mount. */
  mount(name: string, file: SqliteFile): void {
    if (this.#files.has(name)) throw new Error(`${name} is mounted`);
    this.#files.set(name, file);
  }

  isMounted(name: string): boolean {
    return this.#files.has(name);
  }

  unmount(name: string): void {
    this.#files.delete(name);
  }

  open(fullName: string, version?: number): IDBOpenDBRequest {
    const request = new IDBOpenDBRequest();
    setImmediate(() => {
      try {
        this.#open(request, fullName, version);
      } catch (error) {
        refuse(request, asFault(error));
      }
    });
    return request;
  }

  cmp(one: unknown, other: unknown): number {
    return Buffer.compare(encodeKey(one), encodeKey(other));
  }

  #open(request: IDBOpenDBRequest, fullName: string, version: number | undefined): void {
    const cut = fullName.lastIndexOf(SEPARATOR);
    const file = this.#files.get(fullName.slice(0, cut));
    if (file === undefined) throw fault('UnknownError', 'no file is mounted for this database');
    const name = fullName.slice(cut + SEPARATOR.length);
    const row = file.statement('SELECT version FROM databases WHERE name = ?').get(name);
    const oldVersion = row === undefined ? 0 : Number(row['version']);
    const newVersion = version ?? Math.max(oldVersion, 1);
    if (newVersion < oldVersion) throw fault('VersionError', `version ${oldVersion} is newer than ${newVersion}`);
    const database = new IDBDatabase(file, name, newVersion);
    if (newVersion === oldVersion) succeed(request, database);
    else upgrade(request, database, oldVersion);
  }
}

/** The version and all that the handler of `upgradeneeded` changes are one transaction. */
function upgrade(request: IDBOpenDBRequest, database: IDBDatabase, oldVersion: number): void {
  const transaction = database.startUpgrade();
  const first = new IDBRequest();
  first.onsuccess = () => {
    request.succeed(database);
    request.transaction = transaction;
    request.dispatch(new IDBVersionChangeEvent(request, oldVersion, database.version));
  };
  transaction.request(database, () => writeVersion(database), first);
  transaction.addEventListener('complete', () => {
    request.transaction = null;
    succeed(request, database);
  });
  transaction.addEventListener('abort', () => {
    request.transaction = null;
    refuse(request, fault('AbortError', transaction.error?.message ?? 'the upgrade was aborted'));
  });
}

function writeVersion(database: IDBDatabase): void {
  database.file
    .statement(
      'INSERT INTO databases (name, version) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET version = excluded.version',
    )
    .run(database.name, database.version);
}

function succeed(request: IDBOpenDBRequest, database: IDBDatabase): void {
  request.succeed(database);
  request.dispatch(new IDBEvent('success', request));
}

function refuse(request: IDBOpenDBRequest, error: DOMException): void {
  request.fail(error);
  request.dispatch(new IDBEvent('error', request));
}
