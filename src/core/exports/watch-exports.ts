import { SECOND } from '../../kernel/clock.ts';
import type { ArchiveId } from '../../kernel/ids.ts';
import type { ExportWatcher, PodExportView } from '../pods/pod-gateway.ts';
import { copyArchiveJob } from '../work/jobs.ts';
import type { ExportRequest } from './export-request.ts';
import { failExport, holdExport } from './hold-export.ts';
import type { HoldExportDeps } from './hold-export.ts';
import { moveExport } from './move-export.ts';

export interface WatchExportsDeps extends HoldExportDeps {
  readonly pod: Pick<ExportWatcher, 'view' | 'dropRetries' | 'clearStuckMark'>;
  readonly newArchiveId: () => ArchiveId;
  /** How long a mark may stand without a job before the job counts as lost: two heartbeats of Sidekiq and more. */
  readonly jobMissingMs: number;
}

/** Sidekiq 7 shows running jobs with up to 10 s delay; twice that, and a margin. */
export const DEFAULT_JOB_MISSING_MS = 25 * SECOND;
/** A job that the pod has lost this often is not bad luck any more. */
const MAX_LOSSES = 3;

/**
 * Looks at the pod for every request it has in hand: has it begun, finished, failed in silence, or lost the job?
 *
 * @throws {@link PodUnreachableError} when the pod cannot be seen; nothing is concluded then.
 */
export async function watchExports(deps: WatchExportsDeps, signal: AbortSignal): Promise<void> {
  const inHand = await deps.work.transact((tx) => tx.exports.inState(['submitted', 'building']));
  for (const request of inHand) {
    // Not handed over yet: the pod's row says nothing about this request.
    if (request.submittedAt === undefined) continue;
    const view = await deps.pod.view(request.podUserId, request.kind, signal);
    if (view === undefined) await failExport(deps, request.id, 'ACCOUNT_GONE');
    else await conclude(deps, request, view, signal);
  }
}

async function conclude(
  deps: WatchExportsDeps,
  request: ExportRequest,
  view: PodExportView,
  signal: AbortSignal,
): Promise<void> {
  if (!view.exporting) {
    const builtForUs = view.archive && request.podStartedAt && view.archive.builtAt >= request.podStartedAt;
    if (builtForUs) return takeOver(deps, request, signal);
    // The pod reports a failed export only by clearing mark and columns (diaspora*, User#perform_export!).
    if (view.job === undefined) await holdExport(deps, request.id, 'POD_EXPORT_FAILED');
    return;
  }
  if (view.job === undefined) return missJob(deps, request, signal);
  await deps.work.transact(async (tx) => {
    if (request.jobMissingSince) await tx.exports.note(request.id, request.state, { jobMissingSince: undefined });
    if (view.job === 'working' && request.state === 'submitted') {
      await moveExport(tx, request, 'begin', { buildingAt: deps.clock.now() });
    }
  });
}

async function takeOver(deps: WatchExportsDeps, request: ExportRequest, signal: AbortSignal): Promise<void> {
  await deps.pod.dropRetries(request.podUserId, request.kind, signal);
  await deps.work.transact(async (tx) => {
    const changes = { builtAt: deps.clock.now(), archiveId: deps.newArchiveId(), jobMissingSince: undefined };
    const moved = await moveExport(tx, request, 'archive-built', changes);
    if (moved) await tx.outbox.put(copyArchiveJob, { exportId: request.id });
  });
}

/** The account is marked as exporting and no queue knows the job: a killed worker takes its job with it. */
async function missJob(deps: WatchExportsDeps, request: ExportRequest, signal: AbortSignal): Promise<void> {
  const now = deps.clock.now();
  const since = request.jobMissingSince;
  if (since === undefined) {
    await deps.work.transact((tx) => tx.exports.note(request.id, request.state, { jobMissingSince: now }));
    return;
  }
  if (now.getTime() - since.getTime() < deps.jobMissingMs) return;
  if (request.losses >= MAX_LOSSES) {
    await deps.pod.clearStuckMark(request.podUserId, request.kind, signal);
    return holdExport(deps, request.id, 'POD_JOB_LOST');
  }
  await deps.work.transact((tx) =>
    moveExport(tx, request, 'lose', {
      losses: request.losses + 1,
      jobId: undefined,
      podStartedAt: undefined,
      submittedAt: undefined,
      buildingAt: undefined,
      jobMissingSince: undefined,
    }),
  );
}
