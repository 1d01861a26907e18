import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ExportRequest } from './export-request.ts';
import { moveExport } from './move-export.ts';
import type { MoveTables } from './move-export.ts';

/** A job or result that the pod has lost this often is not bad luck any more. */
const MAX_LOSSES = 3;

/** What a request forgets of one try at the pod before the next. */
export const FORGOTTEN_TRY = {
  jobId: undefined,
  podStartedAt: undefined,
  seenFileDigest: undefined,
  submittedAt: undefined,
  buildingAt: undefined,
  builtAt: undefined,
  archiveId: undefined,
  jobMissingSince: undefined,
  podWorker: undefined,
} as const;

/**
 * Puts a request whose job or result the pod has lost back to its old place in the line. A mark that stood there without
 * any job of ours is no loss: it is only gone past.
 *
 * @param markStuckAt - The pod's clock at the look that found the account marked and no job behind it.
 * @returns `false`, having changed nothing, when that has happened too often.
 */
export async function loseExport(
  { work }: { readonly work: UnitOfWork<MoveTables> },
  request: ExportRequest,
  markStuckAt?: Date,
): Promise<boolean> {
  const losses = request.jobId === undefined ? request.losses : request.losses + 1;
  if (losses > MAX_LOSSES) return false;
  await work.transact((tx) => moveExport(tx, request, 'lose', { ...FORGOTTEN_TRY, losses, markStuckAt }));
  return true;
}
