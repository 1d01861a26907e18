import type { CannedAnswerStore } from '../../../core/staff/case.ts';
import type { Executor } from '../database.ts';

/** The table `canned_answers`. */
export class CannedAnswersTable implements CannedAnswerStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async find(name: string, locale: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('canned_answers')
      .select('text')
      .where('name', '=', name)
      .where('locale', '=', locale)
      .executeTakeFirst();
    return row?.text;
  }

  async list(): Promise<readonly { readonly name: string; readonly locale: string }[]> {
    return this.#db.selectFrom('canned_answers').select(['name', 'locale']).orderBy('name').orderBy('locale').execute();
  }

  async put({ name, locale, text }: { readonly name: string; readonly locale: string; readonly text: string }) {
    await this.#db
      .insertInto('canned_answers')
      .values({ name, locale, text })
      .onConflict((conflict) => conflict.columns(['name', 'locale']).doUpdateSet({ text }))
      .execute();
  }

  async remove(name: string): Promise<number> {
    const result = await this.#db.deleteFrom('canned_answers').where('name', '=', name).executeTakeFirst();
    return Number(result.numDeletedRows);
  }
}
