import type { HelpingPod, HelpingPodStore } from '../../../core/moving/helping-pod.ts';
import type { Executor } from '../database.ts';

/** The table `helping_pods`. */
export class HelpingPodsTable implements HelpingPodStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async list(): Promise<readonly HelpingPod[]> {
    return this.#db.selectFrom('helping_pods').select(['host', 'note']).orderBy('host').execute();
  }

  async put(
    { host, note }: HelpingPod,
    { addedBy, at }: { readonly addedBy: string; readonly at: Date },
  ): Promise<void> {
    const present = { note, added_by: addedBy, added_at: at };
    await this.#db
      .insertInto('helping_pods')
      .values({ host, ...present })
      .onConflict((conflict) => conflict.column('host').doUpdateSet(present))
      .execute();
  }

  async remove(host: string): Promise<boolean> {
    const result = await this.#db.deleteFrom('helping_pods').where('host', '=', host).executeTakeFirst();
    return result.numDeletedRows > 0n;
  }
}
