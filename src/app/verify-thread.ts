import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveMissingError } from '../core/archive/errors.ts';
import { verifyStoredArchive } from '../core/archive/verify-stored-archive.ts';
import type { OpenArchive } from '../core/archive/verify-stored-archive.ts';
import { LocalVault } from '../infra/vault/local-vault.ts';
import { openFileSource } from '../infra/verify/file-source.ts';
import type { SourceSpec, VerifyAnswer, VerifyTask } from '../infra/verify/verify-messages.ts';
import { AppError, errorCode } from '../kernel/errors.ts';
import { parseArchiveId } from '../kernel/ids.ts';
import { Secret } from '../kernel/secret.ts';

/** The program of a verification thread: reads one archive and answers once. */

/** Opens what the parent describes. A new kind of vault is one more line here. */
async function openSource(spec: SourceSpec): Promise<OpenArchive> {
  if (spec.kind === 'file') return openFileSource(spec.path);
  const { directory, key, archiveId } = spec;
  const vault = new LocalVault({ directory, key: new Secret(Buffer.from(key)) });
  return vault.open(parseArchiveId(archiveId));
}

async function run({ request, limits, source, companion }: VerifyTask): Promise<VerifyAnswer> {
  try {
    const open = async (id: string) => {
      const spec = id === request.archiveId ? source : companion;
      if (spec === undefined) throw new ArchiveMissingError(id);
      return openSource(spec);
    };
    // The parent aborts by ending the thread.
    const report = await verifyStoredArchive({ open, limits }, request, new AbortController().signal);
    return { kind: 'report', report };
  } catch (err) {
    // Whatever is not this program's own is the disk's, and may be better next time.
    const retryable = err instanceof AppError ? err.retryable : 'code' in Object(err);
    if (!(err instanceof AppError) && !retryable) throw err;
    return { kind: 'failure', reason: errorCode(err), retryable, archiveId: request.archiveId };
  }
}

// The parent is this same program, so what it hands over needs no schema.
const task = workerData as VerifyTask;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(await run(task));
