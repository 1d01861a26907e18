import { parentPort, workerData } from 'node:worker_threads';
import { createWords } from '../core/i18n/words.ts';
import { makeCopy } from '../core/readable/make-copy.ts';
import { STOP } from '../infra/readable/make-messages.ts';
import type { MakeAnswer, MakeTask } from '../infra/readable/make-messages.ts';
import { LocalVault } from '../infra/vault/local-vault.ts';
import { ScratchFile } from '../infra/vault/scratch-file.ts';
import { AppError, errorCode } from '../kernel/errors.ts';
import { Secret } from '../kernel/secret.ts';

/** The program of a thread that makes one copy for reading and answers once. */

async function run({ request, ...task }: MakeTask, signal: AbortSignal): Promise<MakeAnswer> {
  const { directory, timeZone, limits, maxBytes } = task;
  const vault = new LocalVault({ directory, key: new Secret(Buffer.from(task.key)) });
  const openScratch = () => ScratchFile.open(directory);
  try {
    const deps = { vault, openScratch, words: createWords(timeZone), timeZone, limits, maxBytes };
    return { kind: 'made', made: await makeCopy(deps, request, signal) };
  } catch (err) {
    // Whatever is not this program's own is the disk's, and may be better next time.
    const retryable = signal.aborted || (err instanceof AppError ? err.retryable : 'code' in Object(err));
    if (!(err instanceof AppError) && !retryable) throw err;
    return { kind: 'failure', reason: errorCode(err), retryable };
  }
}

// This thread's own pool: see ZipWriter.
Buffer.poolSize = 0;
const stopping = new AbortController();
parentPort?.on('message', (message: unknown) => {
  if (message === STOP) stopping.abort();
});
// The parent is this same program, so what it hands over needs no schema.
const task = workerData as MakeTask;
const answer = await run(task, stopping.signal);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(answer);
