import type { ExportId } from '../../kernel/ids.ts';
import type { ArchiveVerifier } from '../archive/archive-verifier.ts';
import { createReceipt } from '../archive/receipt.ts';
import { isDeliverable } from '../archive/report.ts';
import type { ArchiveReport } from '../archive/report.ts';
import { PodSlowError } from '../pods/errors.ts';
import type { PodUsers } from '../pods/pod-gateway.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ArchiveRecord, ArchiveStore } from './archive-store.ts';
import type { ExportRequest } from './export-request.ts';
import { failExport } from './hold-export.ts';
import type { HoldExportDeps } from './hold-export.ts';
import { moveExport } from './move-export.ts';
import type { MoveTables } from './move-export.ts';
import { keepUntil } from './retention.ts';
import type { Retention } from './retention.ts';

export interface VerifyArchiveDeps extends HoldExportDeps {
  readonly work: UnitOfWork<MoveTables & { readonly archives: ArchiveStore }>;
  readonly pod: Pick<PodUsers, 'findById' | 'countContents'>;
  readonly verifier: ArchiveVerifier;
  readonly retention: Retention;
}

/**
 * Reads a copied archive to its last byte. A sound one is ready for its owner, with a receipt; any other is held with
 * the first fatal finding as the cause, and the copy from before stays.
 */
export async function verifyArchive(deps: VerifyArchiveDeps, exportId: ExportId, signal: AbortSignal): Promise<void> {
  const found = await deps.work.transact(async (tx) => {
    const request = await tx.exports.find(exportId);
    const archive = request?.archiveId && (await tx.archives.find(request.archiveId));
    const companion = request && (await findCompanion(tx, request));
    return request && archive ? { request, archive, companion } : undefined;
  });
  if (found?.request.state !== 'verifying') return;
  const { request, archive, companion } = found;

  const user = await deps.pod.findById(request.podUserId, signal);
  if (user === undefined) return failExport(deps, exportId, 'ACCOUNT_GONE');
  const counts = await expectedCounts(deps, request, signal);
  const report = await deps.verifier.verify(
    {
      archiveId: archive.id,
      kind: request.kind,
      stored: { sizeBytes: archive.sizeBytes, sha256: archive.sha256 },
      // As the pod calls it now: an account that was renamed since is still its owner's.
      owner: { diasporaId: user.diasporaId, publicKeyPem: user.publicKeyPem, ...(counts && { counts }) },
      companionId: companion?.id,
    },
    signal,
  );
  await conclude(deps, { request, archive, report });
}

/** The other half of the same account, so that photos can be held against posts. */
async function findCompanion(
  tx: { readonly archives: ArchiveStore },
  request: ExportRequest,
): Promise<ArchiveRecord | undefined> {
  const inVault = await tx.archives.inVault(request.podUserId);
  const other = request.kind === 'profile' ? 'photos' : 'profile';
  return inVault.find(({ kind, state }) => kind === other && (state === 'ready' || state === 'copied'));
}

/** @returns `undefined` for an account too large to be counted in time: it would be as large at every repeat. */
async function expectedCounts({ pod }: VerifyArchiveDeps, { podUserId }: ExportRequest, signal: AbortSignal) {
  try {
    const { posts, contacts } = await pod.countContents(podUserId, signal);
    return { posts, contacts };
  } catch (err) {
    if (!(err instanceof PodSlowError)) throw err;
    return undefined;
  }
}

async function conclude(
  deps: VerifyArchiveDeps,
  {
    request,
    archive,
    report,
  }: { readonly request: ExportRequest; readonly archive: ArchiveRecord; readonly report: ArchiveReport },
): Promise<void> {
  const now = deps.clock.now();
  const receipt = createReceipt(report, { checkedAt: now });
  const until = keepUntil(deps.retention, now);
  await deps.work.transact(async (tx) => {
    if (!isDeliverable(report)) {
      const fatal = report.findings.find(({ severity }) => severity === 'fatal');
      await moveExport(tx, request, 'hold', { cause: fatal?.code ?? 'ARCHIVE_REFUSED' });
      return tx.archives.markRefused(archive.id, { receipt, keepUntil: until });
    }
    if (!(await moveExport(tx, request, 'archive-verified', { readyAt: now }))) return;
    await tx.archives.markReady(archive.id, { receipt, readyAt: now, keepUntil: until });
    // Only now are the copies from before of no more use.
    for (const old of await tx.archives.inVault(request.podUserId)) {
      if (old.kind === request.kind && old.id !== archive.id) await tx.archives.endKeeping(old.id, now);
    }
  });
}
