import mysql from 'mysql2';
import type { Connection, ExecuteValues } from 'mysql2/promise';
import { sql } from 'kysely';
import type { CompiledQuery } from 'kysely';
import { PodUnreachableError } from '../../core/pods/errors.ts';
import { parseMysqlAddress } from './mysql-address.ts';
import { mysqlErrorFrom } from './mysql-errors.ts';
import { MysqlSessions } from './mysql-sessions.ts';
import type { MysqlSession } from './mysql-session.ts';
import type { PodSql, PodSqlOptions, PodSqlResult, RunStatement } from './pod-sql.ts';
import { mysqlStatements } from './pod-tables.ts';
import { untilAborted } from '../../kernel/until-aborted.ts';
import { wordlessCause } from './wordless-cause.ts';

/** The server ends a statement first and says so; the client gives up on a silent server this much later. */
const GRACE_MS = 250;

/** A pod on MariaDB or MySQL. */
export class MysqlPodSql implements PodSql {
  readonly build = mysqlStatements;
  /** Whole seconds, as Rails' columns keep them there: their fractions are cut off. */
  readonly utcNow = sql<string>`utc_timestamp()`;
  readonly #sessions: MysqlSessions;
  readonly #timeoutMs: number;

  /** Connects with the first statement. @throws TypeError when the address cannot be one; it is not repeated. */
  constructor({ databaseUrl, timeoutMs }: PodSqlOptions) {
    this.#sessions = new MysqlSessions(parseMysqlAddress(databaseUrl.reveal()), timeoutMs);
    this.#timeoutMs = timeoutMs;
  }

  async run(statement: CompiledQuery, signal: AbortSignal): Promise<PodSqlResult> {
    return this.#borrow(signal, async ({ commands }) => this.#query(commands, statement));
  }

  async transact<T>(work: (run: RunStatement) => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.#borrow(signal, async ({ commands }) => {
      await this.#inTime(commands.query('start transaction'));
      const result = await work(async (statement) => this.#query(commands, statement));
      await this.#inTime(commands.query('commit'));
      return result;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sessions[Symbol.asyncDispose]();
  }

  async #borrow<T>(signal: AbortSignal, work: (session: MysqlSession) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const session = await this.#connect(signal);
    try {
      const result = await untilAborted(work(session), signal);
      this.#sessions.giveBack(session);
      return result;
    } catch (err) {
      this.#sessions.drop(session);
      throw err;
    }
  }

  async #connect(signal: AbortSignal): Promise<MysqlSession> {
    try {
      return await this.#sessions.borrow(AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]));
    } catch (cause) {
      signal.throwIfAborted();
      throw new PodUnreachableError('database', { cause: wordlessCause(cause) });
    }
  }

  /** As a prepared statement: its values never become part of the text. */
  async #query(commands: Connection, { sql: text, parameters }: CompiledQuery): Promise<PodSqlResult> {
    const [result] = await this.#inTime(commands.execute(text, parameters.map(typed)));
    if (Array.isArray(result)) return { rows: result, affectedCount: 0 };
    return { rows: [], affectedCount: result.affectedRows };
  }

  async #inTime<T>(running: Promise<T>): Promise<T> {
    try {
      return await untilAborted(running, AbortSignal.timeout(this.#timeoutMs + GRACE_MS));
    } catch (cause) {
      throw mysqlErrorFrom(cause);
    }
  }
}

/** The driver would send every number as a floating point one, which `limit` does not take. */
function typed(value: unknown): ExecuteValues {
  if (Number.isSafeInteger(value)) return mysql.TypedParameter.LONGLONG(Number(value));
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  throw new TypeError('parameters for the pod are whole numbers, flags, texts, and times as text in UTC');
}
