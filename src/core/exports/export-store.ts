import type { ExportId, PodUserId } from '../../kernel/ids.ts';
import type { ArchiveKind } from '../pods/pod-gateway.ts';
import type { ExportState } from '../work/export-states.ts';
import type { DurationSample } from './forecast.ts';
import type { ExportChanges, ExportRequest } from './export-request.ts';

/** The part of the line before a request. */
export interface LineAhead {
  readonly waiting: number;
  readonly weight: number;
}

export type NewExport = Pick<
  ExportRequest,
  'id' | 'kind' | 'podUserId' | 'diasporaId' | 'lane' | 'weight' | 'requestedAt'
>;

/** The table of requests. */
export interface ExportStore {
  /** @returns `undefined`, having changed nothing, when the account has a current request of this kind. */
  insert(request: NewExport): Promise<ExportRequest | undefined>;
  find(id: ExportId): Promise<ExportRequest | undefined>;
  /** Like `find`, and keeps everybody else from changing the row until the transaction ends. */
  lock(id: ExportId): Promise<ExportRequest | undefined>;
  /** The current or else the latest request of each kind, profile first. */
  latestOfEachKind(podUserId: PodUserId): Promise<readonly ExportRequest[]>;
  /** The next in line, locked, passing over rows that somebody else has locked. */
  lockNext(): Promise<ExportRequest | undefined>;
  inState(states: readonly ExportState[]): Promise<readonly ExportRequest[]>;
  /**
   * Moves a request, provided it is still in the state `from`.
   *
   * @returns `false`, having changed nothing, when somebody else has moved it.
   */
  move(id: ExportId, from: ExportState, to: ExportState, changes: ExportChanges): Promise<boolean>;
  /** Notes facts without moving the request, provided it is in `state`. */
  note(id: ExportId, state: ExportState, changes: ExportChanges): Promise<boolean>;
  /** How much waits before this request: exact, in O(log n). */
  lineBefore(request: ExportRequest): Promise<LineAhead>;
  /** The latest measured durations at the pod, newest first; a fixed number of them. */
  recentDurations(): Promise<readonly DurationSample[]>;
  /** The kinds are told apart by the caller: current requests of one account, locked. */
  lockCurrent(podUserId: PodUserId, kind: ArchiveKind): Promise<ExportRequest | undefined>;
}

/** When the last export was handed to the pod. */
export interface PaceStore {
  /** Locks the pace, so that one worker at a time decides about the next export. */
  lock(): Promise<{ readonly lastSubmittedAt: Date | undefined }>;
  noteSubmission(at: Date): Promise<void>;
}
