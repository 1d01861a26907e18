import type { Selectable } from 'kysely';
import { parseArchiveId, parseExportId, parsePodUserId } from '../../../kernel/ids.ts';
import type { ArchiveId, PodUserId } from '../../../kernel/ids.ts';
import type { ArchiveRecord, ArchiveStore } from '../../../core/exports/archive-store.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `archives`: what lies, or lay, in the vault. */
export class ArchivesTable implements ArchiveStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert(record: Omit<ArchiveRecord, 'receipt' | 'readyAt'>): Promise<void> {
    await this.#db
      .insertInto('archives')
      .values({
        id: record.id,
        export_id: record.exportId ?? null,
        pod_user_id: record.podUserId,
        kind: record.kind,
        state: record.state,
        size_bytes: record.sizeBytes,
        sha256: record.sha256,
        copied_at: record.copiedAt,
        keep_until: record.keepUntil ?? null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }

  async find(id: ArchiveId): Promise<ArchiveRecord | undefined> {
    const row = await this.#db.selectFrom('archives').selectAll().where('id', '=', id).executeTakeFirst();
    return row && fromRow(row);
  }

  async markReady(
    id: ArchiveId,
    ready: { readonly receipt: unknown; readonly readyAt: Date; readonly keepUntil: Date },
  ): Promise<void> {
    await this.#db
      .updateTable('archives')
      .set({
        state: 'ready',
        receipt: JSON.stringify(ready.receipt),
        ready_at: ready.readyAt,
        keep_until: ready.keepUntil,
      })
      .where('id', '=', id)
      .where('state', '=', 'copied')
      .execute();
  }

  async markRefused(id: ArchiveId, refused: { readonly receipt: unknown; readonly keepUntil: Date }): Promise<void> {
    await this.#db
      .updateTable('archives')
      .set({ state: 'refused', receipt: JSON.stringify(refused.receipt), keep_until: refused.keepUntil })
      .where('id', '=', id)
      .where('state', '=', 'copied')
      .execute();
  }

  async endKeeping(id: ArchiveId, at: Date): Promise<void> {
    await this.#db
      .updateTable('archives')
      .set({ keep_until: at })
      .where('id', '=', id)
      .where('state', '<>', 'destroyed')
      .execute();
  }

  async markDestroyed(id: ArchiveId, at: Date): Promise<void> {
    await this.#db
      .updateTable('archives')
      .set({ state: 'destroyed', destroyed_at: at })
      .where('id', '=', id)
      .where('state', '<>', 'destroyed')
      .execute();
  }

  async inVault(podUserId: PodUserId): Promise<readonly ArchiveRecord[]> {
    const rows = await this.#db
      .selectFrom('archives')
      .selectAll()
      .where('pod_user_id', '=', podUserId)
      .where('state', '<>', 'destroyed')
      .orderBy('copied_at', 'desc')
      .execute();
    return rows.map(fromRow);
  }

  async unknownOf(ids: readonly ArchiveId[]): Promise<readonly ArchiveId[]> {
    if (ids.length === 0) return [];
    const recorded = await this.#db
      .selectFrom('archives')
      .select('id')
      .where('id', 'in', ids)
      .where('state', '<>', 'destroyed')
      .execute();
    const arriving = await this.#db
      .selectFrom('exports')
      .select('archive_id as id')
      .where('archive_id', 'in', ids)
      .where('state', 'in', ['copying', 'verifying'])
      .execute();
    const known = new Set<string | null>([...recorded, ...arriving].map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  }

  async overdue(instant: Date, limit: number): Promise<readonly ArchiveRecord[]> {
    const rows = await this.#db
      .selectFrom('archives')
      .selectAll()
      .where('keep_until', '<', instant)
      .where('state', '<>', 'destroyed')
      .orderBy('keep_until')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }
}

function fromRow(row: Selectable<Schema['archives']>): ArchiveRecord {
  return {
    id: parseArchiveId(row.id),
    exportId: row.export_id === null ? undefined : parseExportId(row.export_id),
    podUserId: parsePodUserId(row.pod_user_id),
    kind: row.kind,
    state: row.state,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    receipt: row.receipt ?? undefined,
    copiedAt: row.copied_at,
    readyAt: row.ready_at ?? undefined,
    keepUntil: row.keep_until ?? undefined,
  };
}
