import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { Logger } from '../../kernel/log.ts';
import type { Secret } from '../../kernel/secret.ts';
import { SECOND } from '../../kernel/clock.ts';
import { DatabaseUnreachableError } from './errors.ts';
import type { Schema } from './schema.ts';

export interface DatabaseOptions {
  readonly url: Secret;
  readonly maxConnections: number;
  readonly log: Logger;
  /** Gives up on a server that stays silent in the middle of a statement; without it only TCP does. */
  readonly queryTimeoutMs?: number;
}

/** Anything that can run statements: the pool, or one transaction. */
export type Executor = Kysely<Schema>;

const STATEMENT_TIMEOUT_MS = 30 * SECOND;

/** Pappus' own PostgreSQL. */
export class Database implements AsyncDisposable {
  readonly pool: Pool;
  readonly executor: Executor;

  constructor(pool: Pool) {
    this.pool = pool;
    this.executor = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  }

  /** @throws {@link DatabaseUnreachableError} when the server does not answer. */
  async ping(): Promise<void> {
    try {
      await this.pool.query('select 1');
    } catch (cause) {
      throw new DatabaseUnreachableError(cause);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Connections on their way out may still hear that the server stops.
    this.pool.removeAllListeners('error').on('error', () => undefined);
    await this.executor.destroy();
  }
}

/** Opens a pool; connections are made when they are needed. */
export function openDatabase({ url, maxConnections, log, queryTimeoutMs }: DatabaseOptions): Database {
  const pool = new Pool({
    connectionString: url.reveal(),
    max: maxConnections,
    connectionTimeoutMillis: 10 * SECOND,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    ...(queryTimeoutMs !== undefined && { query_timeout: queryTimeoutMs }),
    application_name: 'pappus',
    types: {
      // No number kept here comes near 2^53, and a bigint would infect every sum.
      getTypeParser: (oid, format) => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)),
    },
  });
  pool.on('error', (err) => log.warn({ err }, 'an idle database connection failed'));
  // A connection that breaks while it is lent out says so by itself, and would end the process unheard.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Database(pool);
}
