import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { bindTables } from '../../src/app/tables.ts';
import { LANES } from '../../src/core/exports/export-request.ts';
import { SqlUnitOfWork } from '../../src/infra/sql/sql-unit-of-work.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { newExportId, parseDiasporaId, parsePodUserId } from '../../src/kernel/ids.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { PappusDatabase } from '../rig/pappus-database.ts';
import { gatedDatabase } from '../rig/pod/network-gate.ts';
import type { SimulatedPod } from '../rig/pod/simulated-pod.ts';
import { QUEUE_ENGINES } from '../rig/queue-backends.ts';
import type { QueueEngine } from '../rig/queue-backends.ts';
import { startSecondProgram } from '../rig/second-program.ts';

const EACH = 6;
/** Between the look of one of the two and its mark: more than a second, in which the other looks at least once. */
const LATE_MS = 1_500;
/** Less than after which the pod's database gives up a client that is silent. */
const SOON_MS = 10_000;

/** Two programs that know nothing of each other, beside one pod that holds nothing back. */
describe.each(QUEUE_ENGINES)('two programs with databases of their own, by mistake, on %s', (engine) => {
  test('never have two exports at a pod with a budget of one', { timeout: 180_000 }, async () => {
    const { first, pod } = await openFirst(engine);
    const { gate, url } = await gatedDatabase(first.env['POD_DATABASE_URL'] ?? '');
    onTestFinished(() => gate[Symbol.asyncDispose]());
    gate.slow((bytes) => (bytes.includes('for update') ? LATE_MS : 0));
    const second = await startSecondProgram(first, { POD_DATABASE_URL: url });
    onTestFinished(() => second[Symbol.asyncDispose]());
    const [ours, theirs] = [people(1), people(1 + EACH)];
    await Promise.all([ask(first.database, pod, ours), ask(second.database, pod, theirs)]);
    await vi.waitFor(async () => expect((await pod.workDone()).built).toBe(2 * EACH), {
      timeout: 150_000,
      interval: 500,
    });
    const { jobs, mostAtOnce } = await pod.stats();
    expect(mostAtOnce).toBe(1);
    expect(jobs.map(({ username, taken }) => `${username} ${taken}`).sort()).toEqual(
      [...ours, ...theirs].map((username) => `${username} 1`).sort(),
    );
  });

  test('go on without each other: one that is killed in its turn holds nobody up', { timeout: 120_000 }, async () => {
    const { first, pod } = await openFirst(engine);
    const second = await startSecondProgram(first);
    onTestFinished(() => second[Symbol.asyncDispose]());
    const noted = () => second.database.database.executor.selectFrom('pace').select('verdict').executeTakeFirst();
    await vi.waitFor(async () => expect((await noted())?.verdict).toBe('nothing-waits'), { timeout: SOON_MS });
    // It can look at the pod, and not note whose turn it is.
    const hand = await connected(second.database.url);
    onTestFinished(() => hand.end());
    await hand.query('begin');
    await hand.query('select 1 from pace for update');
    await ask(second.database, pod, ['user1']);
    await vi.waitFor(async () => expect(await turnsAt(pod)).toBe(1), { timeout: SOON_MS });
    await ask(first.database, pod, ['user2']);
    await delay(3_000);
    expect((await pod.stats()).jobs).toEqual([]);
    expect(await turnsAt(pod)).toBe(1);

    await second.program.kill();
    await vi.waitFor(async () => expect(await pod.exportsTaken('user2', 'profile')).toBe(1), { timeout: SOON_MS / 2 });
    await hand.end();
    await second.restart();
    await vi.waitFor(async () => expect((await pod.workDone()).built).toBe(2), { timeout: 30_000 });
    expect(await pod.stats()).toMatchObject({ mostAtOnce: 1, jobs: [{ taken: 1 }, { taken: 1 }] });
  });
});

async function openFirst(engine: QueueEngine) {
  const first = await openJourney({
    engine,
    pod: {
      keyBits: 1_024,
      accounts: [],
      crowdCount: 2 * EACH,
      worker: { throttle: 'none', heartbeatMs: 100, pollMs: 100, exportDurationMs: () => 700, bytesPerPhoto: 1_000 },
    },
    env: { EXPORT_BUDGET: '1' },
  });
  onTestFinished(() => first[Symbol.asyncDispose]());
  return { first, pod: first.pod };
}

function people(from: number): readonly string[] {
  return Array.from({ length: EACH }, (_, index) => `user${from + index}`);
}

/** Puts requests into a line as if these people had proved their accounts and asked. */
async function ask({ database }: PappusDatabase, pod: SimulatedPod, usernames: readonly string[]): Promise<void> {
  const work = new SqlUnitOfWork(database.executor, (tx) => bindTables(tx, systemClock));
  for (const username of usernames) {
    const { userId, diasporaId } = await pod.account(username);
    const now = new Date();
    const id = newExportId();
    await work.transact(async (tx) => {
      const account = { podUserId: parsePodUserId(userId), diasporaId: parseDiasporaId(diasporaId) };
      await tx.exports.insert({ id, ...account, kind: 'profile', lane: LANES.people, weight: 20, requestedAt: now });
      await tx.exports.note(id, 'requested', { measuredAt: now });
    });
  }
}

/** How many sessions at the pod's database hold the turn. */
async function turnsAt(pod: SimulatedPod): Promise<number> {
  const client = await connected(pod.databaseUrl);
  try {
    const { rows } = await client.query<{ held: string }>(
      `select count(*) as held from pg_locks
       where locktype = 'advisory' and granted
         and database = (select oid from pg_database where datname = current_database())`,
    );
    return Number(rows[0]?.held);
  } finally {
    await client.end();
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}
