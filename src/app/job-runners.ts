import { conductAnnouncements } from '../core/broadcasts/conduct-announcements.ts';
import type { ConductAnnouncementsDeps } from '../core/broadcasts/conduct-announcements.ts';
import { sendAnnouncements } from '../core/broadcasts/send-announcements.ts';
import type { SendAnnouncementsDeps } from '../core/broadcasts/send-announcements.ts';
import { correctWindows } from '../core/conversation/correct-windows.ts';
import { deliver } from '../core/conversation/deliver.ts';
import type { DeliverDeps } from '../core/conversation/deliver.ts';
import { notify, tellReleased } from '../core/conversation/notify.ts';
import type { NotifyDeps, NotifyInput } from '../core/conversation/notify.ts';
import { refreshCard } from '../core/conversation/refresh-card.ts';
import type { RefreshCardDeps } from '../core/conversation/refresh-card.ts';
import { refreshAnnouncements } from '../core/conversation/staff/refresh-announcements.ts';
import { refreshBoards } from '../core/conversation/staff/refresh-boards.ts';
import type { RefreshBoardsDeps } from '../core/conversation/staff/refresh-boards.ts';
import { tellArrivals } from '../core/conversation/tell-arrivals.ts';
import type { TellArrivalsDeps } from '../core/conversation/tell-arrivals.ts';
import { tellDestination } from '../core/conversation/tell-destination.ts';
import type { TellDestinationDeps } from '../core/conversation/tell-destination.ts';
import { tellReadable } from '../core/conversation/tell-readable.ts';
import { warnOwner } from '../core/conversation/warn-owner.ts';
import type { WarnOwnerDeps } from '../core/conversation/warn-owner.ts';
import { copyArchive } from '../core/exports/copy-archive.ts';
import type { CopyArchiveDeps } from '../core/exports/copy-archive.ts';
import { dropRetries } from '../core/exports/drop-retries.ts';
import { expireArchives } from '../core/exports/expire-archives.ts';
import type { ExpireArchivesDeps } from '../core/exports/expire-archives.ts';
import { orHold } from '../core/exports/hold-export.ts';
import { measureExport } from '../core/exports/measure-export.ts';
import type { MeasureExportDeps } from '../core/exports/measure-export.ts';
import { reconcileHeld } from '../core/exports/reconcile-held.ts';
import type { ReconcileHeldDeps } from '../core/exports/reconcile-held.ts';
import { releaseExports } from '../core/exports/release-exports.ts';
import type { ReleaseExportsDeps } from '../core/exports/release-exports.ts';
import { sweepVault } from '../core/exports/sweep-vault.ts';
import type { SweepVaultDeps } from '../core/exports/sweep-vault.ts';
import { verifyArchive } from '../core/exports/verify-archive.ts';
import type { VerifyArchiveDeps } from '../core/exports/verify-archive.ts';
import type { WatchExportsDeps } from '../core/exports/watch-exports.ts';
import { handOverNext } from '../core/pace/hand-over-next.ts';
import type { HandOverDeps } from '../core/pace/hand-over-next.ts';
import { handOverPromised } from '../core/pace/hand-over-promised.ts';
import { watchAndGoOn } from '../core/pace/watch-and-go-on.ts';
import { makeReadable } from '../core/readable/make-readable.ts';
import type { MakeReadableDeps } from '../core/readable/make-readable.ts';
import { readPodHealth } from '../core/pace/read-pod-health.ts';
import type { ReadPodHealthDeps } from '../core/pace/read-pod-health.ts';
import { eraseClosed } from '../core/forgetting/erase-closed.ts';
import type { EraseClosedDeps } from '../core/forgetting/erase-closed.ts';
import { finishErasures } from '../core/forgetting/finish-erasures.ts';
import type { FinishErasuresDeps } from '../core/forgetting/finish-erasures.ts';
import { forgetChat } from '../core/forgetting/forget-chat.ts';
import type { ForgetChatDeps } from '../core/forgetting/forget-chat.ts';
import { sendEmailCode } from '../core/identity/send-email-code.ts';
import type { SendEmailCodeDeps } from '../core/identity/send-email-code.ts';
import {
  checkDestinationJob,
  conductAnnouncementsJob,
  copyArchiveJob,
  correctWindowsJob,
  deliverJob,
  eraseClosedJob,
  expireArchivesJob,
  finishErasuresJob,
  forgetChatJob,
  forgetServedJob,
  makeReadableJob,
  measureExportJob,
  dropRetriesJob,
  paceExportsJob,
  readPodHealthJob,
  reconcileHeldJob,
  refreshAnnouncementsJob,
  refreshBoardsJob,
  refreshCardJob,
  releaseGroupJob,
  sendAnnouncementsJob,
  sendCodeJob,
  submitExportJob,
  sweepVaultJob,
  tellArrivalsJob,
  tellPersonJob,
  tellReadableJob,
  tellReleasedJob,
  verifyArchiveJob,
  warnOwnerJob,
  watchExportsJob,
} from '../core/work/jobs.ts';
import { runs } from '../infra/queue/job-worker.ts';
import type { Runner } from '../infra/queue/job-worker.ts';
import { forgetServed } from './forget-served.ts';
import type { ForgetServedDeps } from './forget-served.ts';
import type { Tables } from './tables.ts';

export type WorkerDeps = CopyArchiveDeps &
  VerifyArchiveDeps &
  MakeReadableDeps &
  WatchExportsDeps &
  HandOverDeps &
  ReadPodHealthDeps &
  ReconcileHeldDeps &
  MeasureExportDeps &
  ExpireArchivesDeps &
  SweepVaultDeps &
  NotifyDeps<Tables> &
  TellArrivalsDeps<Tables> &
  WarnOwnerDeps &
  ReleaseExportsDeps &
  FinishErasuresDeps<Tables> &
  EraseClosedDeps &
  ForgetServedDeps & {
    /** Time between two looks at the pod's health. */
    readonly healthEveryMs: number;
    /** Without it no mail can be sent, and codes that were promised when it could are let go. */
    readonly codeMail: SendEmailCodeDeps | undefined;
    readonly destinations: TellDestinationDeps<Tables>;
  };

/** What the worker role does: one line per job. */
export function workerRunners(deps: WorkerDeps): readonly Runner[] {
  return [
    runs(measureExportJob, ({ exportId }, signal) => measureExport(deps, exportId, signal)),
    runs(paceExportsJob, (_, signal) => handOverNext(deps, signal)),
    runs(readPodHealthJob, async (_, signal) => {
      await readPodHealth(deps, signal);
      return { againInMs: deps.healthEveryMs };
    }),
    runs(dropRetriesJob, (_, signal) => dropRetries(deps, signal)),
    runs(reconcileHeldJob, (_, signal) => reconcileHeld(deps, signal)),
    runs(tellArrivalsJob, (_, signal) => tellArrivals(deps, signal)),
    runs(submitExportJob, ({ exportId }, signal) => handOverPromised(deps, exportId, signal)),
    runs(watchExportsJob, (_, signal) => watchAndGoOn(deps, signal)),
    runs(copyArchiveJob, ({ exportId: id }, signal) => orHold(deps, id, () => copyArchive(deps, id, signal))),
    runs(verifyArchiveJob, ({ exportId: id }, signal) => orHold(deps, id, () => verifyArchive(deps, id, signal))),
    runs(makeReadableJob, ({ copyId }, signal) => makeReadable(deps, copyId, signal)),
    runs(tellReadableJob, ({ copyId }) => tellReadable(deps, copyId)),
    runs(tellPersonJob, (moved) => tellOf(deps, moved)),
    runs(tellReleasedJob, ({ exportId }) => tellReleased(deps, exportId)),
    runs(releaseGroupJob, async (group) => void (await releaseExports(deps, group))),
    runs(warnOwnerJob, ({ linkId }) => warnOwner(deps, linkId)),
    runs(correctWindowsJob, () => correctWindows(deps)),
    runs(expireArchivesJob, (_, signal) => expireArchives(deps, signal)),
    runs(sweepVaultJob, (_, signal) => sweepVault(deps, signal)),
    runs(sendCodeJob, async ({ signInId }, signal) => deps.codeMail && sendEmailCode(deps.codeMail, signInId, signal)),
    runs(checkDestinationJob, ({ questionId }, signal) => tellDestination(deps.destinations, questionId, signal)),
    runs(forgetServedJob, () => forgetServed(deps)),
    runs(finishErasuresJob, (_, signal) => finishErasures(deps, signal)),
    runs(eraseClosedJob, (_, signal) => eraseClosed(deps, signal)),
  ];
}

/** A move of an export for its owner, and for the log and the counters. */
async function tellOf(deps: WorkerDeps, { exportId, state }: NotifyInput): Promise<void> {
  await notify(deps, { exportId, state });
  const request = await deps.work.transact((tx) => tx.exports.find(exportId));
  if (request === undefined) return;
  const { kind, cause } = request;
  deps.events.exportMoved({ exportId, kind, to: state, ...(cause !== undefined && { cause }) });
}

export type ChatDeps = DeliverDeps &
  RefreshCardDeps<Tables> &
  ForgetChatDeps &
  ConductAnnouncementsDeps &
  SendAnnouncementsDeps & { readonly boards: RefreshBoardsDeps };

/** What the chat role does: everything that goes out to a platform. */
export function chatRunners(deps: ChatDeps): readonly Runner[] {
  return [
    runs(deliverJob, ({ deliveryId }, signal) => deliver(deps, deliveryId, signal)),
    runs(refreshCardJob, ({ cardId }, signal) => refreshCard(deps, cardId, signal)),
    runs(forgetChatJob, ({ chatId }, signal) => forgetChat(deps, chatId, signal)),
    runs(refreshBoardsJob, (_, signal) => refreshBoards(deps.boards, signal)),
    runs(conductAnnouncementsJob, (_, signal) => conductAnnouncements(deps, signal)),
    runs(sendAnnouncementsJob, ({ platform }, signal) => sendAnnouncements(deps, platform, signal)),
    runs(refreshAnnouncementsJob, (_, signal) => refreshAnnouncements(deps.boards, signal)),
  ];
}
