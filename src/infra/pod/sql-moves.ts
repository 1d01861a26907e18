import { z } from 'zod';
import type { PodMove, PodMoves } from '../../core/pods/pod-moves.ts';
import { flag, podUserId, utcTime } from './pod-rows.ts';
import type { PodSql } from './pod-sql.ts';

const moveRowSchema = z.object({
  id: z.coerce.number().int().positive(),
  owner_id: podUserId,
  diaspora_handle: z.string(),
  completed_at: utcTime,
  photos_left: flag,
});

/** Reads the pod's record of accounts that have moved. */
export class SqlMoves implements PodMoves {
  readonly #sql: PodSql;

  constructor(sql: PodSql) {
    this.#sql = sql;
  }

  async completedMoves(
    { after, limit }: { readonly after: number; readonly limit: number },
    signal: AbortSignal,
  ): Promise<readonly PodMove[]> {
    const statement = this.#sql.build
      .selectFrom('account_migrations as m')
      .innerJoin('people as before', 'before.id', 'm.old_person_id')
      .innerJoin('people as since', 'since.id', 'm.new_person_id')
      .select(['m.id', 'before.owner_id', 'since.diaspora_handle', 'm.completed_at'])
      // The photos are the new person's by now. Where the other pod holds them it says under which address.
      .select((of) =>
        of
          .and([
            of('m.remote_photo_path', 'is', null),
            of.exists(of.selectFrom('photos as f').select('f.author_id').whereRef('f.author_id', '=', 'since.id')),
          ])
          .as('photos_left'),
      )
      .where('before.owner_id', 'is not', null)
      .where('m.completed_at', 'is not', null)
      .where('m.id', '>', after)
      .orderBy('m.id')
      .limit(limit);
    const { rows } = await this.#sql.run(statement.compile(), signal);
    return rows.map((row) => {
      const { id, owner_id, diaspora_handle, completed_at, photos_left } = moveRowSchema.parse(row);
      return {
        position: id,
        user: owner_id,
        movedTo: diaspora_handle,
        completedAt: completed_at,
        photosLeft: photos_left,
      };
    });
  }
}
