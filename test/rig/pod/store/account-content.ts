import { sql } from 'kysely';
import type { ContentCounts } from './account-seed.ts';
import type { PodDatabase } from './pod-database.ts';
import { wordsOf } from './pod-words.ts';

export interface ContentOwner {
  readonly userId: number;
  readonly personId: number;
}

const PHOTOS_PER_STATEMENT = 1_000;

/** Makes sure that `count` people of other pods are known here, each with a public post. */
export async function ensureRemotePeople(db: PodDatabase, count: number, publicKeyPem: string): Promise<void> {
  const { guid, numbers, orNothing } = wordsOf(db);
  await sql`
    insert into people (guid, diaspora_handle, serialized_public_key)
    select ${guid}, 'friend' || n || '@other.example', ${publicKeyPem} from ${numbers(count)}
    ${orNothing('people')}`.execute(db);
  await sql`
    insert into posts (author_id, public, guid, type, text)
    select p.id, true, ${guid}, 'StatusMessage', 'From elsewhere' from people p
    where p.owner_id is null and not exists (select 1 from posts where author_id = p.id)`.execute(db);
}

/** Writes the rows that the exporter of a real pod would walk through. */
export async function writeContent(
  db: PodDatabase,
  owner: ContentOwner,
  counts: ContentCounts,
  photos: { readonly names: readonly string[]; readonly path: string },
): Promise<void> {
  const { guid, numbers } = wordsOf(db);
  await sql`
    insert into posts (author_id, public, guid, type, text)
    select cast(${owner.personId} as int), n % 2 = 0, ${guid}, 'StatusMessage', 'Post ' || n
    from ${numbers(counts.posts)}`.execute(db);
  for (let start = 0; start < photos.names.length; start += PHOTOS_PER_STATEMENT) {
    const rows = photos.names
      .slice(start, start + PHOTOS_PER_STATEMENT)
      .map((name) => sql`(${owner.personId}, true, ${guid}, ${photos.path}, ${name}, 600, 800)`);
    await sql`
      insert into photos (author_id, public, guid, remote_photo_path, remote_photo_name, height, width)
      values ${sql.join(rows)}`.execute(db);
  }
  await sql`
    insert into contacts (user_id, person_id, sharing, receiving)
    select cast(${owner.userId} as int), id, true, true from people
    where owner_id is null order by id limit ${counts.contacts}`.execute(db);
  await writeRelayables(db, owner, counts.ownRelayables, 'own');
  if (counts.posts > 0) await writeRelayables(db, owner, counts.othersRelayables, 'others');
}

async function writeRelayables(
  db: PodDatabase,
  owner: ContentOwner,
  count: number,
  whose: 'own' | 'others',
): Promise<void> {
  const { guid, numbers, orNothing } = wordsOf(db);
  const votes = count >= 3 ? 1 : 0;
  const likes = Math.floor(count / 3);
  const pairs = relayablePairs(owner, whose);
  await sql`
    insert into comments (text, commentable_id, commentable_type, author_id, guid)
    select 'Comment ' || n, pair.post_id, 'Post', pair.author_id, ${guid}
    from ${numbers(count - likes - votes)}, (${pairs} limit 1) pair`.execute(db);
  await sql`
    insert into comment_signatures (comment_id, author_signature, signature_order_id)
    select c.id, 'signed', 1 from comments c join people p on p.id = c.author_id
    where p.owner_id is null and not exists (select 1 from comment_signatures where comment_id = c.id)`.execute(db);
  await sql`
    insert into likes (target_id, target_type, author_id, guid)
    select pair.post_id, 'Post', pair.author_id, ${guid} from (${pairs} limit ${likes}) pair
    ${orNothing('likes')}`.execute(db);
  await sql`
    insert into like_signatures (like_id, author_signature, signature_order_id)
    select l.id, 'signed', 1 from likes l join people p on p.id = l.author_id
    where p.owner_id is null and not exists (select 1 from like_signatures where like_id = l.id)`.execute(db);
  if (votes === 0) return;
  await sql`
    insert into polls (question, status_message_id, guid)
    select '?', post_id, ${guid} from (${pairs} limit 1) pair`.execute(db);
  await sql`
    insert into poll_answers (answer, poll_id, guid)
    select 'Answer ' || n, (select max(id) from polls), ${guid} from ${numbers(2)}`.execute(db);
  await sql`
    insert into poll_participations (poll_answer_id, author_id, poll_id, guid)
    select (select max(id) from poll_answers), pair.author_id, (select max(id) from polls), ${guid}
    from (${pairs} limit 1) pair`.execute(db);
}

/** Pairs of a post and somebody who reacts to it: the owner to others' posts, or others to the owner's first post. */
function relayablePairs(owner: ContentOwner, whose: 'own' | 'others') {
  return whose === 'own'
    ? sql`select min(po.id) as post_id, cast(${owner.personId} as int) as author_id from posts po
          join people pe on pe.id = po.author_id where pe.owner_id is null group by pe.id order by pe.id`
    : sql`select (select min(id) from posts where author_id = ${owner.personId}) as post_id, id as author_id
          from people where owner_id is null order by id`;
}
