import { sql } from 'kysely';
import type { Address } from '../../../core/chat/chat-adapter.ts';
import type { Alert, AlertStore, Board, BoardStore, RaisedAlert } from '../../../core/staff/alert.ts';
import type { Executor } from '../database.ts';

/** The table `staff_alerts`. */
export class AlertsTable implements AlertStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async keep(present: readonly Alert[], at: Date): Promise<readonly RaisedAlert[]> {
    const keys = present.map(({ key }) => key);
    const over = this.#db.deleteFrom('staff_alerts');
    await (keys.length === 0 ? over : over.where('key', 'not in', keys)).execute();
    if (present.length > 0) {
      await this.#db
        .insertInto('staff_alerts')
        .values(present.map(({ key, kind, facts }) => ({ key, kind, facts: JSON.stringify(facts), raised_at: at })))
        .onConflict((conflict) => conflict.column('key').doUpdateSet((of) => ({ facts: of.ref('excluded.facts') })))
        .execute();
    }
    return this.list();
  }

  async list(): Promise<readonly RaisedAlert[]> {
    const rows = await this.#db.selectFrom('staff_alerts').selectAll().orderBy('raised_at').orderBy('key').execute();
    return rows.map(({ key, kind, facts, raised_at, silenced_by }) => ({
      key,
      kind,
      facts,
      raisedAt: raised_at,
      silencedBy: silenced_by ?? undefined,
    }));
  }

  async silence(by: string, at: Date): Promise<number> {
    const result = await this.#db
      .updateTable('staff_alerts')
      .set({ silenced_by: by, silenced_at: at })
      .where('silenced_by', 'is', null)
      .executeTakeFirst();
    return Number(result.numUpdatedRows);
  }
}

/** The table `staff_boards`. */
export class BoardsTable implements BoardStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async find({ platform, conversation }: Address, subject: string): Promise<Board | undefined> {
    const row = await this.#db
      .selectFrom('staff_boards')
      .select([sql<string>`delivery_id::text`.as('delivery_id'), 'shown_digest', 'shown_keys'])
      .where('platform', '=', platform)
      .where('conversation', '=', conversation)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return row && { deliveryId: row.delivery_id, shownDigest: row.shown_digest, shownKeys: row.shown_keys };
  }

  async put({ platform, conversation }: Address, subject: string, board: Board): Promise<void> {
    const { deliveryId, shownDigest, shownKeys } = board;
    const present = { delivery_id: deliveryId, shown_digest: shownDigest, shown_keys: JSON.stringify(shownKeys) };
    await this.#db
      .insertInto('staff_boards')
      .values({ platform, conversation, subject, ...present })
      .onConflict((conflict) => conflict.columns(['platform', 'conversation', 'subject']).doUpdateSet(present))
      .execute();
  }
}
