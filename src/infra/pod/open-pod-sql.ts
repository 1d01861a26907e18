import { MysqlPodSql } from './mysql-pod-sql.ts';
import type { PodSql, PodSqlOptions } from './pod-sql.ts';
import { PostgresPodSql } from './postgres-pod-sql.ts';

const MAKES: Readonly<Record<string, (options: PodSqlOptions) => PodSql>> = {
  'postgres:': (options) => new PostgresPodSql(options),
  'postgresql:': (options) => new PostgresPodSql(options),
  'mysql:': (options) => new MysqlPodSql(options),
  // As Rails writes it in database.yml.
  'mysql2:': (options) => new MysqlPodSql(options),
  'mariadb:': (options) => new MysqlPodSql(options),
};

/**
 * The pod's database by the scheme of its address. Connects with the first statement.
 *
 * @throws TypeError when the address is no URL, or one of another kind; the message does not repeat it.
 */
export function openPodSql(options: PodSqlOptions): PodSql {
  const address = options.databaseUrl.reveal();
  const make = URL.canParse(address) ? MAKES[new URL(address).protocol] : undefined;
  if (make === undefined)
    throw new TypeError("the address of the pod's database is not a URL of PostgreSQL or MariaDB");
  return make(options);
}
