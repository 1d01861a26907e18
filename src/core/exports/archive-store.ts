import type { ArchiveId, ExportId, PodUserId } from '../../kernel/ids.ts';
import type { VaultKind } from '../archive/vault-kind.ts';

/**
 * `kept`: copied before a fresh export and not verified. `copied`: waiting for verification. `making`: a copy for
 * reading that is not there yet. `ready`: its owner may fetch it. `refused`: did not pass, or could not be made.
 * `destroyed`: the record of what is no more.
 */
export type ArchiveState = 'making' | 'kept' | 'copied' | 'ready' | 'refused' | 'destroyed';

/** The record of an archive in the vault. */
export interface ArchiveRecord {
  readonly id: ArchiveId;
  readonly exportId: ExportId | undefined;
  readonly podUserId: PodUserId;
  readonly kind: VaultKind;
  readonly state: ArchiveState;
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly receipt: unknown;
  readonly copiedAt: Date;
  readonly readyAt: Date | undefined;
  readonly keepUntil: Date | undefined;
}

export interface ArchiveStore {
  /** Safe to repeat: a record that is there already is left alone. */
  insert(record: Omit<ArchiveRecord, 'receipt' | 'readyAt'>): Promise<void>;
  find(id: ArchiveId): Promise<ArchiveRecord | undefined>;
  markReady(
    id: ArchiveId,
    ready: { readonly receipt: unknown; readonly readyAt: Date; readonly keepUntil: Date },
  ): Promise<void>;
  markRefused(id: ArchiveId, refused: { readonly receipt: unknown; readonly keepUntil: Date }): Promise<void>;
  /** Nobody needs it any more: it may be destroyed from `at` on. */
  endKeeping(id: ArchiveId, at: Date): Promise<void>;
  markDestroyed(id: ArchiveId, at: Date): Promise<void>;
  /** Everything of the account that is in the vault, newest first. */
  inVault(podUserId: PodUserId): Promise<readonly ArchiveRecord[]>;
  /** Those of `ids` that have no record, and that no request is copying or verifying. */
  unknownOf(ids: readonly ArchiveId[]): Promise<readonly ArchiveId[]>;
  /** Archives whose time was over at `instant`. */
  overdue(instant: Date, limit: number): Promise<readonly ArchiveRecord[]>;
}
