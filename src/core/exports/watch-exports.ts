import { SECOND } from '../../kernel/clock.ts';
import type { ArchiveId } from '../../kernel/ids.ts';
import { PodRowError, PodUnreachableError } from '../pods/errors.ts';
import type { ExportWatcher, PodExportView } from '../pods/pod-gateway.ts';
import type { PodPreflight } from '../pods/pod-preflight.ts';
import { copyArchiveJob } from '../work/jobs.ts';
import type { NextRun } from '../work/jobs.ts';
import type { StaffCalls } from '../work/staff-calls.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ExportRequest } from './export-request.ts';
import { callForHanging } from './call-for-hanging.ts';
import type { CallForHangingDeps } from './call-for-hanging.ts';
import { failExport, holdExport } from './hold-export.ts';
import type { HoldExportDeps } from './hold-export.ts';
import { loseExport } from './lose-export.ts';
import { holdIfDefect } from './measure-export.ts';
import { moveExport } from './move-export.ts';
import type { MoveTables } from './move-export.ts';
import { isNewTo } from './seen-file.ts';

/** Where it is noted how exports at the pod end. */
export interface OutcomeLog {
  noteOutcome(outcome: { readonly built: boolean; readonly at: Date; readonly tookMs: number }): Promise<void>;
}

export interface WatchExportsDeps extends HoldExportDeps, CallForHangingDeps {
  readonly work: UnitOfWork<MoveTables & { readonly pace: OutcomeLog; readonly staffCalls: StaffCalls }>;
  readonly pod: Pick<ExportWatcher, 'view' | 'dropRetries' | 'clearStuckMark' | 'isWorkerAlive'> & PodPreflight;
  readonly newArchiveId: () => ArchiveId;
  /** How long a mark may stand without a job before the job counts as lost: two heartbeats of Sidekiq and more. */
  readonly jobMissingMs: number;
  /** The shortest time between two looks. */
  readonly watchFloorMs: number;
}

/** Sidekiq 7 shows running jobs with up to 10 s delay; twice that, and a margin. */
export const DEFAULT_JOB_MISSING_MS = 25 * SECOND;
/** The next look comes after this share of the time that the export has taken: what it costs is lost to the next. */
const LOOK_SHARE = 0.02;

/**
 * Looks at the pod for every request it has in hand: has it begun, finished, failed in silence, or lost the job?
 *
 * @returns when to look again: soon while exports are young, so that the pod never rests long between two short ones; and
 *   whether one was finished, so that the caller gives the next its turn.
 * @throws {@link PodUnreachableError} when the pod cannot be seen; nothing is concluded then.
 */
export async function watchExports(
  deps: WatchExportsDeps,
  signal: AbortSignal,
): Promise<NextRun & { readonly isRoomMade: boolean }> {
  const { inHand, onTheirWay } = await deps.work.transact(async (tx) => ({
    inHand: await tx.exports.inState(['submitted', 'building']),
    onTheirWay: await tx.exports.inState(['copying', 'verifying']),
  }));
  await callForHanging(
    deps,
    [...inHand, ...onTheirWay].filter(({ droppedAt }) => droppedAt === undefined),
  );
  let againInMs = Infinity;
  let isRoomMade = false;
  const failures: unknown[] = [];
  for (const request of inHand) {
    // Not handed over yet: the pod's row says nothing about this request.
    const ageMs = request.submittedAt ? deps.clock.now().getTime() - request.submittedAt.getTime() : 0;
    againInMs = Math.min(againInMs, Math.max(ageMs * LOOK_SHARE, deps.watchFloorMs));
    if (request.submittedAt === undefined) continue;
    try {
      isRoomMade = (await look(deps, request, signal)) || isRoomMade;
    } catch (err) {
      if (err instanceof PodUnreachableError) throw err;
      if (err instanceof PodRowError) await holdExport(deps, request.id, err.code);
      else failures.push(err);
    }
  }
  // What is wrong with one account is told, once the others have been looked at.
  if (failures.length > 0) throw failures[0];
  return { againInMs, isRoomMade };
}

/** @returns whether its archive was taken over. */
async function look(deps: WatchExportsDeps, request: ExportRequest, signal: AbortSignal): Promise<boolean> {
  const view = await deps.pod.view(request.podUserId, request.kind, signal);
  if (view !== undefined && hasNewArchive(request, view)) return takeOver(deps, request, signal);
  if (view === undefined) await failExport(deps, request.id, 'ACCOUNT_GONE');
  else await conclude(deps, request, view, signal);
  return false;
}

function hasNewArchive(request: ExportRequest, { exporting, archive }: PodExportView): boolean {
  return !exporting && archive !== undefined && isNewTo(request, archive);
}

async function conclude(
  deps: WatchExportsDeps,
  request: ExportRequest,
  view: PodExportView,
  signal: AbortSignal,
): Promise<void> {
  if (!view.exporting) {
    // The pod reports a failed export only by clearing mark and columns (diaspora*, User#perform_export!).
    if (view.job !== undefined && view.job !== 'retrying') return;
    // Where not even the mail of that could be sent, Sidekiq would do it all again, for hours.
    if (view.job === 'retrying') await dropRetriesOf(deps, request, signal);
    return endWithoutArchive(deps, request, 'POD_EXPORT_FAILED', signal);
  }
  if (view.job === undefined) return missJob(deps, request, view.podNow, signal);
  const seen = { jobMissingSince: undefined, podWorker: view.worker };
  const isNews = request.jobMissingSince !== undefined || request.podWorker !== view.worker;
  await deps.work.transact(async (tx) => {
    if (view.job === 'working' && request.state === 'submitted') {
      await moveExport(tx, request, 'begin', { ...seen, buildingAt: deps.clock.now() });
    } else if (isNews) await tx.exports.note(request.id, request.state, seen);
  });
}

async function takeOver(deps: WatchExportsDeps, request: ExportRequest, signal: AbortSignal): Promise<boolean> {
  await dropRetriesOf(deps, request, signal);
  return deps.work.transact(async (tx) => {
    const changes = { builtAt: deps.clock.now(), archiveId: deps.newArchiveId(), jobMissingSince: undefined };
    if (!(await moveExport(tx, request, 'archive-built', changes, { callerPaces: true }))) return false;
    await tx.outbox.put(copyArchiveJob, { exportId: request.id });
    await tx.pace.noteOutcome(outcomeOf(deps, request, true));
    return true;
  });
}

async function dropRetriesOf({ pod }: WatchExportsDeps, { podUserId, kind }: ExportRequest, signal: AbortSignal) {
  await pod.dropRetries([{ user: podUserId, kind }], signal);
}

/** Never tried again by itself: what breaks the exporter once breaks it every time. A look tells staff what it is. */
async function endWithoutArchive(
  deps: WatchExportsDeps,
  request: ExportRequest,
  cause: string,
  signal: AbortSignal,
): Promise<void> {
  if (await holdIfDefect(deps, request, signal)) return;
  await deps.work.transact(async (tx) => {
    if (await moveExport(tx, request, 'hold', { cause })) await tx.pace.noteOutcome(outcomeOf(deps, request, false));
  });
}

function outcomeOf({ clock }: WatchExportsDeps, { submittedAt }: ExportRequest, built: boolean) {
  const at = clock.now();
  return { built, at, tookMs: at.getTime() - (submittedAt ?? at).getTime() };
}

/** The account is marked as exporting and no queue knows the job. */
async function missJob(
  deps: WatchExportsDeps,
  request: ExportRequest,
  podNow: Date,
  signal: AbortSignal,
): Promise<void> {
  const now = deps.clock.now();
  const since = request.jobMissingSince;
  if (since === undefined) {
    await deps.work.transact((tx) => tx.exports.note(request.id, request.state, { jobMissingSince: now }));
    return;
  }
  if (now.getTime() - since.getTime() < deps.jobMissingMs) return;
  if (request.droppedAt !== undefined || (await holdIfDefect(deps, request, signal))) {
    await deps.pod.clearStuckMark(request.podUserId, request.kind, signal);
    if (request.droppedAt !== undefined) await failExport(deps, request.id, 'DROPPED');
    return;
  }
  // A killed worker takes its job with it. One that lives on has ended the job: the row could not be saved.
  if (request.podWorker !== undefined && (await deps.pod.isWorkerAlive(request.podWorker, signal))) {
    await deps.pod.clearStuckMark(request.podUserId, request.kind, signal);
    return holdExport(deps, request.id, 'POD_RESULT_NOT_SAVED');
  }
  if (await loseExport(deps, request, podNow)) {
    // A mark that stood there without a job of ours says nothing about how exports end.
    if (request.jobId === undefined) return undefined;
    return deps.work.transact((tx) => tx.pace.noteOutcome(outcomeOf(deps, request, false)));
  }
  await deps.pod.clearStuckMark(request.podUserId, request.kind, signal);
  return endWithoutArchive(deps, request, 'POD_JOB_LOST', signal);
}
