-- How far an account's owner is on the way to another pod.
create table moving_progress (
  pod_user_id bigint primary key,
  -- Both empty where all that is known is the pod they have in mind.
  route text check (route in ('move', 'keep')),
  step text,
  host text,
  changed_at timestamptz not null,
  check ((route is null) = (step is null))
);
