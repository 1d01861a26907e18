import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';
import type { PodVersion } from '../pod-context.ts';
import { MariadbDialect, openMariadbPool } from './mariadb-dialect.ts';
import { mariadbSchema } from './mariadb-schema.ts';
import { podSchema } from './schema.ts';
import type { PodTables } from './tables.ts';

export type PodDatabase = Kysely<PodTables>;

/** Any number will do, as long as no other program takes the same advisory lock in this database. */
const SCHEMA_LOCK = 712_716;

/** What is here has to outlive the pod, not a power cut. */
const LAZY_COMMITS = '-c synchronous_commit=off';

/** Opens the pod's database, on PostgreSQL or MariaDB, and makes its tables where they are missing. */
export async function openPodDatabase(connectionString: string, version: PodVersion = '0.9.1.0'): Promise<PodDatabase> {
  const schema = podSchema(version);
  return connectionString.startsWith('postgres')
    ? openPostgres(connectionString, schema)
    : openMariadb(connectionString, schema);
}

async function openMariadb(databaseUrl: string, schema: string): Promise<PodDatabase> {
  const pool = openMariadbPool(databaseUrl);
  const db = new Kysely<PodTables>({ dialect: new MariadbDialect({ pool }) });
  await db.connection().execute(async (one) => {
    await sql`select get_lock('pod schema', 60)`.execute(one);
    for (const statement of mariadbSchema(schema)) await sql.raw(statement).execute(one);
    await sql`select release_lock('pod schema')`.execute(one);
  });
  return db;
}

async function openPostgres(connectionString: string, schema: string): Promise<PodDatabase> {
  const utcTimes = new TypeOverrides();
  utcTimes.setTypeParser(types.builtins.TIMESTAMP, (text: string) => new Date(`${text.replace(' ', 'T')}Z`));
  const pool = new Pool({ connectionString, max: 12, types: utcTimes, options: LAZY_COMMITS });
  pool.on('error', () => undefined); // the next query opens another connection
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<PodTables>({ dialect: new PostgresDialect({ pool }) });
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${SCHEMA_LOCK})`.execute(tx);
    await sql.raw(`set local client_min_messages = warning; ${schema}`).execute(tx);
  });
  return db;
}
