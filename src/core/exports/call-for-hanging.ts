import { after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { StaffCalls } from '../work/staff-calls.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ExportRequest } from './export-request.ts';

const CALL = 'export-hangs';

export interface CallForHangingDeps {
  readonly work: UnitOfWork<{ readonly staffCalls: StaffCalls }>;
  readonly clock: Clock;
  /** How long the pod may have an export in hand before the team is called. */
  readonly hangsAfterMs: number;
}

/**
 * Calls the team for exports that the pod has had in hand for very long, and ends the calls for those it has let go of.
 * Whether one works or hangs cannot be told from outside, and nothing is done to it: only the pod's operator can look,
 * and end the worker.
 *
 * @param inHand - Everything that is at the pod now.
 */
export async function callForHanging(deps: CallForHangingDeps, inHand: readonly ExportRequest[]): Promise<void> {
  const at = deps.clock.now();
  const hanging = inHand.filter(({ submittedAt }) => submittedAt && after(submittedAt, deps.hangsAfterMs) <= at);
  await deps.work.transact(async (tx) => {
    for (const request of hanging) {
      const subject = `person:${request.podUserId}`;
      await tx.staffCalls.raise({ key: keyOf(request), kind: CALL, subject, at });
    }
    const keys = new Set(hanging.map(keyOf));
    for (const { kind, key } of await tx.staffCalls.open()) {
      if (kind === CALL && !keys.has(key)) await tx.staffCalls.close(key, at);
    }
  });
}

function keyOf({ id }: Pick<ExportRequest, 'id'>): string {
  return `${CALL} export:${id}`;
}
