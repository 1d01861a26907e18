import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import type { ArchiveKind, PodJobId, PodJobPlace } from '../../core/pods/pod-gateway.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import { ARCHIVE_WORKERS, EXPORT_QUEUE, EXPORT_WORKERS } from './pod-queue.ts';
import type { PodJob, PodQueue } from './pod-queue.ts';
import type { PodSql, PodSqlResult } from './pod-sql.ts';

const foundSchema = z.object({ place: z.enum(['working', 'waiting', 'scheduled', 'retrying']) });
const countSchema = z.object({ total: z.coerce.number().int() });

/** Jobs of processes that have not been heard of for long are lost, not worked on. */
const LIVING = sql`(j.place in ('waiting', 'scheduled', 'retrying') or (j.place = 'working' and exists (
  select 1 from simulated_workers w
  where w.identity = j.taken_by and w.expires_at > clock_timestamp() at time zone 'utc')))`;

/** The job table of the simulated pod, which stands in for Sidekiq where no Redis is at hand. */
export class TableQueue implements PodQueue {
  readonly #sql: PodSql;

  /** @param podSql - The queue's own from here on; disposed with it. */
  constructor(podSql: PodSql) {
    this.#sql = podSql;
  }

  async wasPushed(jobId: PodJobId, signal: AbortSignal): Promise<boolean> {
    const { rows } = await this.#run(sql`select 1 from simulated_push_markers where jid = ${jobId}`, signal);
    return rows.length > 0;
  }

  async push({ jobId, user, kind, locale }: PodJob, signal: AbortSignal): Promise<boolean> {
    const statement = sql`
      with marker as (
        insert into simulated_push_markers (jid) values (${jobId}) on conflict do nothing returning jid)
      insert into simulated_jobs (jid, queue, class, args, locale, enqueued_at)
      select jid, ${EXPORT_QUEUE}, ${EXPORT_WORKERS[kind]}, ${JSON.stringify([user])}::jsonb, ${locale},
             clock_timestamp() at time zone 'utc'
      from marker`;
    return (await this.#run(statement, signal)).affectedCount > 0;
  }

  async find(kind: ArchiveKind, user: PodUserId, signal: AbortSignal): Promise<PodJobPlace | undefined> {
    const statement = sql`
      select j.place from simulated_jobs j
      where j.class = ${EXPORT_WORKERS[kind]} and j.args = ${JSON.stringify([user])}::jsonb and ${LIVING}
      order by array_position(array['working', 'waiting', 'scheduled', 'retrying'], j.place::text) limit 1`;
    const { rows } = await this.#run(statement, signal);
    return rows.length === 0 ? undefined : foundSchema.parse(rows[0]).place;
  }

  async countArchiveJobs(signal: AbortSignal): Promise<number> {
    const statement = sql`
      select count(*) as total from simulated_jobs j
      where j.class in (${sql.join(ARCHIVE_WORKERS)}) and ${LIVING}`;
    return countSchema.parse((await this.#run(statement, signal)).rows[0]).total;
  }

  async dropRetries(kind: ArchiveKind, user: PodUserId, signal: AbortSignal): Promise<void> {
    const statement = sql`
      delete from simulated_jobs
      where place = 'retrying' and class = ${EXPORT_WORKERS[kind]} and args = ${JSON.stringify([user])}::jsonb`;
    await this.#run(statement, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sql[Symbol.asyncDispose]();
  }

  async #run(statement: RawBuilder<unknown>, signal: AbortSignal): Promise<PodSqlResult> {
    return this.#sql.run(statement.compile(this.#sql.build), signal);
  }
}
