import { sql } from 'kysely';
import type { PodLookups } from './pod-lookups.ts';
import { mysqlStatements } from './pod-tables.ts';

/**
 * How MariaDB and MySQL are asked about themselves. `information_schema` shows the columns on which this user has a right,
 * with the rights that follow from grants on the column, its table, the database or everything.
 */
export const mysqlLookups: PodLookups = {
  make: 'MariaDB or MySQL',
  hidesClosedColumns: true,
  server: sql`select version() as version, @@global.read_only = 1 as is_read_only,
      exists (select 1 from information_schema.user_privileges
        where grantee = concat('''', substring_index(current_user(), '@', 1), '''@''',
                               substring_index(current_user(), '@', -1), '''')
          and privilege_type in ('SUPER', 'CREATE USER')) as is_superuser,
      utc_timestamp(6) as now`.compile(mysqlStatements),
  columns: (tables) =>
    sql`select table_name as table_name, column_name as column_name,
      find_in_set('select', privileges) > 0 as may_read, find_in_set('update', privileges) > 0 as may_update
    from information_schema.columns
    where table_schema = database() and table_name in (${sql.join(tables)})`.compile(mysqlStatements),
};
