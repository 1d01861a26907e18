-- Where an announcement is said in public, beside the people it goes to: rooms, and a post at the pod.
alter table announcements add column places text[] not null default '{}';

-- The ledger of those places: one row for each, whatever came of it. It names no person and is kept.
create table announcement_places (
  announcement_id bigint not null references announcements (id),
  platform text not null,
  conversation text not null,
  -- In the order in which they were named.
  position integer not null,
  kind text not null check (kind in ('rooms', 'post')),
  -- The language spoken there; all texts are said where there is none.
  locale text,
  -- By which the platform knows a message that it has been given before.
  delivery_id uuid not null,
  state text not null check (state in ('pending', 'sent', 'failed')),
  cause text,
  tries integer not null default 0,
  first_tried_at timestamptz,
  try_after timestamptz,
  ended_at timestamptz,
  primary key (announcement_id, platform, conversation)
);
create index announcement_places_pending on announcement_places (platform, announcement_id) where state = 'pending';
