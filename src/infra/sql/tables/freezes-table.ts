import type { Freeze, FreezeStore } from '../../../core/downloads/freeze.ts';
import type { PodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';

/** The table `delivery_freezes`. */
export class FreezesTable implements FreezeStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert({ podUserId, diasporaId, frozenAt }: Freeze): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('delivery_freezes')
      .values({ pod_user_id: podUserId, diaspora_id: diasporaId, frozen_at: frozenAt })
      .onConflict((conflict) => conflict.column('pod_user_id').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async isFrozen(podUserId: PodUserId): Promise<boolean> {
    const row = await this.#db
      .selectFrom('delivery_freezes')
      .select('pod_user_id')
      .where('pod_user_id', '=', podUserId)
      .executeTakeFirst();
    return row !== undefined;
  }

  async remove(podUserId: PodUserId): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('delivery_freezes')
      .where('pod_user_id', '=', podUserId)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }
}
