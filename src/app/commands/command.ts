import type { Config } from '../../config/config.ts';

/** What the shell hears: `failed` when the answer is no, `misconfigured` when there is none. */
export const EXIT = { ok: 0, failed: 1, misconfigured: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command writes. Whole lines; the caller adds the ends. */
export interface CommandIo {
  /** The answer, for people or, with `--json`, for programs. */
  say(line: string): void;
  /** What went wrong with asking. */
  complain(line: string): void;
}

/** One call of a command, as it was typed. */
export interface CommandCall {
  readonly config: Config;
  /** In the order of {@link OperatorCommand.usage}. */
  readonly args: readonly string[];
  /** By long name without dashes: `--json` is `flags['json'] === true`. */
  readonly flags: Readonly<Record<string, unknown>>;
  readonly io: CommandIo;
  /** Aborts on Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
}

/**
 * One thing an operator can ask of Pappus: a file of this folder and a line in `commands.ts`.
 *
 * It opens what it needs, closes it again, and returns its exit code instead of ending the process.
 */
export interface OperatorCommand {
  /** Name and arguments as commander reads them, such as `release <cause>`. */
  readonly usage: string;
  /** One line of the help. */
  readonly summary: string;
  readonly flags?: readonly { readonly name: string; readonly meaning: string }[];
  /** @throws {@link AppError}, whose message is told, or a system error, of which only the code is. */
  run(call: CommandCall): Promise<ExitCode>;
}
