-- Pods whose podmins have offered to take people in; the team keeps the list.
create table helping_pods (
  host text primary key,
  note text not null,
  added_by text not null,
  added_at timestamptz not null
);

-- What was last seen of pods that people asked about. Nothing in it is about people.
create table pods_seen (
  host text primary key,
  seen jsonb not null,
  seen_at timestamptz not null
);

-- Who asked about another pod, and where they are told. Which pod it was goes when they have been.
create table pod_questions (
  id uuid primary key,
  platform text not null,
  speaker text not null,
  conversation text not null,
  shared boolean not null,
  display_name text not null,
  locale text not null,
  host text,
  asked_at timestamptz not null,
  answered_at timestamptz,
  check ((host is null) = (answered_at is not null))
);
create index pod_questions_speaker on pod_questions (platform, speaker, asked_at);
create index pod_questions_asked_at on pod_questions (asked_at);
