import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { SECOND } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/log.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { databaseUser, launchUnprivileged } from './unprivileged.ts';

export interface EmbeddedPostgresOptions {
  /** Where the cluster lives; made on first use. */
  readonly directory: string;
  readonly log: Logger;
  /** Further settings of the server, such as `work_mem=8MB`. */
  readonly settings?: readonly string[];
}

const USER = 'pappus';
/** sockaddr_un holds 108 bytes; PostgreSQL adds `/.s.PGSQL.5432`. */
const MAX_SOCKET_DIRECTORY_LENGTH = 90;
const SETTINGS = ['listen_addresses=', 'unix_socket_permissions=0700', 'shared_buffers=64MB', 'max_connections=200'];
const START_TIMEOUT_MS = 60 * SECOND;

/** A real PostgreSQL of our own on a private unix socket, durable like any other. */
export class EmbeddedPostgres implements AsyncDisposable {
  readonly #socketDirectory: string;
  /** Of the server. */
  readonly pid: number;

  constructor(socketDirectory: string, pid: number) {
    this.#socketDirectory = socketDirectory;
    this.pid = pid;
  }

  /** The connection string of one database on this server. */
  url(database: string): string {
    const query = new URLSearchParams({ host: this.#socketDirectory, user: USER });
    return `postgresql:///${encodeURIComponent(database)}?${query.toString()}`;
  }

  /** Creates the database unless it is there. */
  async ensureDatabase(database: string): Promise<void> {
    const client = new Client({ connectionString: this.url('postgres') });
    await client.connect();
    try {
      const found = await client.query('select 1 from pg_database where datname = $1', [database]);
      if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
    } finally {
      await client.end();
    }
  }

  /** Ends the server as PostgreSQL's "fast" shutdown does, and waits for it. */
  async [Symbol.asyncDispose](): Promise<void> {
    try {
      process.kill(this.pid, 'SIGINT');
    } catch {
      return; // gone already
    }
    while (isAlive(this.pid)) await delay(20);
  }
}

/**
 * Starts the embedded PostgreSQL, or adopts the one that a killed process left running on the same directory.
 *
 * @throws {@link EmbeddedPostgresError} with the end of the server's own log when it does not come up.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { directory, cluster } = placesOf(options.directory);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const socketDirectory = await prepareSocketDirectory(directory);

  const running = await findRunning(cluster, socketDirectory);
  if (running !== undefined) {
    options.log.info({ pid: running.pid }, 'adopted the embedded database of an earlier run');
    return running;
  }

  const binaries = await findPostgresBinaries();
  if (!(await isThere(cluster))) await initialise(binaries, directory, cluster);
  const logFile = path.join(directory, 'postgres.log');
  const child = await launchServer(binaries, { cluster, socketDirectory, logFile, settings: options.settings ?? [] });
  await waitUntilReady(child, socketDirectory, logFile);
  const pid = child.pid;
  if (pid === undefined) throw new EmbeddedPostgresError('the embedded PostgreSQL has no process id');
  return new EmbeddedPostgres(socketDirectory, pid);
}

/** The embedded PostgreSQL that runs on this directory, without starting one. Dispose it only to end it for everybody. */
export async function findEmbeddedPostgres(directory: string): Promise<EmbeddedPostgres | undefined> {
  const places = placesOf(directory);
  return findRunning(places.cluster, await prepareSocketDirectory(places.directory));
}

/** Whether an embedded PostgreSQL was ever started on this directory. */
export async function hasEmbeddedPostgres(directory: string): Promise<boolean> {
  return isThere(placesOf(directory).cluster);
}

function placesOf(given: string): { readonly directory: string; readonly cluster: string } {
  const directory = path.resolve(given);
  return { directory, cluster: path.join(directory, 'cluster') };
}

async function findRunning(cluster: string, socketDirectory: string): Promise<EmbeddedPostgres | undefined> {
  const pid = await runningServer(cluster);
  return pid !== undefined && (await answers(socketDirectory)) ? new EmbeddedPostgres(socketDirectory, pid) : undefined;
}

async function initialise(binaries: PostgresBinaries, directory: string, cluster: string): Promise<void> {
  const fresh = path.join(directory, 'cluster.new');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  const user = databaseUser();
  if (user !== undefined) await chown(fresh, user.uid, user.gid);
  const args = ['-D', fresh, '-U', USER, '--auth=trust', '-E', 'UTF8', '--locale=C'];
  const { command, args: launchArgs, options } = launchUnprivileged(binaries.initdb, args);
  const child = spawn(command, launchArgs, { ...options, cwd: fresh, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new EmbeddedPostgresError(`initdb failed: ${complaint.slice(-2_000)}`);
  // Only a whole cluster gets the name, so that a kill in the middle leaves nothing that looks like one.
  await rename(fresh, cluster);
}

async function launchServer(
  binaries: PostgresBinaries,
  {
    cluster,
    socketDirectory,
    logFile,
    settings,
  }: {
    readonly cluster: string;
    readonly socketDirectory: string;
    readonly logFile: string;
    readonly settings: readonly string[];
  },
): Promise<ChildProcess> {
  const all = [...SETTINGS, ...settings];
  const args = ['-D', cluster, '-k', socketDirectory, ...all.flatMap((setting) => ['-c', setting])];
  const { command, args: launchArgs, options } = launchUnprivileged(binaries.postgres, args);
  await using log = await open(logFile, 'a', 0o600);
  // A session of its own: Ctrl-C in a terminal must reach Pappus alone, which then ends the database last.
  const child = spawn(command, launchArgs, {
    ...options,
    cwd: cluster,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.unref();
  return child;
}

async function waitUntilReady(child: ChildProcess, socketDirectory: string, logFile: string): Promise<void> {
  let failed = false;
  child.once('error', () => (failed = true));
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(socketDirectory))) {
    if (failed || child.exitCode !== null || Date.now() > deadline) {
      const log = await readFile(logFile, 'utf8').catch(() => '');
      throw new EmbeddedPostgresError(`the embedded PostgreSQL did not start: ${log.slice(-2_000)}`);
    }
    await delay(20);
  }
}

async function answers(socketDirectory: string): Promise<boolean> {
  const client = new Client({
    host: socketDirectory,
    user: USER,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  return client.connect().then(
    async () => {
      await client.end();
      return true;
    },
    () => false,
  );
}

async function prepareSocketDirectory(directory: string): Promise<string> {
  const near = path.join(directory, 'socket');
  const short = path.join(tmpdir(), `pappus-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`);
  const chosen = near.length <= MAX_SOCKET_DIRECTORY_LENGTH ? near : short;
  const user = databaseUser();
  const owner = user?.uid ?? process.getuid?.();
  await mkdir(chosen, { mode: 0o700 }).then(
    async () => user && chown(chosen, user.uid, user.gid),
    (err: NodeJS.ErrnoException) => {
      if (err.code !== 'EEXIST') throw err;
    },
  );
  const found = await lstat(chosen);
  if (!found.isDirectory() || (owner !== undefined && found.uid !== owner)) {
    throw new EmbeddedPostgresError(`${chosen} belongs to somebody else; remove it or set DATABASE_URL`);
  }
  await chmod(chosen, 0o700);
  return chosen;
}

/** The process id in `postmaster.pid`, when that process lives. */
async function runningServer(cluster: string): Promise<number | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isSafeInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
