import type { PodUserId } from '../../kernel/ids.ts';

/** An account that has moved to another pod, which did all that belongs to it. */
export interface PodMove {
  /** The number of the pod's own record, by which to go on. */
  readonly position: number;
  readonly user: PodUserId;
  /** The new diaspora* ID, as the pod has it: other software writes them in ways of its own. */
  readonly movedTo: string;
  readonly completedAt: Date;
  /** There are photos of this account, and the other pod has not said that it holds them now. */
  readonly photosLeft: boolean;
}

export interface PodMoves {
  /**
   * Completed moves of accounts of this pod, in the order of their positions.
   *
   * @param after - Positions up to this one are left out; 0 leaves out none. A record that stands before others may be
   *   completed after them.
   * @throws {@link PodUnreachableError}
   * @throws {@link PodDatabaseError} when the record may not be read.
   * @see diaspora*, app/models/account_migration.rb
   */
  completedMoves(
    range: { readonly after: number; readonly limit: number },
    signal: AbortSignal,
  ): Promise<readonly PodMove[]>;
}
