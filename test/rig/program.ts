import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { programEnvironment } from './program-environment.ts';

const MAIN = path.join(import.meta.dirname, '..', '..', 'src', 'main.ts');
const startedSchema = z.object({
  msg: z.literal('started'),
  webPort: z.number().optional(),
  operationsPort: z.number(),
});

export interface ProgramOptions {
  /** The whole environment of the program besides PATH. */
  readonly env: Readonly<Record<string, string>>;
  readonly onLogLine?: (line: string) => void;
}

/** Pappus as a process of its own, as an operator runs it. */
export interface Program extends AsyncDisposable {
  readonly input: Writable;
  readonly output: Readable;
  readonly webPort: number | undefined;
  readonly operationsPort: number;
  /** Ends it as a power cut does, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop. @returns its exit code. */
  stop(): Promise<number | null>;
  /** Sends a signal and waits for nothing. */
  signal(signal: NodeJS.Signals): void;
  /** Its exit code, once it has ended; `null` when it was killed. */
  readonly ended: Promise<number | null>;
  /** Everything it has logged. */
  readonly log: readonly string[];
}

/** Starts the program and waits until it says that it has. */
export async function startProgram({ env, onLogLine }: ProgramOptions): Promise<Program> {
  const child = launch(env);
  const log: string[] = [];
  const ended = once(child, 'exit').then(() => child.exitCode);
  const started = new Promise<z.output<typeof startedSchema>>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      log.push(line);
      onLogLine?.(line);
      const facts = parseStarted(line);
      if (facts) resolve(facts);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${log.slice(-20).join('\n')}`)));
  });
  const { webPort, operationsPort } = await started;
  return {
    input: child.stdin,
    output: child.stdout,
    webPort,
    operationsPort,
    log,
    ended,
    signal: (signal) => void child.kill(signal),
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGTERM'),
    [Symbol.asyncDispose]: async () => void (await end(child, 'SIGKILL')),
  };
}

/** Runs the program to its end, for one that is not going to start. */
export async function runProgram(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = launch(env);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  await once(child, 'close');
  return { exitCode: child.exitCode, stdout, stderr };
}

function launch(env: Readonly<Record<string, string>>) {
  // Above `info` it would not say that it has started.
  const level = env['LOG_LEVEL'] === 'debug' ? 'debug' : 'info';
  return spawn(process.execPath, [MAIN], {
    env: { ...programEnvironment(), ...env, LOG_LEVEL: level },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}

function parseStarted(line: string): z.output<typeof startedSchema> | undefined {
  try {
    return startedSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
