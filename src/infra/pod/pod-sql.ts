import type { CompiledQuery, Kysely, RawBuilder } from 'kysely';
import type { Secret } from '../../kernel/secret.ts';
import type { LoneTransaction } from './lone-transaction.ts';
import type { PodTables } from './pod-tables.ts';

export interface PodSqlOptions {
  readonly databaseUrl: Secret;
  /** For a connection, for each statement, and for each wait for a lock. */
  readonly timeoutMs: number;
}

export interface PodSqlResult {
  readonly rows: readonly unknown[];
  /** Rows that an update, insert or delete touched. */
  readonly affectedCount: number;
}

/** Runs one statement. Rows leave it as unknown, times as text `YYYY-MM-DD HH:MM:SS[.ffffff]` in UTC. */
export type RunStatement = (statement: CompiledQuery) => Promise<PodSqlResult>;

/**
 * The pod's database, whatever its make: PostgreSQL, MariaDB or MySQL.
 *
 * Statements are written once, in words that all of them understand; what they spell differently is offered here. Flags
 * come back as true or as 1, counts as numbers or as text: `pod-rows.ts` reads them all.
 */
export interface PodSql extends AsyncDisposable {
  /** Builds statements in the database's own dialect. */
  readonly build: Kysely<PodTables>;
  /** The server's clock in UTC, no finer than the pod's columns hold a time: written and read back it stays the same. */
  readonly utcNow: RawBuilder<string>;
  /** @throws {@link PodUnreachableError} and {@link PodDatabaseError} */
  run(statement: CompiledQuery, signal: AbortSignal): Promise<PodSqlResult>;
  /**
   * Opens a transaction of which one at a time is open at this database, whoever opens it. `work` commits it; what it has
   * not committed is undone. It ends with the session as well: with the process that has it, or when nothing is heard of
   * that for four times the time allowed.
   *
   * @returns `taken`, without a call of `work`, while another is open.
   * @throws {@link PodUnreachableError} and {@link PodDatabaseError}; after the former a commit may have happened.
   */
  transactAlone<T>(work: (transaction: LoneTransaction) => Promise<T>, signal: AbortSignal): Promise<T | 'taken'>;
}
