import type { ExportId } from '../../kernel/ids.ts';
import type { Logger } from '../../kernel/log.ts';
import { orHold } from '../exports/hold-export.ts';
import { submitExport } from '../exports/submit-export.ts';
import type { SubmitExportDeps } from '../exports/submit-export.ts';
import { submitExportJob } from '../work/jobs.ts';
import type { PaceVerdict } from '../work/pace-verdict.ts';
import { HAND_OVER_MS, paceExports } from './pace-exports.ts';
import type { PaceExportsDeps } from './pace-exports.ts';

export type HandOverDeps = PaceExportsDeps & Omit<SubmitExportDeps, 'start'> & { readonly log: Logger };

/** A try here has ended when the promise comes due. */
const TRY_MS = 0.8 * HAND_OVER_MS;

/**
 * Gives the next request its turn, and hands it to the pod in the same breath: every way through a queue is time in which
 * the pod has nothing to do.
 *
 * @see {@link paceExports}
 */
export async function handOverNext(deps: HandOverDeps, signal: AbortSignal): Promise<PaceVerdict> {
  return paceExports(deps, signal, (exportId, start) => handOver({ ...deps, start }, exportId, signal));
}

async function handOver(deps: HandOverDeps & SubmitExportDeps, exportId: ExportId, signal: AbortSignal): Promise<void> {
  const ownTry = AbortSignal.any([signal, AbortSignal.timeout(TRY_MS)]);
  try {
    await orHold(deps, exportId, () => submitExport(deps, exportId, ownTry));
  } catch (err) {
    const job = submitExportJob.name;
    if (!signal.aborted) deps.log.warn({ err, job, exportId }, 'a hand-over failed: the queue tries again');
    await deps.work.transact((tx) => tx.outbox.put(submitExportJob, { exportId }));
  }
}
