import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { fault } from './fault.ts';

/** A transaction waiting for its turn on a file. */
export interface Turn {
  begin(): void;
}

export interface SqliteFileOptions {
  /**
   * `full` (the default) returns from a commit when the disk has it. `off` leaves that to the operating system, for
   * tests that do not end processes.
   */
  readonly synchronous?: 'full' | 'off';
}

/** Layout of the tables below, kept in the file's `user_version`. */
const LAYOUT = 1;

const TABLES = `
  CREATE TABLE IF NOT EXISTS databases (name TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS stores (
    id INTEGER PRIMARY KEY AUTOINCREMENT, database TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (database, name));
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, store INTEGER NOT NULL, name TEXT NOT NULL, key_path TEXT NOT NULL,
    is_unique INTEGER NOT NULL, UNIQUE (store, name));
  CREATE TABLE IF NOT EXISTS records (
    store INTEGER NOT NULL, key BLOB NOT NULL, value TEXT NOT NULL, PRIMARY KEY (store, key)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS entries (
    idx INTEGER NOT NULL, index_key BLOB NOT NULL, key BLOB NOT NULL, PRIMARY KEY (idx, index_key, key)) WITHOUT ROWID;
`;

/**
 * One SQLite file that holds IndexedDB databases, and the queue of their transactions: one runs at a time, in the order
 * they were made.
 *
 * The file is locked for this process as long as it is open: two processes on one crypto store would use the same
 * ratchet twice.
 */
export class SqliteFile {
  readonly #sql: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #turns: Turn[] = [];
  readonly #idle: (() => void)[] = [];
  /** Transactions written to disk since the file was opened. */
  commitCount = 0;

  /** @throws the error of node:sqlite when the file cannot be opened, is locked or is no database. */
  constructor(path: string, options: SqliteFileOptions = {}) {
    this.#sql = new DatabaseSync(path, { timeout: 0 });
    try {
      this.#prepareFile(options.synchronous ?? 'full');
    } catch (error) {
      this.#sql.close();
      throw error;
    }
  }

  /** @returns the statement, compiled once. */
  statement(text: string): StatementSync {
    const known = this.#statements.get(text);
    if (known !== undefined) return known;
    const statement = this.#sql.prepare(text);
    this.#statements.set(text, statement);
    return statement;
  }

  begin(): void {
    this.#sql.exec('BEGIN IMMEDIATE');
  }

  /** Returns when the disk has the transaction. */
  commit(): void {
    this.#sql.exec('COMMIT');
    this.commitCount++;
  }

  /** Takes back what the transaction wrote; nothing when SQLite has done so by itself. */
  rollback(): void {
    if (this.#sql.isTransaction) this.#sql.exec('ROLLBACK');
  }

  enqueue(turn: Turn): void {
    this.#turns.push(turn);
    if (this.#turns.length === 1) turn.begin();
  }

  dequeue(turn: Turn): void {
    const place = this.#turns.indexOf(turn);
    if (place < 0) return;
    this.#turns.splice(place, 1);
    if (this.#turns.length === 0) for (const settle of this.#idle.splice(0)) settle();
    else if (place === 0) this.#turns[0]?.begin();
  }

  /** Closes the file once the transactions that have begun are through. */
  async close(): Promise<void> {
    if (this.#turns.length > 0) await new Promise<void>((settle) => this.#idle.push(settle));
    if (this.#sql.isOpen) this.#sql.close();
  }

  #prepareFile(synchronous: 'full' | 'off'): void {
    this.#sql.exec(
      `PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous};
       PRAGMA secure_delete = ON; BEGIN IMMEDIATE;`,
    );
    const layout = Number(this.#sql.prepare('PRAGMA user_version').get()?.['user_version']);
    if (layout > LAYOUT) throw fault('VersionError', `the file has layout ${layout}, this program knows ${LAYOUT}`);
    this.#sql.exec(`${TABLES} PRAGMA user_version = ${LAYOUT}; COMMIT;`);
  }
}
