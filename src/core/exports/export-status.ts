import type { ExportId, PodUserId } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { ArchiveKind } from '../pods/pod-gateway.ts';
import type { ExportState } from '../work/export-states.ts';
import { slownessOf } from '../work/pace-verdict.ts';
import type { PaceVerdict, SlownessReason } from '../work/pace-verdict.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ArchiveStore } from './archive-store.ts';
import { LANES } from './export-request.ts';
import type { ExportRequest } from './export-request.ts';
import type { ExportStore, LineAhead } from './export-store.ts';
import { forecast } from './forecast.ts';
import type { PaceOptions, TimeWindow } from './forecast.ts';

/** What can be told about one request. */
export interface RequestStatus {
  readonly exportId: ExportId;
  readonly kind: ArchiveKind;
  readonly state: ExportState;
  /** 1 is next. Only while `requested`. */
  readonly place: number | undefined;
  /** When it will be ready, as far as measured durations tell. While `requested`, `submitted` or `building`. */
  readonly window: TimeWindow | undefined;
  /** The archive, once `ready`. */
  readonly archive: ReadyArchive | undefined;
  /** A stable code; only when `held` or `failed`. */
  readonly cause: string | undefined;
  /** What slows the line it waits in. Only while `requested`. */
  readonly slowness: SlownessReason | undefined;
  /** What the team says about a line that it has stopped. Only while `requested`. */
  readonly pauseNote?: string | undefined;
  /** When it was last freed from being held. */
  readonly releasedAt: Date | undefined;
}

export interface ReadyArchive {
  readonly sizeBytes: number;
  /** The receipt as stored: core/archive/receipt.ts reads it. */
  readonly receipt: unknown;
  readonly readyAt: Date;
  readonly keepUntil: Date;
}

interface StatusTables {
  readonly exports: ExportStore;
  readonly archives: ArchiveStore;
  readonly pace: VerdictView;
}

export interface ExportStatusDeps {
  readonly work: UnitOfWork<StatusTables>;
  readonly clock: Clock;
  readonly pace: PaceOptions;
}

/** Where it stands what the last look at the line came to. */
export interface VerdictView {
  find(): Promise<{
    readonly verdict: { readonly is: PaceVerdict } | undefined;
    readonly pause: { readonly note: string | undefined } | undefined;
  }>;
}

/** What a person is told about their requests: the current or else the latest one of each kind, profile first. */
export async function exportStatus(deps: ExportStatusDeps, podUserId: PodUserId): Promise<readonly RequestStatus[]> {
  return deps.work.transact(async (tx) => {
    const requests = await tx.exports.latestOfEachKind(podUserId);
    const statuses = await statusesOf(deps, tx, requests);
    return Promise.all(
      requests.map(async (request): Promise<RequestStatus> => {
        const archive =
          request.state === 'ready' && request.archiveId ? await tx.archives.find(request.archiveId) : undefined;
        return {
          ...statuses(request),
          archive: archive?.readyAt &&
            archive.keepUntil && {
              sizeBytes: archive.sizeBytes,
              receipt: archive.receipt,
              readyAt: archive.readyAt,
              keepUntil: archive.keepUntil,
            },
        };
      }),
    );
  });
}

/**
 * The same for many people with as many queries as for one, and without the archives.
 *
 * @returns an entry for whoever has asked for anything.
 */
export async function exportStatuses(
  deps: ExportStatusDeps,
  podUserIds: readonly PodUserId[],
): Promise<ReadonlyMap<PodUserId, readonly RequestStatus[]>> {
  return deps.work.transact(async (tx) => {
    const requests = await tx.exports.latestOf(podUserIds);
    const statuses = await statusesOf(deps, tx, requests);
    const byPerson = new Map<PodUserId, RequestStatus[]>();
    for (const request of requests) {
      byPerson.set(request.podUserId, [...(byPerson.get(request.podUserId) ?? []), statuses(request)]);
    }
    return byPerson;
  });
}

/** Reads what all of the requests have in common. @returns what can be told of each, its archive aside. */
async function statusesOf(
  { pace, clock }: Pick<ExportStatusDeps, 'pace' | 'clock'>,
  tx: StatusTables,
  requests: readonly ExportRequest[],
): Promise<(request: ExportRequest) => RequestStatus> {
  const moving = requests.some(({ state }) => state === 'requested' || state === 'submitted' || state === 'building');
  const waiting = requests.filter(({ state }) => state === 'requested');
  const samples = moving ? await tx.exports.recentDurations() : [];
  const { verdict, pause } = moving ? await tx.pace.find() : {};
  const lines = waiting.length > 0 ? await tx.exports.linesBefore(waiting) : new Map<ExportId, LineAhead>();
  const current = pause ? 'paused' : slownessOf(verdict?.is);
  return (request) => {
    const ahead = lines.get(request.id);
    const slowness = concerning(request, current);
    return {
      exportId: request.id,
      kind: request.kind,
      state: request.state,
      place: ahead && ahead.waiting + 1,
      window: forecast({ request, ahead, samples, pace, slowness, now: clock.now() }),
      archive: undefined,
      cause: request.cause,
      slowness,
      pauseNote: slowness === 'paused' ? pause?.note : undefined,
      releasedAt: request.releasedAt,
    };
  };
}

/**
 * What keeps this request waiting: in the line all that slows it, and the pod itself where the turn has come. That the
 * very large wait for the night concerns none but them, and them even while others go.
 */
function concerning(request: ExportRequest, current: SlownessReason | undefined): SlownessReason | undefined {
  const { state, submittedAt, lane } = request;
  if (state === 'submitted' && submittedAt === undefined) {
    return current === 'pod-unreachable' || current === 'copying-earlier' ? current : undefined;
  }
  if (state !== 'requested') return undefined;
  if (lane === LANES.night) return current ?? 'waiting-for-night';
  return current === 'waiting-for-night' ? undefined : current;
}
