import { MysqlAdapter, MysqlDialect } from 'kysely';
import { createPool, format } from 'mysql2';
import type { Pool, QueryValues } from 'mysql2';

/** MariaDB returns what an insert made, which MySQL does not. */
export class MariadbAdapter extends MysqlAdapter {
  override get supportsReturning(): boolean {
    return true;
  }
}

export class MariadbDialect extends MysqlDialect {
  override createAdapter(): MariadbAdapter {
    return new MariadbAdapter();
  }
}

const ISO_INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d\.\d{3})Z$/;
const SESSION = [
  // `||` puts texts together, as it does on PostgreSQL.
  "sql_mode = 'PIPES_AS_CONCAT,STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'",
  "tx_isolation = 'READ-COMMITTED'",
];

/** Rows come out as they do from PostgreSQL: flags as booleans, times as `Date`. Times go in as ISO 8601 text. */
export function openMariadbPool(databaseUrl: string): Pool {
  const url = new URL(databaseUrl);
  const socketPath = url.searchParams.get('socket');
  const pool = createPool({
    ...(socketPath === null ? { host: url.hostname, port: Number(url.port || '3306') } : { socketPath }),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    connectionLimit: 12,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    typeCast: (field, next) => {
      if (field.type !== 'TINY' || field.length !== 1) return next();
      const text = field.string();
      return text === null ? null : text === '1';
    },
    queryFormat: (text: string, values: QueryValues) => format(text, withoutZones(values), false, 'Z'),
  });
  pool.on('connection', (connection) => {
    connection.on('error', () => undefined); // the next query opens another connection
    connection.query(`set ${SESSION.join(', ')}`);
  });
  return pool;
}

function withoutZones(values: QueryValues) {
  if (!Array.isArray(values)) return [];
  return values.map((value) => (typeof value === 'string' ? value.replace(ISO_INSTANT, '$1 $2') : value));
}
