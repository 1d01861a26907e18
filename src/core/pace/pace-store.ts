import type { PaceVerdict } from '../work/pace-verdict.ts';
import type { BrakeState } from './brake.ts';

/** The one record of how fast the pod is asked. */
export interface PaceRecord {
  readonly lastSubmittedAt: Date | undefined;
  /** The last export that ended at the pod, however it did. */
  readonly lastEnded: { readonly at: Date; readonly tookMs: number } | undefined;
  readonly failuresInARow: number;
  /** `undefined` until the pod's health was read. */
  readonly brake: BrakeState | undefined;
  readonly verdict: { readonly is: PaceVerdict; readonly since: Date } | undefined;
  readonly pause: LinePause | undefined;
}

/** The line, stopped by somebody of the team. */
export interface LinePause {
  readonly at: Date;
  /** As in the record. */
  readonly by: string;
  /** What askers are told. */
  readonly note: string | undefined;
}

/** What became of an export at the pod. */
export interface PodOutcome {
  readonly built: boolean;
  readonly at: Date;
  readonly tookMs: number;
}

export interface PaceStore {
  /** Locks the record, so that one worker at a time decides about the next export. */
  lock(): Promise<PaceRecord>;
  find(): Promise<PaceRecord>;
  noteSubmission(at: Date): Promise<void>;
  /** An archive sets the count of failures back, anything else adds one. */
  noteOutcome(outcome: PodOutcome): Promise<void>;
  noteBrake(brake: BrakeState): Promise<void>;
  /** `undefined` ends the pause. */
  notePause(pause: LinePause | undefined): Promise<void>;
  noteVerdict(verdict: PaceVerdict, since: Date): Promise<void>;
}
