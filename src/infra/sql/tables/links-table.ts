import type { Selectable } from 'kysely';
import { parseDiasporaId, parseLinkId, parsePodUserId } from '../../../kernel/ids.ts';
import type { DiasporaId, LinkId, PodUserId } from '../../../kernel/ids.ts';
import type { Speaker } from '../../../core/chat/chat-adapter.ts';
import type { Link, LinkStore } from '../../../core/identity/link.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `links`: proven pairs of chat account and pod account. A revoked one stays as a record. */
export class LinksTable implements LinkStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async findLive(speaker: Speaker): Promise<Link | undefined> {
    const row = await this.#db
      .selectFrom('links')
      .selectAll()
      .where('platform', '=', speaker.platform)
      .where('speaker', '=', speaker.id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async findById(id: LinkId): Promise<Link | undefined> {
    const row = await this.#db
      .selectFrom('links')
      .selectAll()
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async findMade(id: LinkId): Promise<Link | undefined> {
    const row = await this.#db.selectFrom('links').selectAll().where('id', '=', id).executeTakeFirst();
    return row && fromRow(row);
  }

  async liveOf(podUserId: PodUserId): Promise<readonly Link[]> {
    const rows = await this.#db
      .selectFrom('links')
      .selectAll()
      .where('pod_user_id', '=', podUserId)
      .where('revoked_at', 'is', null)
      .orderBy('linked_at')
      .orderBy('id')
      .execute();
    return rows.map(fromRow);
  }

  async speakersOf(podUserId: PodUserId): Promise<readonly Speaker[]> {
    return this.#db
      .selectFrom('links')
      .select(['platform', 'speaker as id'])
      .distinct()
      .where('pod_user_id', '=', podUserId)
      .execute();
  }

  async accountsOf({ platform, id }: Speaker): Promise<readonly DiasporaId[]> {
    const rows = await this.#db
      .selectFrom('links')
      .select('diaspora_id')
      .distinct()
      .where('platform', '=', platform)
      .where('speaker', '=', id)
      .execute();
    return rows.map((row) => parseDiasporaId(row.diaspora_id));
  }

  async accountsBeginning(prefix: string, limit: number): Promise<readonly DiasporaId[]> {
    const rows = await this.#db
      .selectFrom('links')
      .select('diaspora_id')
      .distinct()
      .where('diaspora_id', 'like', `${prefix.replaceAll(/[%_\\]/gu, String.raw`\$&`)}%`)
      .orderBy('diaspora_id')
      .limit(limit)
      .execute();
    return rows.map(({ diaspora_id: id }) => parseDiasporaId(id));
  }

  async insert(link: Link): Promise<void> {
    await this.#db
      .insertInto('links')
      .values({
        id: link.id,
        platform: link.speaker.platform,
        speaker: link.speaker.id,
        pod_user_id: link.podUserId,
        diaspora_id: link.diasporaId,
        linked_at: link.linkedAt,
      })
      .execute();
  }

  async revoke(id: LinkId, at: Date): Promise<Link | undefined> {
    const row = await this.#db
      .updateTable('links')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    return row && fromRow(row);
  }
}

function fromRow(row: Selectable<Schema['links']>): Link {
  return {
    id: parseLinkId(row.id),
    speaker: { platform: row.platform, id: row.speaker },
    podUserId: parsePodUserId(row.pod_user_id),
    diasporaId: parseDiasporaId(row.diaspora_id),
    linkedAt: row.linked_at,
  };
}
