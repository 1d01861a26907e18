-- What an account of the pod has allowed Pappus: to read and write its private messages.
create table pod_authorizations (
  account text primary key,
  client_id text not null,
  -- Client secret and refresh token, sealed together. The refresh token never expires.
  sealed_secrets text not null,
  granted_at timestamptz not null
);

-- Accounts whose owner has said STOP: nothing of theirs is handed out until they say START.
create table delivery_freezes (
  pod_user_id bigint primary key,
  diaspora_id text not null,
  frozen_at timestamptz not null
);

-- What a member of staff has to look at. A call that is raised again while it is open stays as it is.
create table staff_calls (
  key text primary key,
  kind text not null,
  subject text not null,
  raised_at timestamptz not null,
  closed_at timestamptz
);
create index staff_calls_open on staff_calls (raised_at) where closed_at is null;
