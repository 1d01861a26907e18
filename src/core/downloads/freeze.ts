import type { DiasporaId, PodUserId } from '../../kernel/ids.ts';

/** An account whose owner has said STOP: nothing of theirs is handed out. */
export interface Freeze {
  readonly podUserId: PodUserId;
  readonly diasporaId: DiasporaId;
  readonly frozenAt: Date;
}

export interface FreezeStore {
  /** @returns `false` when it is frozen already; nothing is changed then. */
  insert(freeze: Freeze): Promise<boolean>;
  isFrozen(podUserId: PodUserId): Promise<boolean>;
  /** @returns `false` when it was not frozen. */
  remove(podUserId: PodUserId): Promise<boolean>;
}
