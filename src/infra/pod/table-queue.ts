import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import type { ArchiveKind, FinishedExport, PodJobId, PodWorkerId } from '../../core/pods/pod-gateway.ts';
import type { PodHealth } from '../../core/pods/pod-health.ts';
import { parsePodUserId } from '../../kernel/ids.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import { EXPORT_QUEUE, EXPORT_WORKERS, URGENT_QUEUES, archiveKindOf } from './pod-queue.ts';
import type { FoundJob, PodJob, PodQueue, QueuedArchiveJobs } from './pod-queue.ts';
import type { PodSql, PodSqlResult } from './pod-sql.ts';

const place = z.enum(['working', 'waiting', 'scheduled', 'retrying']);
const foundSchema = z
  .object({ place, taken_by: z.string().nullable() })
  .transform((row) => ({ place: row.place, worker: row.taken_by ?? undefined }));
const jobSchema = z
  .object({ class: z.string(), place, args: z.tuple([z.number().transform(parsePodUserId)]) })
  .transform((row) => ({ kind: archiveKindOf(row.class) ?? 'import', user: row.args[0], place: row.place }));
const loadSchema = z.object({ latency: z.coerce.number(), workers: z.coerce.number() });

const NOW = sql`(clock_timestamp() at time zone 'utc')`;
/** Jobs of processes that have not been heard of for long are lost, not worked on. */
const LIVING = sql`(j.place in ('waiting', 'scheduled', 'retrying') or (j.place = 'working' and exists (
  select 1 from simulated_workers w where w.identity = j.taken_by and w.expires_at > ${NOW})))`;

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

  async find(kind: ArchiveKind, user: PodUserId, signal: AbortSignal): Promise<FoundJob | undefined> {
    const statement = sql`
      select j.place, j.taken_by from simulated_jobs j
      where j.class = ${EXPORT_WORKERS[kind]} and j.args = ${JSON.stringify([user])}::jsonb and ${LIVING}
      order by array_position(array['working', 'waiting', 'scheduled', 'retrying'], j.place::text) limit 1`;
    const { rows } = await this.#run(statement, signal);
    return rows.length === 0 ? undefined : foundSchema.parse(rows[0]);
  }

  async archiveJobs(
    { maxJobs, horizonMs }: { readonly maxJobs: number; readonly horizonMs: number },
    signal: AbortSignal,
  ): Promise<QueuedArchiveJobs> {
    const statement = sql`
      select j.class, j.place, j.args from simulated_jobs j
      where j.class in (${sql.join([...Object.values(EXPORT_WORKERS), 'Workers::ImportUser'])}) and ${LIVING}
        and (j.due_at is null or j.due_at <= ${NOW} + ${horizonMs} * interval '1 millisecond')
      limit ${maxJobs}`;
    const { rows } = await this.#run(statement, signal);
    return { jobs: rows.map((row) => jobSchema.parse(row)), throttleLooksBack: false };
  }

  async isWorkerAlive(worker: PodWorkerId, signal: AbortSignal): Promise<boolean> {
    const statement = sql`select 1 from simulated_workers where identity = ${worker} and expires_at > ${NOW}`;
    return (await this.#run(statement, signal)).rows.length > 0;
  }

  async readLoad(signal: AbortSignal): Promise<Pick<PodHealth, 'queueLatencyMs' | 'workerCount'>> {
    const statement = sql`select
      (select coalesce(extract(epoch from max(${NOW} - enqueued_at)), 0) * 1000 from simulated_jobs
       where place = 'waiting' and queue in (${sql.join([...URGENT_QUEUES])})) as latency,
      (select count(*) from simulated_workers where expires_at > ${NOW}) as workers`;
    const load = loadSchema.parse((await this.#run(statement, signal)).rows[0]);
    return { queueLatencyMs: Math.max(load.latency, 0), workerCount: load.workers };
  }

  async dropRetries(finished: readonly FinishedExport[], signal: AbortSignal): Promise<void> {
    for (const { kind, user } of finished) {
      const statement = sql`
        delete from simulated_jobs
        where place = 'retrying' and class = ${EXPORT_WORKERS[kind]} and args = ${JSON.stringify([user])}::jsonb`;
      await this.#run(statement, signal);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sql[Symbol.asyncDispose]();
  }

  async #run(statement: RawBuilder<unknown>, signal: AbortSignal): Promise<PodSqlResult> {
    return this.#sql.run(statement.compile(this.#sql.build), signal);
  }
}
