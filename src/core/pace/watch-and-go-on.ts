import { watchExports } from '../exports/watch-exports.ts';
import type { WatchExportsDeps } from '../exports/watch-exports.ts';
import type { NextRun } from '../work/jobs.ts';
import { handOverNext } from './hand-over-next.ts';
import type { HandOverDeps } from './hand-over-next.ts';

/**
 * Looks at what is in hand; where that made room at the pod, the next has its turn before anything else is done.
 *
 * @returns when to look again.
 * @see {@link watchExports}
 */
export async function watchAndGoOn(deps: WatchExportsDeps & HandOverDeps, signal: AbortSignal): Promise<NextRun> {
  const { isRoomMade, ...next } = await watchExports(deps, signal);
  if (isRoomMade) await handOverNext(deps, signal);
  return next;
}
