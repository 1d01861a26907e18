import { DatabaseError } from 'pg';
import type { UnitOfWork } from '../../core/work/unit-of-work.ts';
import type { Executor } from './database.ts';

/** serialization_failure and deadlock_detected: PostgreSQL asks to run the transaction again. */
const RETRY_CODES = new Set(['40001', '40P01']);
const MAX_TRIES = 5;

/** Binds tables to one transaction each time it is used. */
export class SqlUnitOfWork<T> implements UnitOfWork<T> {
  readonly #executor: Executor;
  readonly #bind: (tx: Executor) => T;

  constructor(executor: Executor, bind: (tx: Executor) => T) {
    this.#executor = executor;
    this.#bind = bind;
  }

  async transact<R>(work: (tx: T) => Promise<R>): Promise<R> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#executor.transaction().execute((tx) => work(this.#bind(tx)));
      } catch (err) {
        if (tries >= MAX_TRIES || !isConflict(err)) throw err;
      }
    }
  }
}

function isConflict(err: unknown): boolean {
  return err instanceof DatabaseError && err.code !== undefined && RETRY_CODES.has(err.code);
}
