import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, onTestFinished } from 'vitest';
import type { JourneyRig } from './journey-rig.ts';

/** A change of a row at which the program is to die. */
export interface CrashPoint {
  readonly name: string;
  readonly table: string;
  readonly on: 'insert' | 'update';
  /** SQL over `new` and `old`. */
  readonly when: string;
}

/** `before`: the transaction that makes the change is cut off. `after`: it has just committed. */
export type CrashMoment = 'before' | 'after';

const CHANNEL = 'crash_points';
const STATES = ['submitted', 'building', 'copying', 'verifying', 'ready'] as const;

/** Every move of the state machine, and the steps between that touch the world. */
export const CRASH_POINTS: readonly CrashPoint[] = [
  { name: 'linked', table: 'links', on: 'insert', when: 'true' },
  { name: 'requested', table: 'exports', on: 'insert', when: "new.kind = 'profile'" },
  ...STATES.map((state): CrashPoint => ({
    name: state,
    table: 'exports',
    on: 'update',
    when: `new.kind = 'profile' and new.state = '${state}' and old.state <> new.state`,
  })),
  {
    name: 'intent-noted',
    table: 'exports',
    on: 'update',
    when: 'new.pod_started_at is not null and old.pod_started_at is null',
  },
  {
    name: 'start-confirmed',
    table: 'exports',
    on: 'update',
    when: 'new.submitted_at is not null and old.submitted_at is null',
  },
  { name: 'copied', table: 'archives', on: 'insert', when: 'true' },
  { name: 'notice-made', table: 'deliveries', on: 'insert', when: "new.key like 'notice%'" },
  { name: 'message-sent', table: 'deliveries', on: 'update', when: "new.state = 'sent' and old.state = 'pending'" },
  { name: 'grant-made', table: 'grants', on: 'insert', when: 'true' },
];

/** The moves that lead elsewhere than to a delivery. */
export const DETOURS: readonly CrashPoint[] = ['requested', 'held', 'failed', 'cancelled', 'expired'].map((state) => ({
  name: state === 'requested' ? 'lost' : state,
  table: 'exports',
  on: 'update',
  when: `new.state = '${state}' and old.state <> new.state`,
}));

/** The steps of a copy to read, from the request to the news. */
export const COPY_STEPS: readonly CrashPoint[] = [
  { name: 'copy-asked', table: 'archives', on: 'insert', when: "new.kind = 'readable'" },
  { name: 'copy-made', table: 'archives', on: 'update', when: "new.kind = 'readable' and new.state = 'ready'" },
  { name: 'news-made', table: 'deliveries', on: 'insert', when: "new.key like 'readable%'" },
  {
    name: 'news-told',
    table: 'deliveries',
    on: 'update',
    when: "new.key like 'readable%' and new.state = 'sent' and old.state = 'pending'",
  },
];

/** The steps of a key to encrypt to, from the row to the answer. */
export const KEY_STEPS: readonly CrashPoint[] = [
  { name: 'key-kept', table: 'public_keys', on: 'insert', when: 'true' },
  { name: 'answer-made', table: 'deliveries', on: 'insert', when: "new.key like 'answer%'" },
  {
    name: 'answer-told',
    table: 'deliveries',
    on: 'update',
    when: "new.key like 'answer%' and new.state = 'sent' and old.state = 'pending'",
  },
];

/** Watches for crash points in Pappus' database and calls `strike` once at each. */
export class CrashPoints implements AsyncDisposable {
  readonly #client: Client;
  readonly #struck = new Set<string>();
  readonly #stopping = new AbortController();
  #watching: Promise<void> = Promise.resolve();

  readonly #points: readonly CrashPoint[];

  constructor(databaseUrl: string, points: readonly CrashPoint[] = CRASH_POINTS) {
    this.#points = points;
    this.#client = new Client({ connectionString: databaseUrl });
  }

  /** Names of the points that were reached. */
  get struck(): ReadonlySet<string> {
    return this.#struck;
  }

  async arm(moment: CrashMoment, strike: () => Promise<void>): Promise<void> {
    await this.#client.connect();
    await this.#client.query('create table crash_points (name text primary key)');
    for (const [i, point] of this.#points.entries()) {
      // Sleeping inside the transaction gives time to cut it off; a notification leaves with the commit.
      const act = moment === 'before' ? 'perform pg_sleep(5);' : `perform pg_notify('${CHANNEL}', '${point.name}');`;
      await this.#client.query(`
        insert into crash_points values ('${point.name}');
        create function crash_${i}() returns trigger language plpgsql as $$ begin
          if ${point.when} and exists (select from crash_points where name = '${point.name}') then
            set local application_name to 'crash ${point.name}';
            ${act}
          end if;
          return new;
        end $$;
        create trigger crash_${i} after ${point.on} on ${point.table} for each row execute function crash_${i}();`);
    }
    this.#watching = this.#watch(moment, strike);
  }

  async #watch(moment: CrashMoment, strike: () => Promise<void>): Promise<void> {
    const reached: string[] = [];
    this.#client.on('notification', ({ payload }) => reached.push(payload ?? ''));
    await this.#client.query(`listen ${CHANNEL}`);
    while (!this.#stopping.signal.aborted) {
      const sleeping = moment === 'before' ? await this.#findSleeping() : undefined;
      const name = moment === 'before' ? sleeping?.name : reached.shift();
      if (name === undefined || this.#struck.has(name)) {
        await delay(10);
        continue;
      }
      this.#struck.add(name);
      await this.#client.query('delete from crash_points where name = $1', [name]);
      await strike();
      // What is dead would hold its locks until it had slept.
      if (sleeping) await this.#client.query('select pg_terminate_backend($1)', [sleeping.pid]);
    }
  }

  async #findSleeping(): Promise<{ readonly name: string; readonly pid: number } | undefined> {
    const { rows } = await this.#client.query<{ name: string; pid: number }>(
      `select substr(application_name, 7) as name, pid from pg_stat_activity
        where application_name like 'crash %' and datname = current_database()`,
    );
    return rows[0];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#watching;
    await this.#client.end();
  }
}

/**
 * Kills the whole program once at each of these points, until the test ends.
 *
 * @returns what waits until it has been killed at every one, in their order, and is back.
 */
export async function strikeAll(
  rig: Pick<JourneyRig, 'database' | 'crash'>,
  moment: CrashMoment,
  steps: readonly CrashPoint[],
): Promise<() => Promise<void>> {
  const points = new CrashPoints(rig.database.url, steps);
  onTestFinished(() => points[Symbol.asyncDispose]());
  let restarts = 0;
  await points.arm(moment, async () => {
    await rig.crash();
    restarts += 1;
  });
  return async () => {
    await expect.poll(() => restarts, { timeout: 60_000 }).toBe(steps.length);
    expect([...points.struck]).toEqual(steps.map(({ name }) => name));
  };
}
