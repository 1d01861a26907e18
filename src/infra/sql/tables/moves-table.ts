import type { AccountMove, BestChat, MoveStore } from '../../../core/moving/move-store.ts';
import { parsePodUserId } from '../../../kernel/ids.ts';
import type { PodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';

/** The table `account_moves`. */
export class MovesTable implements MoveStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert({ podUserId, movedTo, photosLeft, completedAt }: AccountMove, at: Date): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('account_moves')
      .values({
        pod_user_id: podUserId,
        moved_to: movedTo,
        photos_left: photosLeft,
        completed_at: completedAt,
        noted_at: at,
      })
      .onConflict((conflict) => conflict.column('pod_user_id').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async find(podUserId: PodUserId): Promise<AccountMove | undefined> {
    const row = await this.#db
      .selectFrom('account_moves')
      .selectAll()
      .where('pod_user_id', '=', podUserId)
      .executeTakeFirst();
    return (
      row && {
        podUserId,
        movedTo: row.moved_to,
        photosLeft: row.photos_left,
        completedAt: row.completed_at,
      }
    );
  }

  async unknownOf(podUserIds: readonly PodUserId[]): Promise<readonly PodUserId[]> {
    if (podUserIds.length === 0) return [];
    const rows = await this.#db
      .selectFrom('links')
      .select('pod_user_id')
      .distinct()
      .where('pod_user_id', 'in', podUserIds)
      .where('revoked_at', 'is', null)
      .where((of) =>
        of.not(
          of.exists(
            of
              .selectFrom('account_moves as m')
              .select('m.pod_user_id')
              .whereRef('m.pod_user_id', '=', 'links.pod_user_id'),
          ),
        ),
      )
      .execute();
    return rows.map(({ pod_user_id }) => parsePodUserId(pod_user_id));
  }

  async bestChat(podUserId: PodUserId, except: string | undefined): Promise<BestChat | undefined> {
    const row = await this.#db
      .selectFrom('links as chat')
      .innerJoin('speakers as s', (join) =>
        join.onRef('s.platform', '=', 'chat.platform').onRef('s.speaker', '=', 'chat.speaker'),
      )
      .select(['chat.platform', 'chat.speaker', 's.conversation', 's.locale'])
      .where('chat.pod_user_id', '=', podUserId)
      .where('chat.revoked_at', 'is', null)
      .where('s.unreachable_at', 'is', null)
      .$if(except !== undefined, (query) => query.where('chat.platform', '<>', except ?? ''))
      .orderBy('s.seen_at', 'desc')
      .orderBy('chat.id')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { platform, speaker, conversation, locale } = row;
    return { to: { platform, conversation, speaker }, locale: locale ?? undefined };
  }
}
