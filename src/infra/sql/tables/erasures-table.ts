import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Speaker } from '../../../core/chat/chat-adapter.ts';
import type {
  ErasedChat,
  Erasure,
  ErasureCause,
  ErasureScope,
  ErasureStore,
  ErasureTally,
  KnownChat,
} from '../../../core/forgetting/erasure.ts';
import { parseArchiveId, parseDeliveryId, parseDiasporaId, parsePodUserId } from '../../../kernel/ids.ts';
import type { ArchiveId, DeliveryId, DiasporaId, PodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';
import { NAMELESS, eraseRows } from './erase-rows.ts';

type PersonRow = { readonly platform: string; readonly speaker: string };

/** The tables `erasures`, `erasure_archives`, `erasure_chats` and `erasure_tallies`. */
export class ErasuresTable implements ErasureStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async chatsOf(podUserIds: readonly PodUserId[]): Promise<readonly KnownChat[]> {
    const { rows } = await sql<
      PersonRow & { conversation: string | null; locale: string | null; is_linked: boolean }
    >`select l.platform, l.speaker, s.conversation, s.locale, bool_or(l.revoked_at is null) as is_linked
        from links l left join speakers s on (s.platform, s.speaker) = (l.platform, l.speaker)
       where l.pod_user_id = any(${podUserIds}::bigint[]) and not exists (select from links other
         where (other.platform, other.speaker) = (l.platform, l.speaker) and other.revoked_at is null
           and other.pod_user_id <> all(${podUserIds}::bigint[]))
       group by 1, 2, 3, 4 order by 1, 2`.execute(this.#db);
    return rows.map((row) => ({
      speaker: { platform: row.platform, id: row.speaker },
      conversation: row.conversation ?? undefined,
      locale: row.locale ?? undefined,
      isLinked: row.is_linked,
    }));
  }

  async namesOf(podUserIds: readonly PodUserId[]): Promise<readonly DiasporaId[]> {
    const { rows } = await sql<{ name: string }>`
      select diaspora_id as name from links where pod_user_id = any(${podUserIds}::bigint[])
      union select diaspora_id from exports where pod_user_id = any(${podUserIds}::bigint[])
        and diaspora_id <> ${NAMELESS}`.execute(this.#db);
    return rows.map(({ name }) => parseDiasporaId(name));
  }

  async begin(
    { id, cause, podUserIds, begunAt }: Erasure,
    chats: readonly Omit<ErasedChat, 'erasureId' | 'cause' | 'deliveryId'>[],
    dueAt: Date,
  ): Promise<void> {
    await this.#db
      .insertInto('erasures')
      .values({ id, cause, pod_user_ids: JSON.stringify(podUserIds), begun_at: begunAt, due_at: dueAt })
      .execute();
    if (chats.length === 0) return;
    const rows = chats.map(({ id: chatId, address, locale, farewell }) => ({
      id: chatId,
      erasure_id: id,
      ...address,
      locale,
      farewell,
    }));
    await this.#db.insertInto('erasure_chats').values(rows).execute();
  }

  async erase(scope: ErasureScope, { id, cause }: Pick<Erasure, 'id' | 'cause'>, at: Date): Promise<void> {
    const counts = await eraseRows(this.#db, { scope, erasureId: id, cause, at });
    // In one order, so that two erasures at once do not wait for one another.
    for (const [kind, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      if (count > 0) await this.tally({ cause, kind, count }, at);
    }
  }

  async tally(
    { cause, kind, count }: { readonly cause: ErasureCause; readonly kind: string; readonly count: number },
    at: Date,
  ): Promise<void> {
    await sql`insert into erasure_tallies as t (day, cause, kind, count)
      values ((${at}::timestamptz at time zone 'UTC')::date, ${cause}, ${kind}, ${count})
      on conflict (day, cause, kind) do update set count = t.count + excluded.count`.execute(this.#db);
  }

  async due(now: Date, limit: number): Promise<readonly Erasure[]> {
    const rows = await this.#db
      .selectFrom('erasures')
      .selectAll()
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(limit)
      .execute();
    return rows.map(({ id, cause, pod_user_ids, begun_at }) => ({
      id,
      cause,
      podUserIds: pod_user_ids.map(parsePodUserId),
      begunAt: begun_at,
    }));
  }

  async putOff(id: string, dueAt: Date): Promise<void> {
    await this.#db.updateTable('erasures').set({ due_at: dueAt }).where('id', '=', id).execute();
  }

  async countOpen(): Promise<number> {
    const row = await this.#db
      .selectFrom('erasures')
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return row.count;
  }

  async archivesOf(id: string, limit: number): Promise<readonly ArchiveId[]> {
    const rows = await this.#db
      .selectFrom('erasure_archives')
      .select('archive_id')
      .where('erasure_id', '=', id)
      .limit(limit)
      .execute();
    return rows.map(({ archive_id }) => parseArchiveId(archive_id));
  }

  async endArchive(archive: ArchiveId): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('erasure_archives')
      .where('archive_id', '=', archive)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  async chatsToForget(id: string): Promise<readonly ErasedChat[]> {
    const rows = await this.#chats().where('c.erasure_id', '=', id).execute();
    return rows.map(chatOf);
  }

  async lockChat(chatId: string): Promise<ErasedChat | undefined> {
    const row = await this.#chats().where('c.id', '=', chatId).forUpdate('c').executeTakeFirst();
    return row && chatOf(row);
  }

  async noteFarewell(chatId: string, delivery: DeliveryId): Promise<void> {
    await this.#db.updateTable('erasure_chats').set({ delivery_id: delivery }).where('id', '=', chatId).execute();
  }

  async hasComeBack({ platform, id }: Speaker): Promise<boolean> {
    const { rows } = await sql<{ is: boolean }>`
      select exists (select from links where platform = ${platform} and speaker = ${id} and revoked_at is null)
        or exists (select from sign_ins where platform = ${platform} and speaker = ${id})
        or exists (select from open_questions where platform = ${platform} and speaker = ${id})
        or exists (select from cases where platform = ${platform} and speaker = ${id}) as is`.execute(this.#db);
    return rows[0]?.is === true;
  }

  async stillForgotten(podUserIds: readonly PodUserId[]): Promise<readonly PodUserId[]> {
    const { rows } = await sql<{ id: number }>`
      select f.id from unnest(${podUserIds}::bigint[]) as f (id)
       where not exists (select from links l where l.pod_user_id = f.id and l.revoked_at is null)`.execute(this.#db);
    return rows.map(({ id }) => parsePodUserId(id));
  }

  async endChat({ id, address: { platform, speaker }, deliveryId }: ErasedChat): Promise<void> {
    if (deliveryId !== undefined) {
      await sql`delete from deliveries where platform = ${platform} and speaker = ${speaker}
        and seq <= (select seq from deliveries where id = ${deliveryId})
        and id not in (select id from cards)`.execute(this.#db);
    }
    await this.#db.deleteFrom('erasure_chats').where('id', '=', id).execute();
  }

  async end(id: string): Promise<void> {
    await this.#db.deleteFrom('erasures').where('id', '=', id).execute();
  }

  async nextAccounts(limit: number): Promise<readonly PodUserId[]> {
    const found = await this.#accountsIn(
      ['links', 'exports', 'archives', 'grants', 'cards', 'cases', 'staff_pairings', 'delivery_freezes'],
      limit,
    );
    const first =
      found.length > 0
        ? found
        : await this.#accountsIn(['announcement_opt_outs', 'moving_progress', 'account_moves', 'public_keys'], limit);
    if (first.length > 0) return first;
    const { rows } = await sql<{ id: number }>`
      select distinct pod_user_id as id from announcement_recipients where pod_user_id > 0
      union select distinct substr(subject, 8)::bigint from audit_entries where subject like 'person:%'
      union select distinct substr(subject, 8)::bigint from staff_calls where subject like 'person:%'
      limit ${limit}`.execute(this.#db);
    return rows.map(({ id }) => parsePodUserId(id));
  }

  async nextSpeakers(
    limit: number,
    team: readonly Speaker[],
  ): Promise<readonly (Speaker & { readonly conversation: string })[]> {
    const tables = ['sign_ins', 'code_mails', 'open_questions', 'pod_questions', 'cases', 'announcement_opt_outs'];
    const more = tables.map((table) => sql`union select platform, speaker, '' from ${sql.table(table)}`);
    const { rows } = await sql<PersonRow & { conversation: string }>`
      select platform, speaker, max(conversation) as conversation
        from (select platform, speaker, conversation from speakers ${sql.join(more, sql` `)}) as all_of_them
       where (platform, speaker) not in (select platform, speaker from staff_members
         union select * from unnest(${team.map(({ platform }) => platform)}::text[], ${team.map(({ id }) => id)}::text[]))
       group by 1, 2 limit ${limit}`.execute(this.#db);
    return rows.map(({ platform, speaker, conversation }) => ({ platform, id: speaker, conversation }));
  }

  async report(): Promise<readonly ErasureTally[]> {
    const { rows } = await sql<ErasureTally>`
      select to_char(day, 'YYYY-MM-DD') as day, cause, kind, count from erasure_tallies
       order by day, cause, kind`.execute(this.#db);
    return rows;
  }

  async #accountsIn(tables: readonly string[], limit: number): Promise<readonly PodUserId[]> {
    const parts = tables.map(
      (table) =>
        sql`(select distinct pod_user_id as id from ${sql.table(table)} where pod_user_id is not null limit ${limit})`,
    );
    const { rows } = await sql<{ id: number }>`
      select id from (${sql.join(parts, sql` union `)}) as found limit ${limit}`.execute(this.#db);
    return rows.map(({ id }) => parsePodUserId(id));
  }

  #chats() {
    return this.#db
      .selectFrom('erasure_chats as c')
      .innerJoin('erasures as e', 'e.id', 'c.erasure_id')
      .selectAll('c')
      .select('e.cause')
      .orderBy('c.id');
  }
}

function chatOf(row: Selectable<Schema['erasure_chats']> & { readonly cause: ErasureCause }): ErasedChat {
  return {
    id: row.id,
    erasureId: row.erasure_id,
    cause: row.cause,
    address: { platform: row.platform, conversation: row.conversation, speaker: row.speaker },
    locale: row.locale,
    farewell: row.farewell,
    deliveryId: row.delivery_id === null ? undefined : parseDeliveryId(row.delivery_id),
  };
}
