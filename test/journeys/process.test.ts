import { createServer } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ConsoleClient, linkIn } from '../rig/console-client.ts';
import { holdDownload } from '../rig/held-download.ts';
import { openOutside } from '../rig/outside.ts';
import type { Outside } from '../rig/outside.ts';
import { runProgram, startProgram } from '../rig/program.ts';
import type { Program } from '../rig/program.ts';
import { Visitor, download } from '../rig/visitor.ts';

const PATIENTLY = { timeout: 30_000, interval: 50 };
const HAS_LINK = /\/d\//;
/** Archives too large to vanish into the buffers of a connection, and long enough to verify to be caught at it. */
const HEAVY_PHOTOS = { bytesPerPhoto: 1_000_000 };

let outside: Outside;
beforeAll(async () => {
  outside = await openOutside({
    accounts: [{ username: 'alice', photos: 12 }, { username: 'bob', photos: 30 }, { username: 'carol' }],
    worker: { ...HEAVY_PHOTOS, heartbeatMs: 200, pollMs: 100, exportDurationMs: () => 300 },
  });
});
afterAll(() => outside[Symbol.asyncDispose]());

async function launch(env: Readonly<Record<string, string>> = {}): Promise<Program> {
  const program = await startProgram({ env: { ...outside.env, ...env } });
  onTestFinished(() => program[Symbol.asyncDispose]());
  return program;
}

async function prove(chat: ConsoleClient, username: string): Promise<void> {
  const offer = await chat.ask('export', /\/sign-in\//, { from: username });
  chat.say(await new Visitor().signIn(linkIn(offer), outside.pod, username), username);
}

async function operations(program: Program, route: string) {
  const response = await fetch(`http://127.0.0.1:${program.operationsPort}${route}`);
  return { status: response.status, text: await response.text() };
}

describe('starting', () => {
  test('reports every fault of the configuration at once, in plain words', async () => {
    const faulty = { MASTER_KEY: 'short-hunter2', ROLES: 'chat,cook', EXPORT_BUDGET: 'many', POD_URL: 'ftp://pod' };
    const { exitCode, stdout, stderr } = await runProgram(faulty);
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    for (const name of [...Object.keys(faulty), 'PUBLIC_URL', 'POD_DATABASE_URL', 'POD_REDIS_URL', 'DATABASE_URL']) {
      expect(stderr).toContain(`- ${name} `);
    }
    expect(stderr).not.toContain('hunter2');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each(['WEB_PORT', 'OPERATIONS_PORT'])('on an occupied %s says so in one line', async (name) => {
    const squatter = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void squatter.close());
    await vi.waitFor(() => expect(squatter.listening).toBe(true));
    const address = squatter.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const { exitCode, stderr } = await runProgram({ ...outside.env, [name]: port });
    expect(exitCode).toBe(1);
    const [last, ...before] = stderr.trim().split('\n').toReversed();
    expect(last).toContain(`127.0.0.1:${port} is taken by another program`);
    expect(before).toEqual([]);
  });

  test('without a database that answers says so in one line', async () => {
    outside.gate.cut();
    const { exitCode, stderr } = await runProgram(outside.env);
    outside.gate.restore();
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^the database does not answer \(.+\): look at DATABASE_URL.*\n$/);
  });
});

describe('roles in three processes', () => {
  test('do a whole journey together, each counting what it did without naming anybody', async () => {
    const chatter = await launch({ ROLES: 'chat' });
    const worker = await launch({ ROLES: 'worker', CONSOLE: 'off' });
    const web = await launch({ ROLES: 'web', CONSOLE: 'off' });
    const chat = new ConsoleClient();
    chat.connect(chatter.input, chatter.output);
    await prove(chat, 'carol');
    const told = await chat.waitFor(HAS_LINK, { to: 'carol', ...PATIENTLY });
    const parts = await new Visitor().openDownloads(linkIn(told));
    for (const part of parts) await download(part);
    expect(parts).toHaveLength(2);

    const texts = new Map<string, string>();
    for (const [role, program] of Object.entries({ chatter, worker, web })) {
      expect(await operations(program, '/healthz')).toMatchObject({ status: 200 });
      expect(await operations(program, '/readyz')).toMatchObject({ status: 200 });
      texts.set(role, (await operations(program, '/metrics')).text);
    }
    expect(texts.get('chatter')).toContain('messages_received_total{platform="console",intent="export"} 1');
    expect(texts.get('chatter')).toContain('messages_received_total{platform="console",intent="code"} 1');
    expect(texts.get('chatter')).toContain('deliveries_total{platform="console",outcome="sent"} 3');
    expect(texts.get('chatter')).toContain('chat_connection{platform="console",connection="connected"} 1');
    expect(texts.get('worker')).toContain('export_moves_total{kind="profile",state="ready"} 1');
    expect(texts.get('worker')).toContain('export_moves_total{kind="photos",state="ready"} 1');
    expect(texts.get('worker')).toContain('archive_verify_seconds_count{kind="profile"} 1');
    expect(texts.get('web')).toContain('downloads_total{kind="photos",outcome="whole"} 1');
    for (const text of texts.values()) {
      expect(text).toContain('exports{state="ready"} 2');
      for (const [, name = '', value = ''] of text.matchAll(/[{,](\w+)="([^"]*)"/g)) {
        expect(PERMITTED[name] ?? /^$/, `${name}="${value}"`).toSatisfy((known: RegExp) => known.test(value));
      }
    }
    expect(await Promise.all([chatter, worker, web].map((program) => program.stop()))).toEqual([0, 0, 0]);
  });

  test('are alive but not ready without their database, and ready again with it', async () => {
    const program = await launch({ ROLES: 'web', CONSOLE: 'off' });
    outside.gate.cut();
    const away = await operations(program, '/readyz');
    expect(away.status).toBe(503);
    expect(away.text).toBe('{"status":"failed","checks":{"database":"DATABASE_UNREACHABLE"}}');
    expect(await operations(program, '/healthz')).toMatchObject({ status: 200 });
    outside.gate.restore();
    await vi.waitFor(async () => expect((await operations(program, '/readyz')).status).toBe(200), PATIENTLY);
  });
});

describe('stopping', () => {
  let photos: URL;

  test('lets a download and a verification end, and takes up nothing new', async () => {
    const first = await launch();
    const chat = new ConsoleClient();
    chat.connect(first.input, first.output);
    await prove(chat, 'alice');
    const told = await chat.waitFor(HAS_LINK, { to: 'alice', ...PATIENTLY });
    photos = await photosBehind(linkIn(told));
    const held = await holdDownload(photos);
    await prove(chat, 'bob');
    await waitForSql("select 1 from exports where state = 'verifying' and kind = 'photos'");

    first.signal('SIGTERM');
    await vi.waitFor(async () => expect(await isRefused(photos)).toBe(true), PATIENTLY);
    const { rows } = await outside.database.database.pool.query<{ sha256: string }>(
      `select a.sha256 from archives a join exports e on e.archive_id = a.id
        where e.diaspora_id like 'alice@%' and a.kind = 'photos'`,
    );
    expect(await held.finish()).toBe(rows[0]?.sha256);
    const finished = performance.now();
    expect(await first.ended).toBe(0);
    expect(performance.now() - finished).toBeLessThan(3_000);

    const second = await launch();
    chat.connect(second.input, second.output);
    await chat.waitFor(HAS_LINK, { to: 'bob', ...PATIENTLY });
    for (const kind of ['profile', 'photos'] as const) expect(await outside.pod.exportsTaken('bob', kind)).toBe(1);
  });

  test('a second time ends at once, whatever is in hand', async () => {
    const program = await launch();
    const stuck = await holdDownload(photos);
    const before = performance.now();
    const pressing = setInterval(() => program.signal('SIGTERM'), 200);
    onTestFinished(() => clearInterval(pressing));
    expect(await program.ended).toBe(1);
    expect(performance.now() - before).toBeLessThan(5_000);
    stuck.abandon();
  });

  test('does not wait for a download that nobody reads', async () => {
    const program = await launch({ STOP_DRAIN_SECONDS: '1' });
    const dead = await holdDownload(photos);
    const asked = performance.now();
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(8_000);
    dead.abandon();
  });
});

test('the embedded database keeps everything through a power cut', async () => {
  const { DATABASE_URL: _, ...env } = outside.env;
  const directory = path.join(outside.directory, 'embedded');
  const own = { ...env, DATA_DIRECTORY: directory };
  const postmaster = path.join(directory, 'database', 'cluster', 'postmaster.pid');
  const first = await startProgram({ env: own });
  onTestFinished(() => first[Symbol.asyncDispose]());
  onTestFinished(() => killServer(postmaster));
  const chat = new ConsoleClient();
  chat.connect(first.input, first.output);
  await prove(chat, 'carol');
  await chat.waitFor(/That’s you: carol@/, { to: 'carol' });
  await killServer(postmaster);
  await first.kill();

  const second = await startProgram({ env: own });
  onTestFinished(() => second[Symbol.asyncDispose]());
  chat.connect(second.input, second.output);
  await chat.ask('status', /Profile[:, ]/, { from: 'carol' });
  await chat.waitFor(HAS_LINK, { to: 'carol', ...PATIENTLY });
  expect(await second.stop()).toBe(0);
  await expect(readFile(postmaster)).rejects.toThrow('ENOENT');
});

/** What the values of labels may look like, by the name of the label. */
const WORD = /^[a-z-]+$/;
const PERMITTED: Readonly<Record<string, RegExp>> = {
  platform: WORD,
  connection: WORD,
  intent: WORD,
  kind: WORD,
  state: WORD,
  outcome: WORD,
  job: WORD,
  verdict: WORD,
  reason: WORD,
  cause: /^[A-Z0-9_]+$/,
  // Node's own figures.
  le: /^[\d.+A-Za-z]+$/,
  type: /^\w+$/,
  space: /^\w+$/,
  version: /^v[\d.]+$/,
  major: /^\d+$/,
  minor: /^\d+$/,
  patch: /^\d+$/,
};

/** Ends the database server of that file, if it runs, while its parent is there to see it go. */
async function killServer(pidFile: string): Promise<void> {
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (Number.isNaN(pid) || !isAlive(pid)) return;
  process.kill(pid, 'SIGKILL');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), PATIENTLY);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function photosBehind(link: URL): Promise<URL> {
  const parts = await new Visitor().openDownloads(link);
  const photos = parts.find(({ pathname }) => pathname.endsWith('/photos'));
  if (photos === undefined) throw new Error('the page offers no photos');
  return photos;
}

async function waitForSql(statement: string): Promise<void> {
  const { pool } = outside.database.database;
  await vi.waitFor(async () => expect((await pool.query(statement)).rowCount).not.toBe(0), {
    timeout: 30_000,
    interval: 10,
  });
}

/** Whether nobody listens there any more. */
async function isRefused(url: URL): Promise<boolean> {
  return fetch(url, { method: 'HEAD' }).then(
    () => false,
    () => true,
  );
}
