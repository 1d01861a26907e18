// Runs a command on the Node that the lockfile pins, whatever Node npm itself runs on:
//   node packages/pinned-node/run.mjs node src/main.ts
//
// Plain JavaScript, because it is read by the machine's own Node. npm 10 makes no link `.bin/node` when one of two
// optional packages with a bin of that name does not fit the platform, so the PATH is set here.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = 24;
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const pinned = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin');

if (!existsSync(path.join(pinned, 'node')) && Number.parseInt(process.versions.node, 10) < NEEDED_MAJOR) {
  process.stderr.write(
    existsSync(modules)
      ? `Pappus runs on Node ${NEEDED_MAJOR} or newer. The registry has none for ${process.platform}-${process.arch}: install one.\n`
      : 'Run `npm ci` first.\n',
  );
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
const directories = [pinned, path.join(modules, '.bin'), process.env.PATH];
const child = spawn(command, args, {
  stdio: 'inherit',
  env: {
    // Stripping types and compiling is most of a start; Node keeps the results here, and does without where it cannot.
    NODE_COMPILE_CACHE: path.join(modules, '.cache', 'compiled'),
    ...process.env,
    PATH: directories.join(path.delimiter),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (err) => {
  process.stderr.write(`${command}: ${err.message}\n`);
  process.exitCode = 127;
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
});
