import type { ExportId } from '../../kernel/ids.ts';
import { PodFileMissingError } from '../pods/errors.ts';
import type { ArchiveSource, ExportWatcher, PodUsers } from '../pods/pod-gateway.ts';
import { verifyArchiveJob } from '../work/jobs.ts';
import type { Vault } from '../archive/vault.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ArchiveStore } from './archive-store.ts';
import { ArchiveCutShortError, PodRowChangedError } from './errors.ts';
import type { ExportRequest } from './export-request.ts';
import { endOf } from './account-end.ts';
import { failExport, holdExport } from './hold-export.ts';
import type { HoldExportDeps } from './hold-export.ts';
import { loseExport } from './lose-export.ts';
import { moveExport } from './move-export.ts';
import type { MoveTables } from './move-export.ts';
import { keepUntil } from './retention.ts';
import { fileDigest } from './seen-file.ts';
import type { Retention } from './retention.ts';

export interface CopyArchiveDeps extends HoldExportDeps {
  readonly work: UnitOfWork<MoveTables & { readonly archives: ArchiveStore }>;
  readonly pod: Pick<ExportWatcher, 'view'> & Pick<ArchiveSource, 'open'> & Pick<PodUsers, 'findById'>;
  readonly vault: Pick<Vault, 'put' | 'remove'>;
  readonly maxArchiveBytes: number;
  readonly retention: Retention;
}

/** Copies a finished archive out of the pod into the vault. Cut off anywhere, it starts again from zero. */
export async function copyArchive(deps: CopyArchiveDeps, exportId: ExportId, signal: AbortSignal): Promise<void> {
  const request = await deps.work.transact((tx) => tx.exports.find(exportId));
  if (request?.state !== 'copying' || request.archiveId === undefined) return;
  const { archiveId } = request;

  const view = await deps.pod.view(request.podUserId, request.kind, signal);
  if (view === undefined) return failExport(deps, exportId, 'ACCOUNT_GONE');
  if (view.archive === undefined) return lookFor(deps, request, { exporting: view.exporting, signal });
  // Should it turn out to be no good, only a later one is news.
  const { fileName } = view.archive;
  await deps.work.transact((tx) => tx.exports.note(exportId, 'copying', { seenFileDigest: fileDigest(fileName) }));

  const { stream, sizeBytes } = await deps.pod.open(fileName, signal).catch(async (err: unknown) => {
    // A repeat or the pod's own button may have replaced it since the look.
    const now =
      err instanceof PodFileMissingError ? await deps.pod.view(request.podUserId, request.kind, signal) : undefined;
    const isReplaced = now !== undefined && now.archive?.fileName.reveal() !== fileName.reveal();
    throw isReplaced ? new PodRowChangedError() : err;
  });
  const stored = await deps.vault.put(archiveId, stream, { maxBytes: deps.maxArchiveBytes, signal });
  if (sizeBytes !== undefined && stored.sizeBytes !== sizeBytes) {
    await deps.vault.remove(archiveId);
    throw new ArchiveCutShortError(sizeBytes, stored.sizeBytes);
  }
  const isWanted = await deps.work.transact(async (tx) => {
    if ((await tx.exports.lock(exportId)) === undefined) return false;
    const copiedAt = deps.clock.now();
    const kept = { copiedAt, keepUntil: keepUntil(deps.retention, copiedAt) };
    await tx.archives.insert({ ...recordOf(request), id: archiveId, ...stored, ...kept });
    if (await moveExport(tx, request, 'archive-copied')) await tx.outbox.put(verifyArchiveJob, { exportId });
    return true;
  });
  // Whoever asked for it was forgotten while it flowed.
  if (!isWanted) await deps.vault.remove(archiveId);
}

/** The row names no archive any more: the account has closed or moved, the cleaner came, or somebody pressed the button. */
async function lookFor(
  deps: CopyArchiveDeps,
  request: ExportRequest,
  { exporting, signal }: { readonly exporting: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const end = endOf(await deps.pod.findById(request.podUserId, signal));
  if (end !== undefined) return failExport(deps, request.id, end);
  if (exporting) throw new PodRowChangedError();
  if (!(await loseExport(deps, request))) await holdExport(deps, request.id, 'POD_ARCHIVE_VANISHED');
}

function recordOf(request: ExportRequest) {
  return { exportId: request.id, podUserId: request.podUserId, kind: request.kind, state: 'copied' } as const;
}
