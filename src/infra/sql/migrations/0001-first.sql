-- Chat accounts, linked or not.
create table speakers (
  platform text not null,
  speaker text not null,
  display_name text not null,
  locale text,
  conversation text not null,
  seen_at timestamptz not null,
  primary key (platform, speaker)
);

-- Events already answered; a second sight of one is no second message.
create table inbound_events (
  platform text not null,
  event_id text not null,
  received_at timestamptz not null,
  primary key (platform, event_id)
);
create index inbound_events_received_at on inbound_events (received_at);

-- Attempts to prove a pod account from a chat account. No token of the pod is ever stored.
create table sign_ins (
  id uuid primary key,
  platform text not null,
  speaker text not null,
  display_name text not null,
  conversation text not null,
  locale text,
  -- The account the person named, if any: signing in as another one proves nothing.
  expected_diaspora_id text,
  -- What the person asked for before they had to prove themselves; done as soon as they have.
  wanted text not null,
  state text not null check (state in ('offered', 'at-pod', 'redeeming', 'pod-proven', 'linked', 'ended')),
  link_token_hash bytea not null unique,
  browser_hash bytea,
  state_hash bytea unique,
  -- Nonce and code verifier of the round trip to the pod, sealed, removed when it ends.
  sealed_round_trip text,
  pod_user_id bigint,
  diaspora_id text,
  tries_left smallint not null check (tries_left >= 0),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sign_ins_speaker on sign_ins (platform, speaker);
create index sign_ins_browser_hash on sign_ins (browser_hash) where browser_hash is not null;
create index sign_ins_expires_at on sign_ins (expires_at);

-- Our registrations at the pod's OpenID Connect provider: one client per redirect URI.
create table pod_clients (
  issuer text not null,
  redirect_uri text not null,
  client_id text not null,
  -- By this name the pod can be asked whether it still knows the client.
  client_name text not null,
  sealed_client_secret text not null,
  registered_at timestamptz not null,
  primary key (issuer, redirect_uri)
);

-- The proven pairs of chat account and pod account.
create table links (
  id uuid primary key,
  platform text not null,
  speaker text not null,
  pod_user_id bigint not null,
  diaspora_id text not null,
  linked_at timestamptz not null,
  revoked_at timestamptz
);
create unique index links_live_speaker on links (platform, speaker) where revoked_at is null;
create index links_live_pod_user on links (pod_user_id) where revoked_at is null;

-- Requests for an archive. The order of the line is (lane, seq).
create table exports (
  id uuid primary key,
  kind text not null check (kind in ('profile', 'photos')),
  pod_user_id bigint not null,
  diaspora_id text not null,
  state text not null check (state in ('requested', 'submitted', 'building', 'copying', 'verifying', 'ready', 'held',
    'expired', 'failed', 'cancelled')),
  lane smallint not null,
  seq bigint generated always as identity,
  -- Rows of the account that go into the archive: what the time it takes grows with.
  weight bigint not null,
  requested_at timestamptz not null,
  -- The Sidekiq job of this request; chosen before the first push and kept over all tries.
  job_id text,
  -- The pod's clock when the job was pushed: an archive built before it is not ours.
  pod_started_at timestamptz,
  -- The stored name of the archive that the row had before, sealed, until that file is removed.
  sealed_old_file text,
  -- When a look first found the mark without a job behind it.
  job_missing_since timestamptz,
  losses smallint not null default 0,
  submitted_at timestamptz,
  building_at timestamptz,
  built_at timestamptz,
  ready_at timestamptz,
  ended_at timestamptz,
  archive_id uuid,
  cause text
);
-- One request per account and kind.
create unique index exports_current on exports (pod_user_id, kind)
  where state not in ('expired', 'failed', 'cancelled');
create index exports_line on exports (lane, seq) where state = 'requested';
create index exports_at_pod on exports (state) where state in ('submitted', 'building');
create index exports_latest on exports (pod_user_id, kind, seq desc);
create index exports_built_at on exports (built_at desc) where built_at is not null;

-- How many requests wait, and how heavy they are, in a tree over the line: 64 children a node, one row a node.
-- Level 0 is a whole lane, level 5 a run of 64 sequence numbers. It keeps every place exact in O(log n).
create table line_counts (
  lane smallint not null,
  level smallint not null,
  node bigint not null,
  waiting bigint not null,
  weight bigint not null,
  primary key (lane, level, node)
) with (fillfactor = 50);

create function line_shift(level int) returns int language sql immutable as $$
  select case level when 0 then 62 else 36 - 6 * level end
$$;

-- From the root down, so that two transactions meet at the root and never in a circle.
create function line_add(a_lane smallint, a_seq bigint, a_waiting bigint, a_weight bigint) returns void
language plpgsql as $$
begin
  for l in 0..5 loop
    insert into line_counts as c (lane, level, node, waiting, weight)
      values (a_lane, l, a_seq >> line_shift(l), a_waiting, a_weight)
      on conflict (lane, level, node)
      do update set waiting = c.waiting + excluded.waiting, weight = c.weight + excluded.weight;
  end loop;
end $$;

create function line_follow() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.state = 'requested' then
    if tg_op = 'UPDATE' and new.state = 'requested' and new.lane = old.lane and new.weight = old.weight then
      return null;
    end if;
    perform line_add(old.lane, old.seq, -1, -old.weight);
  end if;
  if tg_op <> 'DELETE' and new.state = 'requested' then
    perform line_add(new.lane, new.seq, 1, new.weight);
  end if;
  return null;
end $$;

create trigger exports_line_follow after insert or update of state, lane, weight or delete on exports
  for each row execute function line_follow();

-- How many requests are before (a_lane, a_seq), and how heavy they are together.
create function line_before(a_lane smallint, a_seq bigint, out waiting bigint, out weight bigint)
language sql stable as $$
  select coalesce(sum(part.waiting), 0)::bigint, coalesce(sum(part.weight), 0)::bigint from (
    select c.waiting, c.weight from line_counts c where c.level = 0 and c.lane < a_lane
    union all
    select c.waiting, c.weight
      from generate_series(1, 5) as l
      join line_counts c on c.lane = a_lane and c.level = l
        and c.node >= case l when 1 then 0 else (a_seq >> line_shift(l - 1)) << 6 end
        and c.node < a_seq >> line_shift(l)
    union all
    select 1, e.weight from exports e
      where e.state = 'requested' and e.lane = a_lane and e.seq >= (a_seq >> 6) << 6 and e.seq < a_seq
  ) as part
$$;

-- When the last export was handed to the pod. One row, locked by whoever hands over the next.
create table pace (
  only_row boolean primary key default true check (only_row),
  last_submitted_at timestamptz
);
insert into pace default values;

-- What lies in the vault.
create table archives (
  id uuid primary key,
  export_id uuid references exports (id),
  pod_user_id bigint not null,
  kind text not null check (kind in ('profile', 'photos')),
  -- kept: copied before a fresh export, not verified. The rest follow the export that made them.
  state text not null check (state in ('kept', 'copied', 'ready', 'refused', 'destroyed')),
  size_bytes bigint not null,
  sha256 text not null,
  receipt jsonb,
  copied_at timestamptz not null,
  ready_at timestamptz,
  keep_until timestamptz,
  destroyed_at timestamptz
);
create index archives_pod_user on archives (pod_user_id) where state <> 'destroyed';
create index archives_keep_until on archives (keep_until) where state <> 'destroyed';

-- Download links. Only the token's digest is kept.
create table grants (
  id uuid primary key,
  token_hash bytea not null unique,
  pod_user_id bigint not null,
  -- The chat account the link was made for.
  platform text not null,
  speaker text not null,
  locale text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  page_views integer not null default 0,
  downloads integer not null default 0
);
create index grants_pod_user on grants (pod_user_id) where revoked_at is null;
create index grants_expires_at on grants (expires_at);

-- Messages to people. The text is sealed and goes once it is sent.
create table deliveries (
  id uuid primary key,
  -- Within one conversation people are answered in this order.
  seq bigint generated always as identity,
  key text not null unique,
  platform text not null,
  conversation text not null,
  speaker text not null,
  state text not null check (state in ('pending', 'sent', 'undeliverable')),
  sealed_reply text,
  message_id text,
  cause text,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index deliveries_pending on deliveries (platform, conversation, seq) where state = 'pending';
create index deliveries_ended_at on deliveries (ended_at) where ended_at is not null;

-- Status messages that are kept up to date in place: one per conversation and person.
create table cards (
  id uuid primary key,
  platform text not null,
  conversation text not null,
  speaker text not null,
  pod_user_id bigint not null,
  shown_digest text not null,
  told_until timestamptz,
  unique (platform, conversation, speaker)
);
create index cards_pod_user on cards (pod_user_id);
create index cards_told_until on cards (told_until) where told_until is not null;

-- What a platform library must remember.
create table adapter_memory (
  adapter text not null,
  key text not null,
  value text not null,
  primary key (adapter, key)
);

-- Who did what, when and why. Rows are added, never changed.
create table audit_entries (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  reason text
);
create index audit_entries_subject on audit_entries (subject, id);

-- Promised jobs: the outbox. A row stays until its work is done.
create table promised_jobs (
  key text primary key,
  name text not null,
  payload jsonb not null,
  generation bigint not null default 1,
  due_at timestamptz not null,
  offered_at timestamptz,
  every_ms integer
);
create index promised_jobs_due on promised_jobs (due_at) where offered_at is null;
create index promised_jobs_offered on promised_jobs (offered_at) where offered_at is not null;

create function promised_jobs_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('pappus_promised', '');
  return null;
end $$;
create trigger promised_jobs_wake after insert or update of due_at on promised_jobs
  for each statement execute function promised_jobs_wake();
