import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { findFreePort } from '../free-port.ts';

/** The virtual environment that `.ci/run` makes: `npm ci` clears it away with everything else that was installed. */
const PYTHON = path.resolve(import.meta.dirname, '../../../node_modules/.cache/synapse/bin/python');
const START_TIMEOUT_MS = 60_000;
const SERVER_NAME = 'localhost';

export interface SynapseOptions {
  /** Synapse's own limits, which are meant for people; none unless asked for. */
  readonly rateLimits?: 'defaults' | 'none';
}

export interface MatrixAccount {
  readonly userId: string;
  readonly username: string;
  readonly password: string;
  readonly accessToken: string;
  readonly deviceId: string;
}

const registeredSchema = z.object({ user_id: z.string(), access_token: z.string(), device_id: z.string() });

/** What this machine lacks for a real homeserver; `undefined` when it has it. */
export function missingForSynapse(): string | undefined {
  if (!existsSync(PYTHON)) return 'Synapse, which .ci/run installs where there is a Python';
  const probe = spawnSync(PYTHON, ['-c', 'import synapse'], { stdio: 'ignore' });
  return probe.status === 0 ? undefined : 'Synapse that runs';
}

/** A real homeserver on loopback, with a database of its own that outlives a restart. */
export class Synapse implements AsyncDisposable {
  readonly serverName = SERVER_NAME;
  readonly url: string;
  readonly #directory: string;
  #server: ChildProcess;

  private constructor(port: number, directory: string, server: ChildProcess) {
    this.url = `http://127.0.0.1:${port}`;
    this.#directory = directory;
    this.#server = server;
  }

  static async start(options: SynapseOptions = {}): Promise<Synapse> {
    const directory = await mkdtemp(path.join(tmpdir(), 'synapse-'));
    const port = await findFreePort();
    await writeFile(path.join(directory, 'homeserver.yaml'), JSON.stringify(configOf({ directory, port, ...options })));
    await writeFile(path.join(directory, 'log.yaml'), JSON.stringify(LOGGING));
    const seed = randomBytes(32).toString('base64').replaceAll('=', '');
    await writeFile(path.join(directory, 'signing.key'), `ed25519 a_test ${seed}\n`);
    return new Synapse(port, directory, await launch(directory, port));
  }

  /** Ends the server as a power cut does. */
  async kill(): Promise<void> {
    await end(this.#server);
  }

  /** Starts it again on what it wrote to disk. */
  async restart(): Promise<void> {
    await this.kill();
    this.#server = await launch(this.#directory, Number(new URL(this.url).port));
  }

  async register(username: string): Promise<MatrixAccount> {
    const password = randomBytes(12).toString('base64url');
    const auth = { type: 'm.login.dummy' };
    const response = await fetch(`${this.url}/_matrix/client/v3/register`, {
      method: 'POST',
      body: JSON.stringify({ username, password, auth, initial_device_display_name: 'first' }),
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`Synapse did not register ${username}: ${JSON.stringify(body)}`);
    const made = registeredSchema.parse(body);
    return {
      username,
      password,
      userId: made.user_id,
      accessToken: made.access_token,
      deviceId: made.device_id,
    };
  }

  /** What it has written into its log. */
  async log(): Promise<string> {
    return readFile(path.join(this.#directory, 'out.log'), 'utf8');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    await rm(this.#directory, { recursive: true, force: true });
  }
}

const LOGGING = {
  version: 1,
  handlers: { console: { class: 'logging.StreamHandler' } },
  root: { level: 'WARNING', handlers: ['console'] },
  disable_existing_loggers: false,
};

const MANY = { per_second: 10_000, burst_count: 10_000 };
/** @see Synapse, docs/usage/configuration/config_documentation.md, "Ratelimiting" */
const NO_LIMITS = {
  rc_message: MANY,
  rc_registration: MANY,
  rc_login: { address: MANY, account: MANY, failed_attempts: MANY },
  rc_joins: { local: MANY, remote: MANY },
  rc_joins_per_room: MANY,
  rc_invites: { per_room: MANY, per_user: MANY, per_issuer: MANY },
  rc_room_creation: MANY,
  rc_reports: MANY,
  rc_key_requests: MANY,
};

/** Registrations are always free: they are the test's and not what it is about. */
const FREE_REGISTRATION = { rc_registration: MANY, rc_login: NO_LIMITS.rc_login };

function configOf({
  directory,
  port,
  rateLimits = 'none',
}: SynapseOptions & { readonly directory: string; readonly port: number }) {
  return {
    server_name: SERVER_NAME,
    pid_file: path.join(directory, 'homeserver.pid'),
    listeners: [
      { port, type: 'http', bind_addresses: ['127.0.0.1'], resources: [{ names: ['client'], compress: false }] },
    ],
    database: { name: 'sqlite3', args: { database: path.join(directory, 'homeserver.db') } },
    log_config: path.join(directory, 'log.yaml'),
    media_store_path: path.join(directory, 'media'),
    signing_key_path: path.join(directory, 'signing.key'),
    macaroon_secret_key: randomBytes(16).toString('hex'),
    form_secret: randomBytes(16).toString('hex'),
    report_stats: false,
    trusted_key_servers: [],
    enable_registration: true,
    enable_registration_without_verification: true,
    presence: { enabled: false },
    ...(rateLimits === 'none' ? NO_LIMITS : FREE_REGISTRATION),
  };
}

async function launch(directory: string, port: number): Promise<ChildProcess> {
  const args = ['-m', 'synapse.app.homeserver', '-c', path.join(directory, 'homeserver.yaml')];
  const server = spawn(PYTHON, args, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(path.join(directory, 'out.log'), { flags: 'a' });
  server.stdout.pipe(log);
  server.stderr.pipe(log);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(port))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      throw new Error(`Synapse did not start:\n${await readFile(path.join(directory, 'out.log'), 'utf8')}`);
    }
    await delay(50);
  }
  return server;
}

async function answers(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/_matrix/client/versions`).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok === true;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}
