import { sql } from 'kysely';
import type { Clock } from '../../../kernel/clock.ts';
import { after } from '../../../kernel/clock.ts';
import type { Job } from '../../../core/work/jobs.ts';
import type { Outbox, PromiseOptions, PromisedJob, PromisedJobs } from '../../../core/work/outbox.ts';
import type { Executor } from '../database.ts';

/** The table `promised_jobs`, from the side that promises and from the side that keeps. */
export class PromisedJobsTable implements Outbox, PromisedJobs {
  readonly #db: Executor;
  readonly #clock: Clock;

  constructor(db: Executor, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async put<P>(job: Job<P>, payload: P, options: PromiseOptions = {}): Promise<void> {
    await this.#db
      .insertInto('promised_jobs')
      .values({
        key: job.key(payload),
        name: job.name,
        payload: JSON.stringify(payload),
        due_at: options.dueAt ?? this.#clock.now(),
        every_ms: job.everyMs ?? null,
      })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          due_at: sql`case when promised_jobs.offered_at is null
            then least(promised_jobs.due_at, excluded.due_at) else excluded.due_at end`,
          generation: sql`promised_jobs.generation + case when promised_jobs.offered_at is null then 0 else 1 end`,
          offered_at: null,
        }),
      )
      .execute();
  }

  async claimDue(limit: number): Promise<readonly PromisedJob[]> {
    const now = this.#clock.now();
    return this.#db
      .updateTable('promised_jobs')
      .set({ offered_at: now })
      .where('key', 'in', (due) =>
        due
          .selectFrom('promised_jobs')
          .select('key')
          .where('offered_at', 'is', null)
          .where('due_at', '<=', now)
          .orderBy('due_at')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .returning(['key', 'generation', 'name', 'payload'])
      .execute();
  }

  async claimForgotten(ageMs: number, limit: number): Promise<readonly PromisedJob[]> {
    const now = this.#clock.now();
    return this.#db
      .updateTable('promised_jobs')
      .set({ offered_at: now })
      .where('key', 'in', (old) =>
        old
          .selectFrom('promised_jobs')
          .select('key')
          .where('offered_at', '<=', after(now, -ageMs))
          .orderBy('offered_at')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .returning(['key', 'generation', 'name', 'payload'])
      .execute();
  }

  async acknowledge(key: string, generation: number, againInMs?: number): Promise<void> {
    const kept = this.#db.updateTable('promised_jobs').where('key', '=', key).where('generation', '=', generation);
    const again = await kept
      .where('every_ms', 'is not', null)
      .set({
        due_at: sql`${this.#clock.now()}::timestamptz
          + least(every_ms, ${againInMs ?? null}::float8) * interval '1 millisecond'`,
        offered_at: null,
        generation: sql`generation + 1`,
      })
      .executeTakeFirst();
    if (again.numUpdatedRows > 0n) return;
    await this.#db.deleteFrom('promised_jobs').where('key', '=', key).where('generation', '=', generation).execute();
  }

  async release(key: string, generation: number): Promise<void> {
    await this.#db
      .updateTable('promised_jobs')
      .set({ offered_at: null })
      .where('key', '=', key)
      .where('generation', '=', generation)
      .execute();
  }

  async dueInMs(): Promise<number | undefined> {
    const next = await this.#db
      .selectFrom('promised_jobs')
      .select('due_at')
      .where('offered_at', 'is', null)
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst();
    return next && Math.max(next.due_at.getTime() - this.#clock.now().getTime(), 0);
  }
}
