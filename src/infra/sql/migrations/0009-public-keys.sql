-- To which age key the archives of an account are encrypted when they are downloaded, where its owner has said so.
create table public_keys (
  pod_user_id bigint primary key,
  public_key text not null,
  chosen_at timestamptz not null
);
