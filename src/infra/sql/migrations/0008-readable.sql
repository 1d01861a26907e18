-- Copies for reading: a third kind of archive, made from the other two. Its receipt says what it is made from.
alter table archives drop constraint archives_kind_check;
alter table archives add constraint archives_kind_check check (kind in ('profile', 'photos', 'readable'));
alter table archives drop constraint archives_state_check;
alter table archives add constraint archives_state_check
  check (state in ('making', 'kept', 'copied', 'ready', 'refused', 'destroyed'));

-- One at a time for each account.
create unique index archives_one_copy on archives (pod_user_id) where kind = 'readable' and state = 'making';
