import type { Clock } from '../../kernel/clock.ts';
import type { ExportId } from '../../kernel/ids.ts';
import { PodSlowError } from '../pods/errors.ts';
import type { ArchiveKind, PodContentCounts, PodUsers } from '../pods/pod-gateway.ts';
import type { PodPreflight } from '../pods/pod-preflight.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { LANES } from './export-request.ts';
import type { ExportRequest } from './export-request.ts';
import type { PaceOptions } from './forecast.ts';
import { holdExport } from './hold-export.ts';
import type { MoveTables } from './move-export.ts';

export interface MeasureExportDeps {
  readonly work: UnitOfWork<MoveTables>;
  readonly pod: Pick<PodUsers, 'countContents'> & PodPreflight;
  readonly clock: Clock;
  readonly pace: PaceOptions;
}

/**
 * Looks through a waiting request's account: counts what goes into the archive, so that time windows know heavy accounts
 * from light ones, gives very large accounts their lane, and holds what the exporter is known to stumble over, so that
 * its owner hears of it now and not when it is their turn.
 */
export async function measureExport(deps: MeasureExportDeps, exportId: ExportId, signal: AbortSignal): Promise<void> {
  const request = await deps.work.transact((tx) => tx.exports.find(exportId));
  if (request?.state !== 'requested') return;
  const weight = await weigh(deps, request, signal);
  await deps.work.transact(async (tx) => {
    // Somebody may have let it go before the others meanwhile.
    const current = await tx.exports.lock(exportId);
    if (current === undefined) return;
    const measured = { weight, lane: laneOf(current, weight, deps.pace), measuredAt: deps.clock.now() };
    await tx.exports.note(exportId, 'requested', measured);
  });
  await holdIfDefect(deps, request, signal);
}

/** Holds a request whose account has rows that no export survives. @returns whether it did. */
export async function holdIfDefect(
  deps: Pick<MeasureExportDeps, 'work' | 'clock'> & { readonly pod: PodPreflight },
  request: ExportRequest,
  signal: AbortSignal,
): Promise<boolean> {
  if (request.skipsPreflight) return false;
  const [defect] = await deps.pod.findDefects(request.podUserId, request.kind, signal);
  if (defect === undefined) return false;
  await holdExport(deps, request.id, defect);
  return true;
}

/** An account that takes the pod too long to count is a very large one. */
async function weigh({ pod, pace }: MeasureExportDeps, request: ExportRequest, signal: AbortSignal): Promise<number> {
  try {
    return weightOf(request.kind, await pod.countContents(request.podUserId, signal));
  } catch (err) {
    if (!(err instanceof PodSlowError)) throw err;
    return Math.max(request.weight, (pace.hours?.nightAboveRows ?? 0) + 1);
  }
}

/** What staff have asked for goes first, however large it is. */
function laneOf({ lane }: ExportRequest, weight: number, { hours }: PaceOptions) {
  const isVeryLarge = hours !== undefined && hours.night.length > 0 && weight > hours.nightAboveRows;
  return isVeryLarge && lane !== LANES.staff ? LANES.night : lane;
}

/** A photo costs as much as reading and packing a file: about as many rows of text as this. */
const ROWS_PER_PHOTO = 10;

export function weightOf(kind: ArchiveKind, counts: PodContentCounts): number {
  if (kind === 'photos') return 1 + counts.photos * ROWS_PER_PHOTO;
  return 1 + counts.posts + counts.contacts + counts.ownRelayables + counts.othersRelayables;
}
