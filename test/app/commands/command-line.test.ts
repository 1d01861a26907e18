import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/app/commands/commands.ts';
import type { CommandCall, OperatorCommand } from '../../../src/app/commands/command.ts';
import { EXIT } from '../../../src/app/commands/command.ts';
import { runCommandLine } from '../../../src/app/commands/run-command-line.ts';
import { readConfig } from '../../../src/config/config.ts';
import { SetupError } from '../../../src/kernel/errors.ts';

const ENV = {
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64url'),
  PUBLIC_URL: 'https://pappus.example',
  POD_URL: 'https://pod.example',
  POD_DATABASE_URL: 'postgres://reader:hunter2@db/pod',
  POD_REDIS_URL: 'redis://:hunter2@redis/0',
};

class TornError extends SetupError {
  override readonly name = 'TornError';
  readonly code = 'SAIL_TORN';
}

async function run(
  words: readonly string[],
  commands: readonly OperatorCommand[],
  env: Readonly<Record<string, string>> = ENV,
) {
  const [said, complaints]: [string[], string[]] = [[], []];
  const exitCode = await runCommandLine({
    words,
    commands,
    readConfig: () => readConfig(env),
    io: { say: (line) => said.push(line), complain: (line) => complaints.push(line) },
    signal: new AbortController().signal,
  });
  return { exitCode, said: said.join('\n'), complaints: complaints.join('\n') };
}

function releaseCommand(act: (call: CommandCall) => void = () => undefined): OperatorCommand {
  return {
    usage: 'release <cause>',
    summary: 'lets requests go',
    flags: [{ name: '--all', meaning: 'every one' }],
    run: async (call) => {
      act(call);
      return EXIT.ok;
    },
  };
}

describe('a command', () => {
  test('is given its arguments, its flags and the configuration', async () => {
    let seen: CommandCall | undefined;
    const { exitCode } = await run(['release', 'POD_JOB_LOST', '--all'], [releaseCommand((call) => (seen = call))]);
    expect(exitCode).toBe(0);
    expect(seen).toMatchObject({ args: ['POD_JOB_LOST'], flags: { all: true }, config: { publicUrl: ENV.PUBLIC_URL } });
  });

  test('that fails on purpose has its message told, and any other only its code', async () => {
    const told = await run(['release', 'x'], [releaseCommand(() => raise(new TornError('mend the sail')))]);
    expect(told).toEqual({ exitCode: 1, said: '', complaints: 'mend the sail' });
    const kept = await run(['release', 'x'], [releaseCommand(() => raise(new RangeError('hunter2')))]);
    expect(kept).toEqual({ exitCode: 1, said: '', complaints: 'the command could not go on (RangeError)' });
  });

  test('is not run on a faulty configuration, of which every fault is told', async () => {
    const act = () => raise(new Error('it ran'));
    const { exitCode, complaints } = await run(['release', 'x'], [releaseCommand(act)], { MASTER_KEY: 'hunter2' });
    expect(exitCode).toBe(2);
    for (const name of Object.keys(ENV)) expect(complaints).toContain(`- ${name} `);
    expect(complaints).not.toContain('hunter2');
  });
});

test('a program that asks is told the faults of the configuration as JSON', async () => {
  const { exitCode, said, complaints } = await run(['doctor', '--json'], COMMANDS, {});
  expect(exitCode).toBe(2);
  expect(complaints).toBe('');
  expect(JSON.parse(said)).toMatchObject({
    verdict: 'configuration',
    faults: expect.arrayContaining([expect.any(String)]),
  });
});

test('help needs no configuration and names every command', async () => {
  const { exitCode, said } = await run(['--help'], COMMANDS, {});
  expect(exitCode).toBe(0);
  for (const { usage, summary } of COMMANDS) {
    expect(said).toContain(usage.split(' ')[0]);
    expect(said.replaceAll(/\s+/g, ' ')).toContain(summary);
  }
});

test.each([[['sail']], [['release']], [['release', 'x', 'y']], [['release', 'x', '--hard']], [[]]])(
  'the words %j are refused with a hint and the exit code of a slip',
  async (words) => {
    const { exitCode, said, complaints } = await run(words, [releaseCommand(() => raise(new Error('it ran')))]);
    expect(exitCode).toBe(2);
    expect(said).toBe('');
    expect(complaints).not.toBe('');
  },
);

function raise(err: Error): never {
  throw err;
}
