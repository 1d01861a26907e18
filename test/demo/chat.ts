import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setStage } from './stage.ts';
import { programEnvironment } from '../rig/program-environment.ts';

const MAIN = path.join(import.meta.dirname, '..', '..', 'src', 'main.ts');

/** Puts the person at the keyboard into the chat, beside a simulated pod they can sign in at. */
export async function chat(): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const { pod, env } = await setStage(stack);
  process.stdout.write(`A simulated pod runs at ${pod.url}
Sign in there as alice with the password alice-password (or bob, carol.d, mallory in the same way).
Say hi. Ctrl-C ends everything.

`);
  const program = spawn(process.execPath, [MAIN], {
    env: { ...programEnvironment(), ...env, CONSOLE: 'text' },
    stdio: 'inherit',
  });
  // The terminal sends Ctrl-C to everybody in it; the chat decides when it is over.
  process.on('SIGINT', () => undefined);
  await once(program, 'exit');
}
