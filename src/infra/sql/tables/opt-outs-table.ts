import type { OptOutStore } from '../../../core/broadcasts/announcement.ts';
import type { Speaker } from '../../../core/chat/chat-adapter.ts';
import type { PodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';

/** The table `announcement_opt_outs`. */
export class OptOutsTable implements OptOutStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async put({ platform, id }: Speaker, podUserId: PodUserId | undefined, at: Date): Promise<boolean> {
    const row = await this.#db
      .insertInto('announcement_opt_outs')
      .values({ platform, speaker: id, pod_user_id: podUserId ?? null, opted_out_at: at })
      .onConflict((conflict) =>
        conflict
          .columns(['platform', 'speaker'])
          .doUpdateSet({ pod_user_id: podUserId ?? null })
          .whereRef('announcement_opt_outs.pod_user_id', 'is distinct from', 'excluded.pod_user_id'),
      )
      .returning('speaker')
      .executeTakeFirst();
    return row !== undefined;
  }

  async remove({ platform, id }: Speaker, podUserId: PodUserId | undefined): Promise<boolean> {
    const mine = await this.#db
      .deleteFrom('announcement_opt_outs')
      .where('platform', '=', platform)
      .where('speaker', '=', id)
      .executeTakeFirst();
    if (podUserId === undefined) return mine.numDeletedRows > 0n;
    const byAccount = await this.#db
      .deleteFrom('announcement_opt_outs')
      .where((of) =>
        of.or([
          of('pod_user_id', '=', podUserId),
          of.exists(
            of
              .selectFrom('links')
              .select('links.id')
              .whereRef('links.platform', '=', 'announcement_opt_outs.platform')
              .whereRef('links.speaker', '=', 'announcement_opt_outs.speaker')
              .where('links.pod_user_id', '=', podUserId)
              .where('links.revoked_at', 'is', null),
          ),
        ]),
      )
      .executeTakeFirst();
    return mine.numDeletedRows + byAccount.numDeletedRows > 0n;
  }
}
