import type { ExportId } from '../../kernel/ids.ts';
import type { ArchiveKind, PodContentCounts, PodUsers } from '../pods/pod-gateway.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ExportStore } from './export-store.ts';

export interface MeasureExportDeps {
  readonly work: UnitOfWork<{ readonly exports: ExportStore }>;
  readonly pod: Pick<PodUsers, 'countContents'>;
}

/** Counts what goes into a waiting request's archive, so that time windows know heavy accounts from light ones. */
export async function measureExport(deps: MeasureExportDeps, exportId: ExportId, signal: AbortSignal): Promise<void> {
  const request = await deps.work.transact((tx) => tx.exports.find(exportId));
  if (request?.state !== 'requested') return;
  const counts = await deps.pod.countContents(request.podUserId, signal);
  await deps.work.transact((tx) => tx.exports.note(exportId, 'requested', { weight: weightOf(request.kind, counts) }));
}

/** A photo costs as much as reading and packing a file: about as many rows of text as this. */
const ROWS_PER_PHOTO = 10;

export function weightOf(kind: ArchiveKind, counts: PodContentCounts): number {
  if (kind === 'photos') return 1 + counts.photos * ROWS_PER_PHOTO;
  return 1 + counts.posts + counts.contacts + counts.ownRelayables + counts.othersRelayables;
}
