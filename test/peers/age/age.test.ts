import { execFile, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebRig } from '../../infra/http/web-rig.ts';
import { isLeftOut } from '../../rig/peers.ts';

const run = promisify(execFile);
const plain = randomBytes(1_300_000);
const PASSPHRASE = 'my dog reads books at night';

const isMissing = isLeftOut(
  'files that the program age opens',
  has('age') && has('script') ? undefined : 'age or script',
);

/** The commands of the page that tells people how to open a file, with the program that Debian has. */
describe.skipIf(isMissing)('the program age', () => {
  let rig: WebRig;
  let link: string;
  let directory: string;
  beforeAll(async () => {
    rig = await WebRig.start();
    await rig.addArchive(plain);
    link = await rig.addLink();
    directory = await mkdtemp(join(tmpdir(), 'pappus-age-'));
  });
  afterAll(async () => {
    await rig[Symbol.asyncDispose]();
    await rm(directory, { recursive: true, force: true });
  });

  const fileOf = (name: string) => join(directory, name);
  async function download(fields: Record<string, string>): Promise<void> {
    const body = new URLSearchParams(fields);
    const response = await fetch(rig.url(`${link}/profile/encrypted`), { method: 'POST', body });
    expect(response.status).toBe(200);
    await writeFile(fileOf('alice.json.gz.age'), Buffer.from(await response.arrayBuffer()));
    await rm(fileOf('alice.json.gz'), { force: true });
  }
  const opened = async () => (await readFile(fileOf('alice.json.gz'))).equals(plain);

  test('opens what was encrypted to a key that it made', async () => {
    const { stderr } = await run('age-keygen', ['-o', 'key.txt'], { cwd: directory });
    await download({ publicKey: stderr });
    await run('age', ['--decrypt', '-i', 'key.txt', '-o', 'alice.json.gz', 'alice.json.gz.age'], { cwd: directory });
    expect(await opened()).toBe(true);
  });

  test('opens what was encrypted with a passphrase, once that is typed', async () => {
    await download({ passphrase: PASSPHRASE, again: PASSPHRASE });
    // It takes a passphrase from a terminal alone.
    const line = 'age --decrypt -o alice.json.gz alice.json.gz.age';
    const terminal = spawn('script', ['-qec', line, '/dev/null'], {
      cwd: directory,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    terminal.stdout.once('data', () => terminal.stdin.write(`${PASSPHRASE}\n`));
    const [code] = await once(terminal, 'exit');
    expect(code).toBe(0);
    expect(await opened()).toBe(true);
  });
});

function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
