import type { PaceStore } from '../../../core/exports/export-store.ts';
import type { Executor } from '../database.ts';

/** The one row of `pace`. */
export class PaceTable implements PaceStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async lock(): Promise<{ readonly lastSubmittedAt: Date | undefined }> {
    const row = await this.#db.selectFrom('pace').select('last_submitted_at').forUpdate().executeTakeFirstOrThrow();
    return { lastSubmittedAt: row.last_submitted_at ?? undefined };
  }

  async noteSubmission(at: Date): Promise<void> {
    await this.#db.updateTable('pace').set({ last_submitted_at: at }).execute();
  }
}
