import type { Selectable } from 'kysely';
import type { DeliveryId, PodUserId } from '../../../kernel/ids.ts';
import { parseDeliveryId, parsePodUserId } from '../../../kernel/ids.ts';
import type { Card, CardStore } from '../../../core/chat/delivery.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `cards`. */
export class CardsTable implements CardStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async replace({ id, to, podUserId, shownDigest, toldUntil }: Card): Promise<void> {
    const shown = { id, pod_user_id: podUserId, shown_digest: shownDigest, told_until: toldUntil ?? null };
    await this.#db
      .insertInto('cards')
      .values({ ...to, ...shown })
      .onConflict((conflict) => conflict.columns(['platform', 'conversation', 'speaker']).doUpdateSet(shown))
      .execute();
  }

  async find(id: DeliveryId): Promise<Card | undefined> {
    const row = await this.#db.selectFrom('cards').selectAll().where('id', '=', id).executeTakeFirst();
    return row && fromRow(row);
  }

  async openFor(podUserId: PodUserId): Promise<readonly Card[]> {
    const rows = await this.#db.selectFrom('cards').selectAll().where('pod_user_id', '=', podUserId).execute();
    return rows.map(fromRow);
  }

  async update(
    id: DeliveryId,
    { shownDigest, toldUntil }: { readonly shownDigest: string; readonly toldUntil: Date | undefined },
  ): Promise<void> {
    await this.#db
      .updateTable('cards')
      .set({ shown_digest: shownDigest, told_until: toldUntil ?? null })
      .where('id', '=', id)
      .execute();
  }

  async close(id: DeliveryId): Promise<void> {
    await this.#db.deleteFrom('cards').where('id', '=', id).execute();
  }

  async overdue(instant: Date, limit: number): Promise<readonly Card[]> {
    const rows = await this.#db
      .selectFrom('cards')
      .selectAll()
      .where('told_until', '<', instant)
      .orderBy('told_until')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }
}

function fromRow(row: Selectable<Schema['cards']>): Card {
  return {
    id: parseDeliveryId(row.id),
    to: { platform: row.platform, conversation: row.conversation, speaker: row.speaker },
    podUserId: parsePodUserId(row.pod_user_id),
    shownDigest: row.shown_digest,
    toldUntil: row.told_until ?? undefined,
  };
}
