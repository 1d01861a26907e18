import type { Selectable } from 'kysely';
import { LANES } from '../../../core/exports/export-request.ts';
import type { ExportChanges, ExportRequest, Lane } from '../../../core/exports/export-request.ts';
import { parsePodJobId } from '../../../core/pods/pod-job-id.ts';
import { parseArchiveId, parseDiasporaId, parseExportId, parsePodUserId } from '../../../kernel/ids.ts';
import type { Schema } from '../schema.ts';

/** A row of the table `exports` as the core knows it. */
export function fromRow(row: Selectable<Schema['exports']>): ExportRequest {
  return {
    id: parseExportId(row.id),
    kind: row.kind,
    podUserId: parsePodUserId(row.pod_user_id),
    diasporaId: parseDiasporaId(row.diaspora_id),
    state: row.state,
    lane: parseLane(row.lane),
    seq: row.seq,
    weight: row.weight,
    requestedAt: row.requested_at,
    jobId: row.job_id === null ? undefined : parsePodJobId(row.job_id),
    podStartedAt: row.pod_started_at ?? undefined,
    sealedOldFile: row.sealed_old_file ?? undefined,
    jobMissingSince: row.job_missing_since ?? undefined,
    losses: row.losses,
    submittedAt: row.submitted_at ?? undefined,
    buildingAt: row.building_at ?? undefined,
    builtAt: row.built_at ?? undefined,
    readyAt: row.ready_at ?? undefined,
    archiveId: row.archive_id === null ? undefined : parseArchiveId(row.archive_id),
    cause: row.cause ?? undefined,
    markStuckAt: row.mark_stuck_at ?? undefined,
    copyingAt: row.copying_at ?? undefined,
    seenFileDigest: row.seen_file_digest ?? undefined,
    podWorker: row.pod_worker ?? undefined,
    measuredAt: row.measured_at ?? undefined,
    releasedAt: row.released_at ?? undefined,
    skipsPreflight: row.skips_preflight,
    droppedAt: row.dropped_at ?? undefined,
  };
}

/** `undefined` given by name clears the column; a name left out leaves it alone. */
export function toColumns(changes: ExportChanges) {
  const columns = {
    lane: changes.lane,
    weight: changes.weight,
    job_id: orNull(changes, 'jobId'),
    pod_started_at: orNull(changes, 'podStartedAt'),
    sealed_old_file: orNull(changes, 'sealedOldFile'),
    job_missing_since: orNull(changes, 'jobMissingSince'),
    losses: changes.losses,
    submitted_at: orNull(changes, 'submittedAt'),
    building_at: orNull(changes, 'buildingAt'),
    built_at: orNull(changes, 'builtAt'),
    ready_at: orNull(changes, 'readyAt'),
    ended_at: orNull(changes, 'endedAt'),
    archive_id: orNull(changes, 'archiveId'),
    cause: orNull(changes, 'cause'),
    mark_stuck_at: orNull(changes, 'markStuckAt'),
    copying_at: orNull(changes, 'copyingAt'),
    seen_file_digest: orNull(changes, 'seenFileDigest'),
    pod_worker: orNull(changes, 'podWorker'),
    measured_at: orNull(changes, 'measuredAt'),
    released_at: orNull(changes, 'releasedAt'),
    skips_preflight: changes.skipsPreflight,
  };
  return columns;
}

function orNull<K extends keyof ExportChanges>(changes: ExportChanges, key: K): ExportChanges[K] | null | undefined {
  return key in changes ? (changes[key] ?? null) : undefined;
}

function parseLane(value: number): Lane {
  const lane = Object.values(LANES).find((known) => known === value);
  if (lane === undefined) throw new TypeError('unknown lane');
  return lane;
}
