import type { ExportState } from '../work/export-states.ts';
import { IllegalTransitionError } from './errors.ts';

export type ExportEvent =
  /** Its turn has come: the pod is being asked. */
  | 'submit'
  /** The pod has been seen at work on it. */
  | 'begin'
  /** The pod lost the job or the result, or had no room for it any more; it waits at its old place again. */
  | 'lose'
  | 'archive-built'
  | 'archive-copied'
  | 'archive-verified'
  | 'hold'
  | 'release'
  /** Made once more although it is ready. */
  | 'rerun'
  | 'expire'
  | 'fail'
  | 'cancel';

type Moves = Readonly<Partial<Record<ExportEvent, ExportState>>>;

/** The whole life of a request. An empty row is an end. */
const TRANSITIONS: Readonly<Record<ExportState, Moves>> = {
  requested: { submit: 'submitted', hold: 'held', fail: 'failed', cancel: 'cancelled' },
  submitted: { begin: 'building', lose: 'requested', 'archive-built': 'copying', hold: 'held', fail: 'failed' },
  building: { lose: 'requested', 'archive-built': 'copying', hold: 'held', fail: 'failed' },
  copying: { 'archive-copied': 'verifying', lose: 'requested', hold: 'held', fail: 'failed' },
  verifying: { 'archive-verified': 'ready', hold: 'held', fail: 'failed' },
  ready: { rerun: 'requested', expire: 'expired' },
  held: { release: 'requested', fail: 'failed', cancel: 'cancelled' },
  expired: {},
  failed: {},
  cancelled: {},
};

/** @throws {@link IllegalTransitionError} naming both, when the table has no such move. */
export function transition(from: ExportState, event: ExportEvent): ExportState {
  const to = TRANSITIONS[from][event];
  if (to === undefined) throw new IllegalTransitionError(from, event);
  return to;
}

/** No move leads out of it. */
export function isTerminal(state: ExportState): boolean {
  return Object.keys(TRANSITIONS[state]).length === 0;
}

/** Pappus or the pod is busy with it: it will change without anybody's doing. */
export function isMoving(state: ExportState): boolean {
  return !isTerminal(state) && state !== 'ready' && state !== 'held';
}
