import type { InboundEventStore } from '../../../core/chat/delivery.ts';
import type { Executor } from '../database.ts';

/** The table `inbound_events`. */
export class InboundEventsTable implements InboundEventStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert(platform: string, eventId: string, at: Date): Promise<boolean> {
    const result = await this.#db
      .insertInto('inbound_events')
      .values({ platform, event_id: eventId, received_at: at })
      .onConflict((conflict) => conflict.columns(['platform', 'event_id']).doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }

  async forgetBefore(instant: Date): Promise<number> {
    const result = await this.#db.deleteFrom('inbound_events').where('received_at', '<', instant).executeTakeFirst();
    return Number(result.numDeletedRows);
  }
}
