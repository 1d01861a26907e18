import { after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { StaffCalls } from '../work/staff-calls.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ExportRequest } from './export-request.ts';

const CALLS: readonly string[] = ['export-hangs', 'archive-hangs'];

export interface CallForHangingDeps {
  readonly work: UnitOfWork<{ readonly staffCalls: StaffCalls }>;
  readonly clock: Clock;
  /** How long the pod may have an export in hand, or its archive be copied and verified, before the team is called. */
  readonly hangsAfterMs: number;
}

/**
 * Calls the team for exports that the pod has had in hand for very long, and for archives that have been neither taken over
 * nor refused for as long; and ends the calls for those that have moved on. Whether one works or hangs cannot be told from
 * outside, and nothing is done to it: only the pod's operator can look, and end the worker or mend the disk.
 *
 * @param inHand - Everything that is at the pod, or on its way into the vault, now.
 */
export async function callForHanging(deps: CallForHangingDeps, inHand: readonly ExportRequest[]): Promise<void> {
  const at = deps.clock.now();
  const hanging = inHand.filter((request) => {
    const since = sinceWhen(request);
    return since !== undefined && after(since, deps.hangsAfterMs) <= at;
  });
  await deps.work.transact(async (tx) => {
    for (const request of hanging) {
      const subject = `person:${request.podUserId}`;
      await tx.staffCalls.raise({ key: keyOf(request), kind: kindOf(request), subject, at });
    }
    const keys = new Set(hanging.map(keyOf));
    for (const { kind, key } of await tx.staffCalls.open()) {
      if (CALLS.includes(kind) && !keys.has(key)) await tx.staffCalls.close(key, at);
    }
  });
}

/** An archive that the pod had before was not built for the request, and is taken over when its turn comes. */
function sinceWhen(request: ExportRequest): Date | undefined {
  if (kindOf(request) === 'export-hangs') return request.submittedAt;
  return request.builtAt ?? request.podStartedAt;
}

function kindOf({ state }: ExportRequest): 'export-hangs' | 'archive-hangs' {
  return state === 'submitted' || state === 'building' ? 'export-hangs' : 'archive-hangs';
}

function keyOf(request: ExportRequest): string {
  return `${kindOf(request)} export:${request.id}`;
}
