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

-- Accounts that have arrived at another pod, as the closing pod was told; each of these owners has been congratulated.
create table account_moves (
  pod_user_id bigint primary key,
  moved_to text not null,
  -- Photos of theirs are shown from the closing pod still.
  photos_left boolean not null,
  completed_at timestamptz not null,
  noted_at timestamptz not null
);
