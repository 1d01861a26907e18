import type { Selectable } from 'kysely';
import type { Pairing, PairingStore } from '../../../core/staff/pair-speaker.ts';
import type { Speaker } from '../../../core/chat/chat-adapter.ts';
import { parseDiasporaId, parsePodUserId } from '../../../kernel/ids.ts';
import type { PodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `staff_pairings`. */
export class PairingsTable implements PairingStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert({ speaker, account, reason, askedBy, askedAt }: Omit<Pairing, 'id'>): Promise<Pairing> {
    const row = await this.#db
      .insertInto('staff_pairings')
      .values({
        platform: speaker.platform,
        speaker: speaker.id,
        diaspora_id: account.diasporaId,
        pod_user_id: account.podUserId,
        reason,
        asked_by: askedBy,
        asked_at: askedAt,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return fromRow(row);
  }

  async lock(id: number): Promise<Pairing | undefined> {
    const row = await this.#db
      .selectFrom('staff_pairings')
      .selectAll()
      .where('id', '=', id)
      .where('settled_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async listOpen(since: Date): Promise<readonly Pairing[]> {
    const rows = await this.#db
      .selectFrom('staff_pairings')
      .selectAll()
      .where('settled_at', 'is', null)
      .where('asked_at', '>=', since)
      .orderBy('id')
      .execute();
    return rows.map(fromRow);
  }

  async settle(id: number, at: Date): Promise<void> {
    await this.#db.updateTable('staff_pairings').set({ settled_at: at }).where('id', '=', id).execute();
  }

  async isPaired({ platform, id }: Speaker, podUserId: PodUserId): Promise<boolean> {
    const row = await this.#db
      .selectFrom('staff_pairings')
      .select('id')
      .where('platform', '=', platform)
      .where('speaker', '=', id)
      .where('pod_user_id', '=', podUserId)
      .where('settled_at', 'is not', null)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }
}

function fromRow(row: Selectable<Schema['staff_pairings']>): Pairing {
  return {
    id: row.id,
    speaker: { platform: row.platform, id: row.speaker },
    account: { podUserId: parsePodUserId(row.pod_user_id), diasporaId: parseDiasporaId(row.diaspora_id) },
    reason: row.reason,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
  };
}
