import type { CompiledQuery, Kysely, RawBuilder } from 'kysely';
import type { Secret } from '../../kernel/secret.ts';
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
   * Commits what `work` did once it resolves, and nothing when it throws.
   *
   * @throws {@link PodUnreachableError} and {@link PodDatabaseError}; after the former the commit may have happened.
   */
  transact<T>(work: (run: RunStatement) => Promise<T>, signal: AbortSignal): Promise<T>;
}
