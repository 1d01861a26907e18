import { sql } from 'kysely';
import type { DayCount, ProgressStore } from '../../../core/exports/progress.ts';
import type { Executor } from '../database.ts';

/** The deliveries in the table `exports`, counted. */
export class ProgressTable implements ProgressStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async deliveredByDay(since: Date, timeZone: string): Promise<readonly DayCount[]> {
    const { rows } = await sql<DayCount>`
      select to_char(ready_at at time zone ${timeZone}::text, 'YYYY-MM-DD') as day, count(*)::bigint as delivered
        from exports where ready_at >= ${since} group by 1 order by 1`.execute(this.#db);
    return rows;
  }
}
