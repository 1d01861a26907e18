-- A try of it may have arrived: it was neither refused nor recorded as sent.
alter table announcement_recipients add column in_doubt boolean not null default false;
update announcement_recipients set in_doubt = true where state = 'pending' and tries > 0 and try_after is null;

alter table announcement_recipients drop constraint announcement_recipients_state_check;
alter table announcement_recipients add constraint announcement_recipients_state_check
  check (state in ('pending', 'sent', 'opted-out', 'unreachable', 'in-doubt', 'left-out', 'failed'));
