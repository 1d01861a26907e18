import { sql } from 'kysely';
import { exportStatus } from '../src/core/exports/export-status.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { parsePodUserId } from '../src/kernel/ids.ts';
import { median, openBenchDatabase } from './rig/bench-database.ts';

/** Registered users of the pod whose closing this program is for. */
const FULL_DEPTH = 316_611;
const SMALL_DEPTH = 1_000;
const ROUNDS = 9;
const CALLS = 100;
// Small transactions, as real requests are: within one, every change of a hot counter row leaves a dead version behind.
const FILL_CHUNK = 500;

/** What `status` costs with everybody of a large pod in line, over what it costs with a short line. */
export async function run(): Promise<Record<string, number | string>> {
  await using stack = new AsyncDisposableStack();
  const small = await open(stack, SMALL_DEPTH);
  const full = await open(stack, FULL_DEPTH);
  const times = { small: [] as number[], full: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.small.push(await small.time());
    times.full.push(await full.time());
  }
  return {
    depth_ratio: (median(times.full) / median(times.small)).toFixed(2),
    small_ms: median(times.small).toFixed(2),
    full_ms: median(times.full).toFixed(2),
    place_exact: (await small.isExact()) && (await full.isExact()) ? 'yes' : 'no',
  };
}

async function open(stack: AsyncDisposableStack, depth: number) {
  const { database, work } = await openBenchDatabase(stack);
  for (let from = 1; from <= depth; from += FILL_CHUNK) {
    await sql`
      insert into exports (id, kind, pod_user_id, diaspora_id, state, lane, weight, requested_at)
      select gen_random_uuid(), 'profile', n, 'user' || n || '@pod.example', 'requested', 1, 500, now()
        from generate_series(${sql.lit(from)}, ${sql.lit(Math.min(from + FILL_CHUNK - 1, depth))}) n`.execute(
      database.executor,
    );
  }
  await sql`
    insert into exports (id, kind, pod_user_id, diaspora_id, state, lane, weight, requested_at, submitted_at, built_at)
    select gen_random_uuid(), 'photos', n, 'user' || n || '@pod.example', 'ready', 1, 500, now(), now(),
        now() + interval '10 seconds'
      from generate_series(1, 300) n`.execute(database.executor);
  await sql`vacuum analyze`.execute(database.executor);
  const deps = { work, clock: systemClock, pace: { budget: 1, spacingMs: 15_000 } };
  const status = (account: number) => exportStatus(deps, parsePodUserId(account));
  return {
    time: async () => {
      const from = performance.now();
      for (let i = 0; i < CALLS; i += 1) await status(301 + Math.floor(Math.random() * (depth - 301)));
      return (performance.now() - from) / CALLS;
    },
    isExact: async () => {
      for (const account of [1, 64, 65, Math.floor(depth / 2), depth]) {
        const profile = (await status(account)).find(({ kind }) => kind === 'profile');
        if (profile?.place !== account || profile.window === undefined) return false;
      }
      return true;
    },
  };
}
