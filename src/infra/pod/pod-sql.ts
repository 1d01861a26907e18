import type { CompiledQuery, Kysely } from 'kysely';
import type { PodTables } from './pod-tables.ts';

export interface PodSqlResult {
  readonly rows: readonly unknown[];
  /** Rows that an update, insert or delete touched. */
  readonly affectedCount: number;
}

/** Runs one statement. Rows leave it as unknown, times as text `YYYY-MM-DD HH:MM:SS[.ffffff]` in UTC. */
export type RunStatement = (statement: CompiledQuery) => Promise<PodSqlResult>;

/** The pod's database, whatever its make. */
export interface PodSql extends AsyncDisposable {
  /** Builds statements in the database's own dialect. */
  readonly build: Kysely<PodTables>;
  /** @throws {@link PodUnreachableError} and {@link PodDatabaseError} */
  run(statement: CompiledQuery, signal: AbortSignal): Promise<PodSqlResult>;
  /**
   * Commits what `work` did once it resolves, and nothing when it throws.
   *
   * @throws {@link PodUnreachableError} and {@link PodDatabaseError}; after the former the commit may have happened.
   */
  transact<T>(work: (run: RunStatement) => Promise<T>, signal: AbortSignal): Promise<T>;
}
