import { sql } from 'kysely';
import type { ContentCounts } from './account-seed.ts';
import type { PodDatabase } from './pod-database.ts';

/** Counts what an account has written, the simulation's own way: by joins, not by sub-selects. */
export async function countContent(db: PodDatabase, userId: number): Promise<ContentCounts> {
  const { rows } = await sql<{ name: keyof ContentCounts; total: string | number }>`
    with me as (select id from people where owner_id = ${userId})
    select 'posts' as name, count(*) as total from posts join me on me.id = author_id
    union all select 'photos', count(*) from photos join me on me.id = author_id
    union all select 'contacts', count(*) from contacts where user_id = ${userId}
    union all select 'ownRelayables', count(*) from (
      select author_id from comments union all select author_id from likes
      union all select author_id from poll_participations) r join me on me.id = r.author_id
    union all select 'othersRelayables', count(*) from (
      select c.author_id, p.author_id as owner from comments c
        join posts p on p.id = c.commentable_id and c.commentable_type = 'Post'
      union all select l.author_id, p.author_id from likes l
        join posts p on p.id = l.target_id and l.target_type = 'Post'
      union all select v.author_id, p.author_id from poll_participations v
        join polls on polls.id = v.poll_id join posts p on p.id = polls.status_message_id) r
      join me on me.id = r.owner and r.author_id <> me.id`.execute(db);
  const counted = new Map(rows.map(({ name, total }) => [name, Number(total)]));
  return {
    posts: counted.get('posts') ?? 0,
    photos: counted.get('photos') ?? 0,
    contacts: counted.get('contacts') ?? 0,
    ownRelayables: counted.get('ownRelayables') ?? 0,
    othersRelayables: counted.get('othersRelayables') ?? 0,
  };
}
