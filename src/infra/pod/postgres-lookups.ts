import { sql } from 'kysely';
import type { PodLookups } from './pod-lookups.ts';
import { postgresStatements } from './pod-tables.ts';

/** How PostgreSQL is asked about itself. `information_schema` would hide what is not granted. */
export const postgresLookups: PodLookups = {
  make: 'PostgreSQL',
  hidesClosedColumns: false,
  server: sql`select current_setting('server_version') as version,
      pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as is_read_only,
      (select rolsuper from pg_roles where rolname = current_user) as is_superuser,
      clock_timestamp() at time zone 'utc' as now`.compile(postgresStatements),
  columns: (tables) =>
    sql`select c.relname as table_name, a.attname as column_name,
      has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select') as may_read,
      has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'update') as may_update
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relname in (${sql.join(tables)}) and c.relkind in ('r', 'p', 'v')
      -- A schema that may not be entered is not visible either.
      and (pg_table_is_visible(c.oid) or not has_schema_privilege(n.oid, 'usage'))`.compile(postgresStatements),
};
