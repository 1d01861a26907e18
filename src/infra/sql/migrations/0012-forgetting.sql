-- People who are forgotten leave the record of who did what with a whole chain: the hash of an entry holds the parties and
-- the reason as a salted digest only. Without the salt nobody can tell what they were, and the digest stays as it is.
alter table audit_entries
  add column salt bytea,
  add column detail bytea;

drop trigger audit_entries_stay on audit_entries;

do $$
declare
  entry record;
  last bytea := ''::bytea;
  salted bytea;
  digest bytea;
  party text;
begin
  for entry in select * from audit_entries order by position loop
    salted := sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
    digest := sha256(salted || convert_to(
      concat_ws(e'\x1f', entry.actor, entry.subject, coalesce(entry.reason, '')), 'UTF8'));
    party := case when entry.actor like 'person:%' or entry.actor like 'grant:%'
      then split_part(entry.actor, ':', 1) else entry.actor end;
    last := sha256(last || convert_to(concat_ws(e'\x1f', entry.position,
      to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), party, entry.action), 'UTF8') || digest);
    update audit_entries set salt = salted, detail = digest, hash = last where id = entry.id;
  end loop;
end $$;

alter table audit_entries alter column detail set not null;
create index audit_entries_person on audit_entries (subject) where subject like 'person:%';

-- The one change there may be: the parties and the reason go, together with the salt.
create or replace function audit_entries_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.salt is not null and new.salt is null
    and new.subject = 'forgotten' and new.reason is null
    and (new.actor = old.actor or old.actor like new.actor || ':%' and new.actor in ('person', 'grant'))
    and (new.id, new.at, new.action, new.position, new.hash, new.detail)
      = (old.id, old.at, old.action, old.position, old.hash, old.detail)
  then
    return new;
  end if;
  raise exception 'audit entries are never changed';
end $$;
create trigger audit_entries_stay before update or delete on audit_entries
  for each row execute function audit_entries_stay();

-- Erasures under way. A row goes with the last of what it stands for; what it came to is in erasure_tallies.
create table erasures (
  id uuid primary key,
  cause text not null check (cause in ('asked', 'closed')),
  -- Looked through once more before the end, for what was being written in the same moment.
  pod_user_ids jsonb not null,
  begun_at timestamptz not null,
  -- When there is something to do next.
  due_at timestamptz not null
);
create index erasures_due_at on erasures (due_at);

-- Archives whose files are still to be destroyed.
create table erasure_archives (
  archive_id uuid primary key,
  erasure_id uuid not null references erasures (id)
);
create index erasure_archives_erasure on erasure_archives (erasure_id);

-- Chats that are still to be told, and then forgotten with their address.
create table erasure_chats (
  id uuid primary key,
  erasure_id uuid not null references erasures (id),
  platform text not null,
  speaker text not null,
  conversation text not null,
  locale text not null,
  -- The message with which the chat is told: to whoever asked, to their other chats, or none.
  farewell text not null check (farewell in ('asker', 'other', 'none')),
  delivery_id uuid
);
create index erasure_chats_erasure on erasure_chats (erasure_id);

-- What was erased: figures, and nothing about anybody. Days are those of UTC.
create table erasure_tallies (
  day date not null,
  cause text not null check (cause in ('asked', 'closed')),
  kind text not null,
  count bigint not null,
  primary key (day, cause, kind)
);

-- Exports that were delivered and are forgotten, for the page of progress: how many in each quarter of an hour.
create table forgotten_deliveries (
  ready_at timestamptz primary key,
  delivered bigint not null
);

-- Whoever asked for it is forgotten: what the pod makes of it is left with the pod.
alter table exports add column dropped_at timestamptz;

-- By which somebody's rows are found.
create index adapter_memory_beginning on adapter_memory (adapter, key text_pattern_ops);
create index deliveries_speaker on deliveries (platform, speaker);
create index cards_speaker on cards (platform, speaker);
create index links_speaker on links (platform, speaker);
create index links_pod_user on links (pod_user_id);
create index grants_account on grants (pod_user_id);
create index archives_account on archives (pod_user_id);
create index archives_export on archives (export_id);
create index cases_speaker on cases (platform, speaker);
create index cases_account on cases (pod_user_id);
create index announcement_recipients_account on announcement_recipients (pod_user_id);
create index staff_calls_subject on staff_calls (subject);

-- Somebody who wants to be forgotten is asked once more.
alter table open_questions drop constraint open_questions_question_check;
alter table open_questions add constraint open_questions_question_check
  check (question in ('account-name', 'for-team', 'forget-me'));

-- These messages are found by their reader from now on.
delete from adapter_memory where adapter = 'discord' and key like 'moved %';
