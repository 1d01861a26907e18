import type { AdapterMemory } from '../../../core/chat/adapter-memory.ts';
import type { Executor } from '../database.ts';

/** One adapter's part of the table `adapter_memory`. */
export class AdapterMemoryTable implements AdapterMemory {
  readonly #db: Executor;
  readonly #adapter: string;

  constructor(db: Executor, adapter: string) {
    this.#db = db;
    this.#adapter = adapter;
  }

  async get(key: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('adapter_memory')
      .select('value')
      .where('adapter', '=', this.#adapter)
      .where('key', '=', key)
      .executeTakeFirst();
    return row?.value;
  }

  async put(key: string, value: string): Promise<void> {
    await this.#db
      .insertInto('adapter_memory')
      .values({ adapter: this.#adapter, key, value })
      .onConflict((conflict) => conflict.columns(['adapter', 'key']).doUpdateSet({ value }))
      .execute();
  }

  async remove(key: string): Promise<void> {
    await this.#db.deleteFrom('adapter_memory').where('adapter', '=', this.#adapter).where('key', '=', key).execute();
  }

  async removeUnder(beginning: string): Promise<void> {
    const pattern = `${beginning.replaceAll(/[\\%_]/gu, '\\$&')}%`;
    await this.#db
      .deleteFrom('adapter_memory')
      .where('adapter', '=', this.#adapter)
      .where('key', 'like', pattern)
      .execute();
  }
}
