import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { createConnection } from 'mysql2';
import type { Connection as Driver } from 'mysql2';
import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import { SECOND } from '../../kernel/clock.ts';
import type { MysqlAddress } from './mysql-address.ts';

/** The limit is the whole server's, which the pod needs as well. */
const MAX_PREPARED_STATEMENTS = 100;
/** An open transaction whose client is silent for this many times the time allowed is undone by the server. */
export const SILENCE_FACTOR = 4;

/**
 * One session at a MariaDB or MySQL server.
 *
 * The socket is our own: the driver would only half close it, and one that leads into a frozen network would stay.
 */
export class MysqlSession {
  readonly commands: Connection;
  readonly #driver: Driver;
  readonly #socket: Socket;

  constructor(driver: Driver, socket: Socket) {
    this.commands = driver.promise();
    this.#driver = driver;
    this.#socket = socket;
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  /** Ends the session at once; the server undoes what was not committed. */
  destroy(): void {
    this.#driver.destroy();
    this.#socket.destroy();
  }

  /** Ends a session in which nothing is going on. */
  quit(): void {
    if (this.isOpen) this.#driver.end();
    this.#socket.destroySoon();
  }
}

/**
 * Connects and prepares the session: times in UTC, text in UTF-8, and limits like those of the client.
 *
 * @throws the driver's error, or the signal's reason.
 */
export async function openMysqlSession(
  address: MysqlAddress,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<MysqlSession> {
  signal.throwIfAborted();
  const socket = openSocket(address);
  const driver = createConnection({
    stream: socket,
    host: address.host, // the name in the certificate
    user: address.user,
    password: address.password,
    database: address.database,
    ...(address.tls && { ssl: { ...address.tls } }),
    connectTimeout: timeoutMs,
    charset: 'utf8mb4',
    timezone: 'Z',
    // Rails' columns have no zone and hold UTC; the driver would read them in the zone of this process.
    dateStrings: true,
    supportBigNumbers: true,
    maxPreparedStatements: MAX_PREPARED_STATEMENTS,
    flags: ['-LOCAL_FILES'], // a server may ask the client for any of its files
  });
  driver.on('error', () => undefined); // reported by the command that suffers from it
  const session = new MysqlSession(driver, socket);
  try {
    await once(driver, 'connect', { signal });
    await prepare(session.commands, timeoutMs);
    return session;
  } catch (err) {
    session.destroy();
    throw err;
  }
}

function openSocket({ host, port, socketPath }: MysqlAddress): Socket {
  const socket =
    socketPath === undefined ? connect({ host, port, noDelay: true, keepAlive: true }) : connect(socketPath);
  socket.on('error', () => undefined); // the driver hears it too; after it has let go nobody would
  return socket;
}

const variablesSchema = z.array(z.object({ Variable_name: z.string() }));

async function prepare(commands: Connection, timeoutMs: number): Promise<void> {
  const [found] = await commands.query(
    "show session variables where variable_name in ('max_statement_time', 'max_execution_time')",
  );
  const known = variablesSchema.parse(found).map(({ Variable_name: name }) => name);
  const seconds = Math.max(1, Math.floor(timeoutMs / SECOND));
  const settings = {
    time_zone: "'+00:00'",
    character_set_client: 'utf8mb4', // a server may be set up to ignore what the client says at first
    character_set_connection: 'utf8mb4',
    character_set_results: 'utf8mb4',
    sql_mode: "'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
    innodb_lock_wait_timeout: seconds,
    lock_wait_timeout: seconds,
    wait_timeout: Math.ceil((SILENCE_FACTOR * timeoutMs) / SECOND),
    // MariaDB counts seconds and means every statement, MySQL counts milliseconds and means those that only read.
    ...(known.includes('max_statement_time') && { max_statement_time: timeoutMs / SECOND }),
    ...(known.includes('max_execution_time') && { max_execution_time: timeoutMs }),
  };
  const list = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  await commands.query(`set ${list.join(', ')}`);
}
