import type { Readable } from 'node:stream';
import type { Branded, DiasporaId, PodUserId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';
import type { PodHealthReader } from './pod-health.ts';
import type { PodMoves } from './pod-moves.ts';
import type { PodPreflight } from './pod-preflight.ts';

/** The two archives a diaspora* account can ask for. */
export const ARCHIVE_KINDS = ['profile', 'photos'] as const;
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

/** A Sidekiq job id: 24 lower-case hex digits. */
export type PodJobId = Branded<string, 'PodJobId'>;

/**
 * The stored name of an archive at the pod. Whoever knows it can fetch the file without a login, so it is a secret.
 *
 * @see diaspora*, app/uploaders/exported_user.rb
 */
export type PodFileName = Secret;

/** An account of the pod. */
export interface PodUser {
  readonly id: PodUserId;
  readonly diasporaId: DiasporaId;
  /** The interface language the person chose at the pod, such as `pt-BR`. */
  readonly language: string | undefined;
  /** Locked accounts cannot sign in: locked by an admin, closed or migrated. */
  readonly lockedAt: Date | undefined;
  readonly closed: boolean;
  /** The account has migrated to another pod: its exports here are gone. */
  readonly moved: boolean;
  /** PEM, from `people.serialized_public_key`. */
  readonly publicKeyPem: string;
}

/** Rows of the account, counted at the pod; they drive the cost of an export. */
export interface PodContentCounts {
  readonly posts: number;
  readonly photos: number;
  readonly contacts: number;
  /** Own comments, likes and votes. */
  readonly ownRelayables: number;
  /** Other people's comments, likes and votes on own posts. */
  readonly othersRelayables: number;
}

export interface PodUsers {
  /** @throws {@link PodUnreachableError} */
  findByDiasporaId(id: DiasporaId, signal: AbortSignal): Promise<PodUser | undefined>;
  /** @throws {@link PodUnreachableError} */
  findById(id: PodUserId, signal: AbortSignal): Promise<PodUser | undefined>;
  /** @throws {@link PodUnreachableError} */
  countContents(id: PodUserId, signal: AbortSignal): Promise<PodContentCounts>;
}

/** What Pappus asks of the pod when it hands over one request. */
export interface ExportOrder {
  readonly user: PodUserId;
  readonly kind: ArchiveKind;
  /** Chosen before the first try and kept over all tries, so that one order pushes one job. */
  readonly jobId: PodJobId;
  /** The archive the caller has seen in the row and kept a copy of; `undefined` when it saw none. */
  readonly seenArchive: PodFileName | undefined;
  /**
   * Go on although the account is marked as exporting, unless its row was changed after this instant of the pod's clock:
   * at it the caller has established that no job is behind the mark.
   */
  readonly markStuckAt: Date | undefined;
}

export type StartExportOutcome =
  /** Marked and pushed, now or by an earlier call with the same job id. */
  | { readonly kind: 'started' }
  /** The account is marked as exporting and this order did not push: the pod's own button, or a crash between mark and push. */
  | { readonly kind: 'already-exporting' }
  /** The row names another archive than `seenArchive`: look again. */
  | { readonly kind: 'archive-changed' }
  /** The caller was asked and said so; nothing was changed. */
  | { readonly kind: 'no-room' }
  | { readonly kind: 'locked' | 'closed' | 'gone' };

/** An export that the pod has finished. */
export interface FinishedExport {
  readonly user: PodUserId;
  readonly kind: ArchiveKind;
}

/** The archive that an account's row names, while nothing is being built. */
export interface PodResult {
  readonly user: PodUserId;
  readonly fileName: PodFileName;
  readonly builtAt: Date;
  /** The pod database's own clock at the look. */
  readonly podNow: Date;
}

/**
 * Asks the pod to build a fresh archive, as the person's own settings page would.
 *
 * Marks the account as exporting, clears the previous archive's columns and pushes one job of the kind's worker.
 * Repeatable: for one `jobId` at most one job is ever pushed, even when a call was cut off between mark and push.
 * The previous file is not removed: see {@link ArchiveSource.remove}.
 *
 * @param hasRoom - Asked right before the account is marked, and only then: an order that has its job needs no room.
 * @throws {@link PodUnreachableError} when SQL or Redis stays silent for the time allowed, or the turn was lost; the call
 *   may be repeated in another turn.
 * @see diaspora*, app/models/user.rb, `User#queue_export`
 */
export type StartExport = (
  order: ExportOrder,
  signal: AbortSignal,
  hasRoom?: () => Promise<boolean>,
) => Promise<StartExportOutcome>;

export interface ExportStarter {
  /**
   * Runs `work` while nobody else beside this pod is in a turn: what it sees of the pod stays true until it starts an
   * export, but for what people press there.
   *
   * The turn ends with the call of `start`, which is for once, and as soon as the mark shows; with `work`; with the process
   * that has it; and when nothing is heard of that for four times the time allowed. Whoever has lost it marks nothing.
   *
   * @returns `taken`, having done nothing, while somebody else has the turn.
   * @throws {@link PodUnreachableError}
   */
  inTurn<T>(work: (start: StartExport) => Promise<T>, signal: AbortSignal): Promise<T | 'taken'>;
}

/** Where the pod's queue has a job of this kind for this account. Every place seen, the most advanced first. */
export type PodJobPlace = 'working' | 'waiting' | 'scheduled' | 'retrying';

/** One look at the pod's row and queue. */
export interface PodExportView {
  /** The pod database's own clock at the look; compare `builtAt` with it, never with ours. */
  readonly podNow: Date;
  readonly exporting: boolean;
  readonly archive: { readonly fileName: PodFileName; readonly builtAt: Date } | undefined;
  readonly job: PodJobPlace | undefined;
  /** The process of the pod that is seen working on the job. */
  readonly worker: PodWorkerId | undefined;
}

/** A process that takes jobs at the pod, as it calls itself. */
export type PodWorkerId = string;

/** An export, photo or import job at the pod, whoever pushed it. */
export interface PodArchiveJob {
  readonly kind: ArchiveKind | 'import';
  readonly user: PodUserId;
  readonly place: PodJobPlace;
  /** Whether the account's row is marked as exporting. Without the mark, a job seen working has ended since the heartbeat. */
  readonly marked: boolean;
}

export interface PodArchiveQueue {
  /** At most as many as were asked for: there may be more. */
  readonly jobs: readonly PodArchiveJob[];
  /**
   * The pod's own throttle judges by the latest heartbeats: a profile export that begins while they still show another
   * is put off for minutes.
   *
   * @see diaspora*, app/workers/archive_base.rb
   */
  readonly throttleLooksBack: boolean;
}

/** A mark in an account's row. */
export interface PodMark {
  readonly user: PodUserId;
  readonly kind: ArchiveKind;
  /** Since the row was last changed, on the clock of the pod's database. */
  readonly ageMs: number;
}

export interface ExportWatcher {
  /**
   * Looks at one account. The job's place can lag two heartbeats (20 s) behind; the row does not.
   *
   * @returns `undefined` when the account has no row any more.
   * @throws {@link PodUnreachableError}
   */
  view(user: PodUserId, kind: ArchiveKind, signal: AbortSignal): Promise<PodExportView | undefined>;
  /** Which of these accounts have an archive of this kind. @throws {@link PodUnreachableError} */
  results(users: readonly PodUserId[], kind: ArchiveKind, signal: AbortSignal): Promise<readonly PodResult[]>;
  /**
   * Export, photo and import jobs at the pod, whoever pushed them: waiting in line, working, and scheduled or retrying
   * ones that come back into the line within `horizonMs`.
   *
   * @param maxJobs - Enough to know that there are this many.
   * @throws {@link PodUnreachableError} also when the queue answers and the database does not.
   */
  archiveQueue(
    limits: { readonly maxJobs: number; readonly horizonMs: number },
    signal: AbortSignal,
  ): Promise<PodArchiveQueue>;
  /**
   * Accounts that are marked as exporting. A job taken from the line at once shows nowhere else before the next heartbeat.
   *
   * Reads through all accounts: for the moment before an export is handed over, not for every look.
   *
   * @throws {@link PodUnreachableError}
   */
  marks(signal: AbortSignal): Promise<readonly PodMark[]>;
  /** Whether this process still beats. A killed one does for up to a minute. @throws {@link PodUnreachableError} */
  isWorkerAlive(worker: PodWorkerId, signal: AbortSignal): Promise<boolean>;
  /**
   * Removes retry entries of finished exports. A failed e-mail makes Sidekiq redo a finished export up to ten times, each
   * time under a new file name. Accounts that are marked as exporting again are left alone.
   */
  dropRetries(finished: readonly FinishedExport[], signal: AbortSignal): Promise<void>;
  /** Clears a mark that has no job behind it. @returns whether the row was changed. */
  clearStuckMark(user: PodUserId, kind: ArchiveKind, signal: AbortSignal): Promise<boolean>;
}

/** A finished archive at the pod, opened for reading once from start to end. */
export interface OpenArchive {
  /** `undefined` where the pod does not say. */
  readonly sizeBytes: number | undefined;
  readonly stream: Readable;
}

export interface ArchiveSource {
  /**
   * @throws {@link PodFileMissingError} when the row names a file that is not there.
   * @throws {@link PodUnreachableError}
   */
  open(fileName: PodFileName, signal: AbortSignal): Promise<OpenArchive>;
  /**
   * Removes a file that no row names any more; nothing at the pod ever would, and it holds the private key.
   *
   * Safe to call twice. @returns `false` when this Pappus has no way to the pod's files.
   */
  remove(fileName: PodFileName, signal: AbortSignal): Promise<boolean>;
}

/** The whole door to one pod. Use-cases ask for the parts they need. */
export interface PodGateway
  extends
    PodUsers,
    ExportStarter,
    ExportWatcher,
    ArchiveSource,
    PodMoves,
    PodPreflight,
    PodHealthReader,
    AsyncDisposable {}
