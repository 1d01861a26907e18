import type { ArchiveId } from '../../kernel/ids.ts';
import type { VaultKind } from '../archive/vault-kind.ts';

/** What happens at the download pages, for the log and the counters. */
export interface DownloadEvents {
  /** A transfer ended, whole or not; ranges count each. */
  transferEnded(transfer: {
    readonly kind: VaultKind;
    readonly outcome: TransferOutcome;
    readonly sentBytes: number;
    readonly durationMs: number;
  }): void;
  /** An archive could not be read as it was stored. Somebody must look: its owner gets nothing until then. */
  archiveUnreadable(archive: { readonly archiveId: ArchiveId; readonly kind: VaultKind; readonly code: string }): void;
}

/** `whole`: up to the last byte of the file. `part`: a range before it. `broken`: less than was asked for. */
export type TransferOutcome = 'whole' | 'part' | 'broken';
