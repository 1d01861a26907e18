import type { ExportId, PodUserId } from '../../kernel/ids.ts';
import type { ArchiveKind } from '../pods/pod-gateway.ts';
import type { ExportState } from '../work/export-states.ts';
import type { DurationSample } from './forecast.ts';
import type { ExportChanges, ExportRequest, Lane } from './export-request.ts';

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
  /**
   * A request that was dropped while the pod has it in hand is taken up again.
   *
   * @returns `undefined`, having changed nothing, when the account has a current request of this kind.
   */
  insert(request: NewExport): Promise<ExportRequest | undefined>;
  find(id: ExportId): Promise<ExportRequest | undefined>;
  /** Like `find`, and keeps everybody else from changing the row until the transaction ends. */
  lock(id: ExportId): Promise<ExportRequest | undefined>;
  /** The current or else the latest request of each kind, profile first. */
  latestOfEachKind(podUserId: PodUserId): Promise<readonly ExportRequest[]>;
  /** The same for many accounts in one query, in no order of accounts. */
  latestOf(podUserIds: readonly PodUserId[]): Promise<readonly ExportRequest[]>;
  /**
   * The next in line, locked, passing over rows that somebody else has locked, and over those that came after `measuredBy`
   * and have not been measured.
   *
   * @param lanes - The open ones, in the order in which they go.
   */
  lockNext(lanes: readonly Lane[], measuredBy: Date): Promise<ExportRequest | undefined>;
  /** Whether anything waits in this lane. */
  waitsIn(lane: Lane): Promise<boolean>;
  /** How many wait in all lanes, from the counts of the line. */
  countWaiting(): Promise<number>;
  /** All that waits, in all lanes, from the counts of the line. */
  wholeLine(): Promise<LineAhead>;
  /** When the earliest of the waiting requests was asked for. */
  oldestWaitingAt(): Promise<Date | undefined>;
  /** Requests whose archive the pod has finished since. */
  builtSince(instant: Date): Promise<readonly Pick<ExportRequest, 'kind' | 'podUserId'>[]>;
  /** Held requests by their cause, the most frequent first. */
  heldByCause(): Promise<readonly HeldGroup[]>;
  /** Up to `limit` requests held for this cause, the earliest first, locked. */
  lockHeld(cause: string, limit: number): Promise<readonly ExportRequest[]>;
  /** Up to `limit` held requests with a number above `afterSeq`, the earliest first. */
  heldAfter(afterSeq: number, limit: number): Promise<readonly ExportRequest[]>;
  /** How many requests are in each state. */
  countByState(): Promise<Readonly<Partial<Record<ExportState, number>>>>;
  inState(states: readonly ExportState[]): Promise<readonly ExportRequest[]>;
  /**
   * Moves a request, provided it is still in the state `from`.
   *
   * @returns `false`, having changed nothing, when somebody else has moved or dropped it.
   */
  move(id: ExportId, from: ExportState, to: ExportState, changes: ExportChanges): Promise<boolean>;
  /** Notes facts without moving the request, provided it is in `state`. */
  note(id: ExportId, state: ExportState, changes: ExportChanges): Promise<boolean>;
  /** Removes a request that was dropped. */
  removeDropped(id: ExportId): Promise<void>;
  /** How much waits before this request: exact, in O(log n). */
  lineBefore(request: ExportRequest): Promise<LineAhead>;
  /** The same for many requests in one query. */
  linesBefore(requests: readonly ExportRequest[]): Promise<ReadonlyMap<ExportId, LineAhead>>;
  /** The latest measured durations at the pod, newest first; a fixed number of them. */
  recentDurations(): Promise<readonly DurationSample[]>;
  /** The kinds are told apart by the caller: current requests of one account, locked. */
  lockCurrent(podUserId: PodUserId, kind: ArchiveKind): Promise<ExportRequest | undefined>;
}

/** Requests that are held for the same reason. */
export interface HeldGroup {
  readonly cause: string;
  readonly count: number;
  /** When the earliest of them was asked for. */
  readonly oldestAt: Date;
}
