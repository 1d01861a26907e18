-- What the team says to many at once.
create table announcements (
  id bigint generated always as identity primary key,
  name text not null unique,
  state text not null check (state in ('draft', 'approved', 'scheduled', 'sending', 'paused', 'sent', 'stopped')),
  -- Who hears it; empty until that is said.
  audiences text[] not null default '{}',
  -- The platforms it goes to; all when there are none.
  platforms text[] not null default '{}',
  changed_by text not null,
  approved_by text,
  -- Not before this instant.
  due_at timestamptz,
  started_at timestamptz,
  -- The last account that was looked at for the ledger, and when all had been.
  gathered_up_to bigint not null default 0,
  gathered_at timestamptz,
  ended_at timestamptz,
  -- What the ledger came to, once it is forgotten.
  tally jsonb
);
create index announcements_open on announcements (id) where ended_at is null;

create table announcement_texts (
  announcement_id bigint not null references announcements (id),
  locale text not null,
  text text not null,
  primary key (announcement_id, locale)
);

-- The ledger: one row for every person who is to hear an announcement, whatever came of it.
create table announcement_recipients (
  announcement_id bigint not null references announcements (id),
  pod_user_id bigint not null,
  diaspora_id text not null,
  -- The chat in which they hear it; none where none of theirs can be reached.
  platform text,
  speaker text,
  conversation text,
  locale text,
  -- By which the platform knows a message that it has been given before.
  delivery_id uuid not null,
  state text not null check (state in ('pending', 'sent', 'opted-out', 'unreachable', 'left-out', 'failed')),
  cause text,
  tries integer not null default 0,
  first_tried_at timestamptz,
  try_after timestamptz,
  ended_at timestamptz,
  primary key (announcement_id, pod_user_id)
);
create index announcement_recipients_pending on announcement_recipients (announcement_id, platform, pod_user_id)
  where state = 'pending';

-- Who wants no announcements: a chat account, and the account of the pod that it was linked to.
create table announcement_opt_outs (
  platform text not null,
  speaker text not null,
  pod_user_id bigint,
  opted_out_at timestamptz not null,
  primary key (platform, speaker)
);
create index announcement_opt_outs_pod_user on announcement_opt_outs (pod_user_id) where pod_user_id is not null;

-- Since when a chat account takes no messages; until it writes again.
alter table speakers add column unreachable_at timestamptz;

-- Staff rooms show more than the alerts.
alter table staff_boards add column subject text not null default 'alerts';
alter table staff_boards drop constraint staff_boards_pkey;
alter table staff_boards add primary key (platform, conversation, subject);
alter table staff_boards alter column subject drop default;
