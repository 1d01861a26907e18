import { sql } from 'kysely';
import type { Downloads } from '../../../core/moving/facts.ts';
import type { MovingProgress, MovingStore } from '../../../core/moving/moving-store.ts';
import type { StepKey } from '../../../core/moving/steps.ts';
import { ARCHIVE_KINDS } from '../../../core/pods/pod-gateway.ts';
import type { PodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';

/** The table `moving_progress`. */
export class MovingTable implements MovingStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async find(podUserId: PodUserId): Promise<MovingProgress | undefined> {
    const row = await this.#find(podUserId);
    return row && row.route !== null && row.step !== null ? { route: row.route, step: row.step } : undefined;
  }

  async findHost(podUserId: PodUserId): Promise<string | undefined> {
    return (await this.#find(podUserId))?.host ?? undefined;
  }

  async begin(podUserId: PodUserId, { route, step }: MovingProgress, at: Date): Promise<void> {
    await this.#db
      .insertInto('moving_progress')
      .values({ pod_user_id: podUserId, route, step, changed_at: at })
      .onConflict((conflict) => conflict.column('pod_user_id').doUpdateSet({ route, step, changed_at: at }))
      .execute();
  }

  async move(podUserId: PodUserId, from: MovingProgress, to: StepKey, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('moving_progress')
      .set({ step: to, changed_at: at })
      .where('pod_user_id', '=', podUserId)
      .where('route', '=', from.route)
      .where('step', '=', from.step)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async noteHost(podUserId: PodUserId, host: string, at: Date): Promise<void> {
    await this.#db
      .insertInto('moving_progress')
      .values({ pod_user_id: podUserId, host, changed_at: at })
      .onConflict((conflict) => conflict.column('pod_user_id').doUpdateSet({ host, changed_at: at }))
      .execute();
  }

  /** The record of downloads outlives the links and the archives. */
  async lastDownloads(podUserId: PodUserId): Promise<Downloads> {
    const { rows } = await sql<{ action: string; at: Date }>`
      select action, max(at) as at from audit_entries
       where subject = ${`person:${podUserId}`} and action in ('profile-downloaded', 'photos-downloaded')
       group by action`.execute(this.#db);
    return new Map(
      rows.flatMap(({ action, at }) =>
        ARCHIVE_KINDS.filter((kind) => action === `${kind}-downloaded`).map((kind) => [kind, at]),
      ),
    );
  }

  async #find(podUserId: PodUserId) {
    return this.#db
      .selectFrom('moving_progress')
      .select(['route', 'step', 'host'])
      .where('pod_user_id', '=', podUserId)
      .executeTakeFirst();
  }
}
