-- Each entry bears the digest of the one before it, so that nobody changes or removes one unseen.
alter table audit_entries
  add column position bigint,
  add column hash bytea;

do $$
declare
  entry record;
  place bigint := 0;
  last bytea := ''::bytea;
begin
  for entry in select * from audit_entries order by id loop
    place := place + 1;
    last := sha256(last || convert_to(concat_ws(e'\x1f', place,
      to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      entry.actor, entry.action, entry.subject, coalesce(entry.reason, '')), 'UTF8'));
    update audit_entries set position = place, hash = last where id = entry.id;
  end loop;
end $$;

alter table audit_entries
  alter column position set not null,
  alter column hash set not null,
  add constraint audit_entries_position unique (position);

create function audit_entries_stay() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed';
end $$;
create trigger audit_entries_stay before update or delete on audit_entries
  for each row execute function audit_entries_stay();
create trigger audit_entries_stay_all before truncate on audit_entries
  for each statement execute function audit_entries_stay();

-- Who serves people, besides the admins that the configuration names.
create table staff_members (
  platform text not null,
  speaker text not null,
  display_name text not null,
  role text not null check (role in ('viewer', 'helper', 'operator', 'admin')),
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (platform, speaker)
);

-- The line, stopped by hand: what askers are told, and who stopped it.
alter table pace
  add column paused_at timestamptz,
  add column paused_by text,
  add column paused_note text;

-- People who want to talk to a person of the team.
create table cases (
  id bigint generated always as identity primary key,
  platform text not null,
  speaker text not null,
  display_name text not null,
  conversation text not null,
  locale text not null,
  pod_user_id bigint,
  diaspora_id text,
  -- The member of staff who answers; `platform:speaker`.
  assignee text,
  opened_at timestamptz not null,
  -- When the person was told to expect an answer by.
  promised_by timestamptz not null,
  answered_at timestamptz,
  closed_at timestamptz
);
create unique index cases_open_speaker on cases (platform, speaker) where closed_at is null;
create index cases_open on cases (id) where closed_at is null;

-- What was said in a case, sealed. It goes a while after the case is closed.
create table case_messages (
  case_id bigint not null references cases (id),
  position integer not null,
  -- `person` or the member of staff.
  author text not null,
  sealed_text text not null,
  said_at timestamptz not null,
  primary key (case_id, position)
);

-- Answers that staff give often, one text for each language.
create table canned_answers (
  name text not null,
  locale text not null,
  text text not null,
  primary key (name, locale)
);

-- A link of a chat account to a pod account that one member has asked for and another has yet to confirm.
create table staff_pairings (
  id bigint generated always as identity primary key,
  platform text not null,
  speaker text not null,
  diaspora_id text not null,
  pod_user_id bigint not null,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  settled_at timestamptz
);

-- What needs the team at present; one row for each thing, as long as it lasts.
create table staff_alerts (
  key text primary key,
  kind text not null,
  facts jsonb not null,
  raised_at timestamptz not null,
  silenced_by text,
  silenced_at timestamptz
);

-- The message in each staff room that shows the alerts, edited in place.
create table staff_boards (
  platform text not null,
  conversation text not null,
  delivery_id uuid not null,
  shown_digest text not null,
  shown_keys jsonb not null,
  primary key (platform, conversation)
);

-- Somebody who wants to talk to a person is asked what about.
alter table open_questions drop constraint open_questions_question_check;
alter table open_questions add constraint open_questions_question_check check (question in ('account-name', 'for-team'));

-- How many exports were delivered on each day.
create index exports_ready_at on exports (ready_at) where ready_at is not null;
