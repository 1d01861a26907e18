import { COMMANDS } from './app/commands/commands.ts';
import { runCommandLine } from './app/commands/run-command-line.ts';
import { readConfig } from './config/config.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

process.exitCode = await runCommandLine({
  words: process.argv.slice(2),
  commands: COMMANDS,
  readConfig: () => readConfig(process.env),
  io: {
    say: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  },
  signal: stop.signal,
});
