import type { Clock } from '../../kernel/clock.ts';
import type { ExportWatcher, PodJobId } from '../pods/pod-gateway.ts';
import { submitExportJob } from '../work/jobs.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { PaceStore } from './export-store.ts';
import type { PaceOptions } from './forecast.ts';
import { moveExport } from './move-export.ts';
import type { MoveTables } from './move-export.ts';

export interface PaceExportsDeps {
  readonly work: UnitOfWork<MoveTables & { readonly pace: PaceStore }>;
  readonly pod: Pick<ExportWatcher, 'countArchiveJobs'>;
  readonly clock: Clock;
  readonly pace: PaceOptions;
  readonly newPodJobId: () => PodJobId;
}

export type PaceExportsOutcome = 'submitted' | 'nothing-waits' | 'pod-at-budget' | 'spacing';

/**
 * Gives the next request its turn, if the pod's budget and the spacing allow one more.
 *
 * Jobs that the pod's own buttons pushed count like ours. One request a call: spacing makes a second one pointless.
 *
 * @throws {@link PodUnreachableError}: nothing is handed to a pod that cannot be seen.
 */
export async function paceExports(deps: PaceExportsDeps, signal: AbortSignal): Promise<PaceExportsOutcome> {
  const jobsAtPod = await deps.pod.countArchiveJobs(signal);
  return deps.work.transact(async (tx) => {
    const { lastSubmittedAt } = await tx.pace.lock();
    const now = deps.clock.now();
    const inHand = await tx.exports.inState(['submitted', 'building']);
    const notSeenThere = inHand.filter(({ submittedAt }) => submittedAt === undefined).length;
    if (Math.max(jobsAtPod + notSeenThere, inHand.length) >= deps.pace.budget) return 'pod-at-budget';
    if (lastSubmittedAt && now.getTime() - lastSubmittedAt.getTime() < deps.pace.spacingMs) return 'spacing';

    const next = await tx.exports.lockNext();
    if (next === undefined) return 'nothing-waits';
    await moveExport(tx, next, 'submit', { jobId: deps.newPodJobId() });
    await tx.pace.noteSubmission(now);
    await tx.outbox.put(submitExportJob, { exportId: next.id });
    return 'submitted';
  });
}
