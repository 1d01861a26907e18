import { sql } from 'kysely';
import type { DayChange, DayCount, ProgressStore } from '../../../core/exports/progress.ts';
import type { Executor } from '../database.ts';

/** The deliveries in the table `exports`, counted. */
export class ProgressTable implements ProgressStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async deliveredByDay(since: Date, timeZone: string): Promise<readonly DayCount[]> {
    const { rows } = await sql<DayCount>`
      select to_char(day, 'YYYY-MM-DD') as day, delivered from (
        select date_trunc('day', ready_at at time zone ${timeZone}::text) as day, count(*)::bigint as delivered
          from exports where ready_at >= ${since} group by 1
      ) as days order by 1`.execute(this.#db);
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
}
