import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type {
  Announcement,
  AnnouncementChanges,
  AnnouncementStore,
  AnnouncementTexts,
} from '../../../core/broadcasts/announcement.ts';
import { LOCALE_TAGS } from '../../../core/i18n/locales.ts';
import type { Locale } from '../../../core/i18n/locales.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The tables `announcements` and `announcement_texts`. */
export class AnnouncementsTable implements AnnouncementStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async create({ name, ...fresh }: Parameters<AnnouncementStore['create']>[0]): Promise<boolean> {
    const { state = 'draft', changedBy } = fresh;
    const row = await this.#db
      .insertInto('announcements')
      .values({ ...columnsOf(fresh), name, state, changed_by: changedBy })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  }

  async find(name: string): Promise<Announcement | undefined> {
    const row = await this.#all().where('name', '=', name).executeTakeFirst();
    return row && fromRow(row);
  }

  async lock(name: string): Promise<Announcement | undefined> {
    const row = await this.#all().where('name', '=', name).forUpdate().executeTakeFirst();
    return row && fromRow(row);
  }

  async list(limit: number, beforeId?: number): Promise<readonly Announcement[]> {
    const rows = await this.#all()
      .$if(beforeId !== undefined, (of) => of.where('id', '<', beforeId ?? 0))
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }

  async listOpen(): Promise<readonly Announcement[]> {
    const rows = await this.#all().where('ended_at', 'is', null).orderBy('id').execute();
    return rows.map(fromRow);
  }

  async listEndedAfter(instant: Date): Promise<readonly Announcement[]> {
    const rows = await this.#all().where('ended_at', '>', instant).orderBy('id').execute();
    return rows.map(fromRow);
  }

  async listHeardByAll(limit: number): Promise<readonly Announcement[]> {
    const rows = await this.#all()
      .where('state', '=', 'sent')
      .where(sql<boolean>`'everyone' = any(audiences) and cardinality(platforms) = 0`)
      .orderBy('ended_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }

  async putText(id: number, locale: Locale, text: string): Promise<void> {
    await this.#db
      .insertInto('announcement_texts')
      .values({ announcement_id: id, locale, text })
      .onConflict((conflict) => conflict.columns(['announcement_id', 'locale']).doUpdateSet({ text }))
      .execute();
  }

  async change(id: number, changes: AnnouncementChanges): Promise<void> {
    await this.#db.updateTable('announcements').set(columnsOf(changes)).where('id', '=', id).execute();
  }

  #all() {
    const texts = sql<Record<string, string> | null>`(select jsonb_object_agg(locale, text)
      from announcement_texts where announcement_id = announcements.id)`;
    return this.#db.selectFrom('announcements').selectAll().select(texts.as('texts'));
  }
}

/** A key that is there with `undefined` empties its column. */
function columnsOf(changes: AnnouncementChanges) {
  const { state, audiences, places, platforms, changedBy } = changes;
  return {
    ...(state && { state }),
    ...(audiences && { audiences: [...audiences] }),
    ...(places && { places: [...places] }),
    ...(platforms && { platforms: [...platforms] }),
    ...(changedBy !== undefined && { changed_by: changedBy }),
    ...('approvedBy' in changes && { approved_by: changes.approvedBy ?? null }),
    ...('dueAt' in changes && { due_at: changes.dueAt ?? null }),
    ...('startedAt' in changes && { started_at: changes.startedAt ?? null }),
    ...('gatheredAt' in changes && { gathered_at: changes.gatheredAt ?? null }),
    ...('endedAt' in changes && { ended_at: changes.endedAt ?? null }),
  };
}

function fromRow(
  row: Selectable<Schema['announcements']> & { readonly texts: Record<string, string> | null },
): Announcement {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    audiences: row.audiences,
    places: row.places,
    platforms: row.platforms,
    texts: textsOf(row.texts ?? {}),
    changedBy: row.changed_by,
    approvedBy: row.approved_by ?? undefined,
    dueAt: row.due_at ?? undefined,
    startedAt: row.started_at ?? undefined,
    gatheredAt: row.gathered_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
  };
}

function textsOf(all: Readonly<Record<string, string>>): AnnouncementTexts {
  return Object.fromEntries(LOCALE_TAGS.flatMap((tag) => (all[tag] === undefined ? [] : [[tag, all[tag]]])));
}
