/** What one look at the line comes to. */
export const PACE_VERDICTS = [
  /** The next request was given its turn. */
  'submitted',
  'nothing-waits',
  /** As many exports are at the pod as it is to bear, whoever asked for them. */
  'pod-at-budget',
  /** The last one was handed over a moment ago. */
  'spacing',
  /** The brake rests between two exports. */
  'slowed',
  /** The brake lets nothing through. */
  'stopped',
  /** Somebody of the team has stopped the line. */
  'paused',
  'quiet-hours',
  /** Only very large accounts wait, and it is day. */
  'waiting-for-night',
  /** The pod's own throttle would put a job pushed now off for minutes, because it still sees the last one. */
  'throttle-looks-back',
  /** The earlier archive of whoever is next is being copied, before the pod replaces it, and that takes long. */
  'copying-earlier',
  /** The pod's database or Redis does not answer, or takes nothing. */
  'pod-unreachable',
] as const;
export type PaceVerdict = (typeof PACE_VERDICTS)[number];

/** Why the line is slower than the budget allows; the plain course of things has no reason. */
export type SlownessReason = Extract<
  PaceVerdict,
  'slowed' | 'stopped' | 'paused' | 'quiet-hours' | 'waiting-for-night' | 'copying-earlier' | 'pod-unreachable'
>;

const SLOWNESS: readonly PaceVerdict[] = [
  'slowed',
  'stopped',
  'paused',
  'quiet-hours',
  'waiting-for-night',
  'copying-earlier',
  'pod-unreachable',
];

export function slownessOf(verdict: PaceVerdict | undefined): SlownessReason | undefined {
  return verdict !== undefined && isSlowness(verdict) ? verdict : undefined;
}

function isSlowness(verdict: PaceVerdict): verdict is SlownessReason {
  return SLOWNESS.includes(verdict);
}
