import type { Buffer } from 'node:buffer';
import type { Selectable } from 'kysely';
import type { WebSession, WebSessionStore } from '../../../core/staff/web-session.ts';
import { parseDiasporaId, parsePodUserId, parseWebSessionId } from '../../../kernel/ids.ts';
import type { WebSessionId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `staff_sessions`. */
export class WebSessionsTable implements WebSessionStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert({ id, account, createdAt, rotatedAt, seenAt }: WebSession, tokenDigest: Buffer): Promise<void> {
    await this.#db
      .insertInto('staff_sessions')
      .values({
        id,
        token_hash: tokenDigest,
        pod_user_id: account.podUserId,
        diaspora_id: account.diasporaId,
        created_at: createdAt,
        rotated_at: rotatedAt,
        seen_at: seenAt,
      })
      .execute();
  }

  async lockByToken(
    tokenDigest: Buffer,
  ): Promise<{ readonly session: WebSession; readonly isCurrent: boolean } | undefined> {
    const row = await this.#db
      .selectFrom('staff_sessions')
      .selectAll()
      .where((of) => of.or([of('token_hash', '=', tokenDigest), of('old_token_hash', '=', tokenDigest)]))
      .forUpdate()
      .executeTakeFirst();
    return row && { session: fromRow(row), isCurrent: row.token_hash.equals(tokenDigest) };
  }

  async find(id: WebSessionId): Promise<WebSession | undefined> {
    const row = await this.#db.selectFrom('staff_sessions').selectAll().where('id', '=', id).executeTakeFirst();
    return row && fromRow(row);
  }

  async rotate(id: WebSessionId, tokenDigest: Buffer, at: Date): Promise<void> {
    await this.#db
      .updateTable('staff_sessions')
      .set((of) => ({ old_token_hash: of.ref('token_hash'), token_hash: tokenDigest, rotated_at: at }))
      .where('id', '=', id)
      .execute();
  }

  async see(id: WebSessionId, at: Date): Promise<void> {
    await this.#db.updateTable('staff_sessions').set({ seen_at: at }).where('id', '=', id).execute();
  }

  async keepNotice(id: WebSessionId, sealed: string): Promise<void> {
    await this.#db.updateTable('staff_sessions').set({ sealed_notice: sealed }).where('id', '=', id).execute();
  }

  async takeNotice(id: WebSessionId): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('staff_sessions')
      .select('sealed_notice')
      .where('id', '=', id)
      .where('sealed_notice', 'is not', null)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return undefined;
    await this.#db.updateTable('staff_sessions').set({ sealed_notice: null }).where('id', '=', id).execute();
    return row.sealed_notice ?? undefined;
  }

  async remove(id: WebSessionId): Promise<void> {
    await this.#db.deleteFrom('staff_sessions').where('id', '=', id).execute();
  }

  async forgetBefore({ seenAt, createdAt }: { readonly seenAt: Date; readonly createdAt: Date }): Promise<number> {
    const result = await this.#db
      .deleteFrom('staff_sessions')
      .where((of) => of.or([of('seen_at', '<=', seenAt), of('created_at', '<=', createdAt)]))
      .executeTakeFirst();
    return Number(result.numDeletedRows);
  }
}

function fromRow(row: Selectable<Schema['staff_sessions']>): WebSession {
  return {
    id: parseWebSessionId(row.id),
    account: { podUserId: parsePodUserId(row.pod_user_id), diasporaId: parseDiasporaId(row.diaspora_id) },
    createdAt: row.created_at,
    rotatedAt: row.rotated_at,
    seenAt: row.seen_at,
  };
}
