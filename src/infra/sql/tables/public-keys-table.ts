import type { AgePublicKey } from '../../../core/downloads/archive-lock.ts';
import type { PublicKeyStore } from '../../../core/downloads/public-key-store.ts';
import type { PodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';

/** The table `public_keys`. */
export class PublicKeysTable implements PublicKeyStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async find(podUserId: PodUserId): Promise<AgePublicKey | undefined> {
    const row = await this.#db
      .selectFrom('public_keys')
      .select('public_key')
      .where('pod_user_id', '=', podUserId)
      .executeTakeFirst();
    return row?.public_key;
  }

  async put(podUserId: PodUserId, publicKey: AgePublicKey, at: Date): Promise<boolean> {
    const row = await this.#db
      .insertInto('public_keys')
      .values({ pod_user_id: podUserId, public_key: publicKey, chosen_at: at })
      .onConflict((conflict) =>
        conflict
          .column('pod_user_id')
          .doUpdateSet({ public_key: publicKey, chosen_at: at })
          .whereRef('public_keys.public_key', '<>', 'excluded.public_key'),
      )
      .returning('pod_user_id')
      .executeTakeFirst();
    return row !== undefined;
  }

  async remove(podUserId: PodUserId): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('public_keys')
      .where('pod_user_id', '=', podUserId)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }
}
