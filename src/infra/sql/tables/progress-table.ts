import { sql } from 'kysely';
import type { DayChange, DayCount, ProgressStore } from '../../../core/exports/progress.ts';
import type { Executor } from '../database.ts';

/** The deliveries in the tables `exports` and `forgotten_deliveries`, counted. */
export class ProgressTable implements ProgressStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async deliveredByDay(since: Date, timeZone: string): Promise<readonly DayCount[]> {
    const { rows } = await sql<DayCount>`
      select to_char(days.day, 'YYYY-MM-DD') as day, sum(delivered)::bigint as delivered from (
        select date_trunc('day', ready_at at time zone ${timeZone}::text) as day, count(*) as delivered
          from exports where ready_at >= ${since} group by 1
        union all
        select date_trunc('day', ready_at at time zone ${timeZone}::text), delivered
          from forgotten_deliveries where ready_at >= ${since}
      ) as days group by days.day order by 1`.execute(this.#db);
    return rows;
  }

  async openedByDay(since: Date, timeZone: string): Promise<readonly DayChange[]> {
    const { rows } = await sql<DayChange>`
      select to_char(day, 'YYYY-MM-DD') as day, opened from (
        select date_trunc('day', greatest(at, ${since}) at time zone ${timeZone}::text) as day, sum(change)::bigint as opened
          from (
            select requested_at as at, 1 as change from exports
            union all
            select coalesce(ready_at, ended_at), -1 from exports where ready_at is not null or ended_at is not null
          ) as changes group by 1
      ) as days order by 1`.execute(this.#db);
    return rows;
  }

  async countForgotten(): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select coalesce(sum(delivered), 0)::bigint as count from forgotten_deliveries`.execute(this.#db);
    return rows[0]?.count ?? 0;
  }
}
