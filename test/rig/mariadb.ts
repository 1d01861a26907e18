import { randomBytes } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { databaseUser, launchUnprivileged } from '../../src/infra/sql/unprivileged.ts';

/** A MariaDB of the test's own, on a unix socket. */
export interface TestMariadb extends AsyncDisposable {
  readonly socket: string;
  /** Runs statements as the administrator, in this database if one is named. */
  run(statements: readonly string[], database?: string): Promise<void>;
  /** An empty database, made as diaspora* asks for it. */
  createDatabase(): Promise<TestMariadbDatabase>;
  /** Ends the server in order, as for an upgrade; {@link start} brings it back. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface TestMariadbDatabase extends AsyncDisposable {
  readonly name: string;
  /** As the administrator. */
  readonly url: string;
}

const START_TIMEOUT_MS = 30_000;
/** Needs no password. */
export const ADMIN = 'root';
const SETTINGS = [
  '--skip-networking',
  '--skip-log-bin',
  // Far from UTC: the pod's times have no zone, and nothing may read them in that of the server.
  '--default-time-zone=+09:00',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_bin',
  // Tests end Pappus, never this server, so it need not wait for the disk.
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-flush-method=nosync',
  '--sync-frm=0',
  '--innodb-file-per-table=0',
  '--innodb-buffer-pool-size=64M',
  '--innodb-log-file-size=16M',
];

/** Where MariaDB is on this machine: servers are often not on the PATH. */
function findProgram(name: string): string | undefined {
  const places = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  return places.map((place) => path.join(place, name)).find((file) => existsSync(file));
}

/** Whether tests that need a MariaDB can run here. */
export function hasMariadb(): boolean {
  return findProgram('mariadbd') !== undefined && findProgram('mariadb-install-db') !== undefined;
}

/**
 * Starts a private MariaDB; `undefined` on a machine without one.
 *
 * @param settings - More options of the server, such as `--max-connections=10`.
 */
export async function startMariadb(settings: readonly string[] = []): Promise<TestMariadb | undefined> {
  const mariadbd = findProgram('mariadbd');
  const install = findProgram('mariadb-install-db');
  if (mariadbd === undefined || install === undefined) return undefined;
  const directory = await mkdtemp(path.join(tmpdir(), 'mariadb-'));
  const user = databaseUser();
  if (user) await chown(directory, user.uid, user.gid);
  const data = path.join(directory, 'data');
  const making = launchUnprivileged(install, [
    '--no-defaults',
    `--datadir=${data}`,
    '--skip-test-db',
    '--auth-root-authentication-method=normal',
  ]);
  const made = spawnSync(making.command, making.args, { ...making.options, cwd: directory, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`mariadb-install-db did not work: ${made.stderr}`);
  const socket = path.join(directory, 'mariadb.sock');
  const serving = launchUnprivileged(mariadbd, [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${path.join(directory, 'pid')}`,
    ...SETTINGS,
    ...settings,
  ]);
  const launch = async (): Promise<ChildProcess> => {
    const child = spawn(serving.command, serving.args, { ...serving.options, cwd: directory, stdio: 'ignore' });
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (!(await answers(socket))) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error('mariadbd did not start');
      await delay(50);
    }
    return child;
  };
  let server = await launch();
  return {
    socket,
    run: (statements, database) => runAsAdmin(socket, statements, database),
    createDatabase: () => createDatabase(socket),
    stop: () => end(server),
    start: async () => {
      server = await launch();
    },
    [Symbol.asyncDispose]: async () => {
      await end(server);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function createDatabase(socket: string): Promise<TestMariadbDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runAsAdmin(socket, [`create database ${name} character set utf8mb4 collate utf8mb4_bin`]);
  return {
    name,
    url: mariadbUrl(socket, name, ADMIN),
    [Symbol.asyncDispose]: () => runAsAdmin(socket, [`drop database if exists ${name}`]),
  };
}

/** The address of a database behind a unix socket. */
export function mariadbUrl(socket: string, database: string, user: string, password = ''): string {
  const credentials = password === '' ? user : `${user}:${password}`;
  return `mysql://${credentials}@localhost/${database}?socket=${encodeURIComponent(socket)}`;
}

async function runAsAdmin(socketPath: string, statements: readonly string[], database?: string): Promise<void> {
  const connection = await createConnection({ socketPath, user: ADMIN, ...(database && { database }) });
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    await connection.end();
  }
}

async function answers(socketPath: string): Promise<boolean> {
  return createConnection({ socketPath, user: ADMIN }).then(
    async (connection) => {
      await connection.end();
      return true;
    },
    () => false,
  );
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}
