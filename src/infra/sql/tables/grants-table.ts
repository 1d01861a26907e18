import type { Buffer } from 'node:buffer';
import type { Selectable } from 'kysely';
import type { Grant } from '../../../core/downloads/grant.ts';
import type { GrantStore } from '../../../core/downloads/grant-store.ts';
import { type GrantId, parseGrantId, parsePodUserId, type PodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `grants`: download links. */
export class GrantsTable implements GrantStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert(grant: Grant, tokenDigest: Buffer): Promise<void> {
    await this.#db
      .insertInto('grants')
      .values({
        id: grant.id,
        token_hash: tokenDigest,
        pod_user_id: grant.podUserId,
        platform: grant.speaker.platform,
        speaker: grant.speaker.id,
        locale: grant.locale,
        created_at: grant.createdAt,
        expires_at: grant.expiresAt,
        revoked_at: grant.revokedAt ?? null,
      })
      .execute();
  }

  async findByToken(tokenDigest: Buffer): Promise<Grant | undefined> {
    const row = await this.#db
      .selectFrom('grants')
      .selectAll()
      .where('token_hash', '=', tokenDigest)
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async findLatest(podUserId: PodUserId): Promise<Grant | undefined> {
    const row = await this.#db
      .selectFrom('grants')
      .selectAll()
      .where('pod_user_id', '=', podUserId)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async live(podUserId: PodUserId, now: Date): Promise<readonly Grant[]> {
    const rows = await this.#db
      .selectFrom('grants')
      .selectAll()
      .where('pod_user_id', '=', podUserId)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .orderBy('created_at', 'desc')
      .execute();
    return rows.map(fromRow);
  }

  async revoke(id: GrantId, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('grants')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async countPageView(id: GrantId): Promise<void> {
    await this.#db
      .updateTable('grants')
      .set((row) => ({ page_views: row('page_views', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }

  async countDownload(id: GrantId): Promise<void> {
    await this.#db
      .updateTable('grants')
      .set((row) => ({ downloads: row('downloads', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }

  async forgetExpiredBefore(instant: Date): Promise<number> {
    const { numDeletedRows } = await this.#db.deleteFrom('grants').where('expires_at', '<', instant).executeTakeFirst();
    return Number(numDeletedRows);
  }
}

function fromRow(row: Selectable<Schema['grants']>): Grant {
  return {
    id: parseGrantId(row.id),
    podUserId: parsePodUserId(row.pod_user_id),
    speaker: { platform: row.platform, id: row.speaker },
    locale: row.locale,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at ?? undefined,
  };
}
