import type { ArchiveId, ExportId, PodUserId } from '../../kernel/ids.ts';
import type { VaultKind } from '../archive/vault-kind.ts';

/** An archive that its owner may fetch: verified, or made from verified ones. */
export interface ReadyArchive {
  readonly archiveId: ArchiveId;
  /** The request that it came of. */
  readonly exportId: ExportId;
  readonly kind: VaultKind;
  /** What the file is called on the person's device. */
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly readyAt: Date;
  /** When the vault destroys it. */
  readonly keepUntil: Date;
  /** The receipt of its verification, as JSON. */
  readonly receipt: unknown;
}

export interface ReadyArchives {
  /** At most one of each kind, the newest: profile, photos, copy for reading. */
  forUser(podUserId: PodUserId): Promise<readonly ReadyArchive[]>;
}

/** Those that the vault still has at `now`. */
export function keptAt(archives: readonly ReadyArchive[], now: Date): readonly ReadyArchive[] {
  return archives.filter(({ keepUntil }) => keepUntil > now);
}
