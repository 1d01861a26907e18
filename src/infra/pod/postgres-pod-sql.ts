import { CompiledQuery, sql } from 'kysely';
import { DatabaseError, Pool, TypeOverrides, types } from 'pg';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { PodDatabaseError, PodSlowError, PodUnreachableError } from '../../core/pods/errors.ts';
import { LoneTransaction } from './lone-transaction.ts';
import { flag } from './pod-rows.ts';
import type { PodSql, PodSqlOptions, PodSqlResult } from './pod-sql.ts';
import { postgresStatements } from './pod-tables.ts';
import { untilAborted } from '../../kernel/until-aborted.ts';
import { wordlessCause } from './wordless-cause.ts';

const MAX_CONNECTIONS = 4;
/** The server ends a statement first and says so; the client gives up on a silent server this much later. */
const GRACE_MS = 250;
/**
 * SQLSTATE classes and codes that pass by themselves: connection trouble, too many connections, the operator's hand,
 * deadlocks, waiting too long for a lock, and a server that only reads (25006: a standby, or a pod's database that its
 * operator works on). Refused credentials (28) count as an unreachable database as well.
 */
const PASSING_STATES = /^(?:08|28|53|57|40|55P03|25P03|25006)/;

/** query_canceled: the statement took longer than the time allowed. */
const CANCELED = '57014';

const BEGIN = CompiledQuery.raw('begin');
/** Held to the end of the transaction, however that comes. The key is the letters of `pappus`; Rails has others. */
const TAKE_TURN = CompiledQuery.raw("select pg_try_advisory_xact_lock(x'706170707573'::bigint) as is_mine");
const turnSchema = z.object({ is_mine: flag });

/** A pod on PostgreSQL. */
export class PostgresPodSql implements PodSql {
  readonly build = postgresStatements;
  readonly utcNow = sql<string>`clock_timestamp() at time zone 'utc'`;
  readonly #pool: Pool;

  /** Connects with the first statement. @throws TypeError when the address is no URL; the driver would print it. */
  constructor({ databaseUrl, timeoutMs }: PodSqlOptions) {
    if (!URL.canParse(databaseUrl.reveal())) throw new TypeError("the address of the pod's database is not a URL");
    const rawTimes = new TypeOverrides();
    // Rails' columns have no zone and hold UTC; the driver's own parser would read them in the zone of this process.
    rawTimes.setTypeParser(types.builtins.TIMESTAMP, (text: string) => text);
    this.#pool = new Pool({
      connectionString: databaseUrl.reveal(),
      max: MAX_CONNECTIONS,
      types: rawTimes,
      application_name: 'pappus',
      connectionTimeoutMillis: timeoutMs,
      statement_timeout: timeoutMs,
      lock_timeout: timeoutMs,
      idle_in_transaction_session_timeout: 4 * timeoutMs,
      query_timeout: timeoutMs + GRACE_MS,
      keepAlive: true,
    });
    this.#pool.on('error', () => undefined); // an idle connection broke; the next statement opens another
    // One that breaks while it is lent out reports to nobody else, and would end the process.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async run(statement: CompiledQuery, signal: AbortSignal): Promise<PodSqlResult> {
    return this.#borrow(signal, async (client) => query(client, statement));
  }

  async transactAlone<T>(
    work: (transaction: LoneTransaction) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T | 'taken'> {
    return this.#lend(signal, async (client) => {
      await untilAborted(query(client, BEGIN), signal);
      const { rows } = await untilAborted(query(client, TAKE_TURN), signal);
      const transaction = new LoneTransaction(
        async (statement) => query(client, statement),
        async (how) => void (await query(client, CompiledQuery.raw(how))),
      );
      const result = turnSchema.parse(rows[0]).is_mine ? await work(transaction) : 'taken';
      await transaction.close();
      return result;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool.end();
  }

  async #borrow<T>(signal: AbortSignal, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.#lend(signal, async (client) => untilAborted(work(client), signal));
  }

  /** A connection on which anything went wrong is closed; the server then undoes what was not committed. */
  async #lend<T>(signal: AbortSignal, work: (client: PoolClient) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const client = await this.#connect(signal);
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (err) {
      client.release(true);
      throw err;
    }
  }

  async #connect(signal: AbortSignal): Promise<PoolClient> {
    const connecting = this.#pool.connect().catch((cause: unknown) => {
      throw new PodUnreachableError('database', { cause: wordlessCause(cause) });
    });
    try {
      return await untilAborted(connecting, signal);
    } catch (err) {
      void connecting.then(
        (late) => late.release(),
        () => undefined,
      );
      throw err;
    }
  }
}

async function query(client: PoolClient, statement: CompiledQuery): Promise<PodSqlResult> {
  try {
    const { rows, rowCount } = await client.query<Record<string, unknown>>(statement.sql, [...statement.parameters]);
    return { rows, affectedCount: rowCount ?? 0 };
  } catch (err) {
    throw podErrorFrom(err);
  }
}

function podErrorFrom(cause: unknown): PodUnreachableError | PodDatabaseError {
  if (cause instanceof DatabaseError && cause.code === CANCELED) {
    return new PodSlowError({ cause: wordlessCause(cause) });
  }
  if (cause instanceof DatabaseError && !PASSING_STATES.test(cause.code ?? '')) {
    return new PodDatabaseError(cause.code, { cause: wordlessCause(cause) });
  }
  // What is left comes from the driver or the system: refused, reset, timed out.
  return new PodUnreachableError('database', { cause: wordlessCause(cause) });
}
