/**
 * What hangs on posts, polls and comments, and is looked through for rows that no export survives.
 *
 * @see diaspora*, db/schema.rb
 */
export const DETAIL_SCHEMA = `
create table if not exists poll_answers (
  id serial primary key,
  answer varchar not null,
  poll_id integer not null references polls (id) on delete cascade,
  guid varchar unique,
  vote_count integer default 0
);
create index if not exists index_poll_answers_on_poll_id on poll_answers (poll_id);
create table if not exists locations (
  id serial primary key,
  address varchar,
  lat varchar,
  lng varchar,
  status_message_id integer,
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc')
);
create index if not exists index_locations_on_status_message_id on locations (status_message_id);
create table if not exists comment_signatures (
  comment_id integer not null unique references comments (id) on delete cascade,
  author_signature text not null,
  signature_order_id integer not null,
  additional_data text
);
create table if not exists like_signatures (
  like_id integer not null unique references likes (id) on delete cascade,
  author_signature text not null,
  signature_order_id integer not null,
  additional_data text
);
`;
