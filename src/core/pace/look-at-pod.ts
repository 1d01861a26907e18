import { MINUTE, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import type { ExportRequest } from '../exports/export-request.ts';
import type { PaceOptions } from '../exports/forecast.ts';
import type { ArchiveKind, ExportWatcher, PodArchiveJob } from '../pods/pod-gateway.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { brakeLevel } from './judge-pace.ts';
import type { PaceTables } from './pace-exports.ts';
import type { PaceRecord } from './pace-store.ts';

export interface LookAtPodDeps {
  readonly work: UnitOfWork<Pick<PaceTables, 'exports'>>;
  readonly pod: Pick<ExportWatcher, 'archiveQueue' | 'marks'>;
  readonly clock: Clock;
  readonly pace: PaceOptions;
  readonly jobMissingMs: number;
  /** Of this export only jobs count that are seen. */
  readonly except?: ExportKey;
}

export interface PodLook {
  readonly budget: number;
  /** Archives that the pod is busy with, together with these requests of ours. */
  loadWith(inHand: readonly Pick<ExportRequest, 'kind' | 'podUserId'>[]): number;
  /** A profile export pushed now would be put off by the pod's own throttle. */
  readonly throttleWouldPutOff: boolean;
}

/** A job that comes back into the line later than this does not meet an export that begins now. */
const SOON_MS = MINUTE;
/** How long heartbeats may go on showing an export that has ended, and more. */
const HEARTBEATS_MS = 2 * MINUTE;

interface ExportKey {
  readonly kind: ArchiveKind;
  readonly user: PodUserId;
}

const keyOf = (kind: PodArchiveJob['kind'], user: PodUserId) => `${kind} ${user}`;

/**
 * Counts what the pod is busy with: jobs of ours and of its own buttons, seen in its queues, in its heartbeats, or only
 * by the mark of an account whose job was taken from the line a moment ago.
 *
 * @returns `at-budget` as soon as that is certain.
 * @throws {@link PodUnreachableError}: nothing is handed to a pod that cannot be seen.
 */
export async function lookAtPod(
  deps: LookAtPodDeps,
  record: PaceRecord,
  signal: AbortSignal,
): Promise<PodLook | 'at-budget'> {
  const budget = brakeLevel(record) === 'open' ? deps.pace.budget : 1;
  const { inHand, built } = await deps.work.transact(async (tx) => ({
    inHand: await tx.exports.inState(['submitted', 'building']),
    built: await tx.exports.builtSince(after(deps.clock.now(), -HEARTBEATS_MS)),
  }));
  const ended = new Set(built.map(({ kind, podUserId }) => keyOf(kind, podUserId)));
  const limits = { maxJobs: budget + ended.size + 1, horizonMs: SOON_MS };
  const { jobs, throttleLooksBack } = await deps.pod.archiveQueue(limits, signal);
  const hasEnded = (job: PodArchiveJob) =>
    job.place === 'working' && !job.marked && ended.has(keyOf(job.kind, job.user));
  const seen = jobs.filter((job) => !hasEnded(job));
  const load = createLoad(seen, deps.except);
  if (load(inHand) >= budget) return 'at-budget';

  const marks = await deps.pod.marks(signal);
  // An older mark without a job is a stuck one: nothing works on it.
  const fresh = marks.filter(({ ageMs }) => ageMs <= deps.jobMissingMs);
  const hidden = fresh.map(({ kind, user }) => ({ kind, podUserId: user }));
  const throttled = jobs.some(({ kind, place }) => place === 'working' && kind !== 'photos');
  return {
    budget,
    loadWith: (requests) => load([...requests, ...hidden]),
    throttleWouldPutOff: throttleLooksBack && throttled,
  };
}

/** Every job counts, two of one account as well; what is known of by other ways counts where no job of it is seen. */
function createLoad(seen: readonly PodArchiveJob[], except: ExportKey | undefined): PodLook['loadWith'] {
  const keys = new Set([...seen, ...(except ? [except] : [])].map(({ kind, user }) => keyOf(kind, user)));
  return (known) => {
    const unseen = known.map(({ kind, podUserId }) => keyOf(kind, podUserId)).filter((key) => !keys.has(key));
    return seen.length + new Set(unseen).size;
  };
}
