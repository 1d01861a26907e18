import { sql } from 'kysely';
import { parseExportId, parsePodUserId } from '../../../kernel/ids.ts';
import type { ExportId, PodUserId } from '../../../kernel/ids.ts';
import type { ExportChanges, ExportRequest, Lane } from '../../../core/exports/export-request.ts';
import type { ExportStore, HeldGroup, LineAhead, NewExport } from '../../../core/exports/export-store.ts';
import type { DurationSample } from '../../../core/exports/forecast.ts';
import type { ArchiveKind } from '../../../core/pods/pod-gateway.ts';
import type { ExportState } from '../../../core/work/export-states.ts';
import type { Executor } from '../database.ts';
import { fromRow, toColumns } from './export-row.ts';

const ENDED: readonly ExportState[] = ['expired', 'failed', 'cancelled'];
const AT_POD: readonly ExportState[] = ['submitted', 'building'];
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
      .onConflict((conflict) =>
        conflict
          .columns(['pod_user_id', 'kind'])
          .where('state', 'not in', ENDED)
          .doUpdateSet({ diaspora_id: request.diasporaId, requested_at: request.requestedAt, dropped_at: null })
          .where('exports.dropped_at', 'is not', null),
      )
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
      .where('dropped_at', 'is', null)
      .orderBy('kind', 'desc') // profile before photos
      .orderBy('seq', 'desc')
      .execute();
    return rows.map(fromRow);
  }

  async latestOf(podUserIds: readonly PodUserId[]): Promise<readonly ExportRequest[]> {
    const rows = await this.#db
      .selectFrom('exports')
      .selectAll()
      .distinctOn(['pod_user_id', 'kind'])
      .where('pod_user_id', '=', sql<number>`any(${[...podUserIds]}::bigint[])`)
      .orderBy('pod_user_id')
      .orderBy('kind', 'desc')
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
      .where('dropped_at', 'is', null)
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
      // One that was dropped goes nowhere but to its end at the pod.
      .$if(!AT_POD.includes(to), (update) => update.where('dropped_at', 'is', null))
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  async removeDropped(id: ExportId): Promise<void> {
    await this.#db.deleteFrom('exports').where('id', '=', id).where('dropped_at', 'is not', null).execute();
  }

  async note(id: ExportId, state: ExportState, changes: ExportChanges): Promise<boolean> {
    return this.move(id, state, state, changes);
  }

  async lineBefore(request: ExportRequest): Promise<LineAhead> {
    const { rows } = await sql<{ waiting: number; weight: number }>`
      select waiting, weight from line_before(${request.lane}::smallint, ${request.seq}::bigint)`.execute(this.#db);
    return rows[0] ?? { waiting: 0, weight: 0 };
  }

  async linesBefore(requests: readonly ExportRequest[]): Promise<ReadonlyMap<ExportId, LineAhead>> {
    const [ids, lanes, seqs] = [
      requests.map(({ id }) => id),
      requests.map(({ lane }) => lane),
      requests.map(({ seq }) => seq),
    ];
    const { rows } = await sql<LineAhead & { readonly id: string }>`
      select asked.id, ahead.waiting, ahead.weight
        from unnest(${ids}::uuid[], ${lanes}::smallint[], ${seqs}::bigint[]) as asked (id, lane, seq),
             line_before(asked.lane, asked.seq) as ahead`.execute(this.#db);
    return new Map(rows.map(({ id, waiting, weight }) => [parseExportId(id), { waiting, weight }]));
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
