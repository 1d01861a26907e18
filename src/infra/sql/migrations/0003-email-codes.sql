-- Attempts that wait for a code by e-mail have no link. mail-asked: asked for, be there such an account or not.
-- mail-addressed: the account exists, and pod_user_id says which it is.
alter table sign_ins alter column link_token_hash drop not null;
alter table sign_ins drop constraint sign_ins_state_check;
alter table sign_ins add constraint sign_ins_state_check check (state in ('offered', 'at-pod', 'redeeming', 'pod-proven',
  'mail-asked', 'mail-addressed', 'linked', 'ended'));

-- Codes that were asked for by e-mail, existing accounts or not: what the limits are counted by. No address, no code.
create table code_mails (
  sign_in_id uuid primary key,
  platform text not null,
  speaker text not null,
  -- The account that was named.
  diaspora_id text not null,
  asked_at timestamptz not null,
  -- Counted against the limits of the account and of all together.
  claimed_at timestamptz,
  -- The mail server took it.
  mailed_at timestamptz
);
create index code_mails_speaker on code_mails (platform, speaker, asked_at);
create index code_mails_account on code_mails (diaspora_id, claimed_at) where claimed_at is not null;
create index code_mails_claimed_at on code_mails (claimed_at) where claimed_at is not null;
create index code_mails_asked_at on code_mails (asked_at);

-- What a chat account was asked for and may answer with its next message: one question each.
create table open_questions (
  platform text not null,
  speaker text not null,
  question text not null check (question in ('account-name')),
  asked_at timestamptz not null,
  primary key (platform, speaker)
);
create index open_questions_asked_at on open_questions (asked_at);
