import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { parseArchiveId, parseDiasporaId, parseExportId, parsePodUserId } from '../../../kernel/ids.ts';
import type { ExportId, PodUserId } from '../../../kernel/ids.ts';
import { LANES } from '../../../core/exports/export-request.ts';
import type { ExportChanges, ExportRequest, Lane } from '../../../core/exports/export-request.ts';
import type { ExportStore, HeldGroup, LineAhead, NewExport } from '../../../core/exports/export-store.ts';
import type { DurationSample } from '../../../core/exports/forecast.ts';
import { parsePodJobId } from '../../../core/pods/pod-job-id.ts';
import type { ArchiveKind } from '../../../core/pods/pod-gateway.ts';
import type { ExportState } from '../../../core/work/export-states.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

const ENDED: readonly ExportState[] = ['expired', 'failed', 'cancelled'];
const SAMPLE_COUNT = 200;

/** The table `exports`. Its trigger keeps the line's counts. */
export class ExportsTable implements ExportStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert(request: NewExport): Promise<ExportRequest | undefined> {
    const row = await this.#db
      .insertInto('exports')
      .values({
        id: request.id,
        kind: request.kind,
        pod_user_id: request.podUserId,
        diaspora_id: request.diasporaId,
        state: 'requested',
        lane: request.lane,
        weight: request.weight,
        requested_at: request.requestedAt,
      })
      .onConflict((conflict) => conflict.columns(['pod_user_id', 'kind']).where('state', 'not in', ENDED).doNothing())
      .returningAll()
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async find(id: ExportId): Promise<ExportRequest | undefined> {
    const row = await this.#db.selectFrom('exports').selectAll().where('id', '=', id).executeTakeFirst();
    return row && fromRow(row);
  }

  async lock(id: ExportId): Promise<ExportRequest | undefined> {
    const row = await this.#db.selectFrom('exports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    return row && fromRow(row);
  }

  async latestOfEachKind(podUserId: PodUserId): Promise<readonly ExportRequest[]> {
    const rows = await this.#db
      .selectFrom('exports')
      .selectAll()
      .distinctOn('kind')
      .where('pod_user_id', '=', podUserId)
      .orderBy('kind', 'desc') // profile before photos
      .orderBy('seq', 'desc')
      .execute();
    return rows.map(fromRow);
  }

  async lockNext(lanes: readonly Lane[], measuredBy: Date): Promise<ExportRequest | undefined> {
    for (const lane of lanes) {
      const row = await this.#db
        .selectFrom('exports')
        .selectAll()
        .where('state', '=', 'requested')
        .where('lane', '=', lane)
        .where((or) => or.or([or('measured_at', 'is not', null), or('requested_at', '<=', measuredBy)]))
        .orderBy('seq')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (row) return fromRow(row);
    }
    return undefined;
  }

  async waitsIn(lane: Lane): Promise<boolean> {
    const row = await this.#db
      .selectFrom('exports')
      .select('id')
      .where('state', '=', 'requested')
      .where('lane', '=', lane)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  async countWaiting(): Promise<number> {
    return (await this.wholeLine()).waiting;
  }

  async wholeLine(): Promise<LineAhead> {
    const { rows } = await sql<LineAhead>`
      select coalesce(sum(waiting), 0)::bigint as waiting, coalesce(sum(weight), 0)::bigint as weight
        from line_counts where level = 0`.execute(this.#db);
    return rows[0] ?? { waiting: 0, weight: 0 };
  }

  async countByState(): Promise<Readonly<Partial<Record<ExportState, number>>>> {
    const rows = await this.#db
      .selectFrom('exports')
      .select(['state', (of) => of.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute();
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  async oldestWaitingAt(): Promise<Date | undefined> {
    const row = await this.#db
      .selectFrom('exports')
      .select((of) => of.fn.min('requested_at').as('oldest'))
      .where('state', '=', 'requested')
      .executeTakeFirst();
    return row?.oldest ?? undefined;
  }

  async builtSince(instant: Date): Promise<readonly Pick<ExportRequest, 'kind' | 'podUserId'>[]> {
    const rows = await this.#db
      .selectFrom('exports')
      .select(['kind', 'pod_user_id'])
      .where('built_at', '>', instant)
      .execute();
    return rows.map(({ kind, pod_user_id }) => ({ kind, podUserId: parsePodUserId(pod_user_id) }));
  }

  async heldByCause(): Promise<readonly HeldGroup[]> {
    const rows = await this.#db
      .selectFrom('exports')
      .select(['cause', (of) => of.fn.countAll<number>().as('count'), (of) => of.fn.min('requested_at').as('oldest')])
      .where('state', '=', 'held')
      .groupBy('cause')
      .orderBy('count', 'desc')
      .orderBy('cause')
      .execute();
    return rows.map(({ cause, count, oldest }) => ({ cause: cause ?? 'UNKNOWN', count, oldestAt: oldest }));
  }

  async lockHeld(cause: string, limit: number): Promise<readonly ExportRequest[]> {
    const rows = await this.#db
      .selectFrom('exports')
      .selectAll()
      .where('state', '=', 'held')
      .where('cause', '=', cause)
      .orderBy('seq')
      .limit(limit)
      .forUpdate()
      .execute();
    return rows.map(fromRow);
  }

  async heldAfter(afterSeq: number, limit: number): Promise<readonly ExportRequest[]> {
    const rows = await this.#db
      .selectFrom('exports')
      .selectAll()
      .where('state', '=', 'held')
      .where('seq', '>', afterSeq)
      .orderBy('seq')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }

  async inState(states: readonly ExportState[]): Promise<readonly ExportRequest[]> {
    const rows = await this.#db.selectFrom('exports').selectAll().where('state', 'in', states).orderBy('seq').execute();
    return rows.map(fromRow);
  }

  async lockCurrent(podUserId: PodUserId, kind: ArchiveKind): Promise<ExportRequest | undefined> {
    const row = await this.#db
      .selectFrom('exports')
      .selectAll()
      .where('pod_user_id', '=', podUserId)
      .where('kind', '=', kind)
      .where('state', 'not in', ENDED)
      .forUpdate()
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async move(id: ExportId, from: ExportState, to: ExportState, changes: ExportChanges): Promise<boolean> {
    const result = await this.#db
      .updateTable('exports')
      .set({ ...toColumns(changes), state: to })
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  async note(id: ExportId, state: ExportState, changes: ExportChanges): Promise<boolean> {
    return this.move(id, state, state, changes);
  }

  async lineBefore(request: ExportRequest): Promise<LineAhead> {
    const { rows } = await sql<{ waiting: number; weight: number }>`
      select waiting, weight from line_before(${request.lane}::smallint, ${request.seq}::bigint)`.execute(this.#db);
    return rows[0] ?? { waiting: 0, weight: 0 };
  }

  async recentDurations(): Promise<readonly DurationSample[]> {
    const rows = await this.#db
      .selectFrom('exports')
      .select(['weight', 'submitted_at', 'built_at'])
      .where('built_at', 'is not', null)
      .where('submitted_at', 'is not', null)
      .orderBy('built_at', 'desc')
      .limit(SAMPLE_COUNT)
      .execute();
    return rows.flatMap(({ weight, submitted_at, built_at }) =>
      submitted_at && built_at ? [{ weight, durationMs: built_at.getTime() - submitted_at.getTime() }] : [],
    );
  }
}

function fromRow(row: Selectable<Schema['exports']>): ExportRequest {
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
    seenFileDigest: row.seen_file_digest ?? undefined,
    podWorker: row.pod_worker ?? undefined,
    measuredAt: row.measured_at ?? undefined,
    releasedAt: row.released_at ?? undefined,
    skipsPreflight: row.skips_preflight,
  };
}

/** `undefined` given by name clears the column; a name left out leaves it alone. */
function toColumns(changes: ExportChanges) {
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
