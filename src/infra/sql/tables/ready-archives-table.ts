import { VAULT_KINDS } from '../../../core/archive/vault-kind.ts';
import { archiveFileName } from '../../../core/downloads/archive-file-name.ts';
import type { ReadyArchive, ReadyArchives } from '../../../core/downloads/ready-archives.ts';
import { parseArchiveId, parseDiasporaId, parseExportId } from '../../../kernel/ids.ts';
import type { PodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';

/** The rows of `archives` that their owner may fetch, as the downloads see them. */
export class ReadyArchivesTable implements ReadyArchives {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async forUser(podUserId: PodUserId): Promise<readonly ReadyArchive[]> {
    const rows = await this.#db
      .selectFrom('archives')
      .innerJoin('exports', 'exports.id', 'archives.export_id')
      .distinctOn('archives.kind')
      .select(['archives.id', 'export_id', 'archives.kind', 'exports.diaspora_id', 'size_bytes', 'sha256', 'receipt'])
      .select(['keep_until', 'archives.ready_at as ready_at'])
      .where('archives.pod_user_id', '=', podUserId)
      .where('archives.state', '=', 'ready')
      .orderBy('archives.kind')
      .orderBy('archives.ready_at', 'desc')
      .execute();
    const ready = rows.flatMap(
      ({ id, export_id, kind, diaspora_id, size_bytes, sha256, receipt, ready_at, keep_until }) => {
        if (export_id === null || ready_at === null || keep_until === null) return [];
        return {
          archiveId: parseArchiveId(id),
          exportId: parseExportId(export_id),
          kind,
          fileName: archiveFileName(parseDiasporaId(diaspora_id), kind, ready_at),
          sizeBytes: size_bytes,
          sha256,
          readyAt: ready_at,
          keepUntil: keep_until,
          receipt,
        };
      },
    );
    return ready.toSorted((a, b) => VAULT_KINDS.indexOf(a.kind) - VAULT_KINDS.indexOf(b.kind));
  }
}
