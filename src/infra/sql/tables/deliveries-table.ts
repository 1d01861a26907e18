import type { Selectable } from 'kysely';
import type { DeliveryId } from '../../../kernel/ids.ts';
import { parseDeliveryId } from '../../../kernel/ids.ts';
import type { MessageId, Speaker } from '../../../core/chat/chat-adapter.ts';
import type { Delivery, DeliveryStore, NewDelivery } from '../../../core/chat/delivery.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `deliveries`. */
export class DeliveriesTable implements DeliveryStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert({ id, key, to, sealedReply, createdAt }: NewDelivery): Promise<boolean> {
    const result = await this.#db
      .insertInto('deliveries')
      .values({ id, key, ...to, state: 'pending', sealed_reply: sealedReply, created_at: createdAt })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }

  /** Whether there is a delivery under this key. */
  async hasKey(key: string): Promise<boolean> {
    const row = await this.#db.selectFrom('deliveries').select('id').where('key', '=', key).executeTakeFirst();
    return row !== undefined;
  }

  async lock(id: DeliveryId): Promise<Delivery | undefined> {
    const row = await this.#byId(id).forUpdate().executeTakeFirst();
    return row && fromRow(row);
  }

  async find(id: DeliveryId): Promise<Delivery | undefined> {
    const row = await this.#byId(id).executeTakeFirst();
    return row && fromRow(row);
  }

  async pendingUpTo(id: DeliveryId): Promise<readonly Delivery[]> {
    const rows = await this.#db
      .selectFrom('deliveries as one')
      .innerJoin('deliveries as earlier', (join) =>
        join
          .onRef('earlier.platform', '=', 'one.platform')
          .onRef('earlier.conversation', '=', 'one.conversation')
          .onRef('earlier.seq', '<=', 'one.seq'),
      )
      .selectAll('earlier')
      .where('one.id', '=', id)
      .where('earlier.state', '=', 'pending')
      .orderBy('earlier.seq')
      .execute();
    return rows.map(fromRow);
  }

  async markSent(id: DeliveryId, messageId: MessageId, at: Date): Promise<void> {
    await this.#end(id, { state: 'sent', message_id: messageId, ended_at: at });
  }

  async markUndeliverable(id: DeliveryId, cause: string, at: Date): Promise<void> {
    await this.#end(id, { state: 'undeliverable', cause, ended_at: at });
  }

  async withdraw({ platform, id }: Speaker, cause: string, at: Date): Promise<number> {
    const { numUpdatedRows } = await this.#db
      .updateTable('deliveries')
      .set({ state: 'undeliverable', cause, ended_at: at, sealed_reply: null })
      .where('platform', '=', platform)
      .where('speaker', '=', id)
      .where('state', '=', 'pending')
      .executeTakeFirst();
    return Number(numUpdatedRows);
  }

  /** A message that is a live card stays, because its message id is needed to edit it. */
  async forgetEndedBefore(instant: Date): Promise<number> {
    const result = await this.#db
      .deleteFrom('deliveries')
      .where('ended_at', '<', instant)
      .where('id', 'not in', (live) => live.selectFrom('cards').select('id'))
      .executeTakeFirst();
    return Number(result.numDeletedRows);
  }

  async #end(
    id: DeliveryId,
    ended: {
      readonly state: 'sent' | 'undeliverable';
      readonly message_id?: string;
      readonly cause?: string;
      readonly ended_at: Date;
    },
  ): Promise<void> {
    await this.#db
      .updateTable('deliveries')
      .set({ ...ended, sealed_reply: null })
      .where('id', '=', id)
      .where('state', '=', 'pending')
      .execute();
  }

  #byId(id: DeliveryId) {
    return this.#db.selectFrom('deliveries').selectAll().where('id', '=', id);
  }
}

function fromRow(row: Selectable<Schema['deliveries']>): Delivery {
  return {
    id: parseDeliveryId(row.id),
    to: { platform: row.platform, conversation: row.conversation, speaker: row.speaker },
    state: row.state,
    sealedReply: row.sealed_reply ?? undefined,
    messageId: row.message_id ?? undefined,
  };
}
