import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { databaseUser, launchUnprivileged } from '../../src/infra/sql/unprivileged.ts';

/**
 * Runs a command with `TEST_DATABASE_URL` naming a private server of the PostgreSQL that this machine has. Without one
 * the command runs all the same, and finds no such variable.
 */
async function main([command = 'true', ...args]: readonly string[]): Promise<number | null> {
  await using stack = new AsyncDisposableStack();
  const bin = findPostgres();
  const env = bin === undefined ? process.env : { ...process.env, TEST_DATABASE_URL: await startServer(bin, stack) };
  if (bin === undefined) {
    const why = 'because this machine has no postgres under /usr/lib/postgresql';
    process.stdout.write(`skipped: the stores on the PostgreSQL of Debian, ${why}\n`);
  }
  const child = spawn(command, args, { stdio: 'inherit', env });
  await once(child, 'exit');
  return child.exitCode;
}

/** The newest one. */
function findPostgres(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => path.join(root, version, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'postgres')));
}

async function startServer(bin: string, stack: AsyncDisposableStack): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-pg-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const user = databaseUser();
  if (user) await chown(directory, user.uid, user.gid);
  const data = path.join(directory, 'data');
  const initdb = launchUnprivileged(path.join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'test',
    '--auth=trust',
    '-E',
    'UTF8',
    '--locale=C',
  ]);
  await once(spawn(initdb.command, initdb.args, { ...initdb.options, cwd: directory, stdio: 'ignore' }), 'exit');
  const settings = ['listen_addresses=', 'fsync=off', 'max_connections=500'].flatMap((setting) => ['-c', setting]);
  const postgres = launchUnprivileged(path.join(bin, 'postgres'), ['-D', data, '-k', directory, ...settings]);
  const server = spawn(postgres.command, postgres.args, { ...postgres.options, cwd: directory, stdio: 'ignore' });
  stack.defer(async () => {
    const gone = once(server, 'exit');
    server.kill('SIGINT');
    await gone;
  });
  const url = `postgresql:///postgres?${new URLSearchParams({ host: directory, user: 'test' }).toString()}`;
  for (let tries = 0; !(await answers(url)); tries += 1) {
    if (tries > 200) throw new Error('the PostgreSQL of this machine did not start');
    await delay(50);
  }
  return url;
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  return client.connect().then(
    async () => {
      await client.end();
      return true;
    },
    () => false,
  );
}

process.exitCode = (await main(process.argv.slice(2))) ?? 1;
