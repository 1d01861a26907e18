import type { Selectable } from 'kysely';
import type { Speaker } from '../../../core/chat/chat-adapter.ts';
import type { SpeakerRecord, SpeakerStore } from '../../../core/chat/delivery.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `speakers`. */
export class SpeakersTable implements SpeakerStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async find(platform: string, id: string): Promise<SpeakerRecord | undefined> {
    const row = await this.#db
      .selectFrom('speakers')
      .selectAll()
      .where('platform', '=', platform)
      .where('speaker', '=', id)
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async remember(speaker: Omit<SpeakerRecord, 'locale'>, at: Date): Promise<SpeakerRecord> {
    const present = {
      display_name: speaker.displayName,
      conversation: speaker.conversation,
      seen_at: at,
      unreachable_at: null,
    };
    const row = await this.#db
      .insertInto('speakers')
      .values({ platform: speaker.platform, speaker: speaker.id, ...present })
      .onConflict((conflict) => conflict.columns(['platform', 'speaker']).doUpdateSet(present))
      .returningAll()
      .executeTakeFirstOrThrow();
    return fromRow(row);
  }

  async chooseLocale(platform: string, id: string, locale: string): Promise<void> {
    await this.#db
      .updateTable('speakers')
      .set({ locale })
      .where('platform', '=', platform)
      .where('speaker', '=', id)
      .execute();
  }

  async noteUnreachable({ platform, id }: Speaker, at: Date): Promise<void> {
    await this.#db
      .updateTable('speakers')
      .set({ unreachable_at: at })
      .where('platform', '=', platform)
      .where('speaker', '=', id)
      .where('unreachable_at', 'is', null)
      .execute();
  }
}

function fromRow(row: Selectable<Schema['speakers']>): SpeakerRecord {
  return {
    platform: row.platform,
    id: row.speaker,
    displayName: row.display_name,
    locale: row.locale ?? undefined,
    conversation: row.conversation,
  };
}
