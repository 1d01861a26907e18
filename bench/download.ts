import { Buffer } from 'node:buffer';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { LocalVault } from '../src/infra/vault/local-vault.ts';
import { newArchiveId } from '../src/kernel/ids.ts';
import { Secret } from '../src/kernel/secret.ts';

const MEGABYTE = 1_000_000;
const ROUNDS = 5;
const RESUMES = 20;
const SLOW_CLIENTS = 50;

/**
 * Downloads from the encrypted vault through the real web server, against nginx with the same bytes in a plain file.
 *
 * @param args - `size=MB`, default 1 000; `rounds=N`, default 5.
 * @returns `nginx_ratio`: our bytes per second over nginx's, medians of interleaved rounds. `peak_mb`: growth of the
 * server's memory over the fast downloads. `slow_mb`: the same while 50 slow clients hang on. `resume_ok`: how many of
 * `resumes` downloads broken off at a random byte went on to the same bytes.
 */
export async function run(args: readonly string[] = []): Promise<Record<string, number | string>> {
  const sizeBytes = numberOf(args, 'size', 1_000) * MEGABYTE;
  const rounds = numberOf(args, 'rounds', ROUNDS);
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-bench-'));
  const stops: (() => Promise<void> | void)[] = [() => rm(directory, { recursive: true, force: true })];
  try {
    const plain = path.join(directory, 'archive.bin');
    await writeRandomFile(plain, sizeBytes);
    const pappus = await startPappus(directory, plain);
    stops.push(() => stopProcess(pappus.process));
    const nginx = await startNginx(directory);
    stops.push(() => stopProcess(nginx.process));
    return await measure({ pappus, nginx, plain, sizeBytes, rounds });
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

interface Target {
  readonly process: ChildProcess;
  readonly port: number;
  readonly path: string;
}

async function measure(bench: {
  readonly pappus: Target;
  readonly nginx: Target;
  readonly plain: string;
  readonly sizeBytes: number;
  readonly rounds: number;
}): Promise<Record<string, number | string>> {
  const { pappus, nginx, plain, sizeBytes, rounds } = bench;
  for (const target of [nginx, pappus]) await download(target, { bytes: 50 * MEGABYTE });
  const before = await memoryOf(pappus);
  const speeds = { pappus: [] as number[], nginx: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    speeds.nginx.push(await speedOf(nginx, sizeBytes));
    speeds.pappus.push(await speedOf(pappus, sizeBytes));
  }
  const fast = await memoryOf(pappus);
  const resumeOk = await countResumes(pappus, plain, sizeBytes);
  const slowBytes = await slowGrowth(pappus);
  return {
    size_mb: sizeBytes / MEGABYTE,
    rounds,
    pappus_mb_s: Math.round(medianOf(speeds.pappus)),
    nginx_mb_s: Math.round(medianOf(speeds.nginx)),
    nginx_ratio: rounded(medianOf(speeds.pappus) / medianOf(speeds.nginx)),
    peak_mb: rounded((fast.peakBytes - before.rssBytes) / MEGABYTE),
    slow_clients: SLOW_CLIENTS,
    slow_mb: rounded(slowBytes / MEGABYTE),
    resumes: RESUMES,
    resume_ok: resumeOk,
  };
}

async function speedOf(target: Target, sizeBytes: number): Promise<number> {
  const startedMs = performance.now();
  const receivedBytes = await download(target, {});
  if (receivedBytes < sizeBytes) throw new Error(`received ${receivedBytes} of ${sizeBytes} bytes`);
  return receivedBytes / MEGABYTE / ((performance.now() - startedMs) / 1_000);
}

/**
 * Fetches on a connection of its own and discards into one buffer, so that the client costs as little as can be.
 *
 * @param bytes - Break off after so many.
 * @returns Bytes received, headers included.
 */
async function download(target: Target, { bytes = Infinity }: { readonly bytes?: number }): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let receivedBytes = 0;
  const socket = connect({
    host: '127.0.0.1',
    port: target.port,
    onread: {
      buffer: Buffer.allocUnsafe(MEGABYTE),
      callback: (count) => {
        receivedBytes += count;
        if (receivedBytes < bytes) return true;
        socket.destroy();
        return false;
      },
    },
  });
  socket.on('error', reject).on('close', () => resolve(receivedBytes));
  socket.write(requestFor(target));
  return promise;
}

function requestFor(target: Target): string {
  return `GET ${target.path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
}

/** Breaks downloads off at random bytes and goes on with `Range` and `If-Range`, as browsers do. */
async function countResumes(target: Target, plain: string, sizeBytes: number): Promise<number> {
  const url = `http://127.0.0.1:${target.port}${target.path}`;
  const whole = await digestOf(createReadStream(plain, { highWaterMark: MEGABYTE }));
  let okCount = 0;
  for (let resume = 0; resume < RESUMES; resume += 1) {
    const offset = randomInt(1, sizeBytes);
    const aborter = new AbortController();
    const first = await fetch(url, { signal: aborter.signal });
    const hash = createHash('sha256');
    let gotBytes = 0;
    for await (const chunk of first.body ?? []) {
      const piece = chunk.subarray(0, offset - gotBytes);
      hash.update(piece);
      gotBytes += piece.length;
      if (gotBytes === offset) break;
    }
    aborter.abort();
    const headers = { range: `bytes=${gotBytes}-`, 'if-range': first.headers.get('etag') ?? '' };
    const rest = await fetch(url, { headers });
    for await (const chunk of rest.body ?? []) hash.update(chunk);
    if (rest.status === 206 && hash.digest('hex') === whole) okCount += 1;
  }
  return okCount;
}

async function slowGrowth(target: Target): Promise<number> {
  const before = await memoryOf(target);
  const links = Array.from({ length: SLOW_CLIENTS }, () => connect(target.port, '127.0.0.1'));
  await Promise.all(links.map((socket) => once(socket, 'connect')));
  // They read a little, stop for good, and let everything between the two ends fill up.
  for (const socket of links) socket.once('data', () => socket.pause()).write(requestFor(target));
  let most = 0;
  for (let look = 0; look < 20; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    most = Math.max(most, (await memoryOf(target)).rssBytes);
  }
  for (const socket of links) socket.destroy();
  return most - before.rssBytes;
}

const memorySchema = z.object({ rssBytes: z.number(), peakBytes: z.number() });

async function memoryOf({ process: child }: Target): Promise<z.infer<typeof memorySchema>> {
  const answer = once(child, 'message');
  child.send('memory');
  return memorySchema.parse((await answer)[0]);
}

async function startPappus(directory: string, plain: string): Promise<Target> {
  const key = randomBytes(32);
  const vaultDirectory = path.join(directory, 'vault');
  const vault = new LocalVault({ directory: vaultDirectory, key: new Secret(key) });
  const id = newArchiveId();
  const signal = new AbortController().signal;
  const stored = await vault.put(id, createReadStream(plain, { highWaterMark: MEGABYTE }), { maxBytes: 1e12, signal });
  const program = path.join(import.meta.dirname, 'rig', 'download-server.ts');
  const child = fork(program, [vaultDirectory, key.toString('hex'), id, String(stored.sizeBytes), stored.sha256]);
  const [message] = await once(child, 'message');
  return { process: child, ...z.object({ port: z.number(), path: z.string() }).parse(message) };
}

async function startNginx(directory: string): Promise<Target> {
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${directory};`,
  );
  const config = path.join(directory, 'nginx.conf');
  await writeFile(
    config,
    `${isRoot ? 'user root;' : ''} worker_processes 1; daemon off; pid ${directory}/nginx.pid; error_log stderr crit;
    events {} http { access_log off; sendfile on; tcp_nopush on; ${temporary.join(' ')}
    server { listen 127.0.0.1:${port}; root ${directory}; } }`,
  );
  const child = spawn('nginx', ['-p', directory, '-c', config], { stdio: ['ignore', 'ignore', 'inherit'] });
  await once(child, 'spawn');
  await untilListening(port);
  return { process: child, port, path: '/archive.bin' };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch (err) {
      if (tries >= 100) throw err;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      socket.destroy();
    }
  }
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

async function writeRandomFile(file: string, sizeBytes: number): Promise<void> {
  await using handle = await open(file, 'w');
  const block = randomBytes(MEGABYTE);
  for (let written = 0; written < sizeBytes; written += block.length) {
    // No two blocks are equal, or a block out of place would go unnoticed.
    block.writeDoubleBE(written, 0);
    await handle.write(block.subarray(0, Math.min(block.length, sizeBytes - written)));
  }
}

async function digestOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
}

function numberOf(args: readonly string[], name: string, fallback: number): number {
  const given = args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
  return given === undefined ? fallback : Number(given);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
