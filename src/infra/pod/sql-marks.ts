import { z } from 'zod';
import { ARCHIVE_KINDS } from '../../core/pods/pod-gateway.ts';
import type { ArchiveKind, PodMark, PodResult } from '../../core/pods/pod-gateway.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import { Secret } from '../../kernel/secret.ts';
import { COLUMNS } from './export-columns.ts';
import { flag, podUserId, utcTime } from './pod-rows.ts';
import type { PodSql } from './pod-sql.ts';

const markRowSchema = z.object({
  id: podUserId,
  exporting: flag,
  exporting_photos: flag,
  updated_at: utcTime,
  pod_now: utcTime,
});
const resultRowSchema = z.object({ id: podUserId, file_name: z.string(), built_at: utcTime, pod_now: utcTime });
/** More accounts than a pod ever has in hand; what is beyond them are stuck marks. */
const MAX_MARKS = 1_000;

/** Reads which accounts are marked as exporting, and which have an archive. */
export class SqlMarks {
  readonly #sql: PodSql;

  constructor(sql: PodSql) {
    this.#sql = sql;
  }

  /** The marks of these accounts, or of all, the latest first. */
  async marks(users: readonly PodUserId[] | 'all', signal: AbortSignal): Promise<readonly PodMark[]> {
    if (users.length === 0) return [];
    const all = this.#sql.build
      .selectFrom('users')
      .select(['id', 'exporting', 'exporting_photos', 'updated_at', this.#sql.utcNow.as('pod_now')])
      .where((or) => or.or([or('exporting', '=', true), or('exporting_photos', '=', true)]));
    const wanted = users === 'all' ? all.orderBy('updated_at', 'desc').limit(MAX_MARKS) : all.where('id', 'in', users);
    const { rows } = await this.#sql.run(wanted.compile(), signal);
    return rows.flatMap((row) => {
      const { id, pod_now, updated_at, ...marked } = markRowSchema.parse(row);
      const kinds = ARCHIVE_KINDS.filter((kind) => marked[COLUMNS[kind].mark]);
      return kinds.map((kind) => ({ user: id, kind, ageMs: pod_now.getTime() - updated_at.getTime() }));
    });
  }

  async results(users: readonly PodUserId[], kind: ArchiveKind, signal: AbortSignal): Promise<readonly PodResult[]> {
    if (users.length === 0) return [];
    const { mark, file, builtAt } = COLUMNS[kind];
    const statement = this.#sql.build
      .selectFrom('users')
      .select(['id', `${file} as file_name`, `${builtAt} as built_at`, this.#sql.utcNow.as('pod_now')])
      .where('id', 'in', users)
      .where(file, 'is not', null)
      .where(builtAt, 'is not', null)
      .where((or) => or.or([or(mark, '=', false), or(mark, 'is', null)]));
    const { rows } = await this.#sql.run(statement.compile(), signal);
    return rows.map((row) => {
      const { id, file_name, built_at, pod_now } = resultRowSchema.parse(row);
      return { user: id, fileName: new Secret(file_name), builtAt: built_at, podNow: pod_now };
    });
  }
}
