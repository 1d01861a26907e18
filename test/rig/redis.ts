import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A Redis of the test's own. */
export interface TestRedis extends AsyncDisposable {
  /** For ioredis: the unix socket goes into the query, which that client understands. */
  readonly url: string;
  readonly socket: string;
  /** Ends the server as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on what it wrote to disk. */
  restart(): Promise<void>;
}

const START_TIMEOUT_MS = 10_000;

/** Where `redis-server` is on the PATH. Tests that need one are skipped where there is none. */
export function findRedisServer(): string | undefined {
  const places = (process.env['PATH'] ?? '').split(path.delimiter).map((place) => path.join(place, 'redis-server'));
  return places.find((file) => existsSync(file));
}

/** Starts a private Redis on a unix socket; `undefined` on a machine without one. */
export async function startRedis(): Promise<TestRedis | undefined> {
  const binary = findRedisServer();
  if (binary === undefined) return undefined;
  const directory = await mkdtemp(path.join(tmpdir(), 'redis-'));
  const socket = path.join(directory, 'redis.sock');
  let server = await launch(binary, directory, socket);
  const kill = async () => end(server, 'SIGKILL');
  return {
    url: `redis://localhost/0?path=${encodeURIComponent(socket)}`,
    socket,
    kill,
    restart: async () => {
      server = await launch(binary, directory, socket);
    },
    [Symbol.asyncDispose]: async () => {
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function launch(binary: string, directory: string, socket: string): Promise<ChildProcess> {
  await rm(socket, { force: true }); // a killed server leaves it behind, and clients would wait for it
  const settings = {
    port: '0',
    unixsocket: socket,
    unixsocketperm: '600',
    dir: directory,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const server = spawn(binary, args, { stdio: 'ignore' });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(socket))) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error('redis-server did not start');
    await delay(5);
  }
  return server;
}

async function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = connect(socket, () => client.write('PING\r\n'));
    client.once('data', (data) => {
      client.destroy();
      resolve(data.toString().startsWith('+PONG'));
    });
    client.once('error', () => resolve(false));
  });
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}
