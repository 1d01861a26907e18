import { Command, CommanderError } from 'commander';
import type { Config } from '../../config/config.ts';
import { ConfigError } from '../../config/errors.ts';
import { AppError, errorCode } from '../../kernel/errors.ts';
import { EXIT } from './command.ts';
import type { CommandIo, ExitCode, OperatorCommand } from './command.ts';

export interface CommandLineOptions {
  /** What stands after the program's name. */
  readonly words: readonly string[];
  readonly commands: readonly OperatorCommand[];
  /** Called once a command is known, so that help needs no configuration. @throws {@link ConfigError} */
  readonly readConfig: () => Config;
  readonly io: CommandIo;
  readonly signal: AbortSignal;
}

interface Chosen {
  readonly command: OperatorCommand;
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, unknown>>;
}

/** Finds the command that the words name and runs it. Never throws: what went wrong is told and becomes the exit code. */
export async function runCommandLine(options: CommandLineOptions): Promise<ExitCode> {
  const chosen = parseWords(options);
  if (typeof chosen === 'number') return chosen;
  const { command, args, flags } = chosen;
  const { io, signal } = options;
  try {
    return await command.run({ config: options.readConfig(), args, flags, io, signal });
  } catch (err) {
    if (err instanceof ConfigError) return tellFaults(err, flags['json'] === true, io);
    io.complain(err instanceof AppError ? err.message : `the command could not go on (${errorCode(err)})`);
    return EXIT.failed;
  }
}

/** @returns the exit code where there is nothing to run: help was asked for, or the words are wrong. */
function parseWords({ words, commands, io }: CommandLineOptions): Chosen | ExitCode {
  let chosen: Chosen | undefined;
  const program = new Command('pappus')
    .description('The operator’s tools of Pappus. They read the same environment as the program itself.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.say(text.trimEnd()), writeErr: (text) => io.complain(text.trimEnd()) });
  for (const command of commands) {
    const entry = program.command(command.usage).description(command.summary);
    for (const { name, meaning } of command.flags ?? []) entry.option(name, meaning);
    entry.action(() => {
      chosen = { command, args: entry.args, flags: entry.opts() };
    });
  }
  try {
    program.parse(words, { from: 'user' });
  } catch (err) {
    if (!(err instanceof CommanderError)) throw err;
    return err.exitCode === 0 ? EXIT.ok : EXIT.misconfigured;
  }
  return chosen ?? EXIT.misconfigured;
}

function tellFaults(err: ConfigError, asJson: boolean, io: CommandIo): ExitCode {
  if (asJson) io.say(JSON.stringify({ verdict: 'configuration', faults: err.faults }));
  else io.complain(err.message);
  return EXIT.misconfigured;
}
