import mysql from 'mysql2';
import type { Connection, ExecuteValues } from 'mysql2/promise';
import { sql } from 'kysely';
import type { CompiledQuery } from 'kysely';
import { z } from 'zod';
import { PodUnreachableError } from '../../core/pods/errors.ts';
import { LoneTransaction } from './lone-transaction.ts';
import { parseMysqlAddress } from './mysql-address.ts';
import { mysqlErrorFrom } from './mysql-errors.ts';
import { MysqlSessions } from './mysql-sessions.ts';
import type { MysqlSession } from './mysql-session.ts';
import type { PodSql, PodSqlOptions, PodSqlResult } from './pod-sql.ts';
import { flag } from './pod-rows.ts';
import { mysqlStatements } from './pod-tables.ts';
import { untilAborted } from '../../kernel/until-aborted.ts';
import { wordlessCause } from './wordless-cause.ts';

/** The server ends a statement first and says so; the client gives up on a silent server this much later. */
const GRACE_MS = 250;

/** Names are the whole server's, and may be 64 characters long on MySQL. The session has it until it lets go or ends. */
const TURN = "concat('pappus:turn:', sha1(database()))";
const TAKE_TURN = `select get_lock(${TURN}, 0) as is_mine`;
const LEAVE_TURN = `do release_lock(${TURN})`;
const turnSchema = z.tuple([z.object({ is_mine: flag })]);

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

  async transactAlone<T>(
    work: (transaction: LoneTransaction) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T | 'taken'> {
    return this.#lend(signal, async ({ commands }) => {
      const [rows] = await untilAborted(this.#inTime(commands.query(TAKE_TURN)), signal);
      if (!turnSchema.parse(rows)[0].is_mine) return 'taken';
      await untilAborted(this.#inTime(commands.query('start transaction')), signal);
      const transaction = new LoneTransaction(
        async (statement) => this.#query(commands, statement),
        async (how) => {
          await this.#inTime(commands.query(how));
          await this.#inTime(commands.query(LEAVE_TURN));
        },
      );
      const result = await work(transaction);
      await transaction.close();
      return result;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sessions[Symbol.asyncDispose]();
  }

  async #borrow<T>(signal: AbortSignal, work: (session: MysqlSession) => Promise<T>): Promise<T> {
    return this.#lend(signal, async (session) => untilAborted(work(session), signal));
  }

  async #lend<T>(signal: AbortSignal, work: (session: MysqlSession) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const session = await this.#connect(signal);
    try {
      const result = await work(session);
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
