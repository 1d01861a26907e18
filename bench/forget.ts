import { sql } from 'kysely';
import { eraseClosed } from '../src/core/forgetting/erase-closed.ts';
import { forgetPerson } from '../src/core/forgetting/forget-person.ts';
import { DAY, after, systemClock } from '../src/kernel/clock.ts';
import { newLinkId, parseDiasporaId, parsePodUserId } from '../src/kernel/ids.ts';
import { median, openBenchDatabase } from './rig/bench-database.ts';

/** Registered users of the pod whose closing this program is for. */
const PEOPLE = 316_611;
const FEW = 6_000;
const ROUNDS = 5;
/** People who are forgotten in each round because they asked for it. */
const ASKING = 20;
/** Announcements that everybody has heard. */
const ANNOUNCEMENTS = 3;
/** Of everybody: what was said to them, and what the record holds about them. */
const MESSAGES = 6;
const ENTRIES = 5;
/** Of 50 chunks that may be open at once: ten are done in a round. */
const LEFT_OPEN = 40;
const FILL_CHUNK = 10_000;
const TABLES = [
  'speakers',
  'links',
  'exports',
  'archives',
  'grants',
  'cards',
  'deliveries',
  'audit_entries',
  'announcement_recipients',
];

/**
 * What it costs to forget somebody where everybody of a large pod is known, over what it costs where few are: one who asks
 * (`forget me`), and a hundred at a time after the closing date.
 *
 * @param args - How many people.
 */
export async function run(args: readonly string[]): Promise<Record<string, number | string>> {
  await using stack = new AsyncDisposableStack();
  const few = await open(stack, FEW);
  const all = await open(stack, Number(args[0] ?? PEOPLE));
  const times = {
    askedFew: [] as number[],
    askedAll: [] as number[],
    closedFew: [] as number[],
    closedAll: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.askedFew.push(await few.forgetSome());
    times.askedAll.push(await all.forgetSome());
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.closedFew.push(await few.closeSome());
    times.closedAll.push(await all.closeSome());
  }
  return {
    asked_ratio: (median(times.askedAll) / median(times.askedFew)).toFixed(2),
    closed_ratio: (median(times.closedAll) / median(times.closedFew)).toFixed(2),
    asked_ms: median(times.askedAll).toFixed(1),
    closed_ms_a_person: median(times.closedAll).toFixed(2),
  };
}

async function open(stack: AsyncDisposableStack, people: number) {
  const { database, work } = await openBenchDatabase(stack);
  const db = database.executor;
  await seed(db, people);
  let next = 1;
  const closing = {
    work,
    clock: systemClock,
    closesOn: after(systemClock.now(), -3 * DAY),
    eraseAllAfterMs: 1 * DAY,
    firstAdmins: [],
    podPlatform: undefined,
  };
  return {
    /** @returns milliseconds a person. */
    forgetSome: async () => {
      const from = performance.now();
      for (let n = next; n < next + ASKING; n += 1) {
        const speaker = { platform: 'matrix', id: `@person${n}:chat.example` };
        const [podUserId, diasporaId] = [parsePodUserId(n), parseDiasporaId(`user${n}@pod.example`)];
        const link = { id: newLinkId(), speaker, podUserId, diasporaId, linkedAt: systemClock.now() };
        const input = { speaker, conversation: `!${n}:chat.example`, locale: 'en', link };
        await work.transact((tx) => forgetPerson({ clock: systemClock, podPlatform: undefined }, tx, input));
      }
      next += ASKING;
      return (performance.now() - from) / ASKING;
    },
    /** Everybody of some chunks, until so many are open as may be. @returns milliseconds a person. */
    closeSome: async () => {
      await sql`delete from erasure_chats`.execute(db);
      await sql`delete from erasure_archives`.execute(db);
      await sql`delete from erasures where id not in (select id from erasures limit ${LEFT_OPEN})`.execute(db);
      const before = await left(db);
      const from = performance.now();
      await eraseClosed(closing, new AbortController().signal);
      const tookMs = performance.now() - from;
      return tookMs / (before - (await left(db)));
    },
  };
}

type Executor = Awaited<ReturnType<typeof openBenchDatabase>>['database']['executor'];

async function left(db: Executor): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from links`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Everybody has asked for both kinds once, has both, and has heard every announcement. */
async function seed(db: Executor, people: number): Promise<void> {
  await sql`insert into announcements (name, state, changed_by, gathered_at, ended_at)
    select 'news ' || m, 'sent', 'bench', now(), now() from generate_series(1, ${ANNOUNCEMENTS}::integer) m`.execute(
    db,
  );
  for (let from = 1; from <= people; from += FILL_CHUNK) {
    await seedSome(db, { from, to: Math.min(from + FILL_CHUNK - 1, people) });
  }
  for (const table of TABLES) await sql`vacuum analyze ${sql.table(table)}`.execute(db);
}

async function seedSome(db: Executor, { from, to }: { readonly from: number; readonly to: number }): Promise<void> {
  const everybody = sql`generate_series(${from}::integer, ${to}::integer) n`;
  const who = sql`'matrix', '@person' || n || ':chat.example'`;
  const statements = [
    sql`insert into speakers (platform, speaker, display_name, conversation, seen_at)
      select ${who}, 'Somebody', '!' || n || ':chat.example', now() from ${everybody}`,
    sql`insert into links (id, platform, speaker, pod_user_id, diaspora_id, linked_at)
      select gen_random_uuid(), ${who}, n, 'user' || n || '@pod.example', now() from ${everybody}`,
    sql`insert into exports (id, kind, pod_user_id, diaspora_id, state, lane, weight, requested_at, ready_at, ended_at)
      select gen_random_uuid(), kind, n, 'user' || n || '@pod.example', 'ready', 1, 500, now(), now(), now()
        from ${everybody}, (values ('profile'), ('photos')) k (kind)`,
    sql`insert into archives (id, export_id, pod_user_id, kind, state, size_bytes, sha256, copied_at, ready_at)
      select gen_random_uuid(), id, pod_user_id, kind, 'ready', 1000, 'sum', now(), now() from exports
        where pod_user_id between ${from} and ${to}`,
    sql`insert into grants (id, token_hash, pod_user_id, platform, speaker, locale, created_at, expires_at)
      select gen_random_uuid(), sha256(n::text::bytea), n, ${who}, 'en', now(), now() + interval '14 days'
        from ${everybody}`,
    sql`insert into cards (id, platform, conversation, speaker, pod_user_id, shown_digest)
      select gen_random_uuid(), 'matrix', '!' || n || ':chat.example', '@person' || n || ':chat.example', n, 'digest'
        from ${everybody}`,
    sql`insert into deliveries (id, key, platform, speaker, conversation, state, created_at, ended_at)
      select gen_random_uuid(), 'message ' || n || ' ' || m, ${who}, '!' || n || ':chat.example', 'sent', now(), now()
        from ${everybody}, generate_series(1, ${MESSAGES}::integer) m`,
    sql`insert into audit_entries (at, actor, action, subject, position, hash, salt, detail)
      select now(), 'person:' || n, 'export-requested', 'person:' || n, n * ${ENTRIES}::integer + m,
          ''::bytea, 'salt'::bytea, ''::bytea
        from ${everybody}, generate_series(1, ${ENTRIES}::integer) m`,
    sql`insert into announcement_recipients (announcement_id, pod_user_id, diaspora_id, platform, speaker, conversation,
        delivery_id, state, ended_at)
      select a.id, n, 'user' || n || '@pod.example', ${who}, '!' || n || ':chat.example', gen_random_uuid(), 'sent', now()
        from announcements a, ${everybody}`,
  ];
  for (const statement of statements) await statement.execute(db);
}
