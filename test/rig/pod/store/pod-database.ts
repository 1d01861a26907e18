import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';
import { MariadbDialect, openMariadbPool } from './mariadb-dialect.ts';
import { mariadbSchema } from './mariadb-schema.ts';
import { POD_SCHEMA } from './schema.ts';
import type { PodTables } from './tables.ts';

export type PodDatabase = Kysely<PodTables>;

/** Any number will do, as long as no other program takes the same advisory lock in this database. */
const SCHEMA_LOCK = 712_716;

/** What is here has to outlive the pod, not a power cut. */
const LAZY_COMMITS = '-c synchronous_commit=off';

/** Opens the pod's database, on PostgreSQL or MariaDB, and makes its tables where they are missing. */
export async function openPodDatabase(connectionString: string): Promise<PodDatabase> {
  return connectionString.startsWith('postgres') ? openPostgres(connectionString) : openMariadb(connectionString);
}

async function openMariadb(databaseUrl: string): Promise<PodDatabase> {
  const pool = openMariadbPool(databaseUrl);
  const db = new Kysely<PodTables>({ dialect: new MariadbDialect({ pool }) });
  await db.connection().execute(async (one) => {
    await sql`select get_lock('pod schema', 60)`.execute(one);
    for (const statement of mariadbSchema(POD_SCHEMA)) await sql.raw(statement).execute(one);
    await sql`select release_lock('pod schema')`.execute(one);
  });
  return db;
}

async function openPostgres(connectionString: string): Promise<PodDatabase> {
  const utcTimes = new TypeOverrides();
  utcTimes.setTypeParser(types.builtins.TIMESTAMP, (text: string) => new Date(`${text.replace(' ', 'T')}Z`));
  const pool = new Pool({ connectionString, max: 12, types: utcTimes, options: LAZY_COMMITS });
  pool.on('error', () => undefined); // the next query opens another connection
  pool.on('connect', (client) => client.on('error', () => undefined));
  await makeTables(pool);
  return new Kysely<PodTables>({ dialect: new PostgresDialect({ pool }) });
}

async function makeTables(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
    await client.query(`set local client_min_messages = warning; ${POD_SCHEMA}`);
    await client.query('commit');
    client.release();
  } catch (err) {
    client.release(true);
    throw err;
  }
}
