import type { PodUserId } from '../../kernel/ids.ts';
import type { Address } from '../chat/chat-adapter.ts';

/** Where an account has moved. */
export interface AccountMove {
  readonly podUserId: PodUserId;
  /** The new diaspora* ID, as the pod has it. */
  readonly movedTo: string;
  /** Photos of theirs are shown from this pod still. */
  readonly photosLeft: boolean;
  readonly completedAt: Date;
}

/** The chat in which somebody hears news that nobody needs twice. */
export interface BestChat {
  readonly to: Address;
  /** Chosen with `language`; `undefined` until then. */
  readonly locale: string | undefined;
}

/** The ledger of accounts that have moved: one row for each whose owner was told. */
export interface MoveStore {
  /** @returns `false`, having changed nothing, when the move is in the ledger. */
  insert(move: AccountMove, at: Date): Promise<boolean>;
  find(podUserId: PodUserId): Promise<AccountMove | undefined>;
  /** Those of the accounts that have a linked chat and are not in the ledger. */
  unknownOf(podUserIds: readonly PodUserId[]): Promise<readonly PodUserId[]>;
  /**
   * The chat that the account's owner has used last, among those that take messages.
   *
   * @param except - A platform that cannot reach them any more.
   */
  bestChat(podUserId: PodUserId, except: string | undefined): Promise<BestChat | undefined>;
}
