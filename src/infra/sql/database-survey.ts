import { sql } from 'kysely';
import type { Database, Executor } from './database.ts';
import { DatabaseUnreachableError } from './errors.ts';
import { migrationNames } from './migrate.ts';
import { errorCode } from '../../kernel/errors.ts';

export type DatabaseSurvey =
  /** `code` is an SQLSTATE, or the code of the system or the driver. */
  | { readonly kind: 'unreachable'; readonly code: string }
  | {
      readonly kind: 'reached';
      /** Such as 18. */
      readonly majorVersion: number;
      readonly isReadOnly: boolean;
      /** Connections that are free on the server; those of this survey count as free. */
      readonly freeConnections: number;
      readonly sizeBytes: number;
      /** Migrations of this program that were not applied yet. */
      readonly pending: readonly string[];
      /** Whether Pappus' tables are there at all. */
      readonly hasTables: boolean;
      /** Applied ones that this program does not know: a newer Pappus was here. */
      readonly foreign: readonly string[];
    };

interface ServerRow {
  readonly version_number: number;
  readonly is_read_only: boolean;
  readonly free_connections: number;
  readonly size_bytes: number;
}

/** Looks at Pappus' own database and changes nothing. */
export async function surveyDatabase(database: Database): Promise<DatabaseSurvey> {
  try {
    await database.ping();
    const { rows } = await sql<ServerRow>`select current_setting('server_version_num')::int as version_number,
      pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as is_read_only,
      current_setting('max_connections')::int
        - (select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid())
        as free_connections,
      pg_database_size(current_database()) as size_bytes`.execute(database.executor);
    const [server] = rows;
    if (server === undefined) return { kind: 'unreachable', code: 'NO_ANSWER' };
    const [known, applied] = await Promise.all([migrationNames(), appliedMigrations(database.executor)]);
    return {
      kind: 'reached',
      majorVersion: Math.floor(server.version_number / 10_000),
      isReadOnly: server.is_read_only,
      freeConnections: server.free_connections,
      sizeBytes: server.size_bytes,
      pending: known.filter((name) => !applied.includes(name)),
      hasTables: await hasTable(database.executor, 'exports'),
      foreign: applied.filter((name) => !known.includes(name)),
    };
  } catch (err) {
    return { kind: 'unreachable', code: errorCode(err instanceof DatabaseUnreachableError ? err.cause : err) };
  }
}

/** How many programs besides this connection are at the server. */
export async function countOtherClients(executor: Executor): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`select count(*) as count from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()`.execute(executor);
  return rows[0]?.count ?? 0;
}

async function appliedMigrations(executor: Executor): Promise<readonly string[]> {
  if (!(await hasTable(executor, 'kysely_migration'))) return [];
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration order by name`.execute(
    executor,
  );
  return rows.map(({ name }) => name);
}

async function hasTable(executor: Executor, name: string): Promise<boolean> {
  const { rows } = await sql<{
    readonly is_there: boolean;
  }>`select to_regclass(${name}) is not null as is_there`.execute(executor);
  return rows[0]?.is_there === true;
}
