import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import type { PodDatabase } from '../store/pod-database.ts';
import { utc } from '../store/tables.ts';
import type { JobPlace } from '../store/tables.ts';
import { QUEUES } from './job.ts';
import type { Job } from './job.ts';
import { workInHandSchema } from './job-queue.ts';
import type { JobQueue, WorkInHand } from './job-queue.ts';

const IDLE_WAIT_MS = 25;
const argsSchema = z.array(z.unknown());

interface JobRow {
  readonly jid: string;
  readonly queue: string;
  readonly class: string;
  readonly args: unknown;
  readonly locale: string;
  readonly retry_count: number | null;
  readonly created_at: Date;
}

function jobOf(row: JobRow): Job {
  return {
    class: row.class,
    args: argsSchema.parse(row.args),
    jid: row.jid,
    queue: row.queue,
    locale: row.locale,
    created_at: row.created_at.getTime() / 1_000,
    ...(row.retry_count === null ? {} : { retry_count: row.retry_count }),
  };
}

/** The same line of jobs in the pod's own PostgreSQL, for machines without a Redis. */
export class TableJobQueue implements JobQueue {
  readonly #db: PodDatabase;
  readonly #heartbeatTtlMs: number;

  constructor(db: PodDatabase, heartbeatTtlMs: number) {
    this.#db = db;
    this.#heartbeatTtlMs = heartbeatTtlMs;
  }

  async push(job: Job): Promise<void> {
    await this.#put(job, 'waiting', null);
  }

  async take(identity: string): Promise<Job | undefined> {
    const row = await this.#db
      .updateTable('simulated_jobs')
      .set({ place: 'working', taken_by: identity })
      .where('jid', '=', (eb) =>
        eb
          .selectFrom('simulated_jobs')
          .select('jid')
          .where('place', '=', 'waiting')
          .orderBy(sql`array_position(${[...QUEUES]}::varchar[], queue)`)
          .orderBy('position')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      )
      .returningAll()
      .executeTakeFirst();
    if (row !== undefined) return jobOf(row);
    await delay(IDLE_WAIT_MS);
    return undefined;
  }

  async finish(job: Job): Promise<void> {
    await this.#db.deleteFrom('simulated_jobs').where('jid', '=', job.jid).where('place', '=', 'working').execute();
  }

  async giveBack(job: Job): Promise<void> {
    const first = sql<string>`(select coalesce(min(position), 0) - 1 from simulated_jobs)`;
    await this.#db
      .updateTable('simulated_jobs')
      .set({ place: 'waiting', taken_by: null, position: first })
      .where('jid', '=', job.jid)
      .execute();
  }

  async schedule(job: Job, at: Date): Promise<void> {
    await this.#put(job, 'scheduled', at);
  }

  async retryLater(job: Job, at: Date): Promise<void> {
    await this.#put(job, 'retrying', at);
  }

  async bury(job: Job): Promise<void> {
    await this.#put(job, 'dead', null);
  }

  async enqueueDue(now: Date): Promise<void> {
    await this.#db
      .updateTable('simulated_jobs')
      .set({ place: 'waiting', due_at: null, enqueued_at: now.toISOString() })
      .set({ position: sql<string>`nextval(pg_get_serial_sequence('simulated_jobs', 'position'))` })
      .where('place', 'in', ['scheduled', 'retrying'])
      .where('due_at', '<=', utc(now))
      .execute();
  }

  async beat(identity: string, work: readonly WorkInHand[]): Promise<void> {
    const said = {
      expires_at: new Date(Date.now() + this.#heartbeatTtlMs).toISOString(),
      work: JSON.stringify(work),
    };
    await this.#db
      .insertInto('simulated_workers')
      .values({ identity, ...said })
      .onConflict((conflict) => conflict.column('identity').doUpdateSet(said))
      .execute();
  }

  async depart(identity: string): Promise<void> {
    await this.#db.deleteFrom('simulated_workers').where('identity', '=', identity).execute();
  }

  async workInHand(): Promise<readonly WorkInHand[]> {
    const rows = await this.#db
      .selectFrom('simulated_workers')
      .select('work')
      .where('expires_at', '>', utc(new Date()))
      .execute();
    return rows.flatMap(({ work }) => z.array(workInHandSchema).parse(work));
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  async #put(job: Job, place: JobPlace, dueAt: Date | null): Promise<void> {
    const changing = {
      place,
      due_at: dueAt?.toISOString() ?? null,
      retry_count: job.retry_count ?? null,
      error_message: job.error_message ?? null,
      enqueued_at: place === 'waiting' ? new Date().toISOString() : null,
      taken_by: null,
    };
    await this.#db
      .insertInto('simulated_jobs')
      .values({
        jid: job.jid,
        queue: job.queue,
        class: job.class,
        args: JSON.stringify(job.args),
        locale: job.locale ?? 'en',
        ...changing,
      })
      .onConflict((conflict) => conflict.column('jid').doUpdateSet(changing))
      .execute();
  }
}
