-- How the pod is doing, what became of the last exports there, and why the line moves or stands.
alter table pace
  -- From the push of the last export that ended at the pod to its end.
  add column last_ended_at timestamptz,
  add column last_took_ms bigint,
  -- Exports that ended without an archive since the last one that ended with one.
  add column failures_in_a_row integer not null default 0,
  -- The brake as core/pace/brake.ts judged it last, with what was measured.
  add column brake jsonb,
  -- What the last look at the line came to, and since when it has come to that.
  add column verdict text,
  add column verdict_since timestamptz;

alter table exports
  -- When the account's rows were counted and looked through; until then it is not known whether it is very large.
  add column measured_at timestamptz,
  -- The pod's clock when no job was behind the mark that the account bears: the next try goes on in spite of it.
  add column mark_stuck_at timestamptz,
  -- The worker process at the pod that was last seen with the job.
  add column pod_worker text,
  -- SHA-256 of the stored name of the archive that the row named before: any other one is the result.
  add column seen_file_digest text,
  -- When somebody, or a result that appeared by itself, freed the request from being held.
  add column released_at timestamptz,
  -- Staff have said that the rows the exporter is known to stumble over are to be tried all the same.
  add column skips_preflight boolean not null default false;
create index exports_held on exports (cause) where state = 'held';

-- The line of very large accounts (lane 3) is counted by itself: by day the others pass it, by night it goes first.
create or replace function line_before(a_lane smallint, a_seq bigint, out waiting bigint, out weight bigint)
language sql stable as $$
  select coalesce(sum(part.waiting), 0)::bigint, coalesce(sum(part.weight), 0)::bigint from (
    select c.waiting, c.weight from line_counts c where c.level = 0 and c.lane < a_lane and a_lane <> 3
    union all
    select c.waiting, c.weight
      from generate_series(1, 5) as l
      join line_counts c on c.lane = a_lane and c.level = l
        and c.node >= case l when 1 then 0 else (a_seq >> line_shift(l - 1)) << 6 end
        and c.node < a_seq >> line_shift(l)
    union all
    select 1, e.weight from exports e
      where e.state = 'requested' and e.lane = a_lane and e.seq >= (a_seq >> 6) << 6 and e.seq < a_seq
  ) as part
$$;
