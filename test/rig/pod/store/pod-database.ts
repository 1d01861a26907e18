import { Kysely, PostgresDialect } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';
import { POD_SCHEMA } from './schema.ts';
import type { PodTables } from './tables.ts';

export type PodDatabase = Kysely<PodTables>;

/** Any number will do, as long as no other program takes the same advisory lock in this database. */
const SCHEMA_LOCK = 712_716;

/** What is here has to outlive the pod, not a power cut. */
const LAZY_COMMITS = '-c synchronous_commit=off';

/** Opens the pod's database and makes its tables where they are missing. */
export async function openPodDatabase(connectionString: string): Promise<PodDatabase> {
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
