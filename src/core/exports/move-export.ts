import type { ExportState } from '../work/export-states.ts';
import type { Outbox } from '../work/outbox.ts';
import { paceExportsJob, tellPersonJob } from '../work/jobs.ts';
import type { ExportChanges, ExportRequest } from './export-request.ts';
import type { ExportStore } from './export-store.ts';
import { transition } from './state.ts';
import type { ExportEvent } from './state.ts';

/** What every move of a request touches. */
export interface MoveTables {
  readonly exports: ExportStore;
  readonly outbox: Outbox;
}

/**
 * Moves a request by one event and promises to tell its owner.
 *
 * A request that was dropped ends with the pod's part in it: what the pod has made stays there.
 *
 * @param options - `callerPaces`: the caller gives the next its turn as soon as this is committed, so that nobody else need
 *   be asked to.
 * @returns `false`, having done nothing, when somebody else has moved it meanwhile, or it was dropped.
 * @throws {@link IllegalTransitionError}
 */
export async function moveExport(
  tx: MoveTables,
  request: ExportRequest,
  event: ExportEvent,
  changes: ExportChanges = {},
  { callerPaces = false }: { readonly callerPaces?: boolean } = {},
): Promise<boolean> {
  const to = transition(request.state, event);
  if (request.droppedAt !== undefined && !isAtPod(to)) return endDropped(tx, request);
  if (!(await tx.exports.move(request.id, request.state, to, changes))) return false;
  await tx.outbox.put(tellPersonJob, { exportId: request.id, state: to });
  if (!callerPaces && isAtPod(request.state) && !isAtPod(to)) await tx.outbox.put(paceExportsJob, {});
  return true;
}

async function endDropped(tx: MoveTables, { id }: ExportRequest): Promise<false> {
  await tx.exports.removeDropped(id);
  await tx.outbox.put(paceExportsJob, {});
  return false;
}

/** Leaving the pod makes room for the next. */
function isAtPod(state: ExportState): boolean {
  return state === 'submitted' || state === 'building';
}
