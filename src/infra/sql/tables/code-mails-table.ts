import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { parseDiasporaId, parseSignInId } from '../../../kernel/ids.ts';
import type { DiasporaId, SignInId } from '../../../kernel/ids.ts';
import type { Speaker } from '../../../core/chat/chat-adapter.ts';
import type { CodeMail, CodeMailStore } from '../../../core/identity/code-mail-store.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `code_mails`: codes that were asked for by e-mail. */
export class CodeMailsTable implements CodeMailStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert(asked: Pick<CodeMail, 'signInId' | 'speaker' | 'account' | 'askedAt'>): Promise<void> {
    await this.#db
      .insertInto('code_mails')
      .values({
        sign_in_id: asked.signInId,
        platform: asked.speaker.platform,
        speaker: asked.speaker.id,
        diaspora_id: asked.account,
        asked_at: asked.askedAt,
      })
      .execute();
  }

  async find(id: SignInId): Promise<CodeMail | undefined> {
    const row = await this.#db.selectFrom('code_mails').selectAll().where('sign_in_id', '=', id).executeTakeFirst();
    return row && fromRow(row);
  }

  async askedAfter({ platform, id }: Speaker, instant: Date): Promise<readonly Date[]> {
    const rows = await this.#db
      .selectFrom('code_mails')
      .select('asked_at')
      .where('platform', '=', platform)
      .where('speaker', '=', id)
      .where('asked_at', '>', instant)
      .orderBy('asked_at')
      .execute();
    return rows.map((row) => row.asked_at);
  }

  async lockLimits(): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended('code-mails', 0))`.execute(this.#db);
  }

  async countClaimedAfter(instant: Date, account?: DiasporaId): Promise<number> {
    let claimed = this.#db
      .selectFrom('code_mails')
      .select((count) => count.fn.countAll<number>().as('count'))
      .where('claimed_at', '>', instant);
    if (account !== undefined) claimed = claimed.where('diaspora_id', '=', account);
    return (await claimed.executeTakeFirstOrThrow()).count;
  }

  async markClaimed(id: SignInId, at: Date): Promise<void> {
    await this.#db.updateTable('code_mails').set({ claimed_at: at }).where('sign_in_id', '=', id).execute();
  }

  async markMailed(id: SignInId, at: Date): Promise<void> {
    await this.#db.updateTable('code_mails').set({ mailed_at: at }).where('sign_in_id', '=', id).execute();
  }

  async forgetAskedBefore(instant: Date): Promise<number> {
    const result = await this.#db.deleteFrom('code_mails').where('asked_at', '<', instant).executeTakeFirst();
    return Number(result.numDeletedRows);
  }
}

function fromRow(row: Selectable<Schema['code_mails']>): CodeMail {
  return {
    signInId: parseSignInId(row.sign_in_id),
    speaker: { platform: row.platform, id: row.speaker },
    account: parseDiasporaId(row.diaspora_id),
    askedAt: row.asked_at,
    claimedAt: row.claimed_at ?? undefined,
    mailedAt: row.mailed_at ?? undefined,
  };
}
