import { after } from '../../kernel/clock.ts';
import type { ArchiveId, ExportId } from '../../kernel/ids.ts';
import { Secret } from '../../kernel/secret.ts';
import type { ArchiveSource, ExportWatcher, PodExportView, PodUsers, StartExport } from '../pods/pod-gateway.ts';
import type { PodPreflight } from '../pods/pod-preflight.ts';
import { copyArchiveJob, watchExportsJob } from '../work/jobs.ts';
import type { Sealer } from '../work/sealer.ts';
import { endOf } from './account-end.ts';
import { PodRowChangedError } from './errors.ts';
import { LANES } from './export-request.ts';
import type { ExportRequest } from './export-request.ts';
import { failExport } from './hold-export.ts';
import { keepLastCopy } from './keep-last-copy.ts';
import type { KeepLastCopyDeps } from './keep-last-copy.ts';
import { FORGOTTEN_TRY } from './lose-export.ts';
import { holdIfDefect } from './measure-export.ts';
import { moveExport } from './move-export.ts';
import { fileDigest, isNewTo } from './seen-file.ts';

export interface SubmitExportDeps extends KeepLastCopyDeps {
  readonly pod: Pick<PodUsers, 'findById'> &
    Pick<ExportWatcher, 'view'> &
    Pick<ArchiveSource, 'open' | 'remove'> &
    PodPreflight;
  readonly start: StartExport;
  readonly sealer: Sealer;
  readonly newArchiveId: () => ArchiveId;
  /** An archive that the pod built less than this long ago is taken as it is; 0 takes none. */
  readonly freshArchiveMs: number;
  /** How long after the start the pod is looked at first. */
  readonly watchFloorMs: number;
}

const OLD_FILE = 'exports.sealed_old_file';

/**
 * Hands a request whose turn has come to the pod, once.
 *
 * Every step notes what it is about to do before it does it, so that the job may be cut off anywhere and run again:
 * the pod pushes one job per job id however often it is asked.
 */
export async function submitExport(deps: SubmitExportDeps, exportId: ExportId, signal: AbortSignal): Promise<void> {
  const request = await deps.work.transact((tx) => tx.exports.find(exportId));
  // An earlier call may have been cut off before its last step.
  if (request?.submittedAt !== undefined) return removeOldFile(deps, exportId, signal);
  if (request?.state !== 'submitted') return;

  if (request.droppedAt !== undefined) return followDropped(deps, request, signal);
  const [user, view] = await Promise.all([
    deps.pod.findById(request.podUserId, signal),
    deps.pod.view(request.podUserId, request.kind, signal),
  ]);
  const end = endOf(user);
  if (end !== undefined) return failExport(deps, exportId, end);
  if (view === undefined) return failExport(deps, exportId, 'ACCOUNT_GONE');
  if (request.podStartedAt === undefined && isFresh(deps, request, view)) return adoptFreshArchive(deps, request, view);

  // Rows may have changed since they were looked through; once the job may have been pushed, the pod itself tells.
  if (request.podStartedAt === undefined && (await holdIfDefect(deps, request, signal))) return;
  const earlier = earlierArchive(request, view);
  if (earlier) await keepLastCopy(deps, request, earlier.fileName, signal);
  // Whoever asked may have been forgotten meanwhile: nothing is begun for them.
  if (!(await noteIntent(deps, request, { podNow: view.podNow, earlier }))) return;
  await start(deps, request, view, signal);
  await removeOldFile(deps, exportId, signal);
}

function isFresh(deps: SubmitExportDeps, request: ExportRequest, view: PodExportView): boolean {
  if (request.lane === LANES.staff || view.exporting || view.archive === undefined) return false;
  if (!isNewTo(request, view.archive)) return false;
  return view.podNow.getTime() - view.archive.builtAt.getTime() < deps.freshArchiveMs;
}

/** What the row names: an archive from before that is to be replaced, or the result of an earlier call of this very step. */
function earlierArchive(request: ExportRequest, { archive }: PodExportView) {
  return archive && (request.podStartedAt === undefined || !isNewTo(request, archive)) ? archive : undefined;
}

/** The person pressed the pod's own button a while ago: building the same archive again would only cost the pod. */
async function adoptFreshArchive(deps: SubmitExportDeps, request: ExportRequest, view: PodExportView): Promise<void> {
  await deps.work.transact(async (tx) => {
    const archiveId = deps.newArchiveId();
    // No `submittedAt`: nothing was built for this request, so there is no duration to learn from.
    const moved = await moveExport(tx, request, 'archive-built', { podStartedAt: view.podNow, archiveId });
    if (moved) await tx.outbox.put(copyArchiveJob, { exportId: request.id });
  });
}

async function noteIntent(
  deps: SubmitExportDeps,
  request: ExportRequest,
  { podNow, earlier }: Pick<PodExportView, 'podNow'> & { readonly earlier: PodExportView['archive'] },
): Promise<boolean> {
  return deps.work.transact((tx) =>
    tx.exports.note(request.id, 'submitted', {
      podStartedAt: request.podStartedAt ?? podNow,
      ...(earlier && {
        seenFileDigest: fileDigest(earlier.fileName),
        sealedOldFile: deps.sealer.seal(earlier.fileName.reveal(), OLD_FILE),
      }),
    }),
  );
}

/** Whoever asked is forgotten. A job that the pod has is watched to its end, one that it has not is none. */
async function followDropped(deps: SubmitExportDeps, request: ExportRequest, signal: AbortSignal): Promise<void> {
  const view = await deps.pod.view(request.podUserId, request.kind, signal);
  if (view?.exporting !== true) return failExport(deps, request.id, 'DROPPED');
  await deps.work.transact((tx) => tx.exports.note(request.id, 'submitted', { submittedAt: deps.clock.now() }));
  await removeOldFile(deps, request.id, signal);
}

async function start(
  deps: SubmitExportDeps,
  request: ExportRequest,
  view: PodExportView,
  signal: AbortSignal,
): Promise<void> {
  if (request.jobId === undefined) throw new PodRowChangedError();
  const outcome = await deps.start(
    {
      user: request.podUserId,
      kind: request.kind,
      jobId: request.jobId,
      seenArchive: view.archive?.fileName,
      markStuckAt: request.markStuckAt,
    },
    signal,
  );
  switch (outcome.kind) {
    case 'started':
    case 'already-exporting':
      await deps.work.transact(async (tx) => {
        const submittedAt = deps.clock.now();
        // A job of somebody else's, or none at all: what becomes of it is no loss of ours.
        const job = outcome.kind === 'started' ? {} : { jobId: undefined };
        await tx.exports.note(request.id, 'submitted', { submittedAt, markStuckAt: undefined, ...job });
        await tx.outbox.put(watchExportsJob, {}, { dueAt: after(submittedAt, deps.watchFloorMs) });
      });
      return;
    case 'no-room':
      await deps.work.transact((tx) =>
        moveExport(tx, request, 'lose', { ...FORGOTTEN_TRY, markStuckAt: request.markStuckAt }),
      );
      return;
    case 'archive-changed':
      throw new PodRowChangedError();
    case 'gone':
      return failExport(deps, request.id, 'ACCOUNT_GONE');
    case 'closed':
      return failExport(deps, request.id, 'ACCOUNT_CLOSED');
    case 'locked':
      return failExport(deps, request.id, 'ACCOUNT_LOCKED');
  }
}

/** Removes the file that the row named before, unless the row names it still. */
async function removeOldFile(deps: SubmitExportDeps, exportId: ExportId, signal: AbortSignal): Promise<void> {
  const request = await deps.work.transact((tx) => tx.exports.find(exportId));
  if (request?.sealedOldFile === undefined || request.submittedAt === undefined) return;
  const oldFile = deps.sealer.open(request.sealedOldFile, OLD_FILE);
  const view = await deps.pod.view(request.podUserId, request.kind, signal);
  if (view?.archive?.fileName.reveal() !== oldFile) await deps.pod.remove(new Secret(oldFile), signal);
  await deps.work.transact((tx) => tx.exports.note(exportId, request.state, { sealedOldFile: undefined }));
}
