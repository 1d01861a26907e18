import type { Buffer } from 'node:buffer';
import type { WebSignIn, WebSignInStore } from '../../../core/staff/web-sign-in.ts';
import { parseSignInId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';

/** The table `staff_sign_ins`. */
export class WebSignInsTable implements WebSignInStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert(signIn: Parameters<WebSignInStore['insert']>[0]): Promise<void> {
    await this.#db
      .insertInto('staff_sign_ins')
      .values({
        id: signIn.id,
        state_hash: signIn.stateHash,
        browser_hash: signIn.browserHash,
        sealed_round_trip: signIn.sealedRoundTrip,
        expires_at: signIn.expiresAt,
      })
      .execute();
  }

  async take(stateHash: Buffer, browserHash: Buffer): Promise<WebSignIn | undefined> {
    const row = await this.#db
      .deleteFrom('staff_sign_ins')
      .where('state_hash', '=', stateHash)
      .where('browser_hash', '=', browserHash)
      .returning(['id', 'sealed_round_trip', 'expires_at'])
      .executeTakeFirst();
    return row && { id: parseSignInId(row.id), sealedRoundTrip: row.sealed_round_trip, expiresAt: row.expires_at };
  }

  async forgetExpiredBefore(instant: Date): Promise<number> {
    const result = await this.#db.deleteFrom('staff_sign_ins').where('expires_at', '<=', instant).executeTakeFirst();
    return Number(result.numDeletedRows);
  }
}
