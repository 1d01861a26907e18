import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type {
  PlaceRow,
  PlaceState,
  PlaceStore,
  PlaceTurn,
  PublicPlace,
} from '../../../core/broadcasts/public-place.ts';
import { newDeliveryId, parseDeliveryId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `announcement_places`. */
export class AnnouncementPlacesTable implements PlaceStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async enter(announcementId: number, places: readonly PublicPlace[]): Promise<void> {
    if (places.length === 0) return;
    await this.#db
      .insertInto('announcement_places')
      .values(
        places.map(({ kind, to: { platform, conversation }, locale }, position) => ({
          announcement_id: announcementId,
          platform,
          conversation,
          position,
          kind,
          locale: locale ?? null,
          delivery_id: newDeliveryId(),
          state: 'pending' as const,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async pending(platform: string, at: Date): Promise<readonly PlaceRow[]> {
    const rows = await this.#db
      .selectFrom('announcement_places as p')
      .innerJoin('announcements as a', 'a.id', 'p.announcement_id')
      .selectAll('p')
      .where('a.state', '=', 'sending')
      .where('p.state', '=', 'pending')
      .where('p.platform', '=', platform)
      .where((of) => of.or([of('p.try_after', 'is', null), of('p.try_after', '<=', at)]))
      .orderBy('p.announcement_id')
      .orderBy('p.position')
      .execute();
    return rows.map(fromRow);
  }

  async begin({ announcementId, to, deliveryId }: PlaceRow, at: Date): Promise<PlaceTurn> {
    const { rows } = await sql<{ tries: number; first_tried_at: Date }>`
      update announcement_places p
         set tries = p.tries + 1, first_tried_at = coalesce(p.first_tried_at, ${at})
        from announcements a
       where a.id = p.announcement_id and a.state = 'sending' and p.state = 'pending'
         and p.announcement_id = ${announcementId} and p.platform = ${to.platform}
         and p.conversation = ${to.conversation} and p.delivery_id = ${deliveryId}
      returning p.tries, p.first_tried_at`.execute(this.#db);
    const [row] = rows;
    return row === undefined ? { kind: 'gone' } : { kind: 'go', tries: row.tries, firstTriedAt: row.first_tried_at };
  }

  async putOff(row: PlaceRow, at: Date): Promise<void> {
    await this.#pending(row).set({ try_after: at }).execute();
  }

  async end(row: PlaceRow, state: Exclude<PlaceState, 'pending'>, at: Date, cause?: string): Promise<void> {
    await this.#pending(row)
      .set({ state, ended_at: at, cause: cause ?? null })
      .execute();
  }

  async hasPending(announcementId: number): Promise<boolean> {
    const row = await this.#db
      .selectFrom('announcement_places')
      .select('platform')
      .where('announcement_id', '=', announcementId)
      .where('state', '=', 'pending')
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  async list(announcementId: number): Promise<readonly PlaceRow[]> {
    const rows = await this.#db
      .selectFrom('announcement_places')
      .selectAll()
      .where('announcement_id', '=', announcementId)
      .orderBy('position')
      .execute();
    return rows.map(fromRow);
  }

  #pending({ announcementId, to, deliveryId }: PlaceRow) {
    return this.#db
      .updateTable('announcement_places')
      .where('announcement_id', '=', announcementId)
      .where('platform', '=', to.platform)
      .where('conversation', '=', to.conversation)
      .where('delivery_id', '=', deliveryId)
      .where('state', '=', 'pending');
  }
}

function fromRow(row: Selectable<Schema['announcement_places']>): PlaceRow {
  return {
    announcementId: row.announcement_id,
    kind: row.kind,
    to: { platform: row.platform, conversation: row.conversation, speaker: '' },
    locale: row.locale ?? undefined,
    deliveryId: parseDeliveryId(row.delivery_id),
    state: row.state,
    cause: row.cause ?? undefined,
  };
}
