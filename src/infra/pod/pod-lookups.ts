import type { CompiledQuery } from 'kysely';

/**
 * The questions about a pod's database that every make answers in its own words. All they do is look.
 *
 * @see postgresLookups and mysqlLookups
 */
export interface PodLookups {
  /** What the operator calls this make. */
  readonly make: string;
  /**
   * One row: `version` (text), `is_read_only`, `is_superuser` (booleans, or 0 and 1), `now` (the server's clock in UTC,
   * as text).
   */
  readonly server: CompiledQuery;
  /**
   * One row a column of these tables: `table_name`, `column_name`, `may_read`, `may_update` for the user of this
   * connection.
   */
  columns(tables: readonly string[]): CompiledQuery;
  /** Whether columns on which the user has no right at all are left out, as if they were not there. */
  readonly hidesClosedColumns: boolean;
}
