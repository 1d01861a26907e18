import { sql } from 'kysely';
import type { RawBuilder, Selectable } from 'kysely';
import type {
  LedgerStore,
  Recipient,
  RecipientState,
  Selection,
  TallyLine,
  Turn,
  UnsentState,
} from '../../../core/broadcasts/announcement.ts';
import type { Audience, AudienceCount } from '../../../core/broadcasts/audience.ts';
import { parseDeliveryId, parseDiasporaId, parsePodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `announcement_recipients`. */
export class AnnouncementLedgerTable implements LedgerStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async count({ audiences, platforms }: Selection): Promise<AudienceCount> {
    if (audiences.length === 0) return { byPlatform: new Map(), optedOut: 0, unreachable: 0 };
    const { rows } = await sql<{ state: RecipientState; platform: string | null; count: number }>`
      select ${stateOf} as state, best.platform, count(*) as count
        from (select distinct pod_user_id from links
               where revoked_at is null and platform = any(${platforms})) p
        left join lateral ${bestChat(sql.ref('p.pod_user_id'), platforms)} best on true
       where ${isIn(audiences)}
       group by 1, 2`.execute(this.#db);
    const countOf = (state: RecipientState) =>
      rows.filter((row) => row.state === state).reduce((sum, row) => sum + row.count, 0);
    const reached = rows.filter(({ state }) => state === 'pending');
    return {
      byPlatform: new Map(reached.map(({ platform, count }) => [platform ?? '', count])),
      optedOut: countOf('opted-out'),
      unreachable: countOf('unreachable'),
    };
  }

  async gather(
    id: number,
    { audiences, platforms }: Selection,
    { limit, at }: { readonly limit: number; readonly at: Date },
  ): Promise<boolean> {
    if (audiences.length === 0) return false;
    const { rows } = await sql`
      with portion as (
        select distinct pod_user_id from links
         where revoked_at is null and platform = any(${platforms})
           and pod_user_id > (select gathered_up_to from announcements where id = ${id})
         order by pod_user_id limit ${limit}
      ), entered as (
        insert into announcement_recipients
          (announcement_id, pod_user_id, diaspora_id, platform, speaker, conversation, locale, delivery_id, state, ended_at)
        select ${id}, p.pod_user_id, own.diaspora_id, best.platform, best.speaker, best.conversation, best.locale,
            gen_random_uuid(), ${stateOf}, case when ${stateOf} <> 'pending' then ${at}::timestamptz end
          from portion p
          cross join lateral (select diaspora_id from links
            where pod_user_id = p.pod_user_id and revoked_at is null order by linked_at desc limit 1) own
          left join lateral ${bestChat(sql.ref('p.pod_user_id'), platforms)} best on true
         where ${isIn(audiences)}
        on conflict do nothing
      )
      update announcements set gathered_up_to = reached.up_to
        from (select max(pod_user_id) as up_to from portion) reached
       where id = ${id} and reached.up_to is not null
      returning id`.execute(this.#db);
    return rows.length > 0;
  }

  async pending(
    platform: string,
    { limit, at }: { readonly limit: number; readonly at: Date },
  ): Promise<readonly Recipient[]> {
    const rows = await this.#db
      .selectFrom('announcement_recipients as r')
      .innerJoin('announcements as a', 'a.id', 'r.announcement_id')
      .selectAll('r')
      .where('a.state', '=', 'sending')
      .where('r.state', '=', 'pending')
      .where('r.platform', '=', platform)
      .where((of) => of.or([of('r.try_after', 'is', null), of('r.try_after', '<=', at)]))
      .orderBy('r.announcement_id')
      .orderBy('r.pod_user_id')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }

  async pendingElsewhere(id: number, platforms: readonly string[], limit: number): Promise<readonly Recipient[]> {
    const rows = await this.#db
      .selectFrom('announcement_recipients')
      .selectAll()
      .where('announcement_id', '=', id)
      .where('state', '=', 'pending')
      .where(sql<boolean>`platform <> all(${platforms})`)
      .orderBy('pod_user_id')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }

  async begin(recipients: readonly Recipient[], at: Date): Promise<readonly Turn[]> {
    const { rows } = await sql<TurnRow>`
      update announcement_recipients r
         set tries = r.tries + 1, first_tried_at = coalesce(r.first_tried_at, ${at}),
           in_doubt = r.in_doubt or (${isLinked} and not ${isOptedOut(sql.ref('r.pod_user_id'))})
        from announcements a, ${listOf(recipients)}
       where a.id = r.announcement_id and a.state = 'sending' and r.state = 'pending' and ${isListed}
      returning r.delivery_id, r.tries, r.first_tried_at, ${isOptedOut(sql.ref('r.pod_user_id'))} as opted_out,
        ${isLinked} as linked`.execute(this.#db);
    const found = new Map(rows.map((row) => [row.delivery_id, row]));
    return recipients.map(({ deliveryId }) => turnOf(found.get(deliveryId)));
  }

  async endSent(recipients: readonly Recipient[], at: Date): Promise<void> {
    await sql`
      update announcement_recipients r set state = 'sent', ended_at = ${at}, cause = null from ${listOf(recipients)}
       where r.state = 'pending' and ${isListed}`.execute(this.#db);
  }

  async putOff(recipient: Recipient, at: Date, inDoubt: boolean): Promise<void> {
    await this.#pending(recipient).set({ try_after: at, in_doubt: inDoubt }).execute();
  }

  async end(recipient: Recipient, state: UnsentState, at: Date, cause?: string): Promise<void> {
    await this.#pending(recipient)
      .set({ state, ended_at: at, cause: cause ?? null })
      .execute();
  }

  async readdress({ announcementId, podUserId, deliveryId, to }: Recipient, platforms: readonly string[]) {
    const { rows } = await sql`
      update announcement_recipients r
         set platform = best.platform, speaker = best.speaker, conversation = best.conversation, locale = best.locale,
           delivery_id = gen_random_uuid(), in_doubt = false, tries = 0, first_tried_at = null, try_after = null
        from ${bestChat(sql`${podUserId}`, platforms)} best
       where r.announcement_id = ${announcementId} and r.pod_user_id = ${podUserId} and r.delivery_id = ${deliveryId}
         and r.state = 'pending' and (best.platform, best.speaker) <> (${to.platform}, ${to.speaker})
      returning r.delivery_id`.execute(this.#db);
    return rows.length > 0;
  }

  async hasPending(id: number): Promise<boolean> {
    const row = await this.#db
      .selectFrom('announcement_recipients')
      .select('pod_user_id')
      .where('announcement_id', '=', id)
      .where('state', '=', 'pending')
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  async tally(id: number): Promise<readonly TallyLine[]> {
    const kept = await this.#db.selectFrom('announcements').select('tally').where('id', '=', id).executeTakeFirst();
    if (kept?.tally) return kept.tally;
    const rows = await this.#db
      .selectFrom('announcement_recipients')
      .select((of) => ['state', 'cause', of.fn.countAll<number>().as('count')])
      .where('announcement_id', '=', id)
      .groupBy(['state', 'cause'])
      .execute();
    return rows.map(({ state, cause, count }) => ({ state, cause: cause ?? undefined, count }));
  }

  async forgetEndedBefore(instant: Date): Promise<number> {
    const old = await this.#db
      .selectFrom('announcements')
      .select('id')
      .where('ended_at', '<', instant)
      .where('tally', 'is', null)
      .execute();
    for (const { id } of old) {
      const tally = JSON.stringify(await this.tally(id));
      await this.#db.updateTable('announcements').set({ tally }).where('id', '=', id).execute();
      await this.#db.deleteFrom('announcement_recipients').where('announcement_id', '=', id).execute();
    }
    return old.length;
  }

  #pending({ announcementId, podUserId, deliveryId }: Recipient) {
    return this.#db
      .updateTable('announcement_recipients')
      .where('announcement_id', '=', announcementId)
      .where('pod_user_id', '=', podUserId)
      .where('delivery_id', '=', deliveryId)
      .where('state', '=', 'pending');
  }
}

function fromRow(row: Selectable<Schema['announcement_recipients']>): Recipient {
  return {
    announcementId: row.announcement_id,
    podUserId: parsePodUserId(row.pod_user_id),
    diasporaId: parseDiasporaId(row.diaspora_id),
    to: { platform: row.platform ?? '', conversation: row.conversation ?? '', speaker: row.speaker ?? '' },
    locale: row.locale ?? undefined,
    deliveryId: parseDeliveryId(row.delivery_id),
    inDoubt: row.in_doubt,
  };
}

interface TurnRow {
  readonly delivery_id: string;
  readonly tries: number;
  readonly first_tried_at: Date;
  readonly opted_out: boolean;
  readonly linked: boolean;
}

function turnOf(row: TurnRow | undefined): Turn {
  if (row === undefined) return { kind: 'gone' };
  if (row.opted_out) return { kind: 'opted-out' };
  return row.linked ? { kind: 'go', tries: row.tries, firstTriedAt: row.first_tried_at } : { kind: 'unlinked' };
}

/** These recipients as rows that a statement can join. */
function listOf(recipients: readonly Recipient[]): RawBuilder<unknown> {
  return sql`unnest(${recipients.map(({ announcementId }) => announcementId)}::bigint[],
    ${recipients.map(({ podUserId }) => podUserId)}::bigint[],
    ${recipients.map(({ deliveryId }) => deliveryId)}::uuid[]) as listed (announcement_id, pod_user_id, delivery_id)`;
}

const isLinked = sql`exists (select from links where links.platform = r.platform and links.speaker = r.speaker
  and links.pod_user_id = r.pod_user_id and links.revoked_at is null)`;

const isListed = sql`(r.announcement_id, r.pod_user_id, r.delivery_id)
  = (listed.announcement_id, listed.pod_user_id, listed.delivery_id)`;

/** The chat that a person has used last, among those that take messages; at most one row. */
function bestChat(podUserId: RawBuilder<unknown>, platforms: readonly string[]): RawBuilder<unknown> {
  return sql`(select chat.platform, chat.speaker, s.conversation, s.locale
      from links chat join speakers s on s.platform = chat.platform and s.speaker = chat.speaker
     where chat.pod_user_id = ${podUserId} and chat.revoked_at is null and chat.platform = any(${platforms})
       and s.unreachable_at is null
     order by s.seen_at desc, chat.id limit 1)`;
}

/** In any chat of theirs, or by a chat account that was theirs then. */
function isOptedOut(podUserId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(exists (select from announcement_opt_outs o where o.pod_user_id = ${podUserId})
    or exists (select from links mine join announcement_opt_outs o
        on o.platform = mine.platform and o.speaker = mine.speaker
      where mine.pod_user_id = ${podUserId} and mine.revoked_at is null))`;
}

const stateOf = sql<RecipientState>`case when ${isOptedOut(sql.ref('p.pod_user_id'))} then 'opted-out'
  when best.platform is null then 'unreachable' else 'pending' end`;

/** Something of theirs is ready that has not been downloaded since; the record of downloads outlives the links. */
const hasUndownloaded = sql`exists (select from exports e
  where e.pod_user_id = p.pod_user_id and e.state = 'ready' and not exists (select from audit_entries a
    where a.subject = 'person:' || p.pod_user_id and a.action = e.kind || '-downloaded' and a.at >= e.ready_at))`;

/** Nothing can be exported from their account any more, and they need not be told to move. */
const hasMoved = sql`exists (select from account_moves m where m.pod_user_id = p.pod_user_id)`;

const CONDITIONS: Readonly<Record<Audience, RawBuilder<unknown>>> = {
  everyone: sql`true`,
  'never-asked': sql`(not exists (select from exports e where e.pod_user_id = p.pod_user_id) and not ${hasMoved})`,
  'not-downloaded': hasUndownloaded,
  'not-moved': sql`(not ${hasUndownloaded} and exists (select from audit_entries a
    where a.subject = 'person:' || p.pod_user_id and a.action in ('profile-downloaded', 'photos-downloaded')) and not ${hasMoved})`,
  failed: sql`(not ${hasMoved} and exists (select from exports e
    where e.pod_user_id = p.pod_user_id and e.state in ('held', 'failed')))`,
};

function isIn(audiences: readonly Audience[]): RawBuilder<unknown> {
  return sql`(${sql.join(
    audiences.map((audience) => CONDITIONS[audience]),
    sql` or `,
  )})`;
}
