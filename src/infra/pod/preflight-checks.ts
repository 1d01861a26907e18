import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { POD_LANGUAGES } from '../../core/archive/languages.ts';
import type { ArchiveKind } from '../../core/pods/pod-gateway.ts';
import type { PodDefect } from '../../core/pods/pod-preflight.ts';
import type { PodUserId } from '../../kernel/ids.ts';

/** One look for rows that an export stumbles over. Selects something when there are any. */
export interface PreflightCheck {
  readonly defect: PodDefect;
  readonly kinds: readonly ArchiveKind[];
  readonly find: (user: PodUserId) => RawBuilder<unknown>;
}

const me = (user: PodUserId) => sql`(select id from people where owner_id = ${user})`;
/** rubyzip writes no zip64 unless told to. @see rubyzip, lib/zip.rb, `write_zip64_support` */
const MAX_ZIP_ENTRIES = 65_535;
/** @see diaspora* 0.7.18 and 0.9.1, config/color_themes.yml */
const THEMES = ['original', 'original_white', 'dark_green', 'magenta', 'egyptian_blue', 'dark'];
/** Names that may be anybody's no more, unless the podmin says otherwise. @see diaspora*, config/defaults.yml */
const RESERVED = (
  'admin administrator hostmaster info postmaster root ssladmin ssladministrator sslwebmaster sysadmin webmaster ' +
  'support contact'
).split(' ');
/** Whether a text is of another form than this one, in words that every database has. */
const isNoMatch = (text: RawBuilder<unknown>, whole: string) => sql`regexp_replace(${text}, ${whole}, '') <> ''`;
const USERNAME = '^[A-Za-z0-9_.-]+$';
/** @see devise, `email_regexp` */
const EMAIL = '^[^@[:space:]]+@[^@[:space:]]+$';
const PROFILE: readonly ArchiveKind[] = ['profile'];
const BOTH: readonly ArchiveKind[] = ['profile', 'photos'];

/**
 * The account's row, and what is validated with it: whatever the pod refuses there loses every result.
 *
 * @see diaspora*, app/models/user.rb and person.rb; devise, lib/devise/models/validatable.rb
 */
const ROW_CHECKS: readonly PreflightCheck[] = [
  {
    defect: 'POD_ROW_LANGUAGE_UNKNOWN',
    kinds: BOTH,
    find: (user) => sql`select 1 from users where id = ${user}
      and (language is null or language not in (${sql.join(POD_LANGUAGES)}))`,
  },
  {
    defect: 'POD_ROW_THEME_UNKNOWN',
    kinds: BOTH,
    find: (user) => sql`select 1 from users where id = ${user}
      and color_theme <> '' and color_theme not in (${sql.join(THEMES)})`,
  },
  {
    defect: 'POD_ROW_USERNAME_INVALID',
    kinds: BOTH,
    find: (user) => sql`select 1 from users where id = ${user} and (username = '' or char_length(username) > 32
      or ${isNoMatch(sql`username`, USERNAME)} or username in (${sql.join(RESERVED)}))`,
  },
  {
    defect: 'POD_ROW_EMAIL_INVALID',
    kinds: BOTH,
    // The pod writes addresses small before it compares them.
    find: (
      user,
    ) => sql`select 1 from users u where u.id = ${user} and (u.email = '' or ${isNoMatch(sql`u.email`, EMAIL)}
      or exists (select 1 from users o where o.email = lower(u.email) and o.id <> u.id))`,
  },
  {
    defect: 'POD_ROW_EMAIL_INVALID',
    kinds: BOTH,
    find: (user) => sql`select 1 from users u where u.id = ${user} and u.unconfirmed_email <> ''
      and (${isNoMatch(sql`u.unconfirmed_email`, EMAIL)}
      or exists (select 1 from users o where o.email = u.unconfirmed_email and o.id <> u.id))`,
  },
  {
    defect: 'POD_ROW_PERSON_INVALID',
    kinds: BOTH,
    find: (user) => sql`select 1 from people p where p.owner_id = ${user} and (p.serialized_public_key = ''
      or not exists (select 1 from profiles x where x.person_id = p.id))`,
  },
];

/**
 * What is written into the archive.
 *
 * @see diaspora*, lib/diaspora/federation/entities.rb; diaspora_federation, lib/diaspora_federation/validators
 */
const CONTENT_CHECKS: readonly PreflightCheck[] = [
  {
    defect: 'POD_ROW_NAME_INVALID',
    kinds: PROFILE,
    find: (user) => sql`select 1 from profiles where person_id = ${me(user)} and (
      char_length(first_name) > 32 or char_length(last_name) > 32 or first_name like '%;%' or last_name like '%;%')`,
  },
  {
    defect: 'POD_ROW_PHOTO_NAMELESS',
    kinds: ['photos'],
    find: (user) => sql`select 1 from photos where author_id = ${me(user)} and remote_photo_name is null limit 1`,
  },
  {
    defect: 'POD_ROW_PHOTOS_TOO_MANY',
    kinds: ['photos'],
    find: (user) => sql`select 1 from photos where author_id = ${me(user)} having count(*) > ${MAX_ZIP_ENTRIES}`,
  },
  {
    defect: 'POD_ROW_COMMENT_ORPHANED',
    kinds: PROFILE,
    find: (user) => sql`select 1 from comments c where c.author_id = ${me(user)} and c.commentable_type = 'Post'
      and not exists (select 1 from posts p where p.id = c.commentable_id) limit 1`,
  },
  {
    defect: 'POD_ROW_COMMENT_EMPTY',
    kinds: PROFILE,
    find: (user) => sql`select 1 from comments where author_id = ${me(user)} and char_length(text) = 0 limit 1`,
  },
  {
    defect: 'POD_ROW_COMMENT_EMPTY',
    kinds: PROFILE,
    find: (user) => sql`select 1 from posts s
      join comments c on c.commentable_id = s.id and c.commentable_type = 'Post'
      where s.author_id = ${me(user)} and c.author_id <> s.author_id and char_length(c.text) = 0 limit 1`,
  },
  {
    defect: 'POD_ROW_LIKE_ORPHANED',
    kinds: PROFILE,
    find: (user) => sql`select 1 from likes l where l.author_id = ${me(user)} and (
      (l.target_type = 'Post' and not exists (select 1 from posts p where p.id = l.target_id)) or
      (l.target_type = 'Comment' and not exists (select 1 from comments c where c.id = l.target_id))) limit 1`,
  },
  {
    defect: 'POD_ROW_VOTE_ORPHANED',
    kinds: PROFILE,
    find: (user) => sql`select 1 from poll_participations v where v.author_id = ${me(user)} and (
      not exists (select 1 from polls p where p.id = v.poll_id) or
      not exists (select 1 from poll_answers a where a.id = v.poll_answer_id)) limit 1`,
  },
  {
    defect: 'POD_ROW_POLL_SHORT',
    kinds: PROFILE,
    find: (user) => sql`select 1 from posts s join polls p on p.status_message_id = s.id where s.author_id = ${me(user)}
      and (select count(*) from poll_answers a where a.poll_id = p.id) < 2 limit 1`,
  },
  {
    defect: 'POD_ROW_LOCATION_EMPTY',
    kinds: PROFILE,
    find: (user) => sql`select 1 from posts s join locations l on l.status_message_id = s.id
      where s.author_id = ${me(user)} and (l.lat is null or l.lng is null or l.lat = '' or l.lng = '') limit 1`,
  },
  {
    defect: 'POD_ROW_PHOTO_BROKEN',
    kinds: PROFILE,
    find: (user) => sql`select 1 from posts s join photos f on f.status_message_guid = s.guid
      where s.author_id = ${me(user)}
        and (f.remote_photo_path is null or f.remote_photo_name is null or f.author_id <> s.author_id) limit 1`,
  },
  {
    defect: 'POD_ROW_SIGNATURE_MISSING',
    kinds: PROFILE,
    find: (user) => sql`select 1 from posts s
      join comments c on c.commentable_id = s.id and c.commentable_type = 'Post'
      join people o on o.id = c.author_id
      where s.author_id = ${me(user)} and o.owner_id is null
        and not exists (select 1 from comment_signatures g where g.comment_id = c.id)
        and not exists (select 1 from account_migrations m where m.new_person_id = o.id) limit 1`,
  },
  {
    defect: 'POD_ROW_SIGNATURE_MISSING',
    kinds: PROFILE,
    find: (user) => sql`select 1 from posts s
      join likes l on l.target_id = s.id and l.target_type = 'Post'
      join people o on o.id = l.author_id
      where s.author_id = ${me(user)} and o.owner_id is null
        and not exists (select 1 from like_signatures g where g.like_id = l.id)
        and not exists (select 1 from account_migrations m where m.new_person_id = o.id) limit 1`,
  },
];

/** Cheap looks first, all of them over the indexes of the pod. */
export const PREFLIGHT_CHECKS: readonly PreflightCheck[] = [...ROW_CHECKS, ...CONTENT_CHECKS];
