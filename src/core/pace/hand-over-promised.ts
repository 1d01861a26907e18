import type { ExportId } from '../../kernel/ids.ts';
import { orHold } from '../exports/hold-export.ts';
import { submitExport } from '../exports/submit-export.ts';
import { PodTurnTakenError } from '../pods/errors.ts';
import type { ExportOrder, StartExport } from '../pods/pod-gateway.ts';
import type { HandOverDeps } from './hand-over-next.ts';
import { lookAtPod } from './look-at-pod.ts';

/**
 * Hands a request over whose turn came a while ago and could not be used. What the pod showed then says nothing now: it is
 * looked at again, and without room the request goes back into the line.
 *
 * @throws {@link PodTurnTakenError} and whatever else time cures.
 */
export async function handOverPromised(deps: HandOverDeps, exportId: ExportId, signal: AbortSignal): Promise<void> {
  const start = async (order: ExportOrder, orderSignal: AbortSignal) => {
    // A push that comes long after its mark comes when others see in that a mark without a job.
    const inTime = AbortSignal.timeout(Math.round(deps.jobMissingMs / 2));
    const ownTry = AbortSignal.any([orderSignal, inTime]);
    const hasRoom = () => hasRoomFor(deps, order, ownTry);
    const begin = (startInTurn: StartExport) => startInTurn(order, ownTry, hasRoom);
    const outcome = await deps.pod.inTurn(begin, ownTry);
    if (outcome === 'taken') throw new PodTurnTakenError();
    return outcome;
  };
  await orHold(deps, exportId, () => submitExport({ ...deps, start }, exportId, signal));
}

async function hasRoomFor(deps: HandOverDeps, order: ExportOrder, signal: AbortSignal): Promise<boolean> {
  const record = await deps.work.transact((tx) => tx.pace.find());
  const look = await lookAtPod({ ...deps, except: order }, record, signal);
  if (look === 'at-budget' || (order.kind === 'profile' && look.throttleWouldPutOff)) return false;
  const inHand = await deps.work.transact((tx) => tx.exports.inState(['submitted', 'building']));
  return look.loadWith(inHand) < look.budget;
}
