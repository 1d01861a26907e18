import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const MODULE = path.join(import.meta.dirname, '..', '..', 'src', 'app', 'thread-environment.ts');

/** Starts a thread as the program does, and says where that one and its parent keep compiled code. */
const PROGRAM = `
import { getCompileCacheDir } from 'node:module';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
const { threadEnvironment } = await import(process.argv[1]);
const code = "const { parentPort } = require('node:worker_threads');"
  + "parentPort.postMessage([require('node:module').getCompileCacheDir() ?? 'nowhere', Object.keys(process.env)])";
const [[directory, names]] = await once(new Worker(code, { eval: true, execArgv: [], env: threadEnvironment() }), 'message');
console.log(JSON.stringify({ isShared: directory === getCompileCacheDir(), names }));`;

test('a thread finds the code that was compiled before, and nothing else of the environment', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'compiled-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const env = { NODE_COMPILE_CACHE: directory, MASTER_KEY: 'of nobody else’s concern' };
  const args = ['--input-type=module', '--eval', PROGRAM, MODULE];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  expect(JSON.parse(stdout)).toEqual({ isShared: true, names: ['NODE_COMPILE_CACHE'] });
});
