import type { Tables } from '../../../src/app/tables.ts';
import { deliver } from '../../../src/core/conversation/deliver.ts';
import type { DeliverDeps } from '../../../src/core/conversation/deliver.ts';
import { notify, tellReleased } from '../../../src/core/conversation/notify.ts';
import type { NotifyDeps } from '../../../src/core/conversation/notify.ts';
import { refreshCard } from '../../../src/core/conversation/refresh-card.ts';
import type { RefreshCardDeps } from '../../../src/core/conversation/refresh-card.ts';
import { tellDestination } from '../../../src/core/conversation/tell-destination.ts';
import type { TellDestinationDeps } from '../../../src/core/conversation/tell-destination.ts';
import { tellReadable } from '../../../src/core/conversation/tell-readable.ts';
import { warnOwner } from '../../../src/core/conversation/warn-owner.ts';
import type { WarnOwnerDeps } from '../../../src/core/conversation/warn-owner.ts';
import { releaseExports } from '../../../src/core/exports/release-exports.ts';
import type { ReleaseExportsDeps } from '../../../src/core/exports/release-exports.ts';
import { finishErasures } from '../../../src/core/forgetting/finish-erasures.ts';
import type { FinishErasuresDeps } from '../../../src/core/forgetting/finish-erasures.ts';
import { forgetChat } from '../../../src/core/forgetting/forget-chat.ts';
import type { ForgetChatDeps } from '../../../src/core/forgetting/forget-chat.ts';
import {
  checkDestinationJob,
  deliverJob,
  finishErasuresJob,
  forgetChatJob,
  refreshCardJob,
  releaseGroupJob,
  tellPersonJob,
  tellReadableJob,
  tellReleasedJob,
  warnOwnerJob,
} from '../../../src/core/work/jobs.ts';
import { runs } from '../../../src/infra/queue/job-worker.ts';
import type { Runner } from '../../../src/infra/queue/job-worker.ts';

type RunnerDeps = DeliverDeps &
  RefreshCardDeps<Tables> &
  TellDestinationDeps<Tables> &
  WarnOwnerDeps &
  ReleaseExportsDeps &
  NotifyDeps<Tables> &
  FinishErasuresDeps<Tables> &
  ForgetChatDeps &
  Parameters<typeof tellReadable<Tables>>[0];

/** The jobs of the conversation, as the queue would do them. */
export function conversationRunners(deps: RunnerDeps, signal: AbortSignal): readonly Runner[] {
  return [
    runs(deliverJob, ({ deliveryId }) => deliver(deps, deliveryId, signal)),
    runs(refreshCardJob, ({ cardId }) => refreshCard(deps, cardId, signal)),
    runs(checkDestinationJob, ({ questionId }) => tellDestination(deps, questionId, signal)),
    runs(warnOwnerJob, ({ linkId }) => warnOwner(deps, linkId)),
    runs(releaseGroupJob, (group) => releaseExports(deps, group)),
    runs(tellReleasedJob, ({ exportId }) => tellReleased(deps, exportId)),
    runs(tellReadableJob, ({ copyId }) => tellReadable(deps, copyId)),
    runs(finishErasuresJob, () => finishErasures(deps, signal)),
    runs(forgetChatJob, ({ chatId }) => forgetChat(deps, chatId, signal)),
    runs(tellPersonJob, (moved) => notify(deps, moved)),
  ];
}
