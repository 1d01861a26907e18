import type { StaffCall, StaffCalls } from '../../../core/work/staff-calls.ts';
import type { Executor } from '../database.ts';

/** The table `staff_calls`. */
export class StaffCallsTable implements StaffCalls {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async raise({ key, kind, subject, at }: StaffCall): Promise<boolean> {
    const raised = { kind, subject, raised_at: at, closed_at: null };
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('staff_calls')
      .values({ key, ...raised })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet(raised).where('staff_calls.closed_at', 'is not', null),
      )
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async open(): Promise<readonly StaffCall[]> {
    const rows = await this.#db
      .selectFrom('staff_calls')
      .selectAll()
      .where('closed_at', 'is', null)
      .orderBy('raised_at')
      .orderBy('key')
      .execute();
    return rows.map(({ key, kind, subject, raised_at }) => ({ key, kind, subject, at: raised_at }));
  }

  async close(key: string, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('staff_calls')
      .set({ closed_at: at })
      .where('key', '=', key)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
}
