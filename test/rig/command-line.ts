import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { programEnvironment } from './program-environment.ts';

const CLI = path.join(import.meta.dirname, '..', '..', 'src', 'cli.ts');

export interface CommandRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `pappus` with these words as a process of its own, to its end. */
export async function runPappus(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  { asAnybody = false } = {},
): Promise<CommandRun> {
  const [command, ...args] = [...(asAnybody ? withoutRights() : []), process.execPath, CLI, ...words];
  const child = spawn(command ?? '', args, {
    env: { ...programEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  await once(child, 'close');
  return { exitCode: child.exitCode, stdout, stderr };
}

/** Root may write everywhere. What is left here is the right to read the project, which may lie under root's own. */
function withoutRights(): readonly string[] {
  if (process.getuid?.() !== 0) return [];
  const keep = ['--inh-caps=-all,+dac_read_search', '--ambient-caps=+dac_read_search'];
  return ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...keep, '--'];
}
