import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SERVER_OPTIONS } from './server.ts';

/** Plays the journey on a server that speaks Discord and is named by options, or on the double where none are given. */
const names = Object.keys(SERVER_OPTIONS).filter((name): name is keyof typeof SERVER_OPTIONS => name in SERVER_OPTIONS);
const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])) });
const missing = names.filter((name) => typeof values[name] !== 'string');
if (missing.length > 0 && missing.length < names.length) {
  const lines = missing.map((name) => `  --${name}  ${SERVER_OPTIONS[name].meaning}`);
  process.stderr.write(
    `These are missing; give all of them, or none for the double on this machine:\n${lines.join('\n')}\n`,
  );
  process.exitCode = 2;
} else {
  const given = names.map((name) => [SERVER_OPTIONS[name].variable, values[name]]);
  const vitest = path.join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', 'test/discord'], {
    stdio: 'inherit',
    env: { ...process.env, ...(missing.length === 0 && Object.fromEntries(given)) },
  });
  const [code] = await once(child, 'exit');
  process.exitCode = typeof code === 'number' ? code : 1;
}
