import type { PodUserId } from '../../kernel/ids.ts';
import type { Downloads } from './facts.ts';
import type { Route, StepKey } from './steps.ts';

/** How far somebody is. */
export interface MovingProgress {
  readonly route: Route;
  readonly step: StepKey;
}

/** The table of those who move on: one row for each account of the pod. */
export interface MovingStore {
  find(podUserId: PodUserId): Promise<MovingProgress | undefined>;
  /** The pod they have in mind. */
  findHost(podUserId: PodUserId): Promise<string | undefined>;
  /** Enters somebody, or takes them to this step of this route from wherever they are. */
  begin(podUserId: PodUserId, progress: MovingProgress, at: Date): Promise<void>;
  /** Moves somebody by a step, provided they are still where they were. */
  move(podUserId: PodUserId, from: MovingProgress, to: StepKey, at: Date): Promise<boolean>;
  /** Notes the pod that somebody has in mind, wherever they are. */
  noteHost(podUserId: PodUserId, host: string, at: Date): Promise<void>;
  lastDownloads(podUserId: PodUserId): Promise<Downloads>;
}
