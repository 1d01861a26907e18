import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PodDatabase } from './store/pod-database.ts';
import { wordsOf } from './store/pod-words.ts';
import type { PodWords } from './store/pod-words.ts';

/** Defects of an account's rows that make its exports fail every time. */
export const DEFECTS = [
  /** The row cannot be saved, for a reason that does not show in the columns Pappus may read. */
  'invalid-user',
  'unknown-language',
  'no-language',
  'unknown-theme',
  'no-email',
  'malformed-email',
  /** The address of somebody else, in capitals. */
  'shared-email',
  'malformed-new-email',
  /** An address to be confirmed that is somebody else's. */
  'taken-new-email',
  'no-profile',
  'no-public-key',
  'long-name',
  'semicolon-name',
  'orphan-comment',
  'empty-comment',
  /** A comment of somebody else on a post of the account. */
  'empty-answer',
  'orphan-like',
  /** A like of a comment that is gone. */
  'orphan-comment-like',
  'orphan-vote',
  /** A vote for an answer that is gone, in a poll that is there. */
  'answerless-vote',
  'short-poll',
  'placeless-location',
  'pathless-photo',
  /** A photo of a post by somebody else than the post's author. */
  'foreign-photo',
  'nameless-photo',
  'too-many-photos',
  'unsigned-comment',
  'unsigned-like',
] as const;
export type Defect = (typeof DEFECTS)[number];

interface Owner {
  readonly userId: number;
  readonly personId: number;
}

/** Whose rows are broken, and with which words. */
interface Breakage extends Owner {
  /** Of every row that the defect is made of; unique in each of its tables. */
  readonly guid: string;
  readonly words: PodWords;
}
type Statements = readonly RawBuilder<unknown>[];

const NOWHERE = 0;
/** One more than the count in the end record of a zip can say. */
const TOO_MANY_PHOTOS = 65_536;
const stranger = sql`(select min(id) from people where owner_id is null)`;
const made = (table: string, { guid }: Breakage) => sql`(select id from ${sql.table(table)} where guid = ${guid})`;

function post({ personId, guid }: Breakage) {
  return sql`insert into posts (author_id, public, guid, type, text)
    values (${personId}, true, ${guid}, 'StatusMessage', 'Breaks')`;
}

function comment(at: Breakage, text: string, authorId: unknown, postId: unknown) {
  return sql`insert into comments (text, commentable_id, commentable_type, author_id, guid)
    values (${text}, ${postId}, 'Post', ${authorId}, ${at.guid})`;
}

function like(at: Breakage, targetType: string, authorId: unknown, targetId: unknown) {
  return sql`insert into likes (target_id, target_type, author_id, guid)
    values (${targetId}, ${targetType}, ${authorId}, ${at.guid})`;
}

function vote({ personId, guid }: Breakage, pollId: unknown) {
  return sql`insert into poll_participations (poll_answer_id, author_id, poll_id, guid)
    values (${NOWHERE}, ${personId}, ${pollId}, ${guid})`;
}

function poll(at: Breakage, answers: number): Statements {
  return [
    post(at),
    sql`insert into polls (question, status_message_id, guid) values ('?', ${made('posts', at)}, ${at.guid})`,
    sql`insert into poll_answers (answer, poll_id, guid)
      select 'Answer ' || n, ${made('polls', at)}, ${at.guid} || n from ${at.words.numbers(answers)}`,
  ];
}

function photo(
  at: Breakage,
  of: { readonly path: string | null; readonly name: string | null; readonly author: unknown; readonly post: unknown },
) {
  return sql`insert into photos (author_id, public, guid, remote_photo_path, remote_photo_name, status_message_guid)
    values (${of.author}, true, ${at.guid}, ${of.path}, ${of.name}, ${of.post})`;
}

const set = ({ userId }: Breakage, column: string, value: unknown) =>
  sql`update users set ${sql.ref(column)} = ${value} where id = ${userId}`;
/** In a table of its own, because MariaDB reads none that it writes. */
const anothersEmail = ({ userId }: Breakage) =>
  sql`(select one from (select min(email) as one from users where id <> ${userId} and email like '_%@%') others)`;

/** What makes each defect. */
const BREAKING: Readonly<Record<Defect, (at: Breakage) => Statements>> = {
  'invalid-user': ({ userId }) => [sql`update simulated_accounts set stay_invalid = true where user_id = ${userId}`],
  'unknown-language': (at) => [set(at, 'language', 'tlh')],
  'no-language': (at) => [set(at, 'language', null)],
  'unknown-theme': (at) => [set(at, 'color_theme', 'midnight')],
  'no-email': (at) => [set(at, 'email', '')],
  'malformed-email': (at) => [set(at, 'email', 'nobody at mail.example')],
  'shared-email': (at) => [set(at, 'email', sql`upper(${anothersEmail(at)})`)],
  'malformed-new-email': (at) => [set(at, 'unconfirmed_email', 'nobody')],
  'taken-new-email': (at) => [set(at, 'unconfirmed_email', anothersEmail(at))],
  'no-profile': ({ personId }) => [sql`delete from profiles where person_id = ${personId}`],
  'no-public-key': ({ personId }) => [sql`update people set serialized_public_key = '' where id = ${personId}`],
  'long-name': ({ personId }) => [
    sql`update profiles set first_name = ${'x'.repeat(33)} where person_id = ${personId}`,
  ],
  'semicolon-name': ({ personId }) => [sql`update profiles set last_name = 'a;b' where person_id = ${personId}`],
  'orphan-comment': (at) => [comment(at, '…', at.personId, NOWHERE)],
  'empty-comment': (at) => [post(at), comment(at, '', at.personId, made('posts', at))],
  'empty-answer': (at) => [
    post(at),
    comment(at, '', stranger, made('posts', at)),
    sql`insert into comment_signatures (comment_id, author_signature, signature_order_id)
      values (${made('comments', at)}, 'signed', 1)`,
  ],
  'orphan-like': (at) => [like(at, 'Post', at.personId, NOWHERE)],
  'orphan-comment-like': (at) => [like(at, 'Comment', at.personId, NOWHERE)],
  'orphan-vote': (at) => [vote(at, NOWHERE)],
  'answerless-vote': (at) => [...poll(at, 2), vote(at, made('polls', at))],
  'short-poll': (at) => poll(at, 1),
  'placeless-location': (at) => [
    post(at),
    sql`insert into locations (address, lat, lng, status_message_id) values ('Here', '', null, ${made('posts', at)})`,
  ],
  'pathless-photo': (at) => [post(at), photo(at, { path: null, name: 'x.jpg', author: at.personId, post: at.guid })],
  'foreign-photo': (at) => [post(at), photo(at, { path: 'x/', name: 'x.jpg', author: stranger, post: at.guid })],
  'nameless-photo': (at) => [photo(at, { path: null, name: null, author: at.personId, post: null })],
  'too-many-photos': (at) => [
    sql`insert into photos (author_id, public, guid, remote_photo_path, remote_photo_name)
      select cast(${at.personId} as int), true, ${at.guid} || n, 'x/', ${at.guid} || n || '.jpg'
      from ${at.words.numbers(TOO_MANY_PHOTOS)}`,
  ],
  'unsigned-comment': (at) => [post(at), comment(at, '…', stranger, made('posts', at))],
  'unsigned-like': (at) => [post(at), like(at, 'Post', stranger, made('posts', at))],
};

/** Puts a defect into the rows of an account. */
export async function breakRows(db: PodDatabase, owner: Owner, defect: Defect): Promise<void> {
  const guid = `${guidsOf(owner)}${randomBytes(6).toString('hex')}-`;
  const { userId, personId } = owner;
  for (const statement of BREAKING[defect]({ userId, personId, guid, words: wordsOf(db) })) await statement.execute(db);
}

/** Removes every defect that {@link breakRows} made. */
export async function repairRows(db: PodDatabase, owner: Owner): Promise<void> {
  const { userId, personId } = owner;
  const broken = `${guidsOf(owner)}%`;
  await sql`delete from locations where status_message_id in (select id from posts where guid like ${broken})`.execute(
    db,
  );
  // Polls take their answers with them.
  for (const table of ['poll_participations', 'polls', 'likes', 'comments', 'photos', 'posts']) {
    await sql`delete from ${sql.table(table)} where guid like ${broken}`.execute(db);
  }
  await repairAccountRow(db, { userId, personId });
  await sql`update profiles set first_name = null
    where person_id = ${personId} and char_length(first_name) > 32`.execute(db);
  await sql`update profiles set last_name = null
    where person_id = ${personId} and last_name like '%;%'`.execute(db);
}

async function repairAccountRow(db: PodDatabase, { userId, personId }: Owner): Promise<void> {
  await sql`update simulated_accounts set stay_invalid = false where user_id = ${userId}`.execute(db);
  await sql`update users set language = 'en'
    where id = ${userId} and (language is null or language = 'tlh')`.execute(db);
  await sql`update users set color_theme = null, unconfirmed_email = null where id = ${userId}`.execute(db);
  await sql`update users set email = username || '@mail.example'
    where id = ${userId} and (email <> lower(email) or email not like '_%@_%' or email like '% %')`.execute(db);
  await sql`insert into profiles (person_id, diaspora_handle, full_name)
    select id, diaspora_handle, '' from people
    where id = ${personId} and not exists (select 1 from profiles where person_id = ${personId})`.execute(db);
  await sql`update people set serialized_public_key = (
      select mended from (select max(serialized_public_key) as mended from people) sound)
    where id = ${personId} and serialized_public_key = ''`.execute(db);
}

/** How the guids of an account's broken rows begin. */
function guidsOf({ userId }: Owner): string {
  return `broken-${userId}-`;
}
