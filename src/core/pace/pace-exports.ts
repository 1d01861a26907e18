import { SECOND, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { ExportId } from '../../kernel/ids.ts';
import { LANES } from '../exports/export-request.ts';
import type { ExportRequest, Lane } from '../exports/export-request.ts';
import type { PaceOptions } from '../exports/forecast.ts';
import { isWithin } from '../exports/hours.ts';
import { moveExport } from '../exports/move-export.ts';
import type { MoveTables } from '../exports/move-export.ts';
import { PodUnreachableError } from '../pods/errors.ts';
import type { ExportStarter, ExportWatcher, PodJobId, StartExport } from '../pods/pod-gateway.ts';
import type { Events } from '../work/events.ts';
import { submitExportJob } from '../work/jobs.ts';
import { slownessOf } from '../work/pace-verdict.ts';
import type { PaceVerdict } from '../work/pace-verdict.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { judgePace } from './judge-pace.ts';
import { lookAtPod } from './look-at-pod.ts';
import type { PodLook } from './look-at-pod.ts';
import type { PaceRecord, PaceStore } from './pace-store.ts';

export type PaceTables = MoveTables & { readonly pace: PaceStore };

export interface PaceExportsDeps {
  readonly work: UnitOfWork<PaceTables>;
  readonly pod: Pick<ExportWatcher, 'archiveQueue' | 'marks'> & Pick<ExportStarter, 'inTurn'>;
  readonly clock: Clock;
  readonly pace: PaceOptions;
  /** How long a job taken from the line may show nowhere: two heartbeats of the pod and more. */
  readonly jobMissingMs: number;
  readonly events: Pick<Events, 'paceChanged'>;
  readonly newPodJobId: () => PodJobId;
}

/** A request's rows are counted within moments; one that cannot be counted must not wait for it for ever. */
const MEASURING_MS = 30 * SECOND;
/** For the copy of an earlier archive: a large one takes longer, and is left to the queue. */
export const HAND_OVER_MS = 5 * SECOND;

/**
 * Gives the next request its turn, if hours, brake, spacing and the pod's budget allow one more.
 *
 * Jobs that the pod's own buttons pushed count like ours. One request a call: each turn is decided on a fresh look.
 * What the look came to is noted, so that anybody can be told why the line stands.
 *
 * From the look until the account is marked nobody else beside the pod decides, nor does another Pappus with a database of
 * its own.
 *
 * @param handOver - Called with the request whose turn it is, and with what starts it. The promise made with the turn comes
 *   due {@link HAND_OVER_MS} later and does what this has not done.
 */
export async function paceExports(
  deps: PaceExportsDeps,
  signal: AbortSignal,
  handOver: (exportId: ExportId, start: StartExport) => Promise<void> = leaveToPromise,
): Promise<PaceVerdict> {
  const record = await deps.work.transact((tx) => tx.pace.find());
  const lanes = openLanes(deps.pace, deps.clock.now());
  const verdict =
    judgePace(record, deps.pace, deps.clock.now()) ??
    (await takesNothing(deps, record)) ??
    (await nothingToDo(deps, lanes));
  if (verdict !== undefined) return note(deps, record, verdict);
  try {
    const paced = await deps.pod.inTurn(async (start): Promise<PaceVerdict> => {
      const look = await lookAtPod(deps, record, signal);
      const turn = look === 'at-budget' ? 'pod-at-budget' : await takeTurn(deps, look, lanes);
      if (typeof turn === 'string') return turn;
      await handOver(turn.id, start);
      return 'submitted';
    }, signal);
    // Whoever has the turn looks, and notes what it comes to.
    return paced === 'taken' ? 'pod-at-budget' : await note(deps, record, paced);
  } catch (err) {
    if (!(err instanceof PodUnreachableError)) throw err;
    return note(deps, record, 'pod-unreachable');
  }
}

/** Staff re-runs, then people, then sweeps; very large accounts before people, but at night alone. */
function openLanes({ hours }: PaceOptions, now: Date): readonly Lane[] {
  const { staff, people, sweep, night } = LANES;
  if (hours === undefined || hours.night.length === 0) return [staff, people, sweep, night];
  return isWithin(hours.night, now, hours.timeZone) ? [staff, night, people, sweep] : [staff, people, sweep];
}

/**
 * A request whose turn came a while ago and that could not be handed over yet: because its earlier archive is still being
 * copied, or because the pod can only be read, say.
 */
async function takesNothing(
  { work, clock, jobMissingMs }: PaceExportsDeps,
  { lastSubmittedAt }: PaceRecord,
): Promise<PaceVerdict | undefined> {
  if (lastSubmittedAt === undefined || after(lastSubmittedAt, jobMissingMs) > clock.now()) return undefined;
  const submitted = await work.transact((tx) => tx.exports.inState(['submitted']));
  const unused = submitted.filter(({ submittedAt }) => submittedAt === undefined);
  if (unused.length === 0) return undefined;
  const isFlowing = unused.some(({ copyingAt }) => copyingAt && after(copyingAt, jobMissingMs) > clock.now());
  return isFlowing ? 'copying-earlier' : 'pod-unreachable';
}

/** Looked up before the pod is bothered. */
async function nothingToDo(deps: PaceExportsDeps, lanes: readonly Lane[]): Promise<PaceVerdict | undefined> {
  return deps.work.transact(async (tx) => {
    for (const lane of lanes) if (await tx.exports.waitsIn(lane)) return undefined;
    return (await tx.exports.waitsIn(LANES.night)) ? 'waiting-for-night' : 'nothing-waits';
  });
}

async function leaveToPromise(): Promise<void> {}

async function takeTurn(
  deps: PaceExportsDeps,
  look: PodLook,
  lanes: readonly Lane[],
): Promise<PaceVerdict | Pick<ExportRequest, 'id'>> {
  return deps.work.transact(async (tx) => {
    // Judged again under the lock: another worker may have handed one over since.
    const record = await tx.pace.lock();
    const now = deps.clock.now();
    const verdict = judgePace(record, deps.pace, now);
    if (verdict !== undefined) return verdict;
    const inHand = await tx.exports.inState(['submitted', 'building']);
    if (look.loadWith(inHand) >= look.budget) return 'pod-at-budget';

    const next = await tx.exports.lockNext(lanes, after(now, -MEASURING_MS));
    if (next === undefined) return 'nothing-waits';
    if (next.kind === 'profile' && look.throttleWouldPutOff) return 'throttle-looks-back';
    await moveExport(tx, next, 'submit', { jobId: deps.newPodJobId() });
    await tx.pace.noteSubmission(now);
    await tx.outbox.put(submitExportJob, { exportId: next.id }, { dueAt: after(now, HAND_OVER_MS) });
    return next;
  });
}

async function note(deps: PaceExportsDeps, { verdict: before }: PaceRecord, verdict: PaceVerdict) {
  if (before?.is === verdict) return verdict;
  await deps.work.transact((tx) => tx.pace.noteVerdict(verdict, deps.clock.now()));
  const slowness = slownessOf(verdict);
  if (slownessOf(before?.is) !== slowness) deps.events.paceChanged({ slowness });
  return verdict;
}
