import type { ColumnType, Generated } from 'kysely';

/** As the database writes it unless given. Read as `Date`, to the millisecond. */
type DatabaseTime = ColumnType<Date, string | undefined, string>;

export interface MessageTables {
  aspects: { id: Generated<number>; name: string; user_id: number; order_id: number | null };
  aspect_memberships: { id: Generated<number>; aspect_id: number; contact_id: number };
  contacts: {
    id: Generated<number>;
    user_id: number;
    person_id: number;
    sharing: Generated<boolean>;
    receiving: Generated<boolean>;
  };
  conversations: {
    id: Generated<number>;
    subject: string | null;
    guid: string;
    author_id: number;
    created_at: DatabaseTime;
  };
  conversation_visibilities: {
    id: Generated<number>;
    conversation_id: number;
    person_id: number;
    unread: Generated<number>;
  };
  messages: {
    id: Generated<number>;
    conversation_id: number;
    author_id: number;
    guid: string;
    text: string;
    created_at: DatabaseTime;
  };
  notifications: {
    id: Generated<number>;
    guid: string;
    recipient_id: number;
    type: string;
    unread: Generated<boolean>;
    created_at: DatabaseTime;
  };
  notification_actors: { id: Generated<number>; notification_id: number; person_id: number };
}

/**
 * What private messages and contacts are kept in.
 *
 * @see diaspora*, db/migrate/0000_create_schema.rb
 */
export const MESSAGE_SCHEMA = `
create table if not exists aspects (
  id serial primary key,
  name varchar not null,
  user_id integer not null references users (id) on delete cascade,
  order_id integer,
  unique (user_id, name)
);
create table if not exists aspect_memberships (
  id serial primary key,
  aspect_id integer not null references aspects (id) on delete cascade,
  contact_id integer not null references contacts (id) on delete cascade,
  unique (aspect_id, contact_id)
);
create table if not exists conversations (
  id serial primary key,
  subject varchar,
  guid varchar not null unique,
  author_id integer not null references people (id) on delete cascade,
  created_at timestamp not null default (clock_timestamp() at time zone 'utc')
);
create table if not exists conversation_visibilities (
  id serial primary key,
  conversation_id integer not null references conversations (id) on delete cascade,
  person_id integer not null references people (id) on delete cascade,
  unread integer not null default 0,
  unique (conversation_id, person_id)
);
create table if not exists messages (
  id serial primary key,
  conversation_id integer not null references conversations (id) on delete cascade,
  author_id integer not null references people (id) on delete cascade,
  guid varchar not null unique,
  text text not null,
  created_at timestamp not null default (clock_timestamp() at time zone 'utc')
);
create index if not exists index_messages_on_conversation_id on messages (conversation_id);
create table if not exists notifications (
  id serial primary key,
  guid varchar not null unique,
  recipient_id integer not null references users (id) on delete cascade,
  type varchar not null,
  unread boolean not null default true,
  created_at timestamp not null default (clock_timestamp() at time zone 'utc')
);
create table if not exists notification_actors (
  id serial primary key,
  notification_id integer not null references notifications (id) on delete cascade,
  person_id integer not null references people (id) on delete cascade
);
`;
