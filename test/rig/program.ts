import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const MAIN = path.join(import.meta.dirname, '..', '..', 'src', 'main.ts');
const startedSchema = z.object({ msg: z.literal('started') });

export interface ProgramOptions {
  /** The whole environment of the program besides PATH and LOG_LEVEL. */
  readonly env: Readonly<Record<string, string>>;
  readonly onLogLine?: (line: string) => void;
}

/** Pappus as a process of its own, as an operator runs it. */
export interface Program extends AsyncDisposable {
  readonly input: Writable;
  readonly output: Readable;
  /** Ends it as a power cut does, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop. @returns its exit code. */
  stop(): Promise<number | null>;
  /** Everything it has logged. */
  readonly log: readonly string[];
}

/** Starts the program and waits until it says that it has. */
export async function startProgram({ env, onLogLine }: ProgramOptions): Promise<Program> {
  const child = spawn(process.execPath, [MAIN], {
    // Below `info` it would not say that it has started.
    env: { PATH: process.env['PATH'] ?? '', ...env, LOG_LEVEL: 'info' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  const started = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      log.push(line);
      onLogLine?.(line);
      if (isStarted(line)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${log.slice(-20).join('\n')}`)));
  });
  await started;
  return {
    input: child.stdin,
    output: child.stdout,
    log,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGTERM'),
    [Symbol.asyncDispose]: async () => void (await end(child, 'SIGKILL')),
  };
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}

function isStarted(line: string): boolean {
  try {
    return startedSchema.safeParse(JSON.parse(line)).success;
  } catch {
    return false;
  }
}
