-- Browsers in which members of staff have signed in. Tokens are kept as digests.
create table staff_sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  -- The token before the present one, for requests that were under way when it was replaced.
  old_token_hash bytea unique,
  pod_user_id bigint not null,
  diaspora_id text not null,
  created_at timestamptz not null,
  rotated_at timestamptz not null,
  seen_at timestamptz not null,
  -- What came of the last form, sealed, until the next page shows it.
  sealed_notice text
);
create index staff_sessions_seen_at on staff_sessions (seen_at);

-- Their round trips to the pod, apart from those of people.
create table staff_sign_ins (
  id uuid primary key,
  state_hash bytea not null unique,
  browser_hash bytea not null,
  -- Nonce and code verifier, sealed.
  sealed_round_trip text not null,
  expires_at timestamptz not null
);
create index staff_sign_ins_expires_at on staff_sign_ins (expires_at);

-- The record is searched by these, the latest entries first.
create index audit_entries_actor on audit_entries (actor, position);
create index audit_entries_action on audit_entries (action, position);
create index audit_entries_at on audit_entries (at);

-- Chat accounts that the team has connected.
create index staff_pairings_settled on staff_pairings (platform, speaker) where settled_at is not null;
