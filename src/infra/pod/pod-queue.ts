import { ARCHIVE_KINDS } from '../../core/pods/pod-gateway.ts';
import type {
  ArchiveKind,
  FinishedExport,
  PodArchiveJob,
  PodJobId,
  PodJobPlace,
  PodWorkerId,
} from '../../core/pods/pod-gateway.ts';
import type { PodHealth } from '../../core/pods/pod-health.ts';
import type { PodUserId } from '../../kernel/ids.ts';

/** Workers by the archive they build. @see diaspora*, app/workers/export_user.rb and export_photos.rb */
export const EXPORT_WORKERS: Readonly<Record<ArchiveKind, string>> = {
  profile: 'Workers::ExportUser',
  photos: 'Workers::ExportPhotos',
};

/** Both export workers belong to this queue. */
export const EXPORT_QUEUE = 'low';
/** Queues that are emptied before it. @see diaspora*, config/sidekiq.yml */
export const URGENT_QUEUES: readonly string[] = ['urgent', 'high', 'medium'];

/** What a job of an archive worker makes; `undefined` for any other worker. */
export function archiveKindOf(worker: string): PodArchiveJob['kind'] | undefined {
  if (worker === 'Workers::ImportUser') return 'import';
  return ARCHIVE_KINDS.find((kind) => EXPORT_WORKERS[kind] === worker);
}

export interface FoundJob {
  readonly place: PodJobPlace;
  /** The process that works on it. */
  readonly worker: PodWorkerId | undefined;
}

export interface QueuedArchiveJobs {
  readonly jobs: readonly Omit<PodArchiveJob, 'marked'>[];
  /** See {@link PodArchiveQueue}. */
  readonly throttleLooksBack: boolean;
}

/** One export to be pushed. */
export interface PodJob {
  readonly jobId: PodJobId;
  readonly user: PodUserId;
  readonly kind: ArchiveKind;
  /** Decides the language of the pod's own mail. */
  readonly locale: string;
}

/** The pod's line of background jobs. */
export interface PodQueue extends AsyncDisposable {
  /**
   * Whether a job was ever pushed under this id, also when it has long been worked off.
   *
   * @throws {@link PodUnreachableError}
   */
  wasPushed(jobId: PodJobId, signal: AbortSignal): Promise<boolean>;
  /**
   * Pushes a job unless one was ever pushed under its id. Atomic: there is no moment at which only half is done.
   *
   * @returns whether this call pushed it.
   * @throws {@link PodUnreachableError}; the job may have arrived all the same, and repeating the call is safe.
   */
  push(job: PodJob, signal: AbortSignal): Promise<boolean>;
  /**
   * The most advanced place where an export of this account is seen. Work in hand shows with the worker's next heartbeat.
   *
   * @throws {@link PodUnreachableError}
   */
  find(kind: ArchiveKind, user: PodUserId, signal: AbortSignal): Promise<FoundJob | undefined>;
  /**
   * Export, photo and import jobs that wait, are worked on, or come back into the line within `horizonMs`.
   *
   * @param maxJobs - Enough to know that there are this many.
   * @throws {@link PodUnreachableError}
   */
  archiveJobs(
    limits: { readonly maxJobs: number; readonly horizonMs: number },
    signal: AbortSignal,
  ): Promise<QueuedArchiveJobs>;
  /** Whether this process still beats. @throws {@link PodUnreachableError} */
  isWorkerAlive(worker: PodWorkerId, signal: AbortSignal): Promise<boolean>;
  /** How busy the queues before that of exports are. @throws {@link PodUnreachableError} */
  readLoad(signal: AbortSignal): Promise<Pick<PodHealth, 'queueLatencyMs' | 'workerCount'>>;
  /** Removes retry entries of these kinds and accounts. @throws {@link PodUnreachableError} */
  dropRetries(finished: readonly FinishedExport[], signal: AbortSignal): Promise<void>;
}
