import type { PodVersion } from '../pod-context.ts';
import { DETAIL_SCHEMA } from './detail-tables.ts';
import { MESSAGE_SCHEMA } from './message-tables.ts';

/**
 * The tables of a diaspora* pod, as far as an export, a sign-in or a count touches them, under their real names.
 * Times are without a zone and hold UTC, as Rails writes them.
 *
 * @see diaspora*, db/migrate/0000_create_schema.rb and the migrations after it
 */
const podTables = (version: PodVersion) => `
create table if not exists users (
  id serial primary key,
  username varchar not null unique,
  serialized_private_key text,
  getting_started boolean not null default true,
  disable_mail boolean not null default false,
  language varchar,
  email varchar not null default '' unique,
  encrypted_password varchar not null default '',
  reset_password_token varchar unique,
  remember_created_at timestamp,
  sign_in_count integer default 0,
  current_sign_in_at timestamp,
  last_sign_in_at timestamp,
  current_sign_in_ip varchar,
  last_sign_in_ip varchar,
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc'),
  locked_at timestamp,
  show_community_spotlight_in_stream boolean not null default true,
  auto_follow_back boolean default false,
  auto_follow_back_aspect_id integer,
  last_seen timestamp,
  remove_after timestamp,
  export varchar,
  exported_at timestamp,
  exporting boolean default false,
  exported_photos_file varchar,
  exported_photos_at timestamp,
  exporting_photos boolean default false,
  color_theme varchar,${version.startsWith('0.7.') ? '\n  strip_exif boolean default true,' : ''}
  post_default_public boolean default false,
  unconfirmed_email varchar,
  confirm_email_token varchar,
  otp_required_for_login boolean,
  otp_backup_codes text,
  plain_otp_secret varchar,
  consumed_timestep integer
);
create table if not exists people (
  id serial primary key,
  guid varchar not null unique,
  diaspora_handle varchar not null unique,
  serialized_public_key text not null,
  owner_id integer unique references users (id) on delete cascade,
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc'),
  closed_account boolean default false,
  fetch_status integer default 0,
  pod_id integer
);
create table if not exists profiles (
  id serial primary key,
  diaspora_handle varchar,
  first_name varchar(127),
  last_name varchar(127),
  image_url varchar,
  image_url_small varchar,
  image_url_medium varchar,
  birthday date,
  gender varchar,
  bio text,
  searchable boolean not null default true,
  person_id integer not null references people (id) on delete cascade,
  location varchar,
  full_name varchar(70),
  nsfw boolean default false,
  public_details boolean default false
);
create table if not exists posts (
  id serial primary key,
  author_id integer not null references people (id) on delete cascade,
  public boolean not null default false,
  guid varchar not null unique,
  type varchar(40) not null,
  text text,
  root_guid varchar(64),
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc')
);
create index if not exists index_posts_on_author_id on posts (author_id);
create table if not exists photos (
  id serial primary key,
  author_id integer not null references people (id) on delete cascade,
  public boolean not null default false,
  guid varchar not null unique,
  pending boolean not null default false,
  text text,
  remote_photo_path text,
  remote_photo_name varchar,
  random_string varchar,
  processed_image varchar,
  status_message_guid varchar,
  height integer,
  width integer,
  created_at timestamp default (now() at time zone 'utc'),
  updated_at timestamp default (now() at time zone 'utc')
);
create index if not exists index_photos_on_author_id on photos (author_id);
create table if not exists comments (
  id serial primary key,
  text text not null,
  commentable_id integer not null,
  commentable_type varchar(60) not null default 'Post',
  author_id integer not null references people (id) on delete cascade,
  guid varchar not null unique,
  likes_count integer not null default 0,
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc')
);
create index if not exists index_comments_on_person_id on comments (author_id);
create index if not exists index_comments_on_commentable on comments (commentable_id, commentable_type);
create table if not exists likes (
  id serial primary key,
  positive boolean default true,
  target_id integer,
  target_type varchar(60) not null default 'Post',
  author_id integer references people (id) on delete cascade,
  guid varchar unique,
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc'),
  unique (target_id, author_id, target_type)
);
create index if not exists likes_author_id_fk on likes (author_id);
create table if not exists polls (
  id serial primary key,
  question varchar not null,
  status_message_id integer not null references posts (id) on delete cascade,
  guid varchar unique
);
create index if not exists index_polls_on_status_message_id on polls (status_message_id);
create table if not exists poll_participations (
  id serial primary key,
  poll_answer_id integer not null,
  author_id integer not null references people (id) on delete cascade,
  poll_id integer not null,
  guid varchar unique,
  created_at timestamp default (now() at time zone 'utc'),
  unique (poll_id, author_id)
);
create table if not exists contacts (
  id serial primary key,
  user_id integer not null references users (id) on delete cascade,
  person_id integer not null references people (id) on delete cascade,
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc'),
  sharing boolean not null default false,
  receiving boolean not null default false,
  unique (user_id, person_id)
);
create table if not exists roles (
  id serial primary key,
  person_id integer references people (id) on delete cascade,
  name varchar,
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc'),
  unique (person_id, name)
);
create table if not exists account_migrations (
  id bigserial primary key,
  old_person_id integer not null unique references people (id) on delete cascade,
  new_person_id integer not null references people (id) on delete cascade,
  completed_at timestamp,
  signature text,
  remote_photo_path text
);
create table if not exists o_auth_applications (
  id serial primary key,
  user_id integer,
  client_id varchar unique,
  client_secret varchar,
  client_name varchar,
  redirect_uris text,
  response_types varchar,
  grant_types varchar,
  application_type varchar default 'web',
  contacts varchar,
  logo_uri varchar,
  client_uri varchar,
  policy_uri varchar,
  tos_uri varchar,
  sector_identifier_uri varchar,
  token_endpoint_auth_method varchar,
  jwks text,
  jwks_uri varchar,
  ppid boolean default false,
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc')
);
create table if not exists authorizations (
  id serial primary key,
  user_id integer references users (id) on delete cascade,
  o_auth_application_id integer references o_auth_applications (id) on delete cascade,
  refresh_token varchar,
  code varchar,
  redirect_uri varchar,
  nonce varchar,
  scopes varchar,
  code_used boolean default false,
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc')
);
create table if not exists o_auth_access_tokens (
  id serial primary key,
  authorization_id integer references authorizations (id) on delete cascade,
  token varchar unique,
  expires_at timestamp,
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc')
);
`;

/** What only the simulation needs: its job table (in place of Redis), injected faults, sent mail, and a log of jobs. */
const SIMULATION_TABLES = `
create table if not exists simulated_jobs (
  jid varchar primary key,
  position bigserial,
  queue varchar not null default 'low',
  class varchar not null,
  args jsonb not null,
  locale varchar not null default 'en',
  place varchar not null default 'waiting' check (place in ('waiting', 'working', 'scheduled', 'retrying', 'dead')),
  due_at timestamp,
  retry_count integer,
  error_message text,
  taken_by varchar,
  created_at timestamp not null default (clock_timestamp() at time zone 'utc'),
  enqueued_at timestamp
);
create index if not exists simulated_jobs_by_place on simulated_jobs (place, queue, position);
create table if not exists simulated_push_markers (
  jid varchar primary key,
  pushed_at timestamp not null default (clock_timestamp() at time zone 'utc')
);
create table if not exists simulated_workers (
  identity varchar primary key,
  expires_at timestamp not null,
  work jsonb not null default '[]'
);
create table if not exists simulated_job_log (
  id bigserial primary key,
  jid varchar not null,
  user_id integer not null,
  username varchar not null,
  kind varchar not null check (kind in ('profile', 'photos')),
  taken_at timestamp not null default (clock_timestamp() at time zone 'utc'),
  ended_at timestamp,
  outcome varchar not null default 'working'
);
create table if not exists simulated_faults (
  id bigserial primary key,
  user_id integer,
  kind varchar,
  fault varchar not null,
  delay_ms integer,
  times_left integer not null
);
create table if not exists simulated_mails (
  id bigserial primary key,
  user_id integer not null,
  recipient varchar not null,
  template varchar not null,
  sent_at timestamp not null default (clock_timestamp() at time zone 'utc')
);
create table if not exists simulated_accounts (
  user_id integer primary key references users (id) on delete cascade,
  seed integer not null,
  stay_invalid boolean not null default false
);
`;

/**
 * The tables of a pod of this version. Safe to run again on a database that has them.
 *
 * @see diaspora*, `RemoveStripExifFromUsers` among the migrations to 0.9: of the tables here nothing else has changed
 */
export function podSchema(version: PodVersion): string {
  return podTables(version) + DETAIL_SCHEMA + MESSAGE_SCHEMA + SIMULATION_TABLES;
}
