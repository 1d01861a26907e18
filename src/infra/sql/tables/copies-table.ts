import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Copy, CopySource, CopyStore, FinishedCopy, NewCopy } from '../../../core/readable/copy-store.ts';
import { parseArchiveId, parseExportId, parsePodUserId } from '../../../kernel/ids.ts';
import type { ArchiveId, PodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

const STATES = ['making', 'ready', 'refused', 'destroyed'] as const;

const archiveId = z.string().transform(parseArchiveId);
/** What the receipt of a copy says: what it is made from, and what it holds once it is ready. */
const receiptSchema = z.object({
  source: z.object({ profileId: archiveId, photosId: archiveId.nullable(), locale: z.string() }),
  readable: z.unknown().optional(),
});

/** The rows of `archives` that are copies for reading. */
export class CopiesTable implements CopyStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async begin({ id, podUserId, exportId, source, begunAt, keepUntil }: NewCopy): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('archives')
      .values({
        id,
        export_id: exportId,
        pod_user_id: podUserId,
        kind: 'readable',
        state: 'making',
        size_bytes: 0,
        sha256: '',
        receipt: receiptOf(source),
        copied_at: begunAt,
        keep_until: keepUntil,
      })
      .onConflict((conflict) =>
        conflict.column('pod_user_id').where('kind', '=', 'readable').where('state', '=', 'making').doNothing(),
      )
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async find(id: ArchiveId): Promise<Copy | undefined> {
    const row = await this.#db
      .selectFrom('archives')
      .selectAll()
      .where('id', '=', id)
      .where('kind', '=', 'readable')
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async current(podUserId: PodUserId, now: Date): Promise<readonly Copy[]> {
    const rows = await this.#db
      .selectFrom('archives')
      .selectAll()
      .where('pod_user_id', '=', podUserId)
      .where('kind', '=', 'readable')
      .where('state', 'in', ['making', 'ready'])
      .where('keep_until', '>', now)
      .orderBy('copied_at', 'desc')
      .execute();
    return rows.flatMap((row) => fromRow(row) ?? []);
  }

  async finish(id: ArchiveId, { sizeBytes, sha256, contents, readyAt }: FinishedCopy): Promise<boolean> {
    const copy = await this.find(id);
    if (copy === undefined) return false;
    const { numUpdatedRows } = await this.#db
      .updateTable('archives')
      .set({
        state: 'ready',
        size_bytes: sizeBytes,
        sha256,
        receipt: receiptOf(copy.source, contents),
        ready_at: readyAt,
      })
      .where('id', '=', id)
      .where('state', '=', 'making')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async fail(id: ArchiveId): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('archives')
      .set({ state: 'refused' })
      .where('id', '=', id)
      .where('state', '=', 'making')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
}

function receiptOf({ photosId, ...source }: CopySource, readable?: object): string {
  return JSON.stringify({ source: { ...source, photosId: photosId ?? null }, readable });
}

function fromRow(row: Selectable<Schema['archives']>): Copy | undefined {
  const state = STATES.find((each) => each === row.state);
  const receipt = receiptSchema.safeParse(row.receipt);
  if (state === undefined || !receipt.success || row.export_id === null || row.keep_until === null) return undefined;
  return {
    id: parseArchiveId(row.id),
    podUserId: parsePodUserId(row.pod_user_id),
    exportId: parseExportId(row.export_id),
    state,
    source: { ...receipt.data.source, photosId: receipt.data.source.photosId ?? undefined },
    sizeBytes: row.size_bytes,
    contents: receipt.data.readable,
    begunAt: row.copied_at,
    keepUntil: row.keep_until,
  };
}
