import type { ArchiveId, DeliveryId, ExportId } from '../../kernel/ids.ts';
import type { ExportState } from './export-states.ts';
import type { SlownessReason } from './pace-verdict.ts';

/**
 * What happens, for the log and the counters: one method per business event.
 *
 * Facts are identifiers or have few values. Names, texts and addresses of people never appear.
 */
export interface Events {
  /** A message was answered, or is about to be. */
  messageReceived(fact: { readonly platform: string; readonly intent: string }): void;
  /** A platform passed on an event that had been answered before. */
  messageRepeated(fact: { readonly platform: string }): void;
  /** Somebody wrote faster than anybody can read; the message was not answered. */
  floodRefused(fact: { readonly platform: string }): void;
  /** A message could not be answered. The person was told `errorId`. */
  answerFailed(fact: { readonly platform: string; readonly errorId: string; readonly code: string }): void;
  exportMoved(fact: {
    readonly exportId: ExportId;
    readonly kind: 'profile' | 'photos';
    readonly to: ExportState;
    /** A stable code; only when held or failed. */
    readonly cause?: string;
  }): void;
  /** The line has become slower than the budget allows for this reason, or as fast again. */
  paceChanged(fact: { readonly slowness: SlownessReason | undefined }): void;
  /** The brake on the pod's health has gone to this level. */
  brakeMoved(fact: { readonly level: string; readonly reasons: readonly string[] }): void;
  /** People were promised a message about where their exports have arrived. */
  noticePromised(fact: { readonly platform: string; readonly outcome: 'ready' | 'partly-ready' | 'trouble' }): void;
  /** A copy for reading is in the vault, or could not be made for this reason. */
  copyEnded(fact: { readonly copyId: ArchiveId; readonly outcome: 'ready' | 'failed'; readonly code?: string }): void;
  deliverySent(fact: { readonly deliveryId: DeliveryId; readonly platform: string }): void;
  /** A message will never arrive. */
  deliveryFailed(fact: { readonly deliveryId: DeliveryId; readonly platform: string; readonly code: string }): void;
  /** A pod that somebody may move to was looked at. `code` only where it could not be reached. */
  destinationSeen(fact: { readonly kind: string; readonly code?: string }): void;
  cardRefreshed(fact: {
    readonly platform: string;
    readonly outcome: 'edited' | 'unchanged' | 'sent-again' | 'closed';
  }): void;
}

/** For programs and tests that record nothing. */
export const silentEvents: Events = {
  messageReceived: () => undefined,
  messageRepeated: () => undefined,
  floodRefused: () => undefined,
  answerFailed: () => undefined,
  exportMoved: () => undefined,
  paceChanged: () => undefined,
  brakeMoved: () => undefined,
  noticePromised: () => undefined,
  copyEnded: () => undefined,
  deliverySent: () => undefined,
  deliveryFailed: () => undefined,
  destinationSeen: () => undefined,
  cardRefreshed: () => undefined,
};
