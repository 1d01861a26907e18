import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PodDatabase } from '../store/pod-database.ts';

const NIL = "undefined method `guid' for nil:NilClass";
const invalid = (entity: string, properties: string) =>
  `Failed validation for DiasporaFederation::Entities::${entity} for properties: ${properties}`;

interface Stumble {
  readonly message: string;
  /** What follows `select …`: rows of the person that the exporter does not get over. */
  readonly over: (person: number) => RawBuilder<unknown>;
}

/**
 * Where the exporter of profiles falls, in its own order: the profile, own posts, own relayables, those of others. It
 * walks from each row to what hangs on it, where Pappus asks whether there is any.
 *
 * @see diaspora*, lib/diaspora/exporter.rb and lib/diaspora/federation/entities.rb; diaspora_federation, validators
 */
const STUMBLES: readonly Stumble[] = [
  {
    message: invalid('Profile', 'first_name, last_name'),
    over: (person) => sql`from profiles x join people o on o.id = x.person_id where o.id = ${person} and (
      char_length(coalesce(x.first_name, '')) > 32 or char_length(coalesce(x.last_name, '')) > 32
      or position(';' in coalesce(x.first_name, '')) > 0 or position(';' in coalesce(x.last_name, '')) > 0)`,
  },
  {
    message: invalid('Poll', 'poll_answers'),
    over: (person) => sql`from (
      select q.id from polls q join posts s on s.id = q.status_message_id left join poll_answers a on a.poll_id = q.id
      where s.author_id = ${person} group by q.id having count(a.id) < 2) short_polls`,
  },
  {
    message: invalid('Location', 'lat, lng'),
    over: (person) => sql`from locations x join posts s on s.id = x.status_message_id
      where s.author_id = ${person} and (coalesce(x.lat, '') = '' or coalesce(x.lng, '') = '')`,
  },
  {
    message: invalid('Photo', 'remote_photo_path, remote_photo_name'),
    over: (person) => sql`from photos x join posts s on s.guid = x.status_message_guid
      where s.author_id = ${person} and (x.remote_photo_path || x.remote_photo_name) is null`,
  },
  {
    message: invalid('StatusMessage', 'photos: author is not the author of the post'),
    over: (person) => sql`from photos x join posts s on s.guid = x.status_message_guid
      join people o on o.id = x.author_id where s.author_id = ${person} and o.id <> ${person}`,
  },
  {
    message: NIL,
    over: (person) => sql`from comments x left join posts s on s.id = x.commentable_id
      where x.author_id = ${person} and x.commentable_type = 'Post' and s.id is null`,
  },
  {
    message: invalid('Comment', 'text'),
    over: (person) => sql`from comments x where x.author_id = ${person} and octet_length(x.text) = 0`,
  },
  {
    message: NIL,
    over: (person) => sql`from likes x
      left join posts s on x.target_type = 'Post' and s.id = x.target_id
      left join comments c on x.target_type = 'Comment' and c.id = x.target_id
      where x.author_id = ${person} and s.id is null and c.id is null`,
  },
  {
    message: NIL,
    over: (person) => sql`from poll_participations x
      left join polls q on q.id = x.poll_id left join poll_answers a on a.id = x.poll_answer_id
      where x.author_id = ${person} and (q.id is null or a.id is null)`,
  },
  {
    message: invalid('Comment', 'text'),
    over: (person) => sql`from comments x join posts s on s.id = x.commentable_id and x.commentable_type = 'Post'
      where s.author_id = ${person} and octet_length(x.text) = 0`,
  },
  {
    message: invalid('Comment', 'author_signature'),
    over: (person) => sql`from comments x join posts s on s.id = x.commentable_id and x.commentable_type = 'Post'
      ${unsigned('comment')} where s.author_id = ${person} and g.comment_id is null and o.owner_id is null
      and m.id is null`,
  },
  {
    message: invalid('Like', 'author_signature'),
    over: (person) => sql`from likes x join posts s on s.id = x.target_id and x.target_type = 'Post'
      ${unsigned('like')} where s.author_id = ${person} and g.like_id is null and o.owner_id is null
      and m.id is null`,
  },
];

/** The author of a relayable, its signature if there is one, and the author's move away from this pod if there was one. */
function unsigned(what: 'comment' | 'like') {
  return sql`join people o on o.id = x.author_id
    left join ${sql.table(`${what}_signatures`)} g on ${sql.ref(`g.${what}_id`)} = x.id
    left join account_migrations m on m.new_person_id = o.id`;
}

/** What the exporter of profiles would say when it falls over a row of this person. */
export async function findStumble(db: PodDatabase, person: number): Promise<string | undefined> {
  const looks = STUMBLES.map(({ over }, index) => sql`select ${sql.lit(index)} as place ${over(person)}`);
  const { rows } = await sql<{ place: string | number | null }>`
    select min(place) as place from (${sql.join(looks, sql` union all `)}) stumbles`.execute(db);
  const [first] = rows;
  return first?.place == null ? undefined : STUMBLES[Number(first.place)]?.message;
}
