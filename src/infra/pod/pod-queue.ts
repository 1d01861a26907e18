import type { ArchiveKind, PodJobId, PodJobPlace } from '../../core/pods/pod-gateway.ts';
import type { PodUserId } from '../../kernel/ids.ts';

/** Workers by the archive they build. @see diaspora*, app/workers/export_user.rb and export_photos.rb */
export const EXPORT_WORKERS: Readonly<Record<ArchiveKind, string>> = {
  profile: 'Workers::ExportUser',
  photos: 'Workers::ExportPhotos',
};

/** The workers that share the pod's limit on archive jobs. @see diaspora*, app/workers/archive_base.rb */
export const ARCHIVE_WORKERS: readonly string[] = [...Object.values(EXPORT_WORKERS), 'Workers::ImportUser'];

/** Both export workers belong to this queue. */
export const EXPORT_QUEUE = 'low';

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
  find(kind: ArchiveKind, user: PodUserId, signal: AbortSignal): Promise<PodJobPlace | undefined>;
  /** @throws {@link PodUnreachableError} */
  countArchiveJobs(signal: AbortSignal): Promise<number>;
  /** Removes retry entries of this kind and account. @throws {@link PodUnreachableError} */
  dropRetries(kind: ArchiveKind, user: PodUserId, signal: AbortSignal): Promise<void>;
}
