import type { PodHealth } from '../pods/pod-health.ts';

/** `slow`: one export at a time, and a rest after each as long as it took. `stopped`: none. */
export const BRAKE_LEVELS = ['open', 'slow', 'stopped'] as const;
export type BrakeLevel = (typeof BRAKE_LEVELS)[number];

/** What can be too much for a pod. */
export const BRAKE_REASONS = ['queue-latency', 'response-time', 'free-memory', 'failures'] as const;
export type BrakeReason = (typeof BRAKE_REASONS)[number];

/** From which measure on the brake stops; half of it slows. 0 leaves that measure out. */
export interface BrakeLimits {
  readonly queueLatencyMs: number;
  readonly responseMs: number;
  /** Share of the memory that has to stay free, 0 to 1. */
  readonly freeMemory: number;
  /** Exports in a row that ended without an archive. */
  readonly failures: number;
  /** How long everything must be calm before the brake lets go by one level. */
  readonly calmMs: number;
}

export interface BrakeState {
  readonly level: BrakeLevel;
  /** Why it is not open; empty when it is. */
  readonly reasons: readonly BrakeReason[];
  /** Since when it is at this level. */
  readonly since: Date;
  /** Since when nothing speaks against letting go by one level. */
  readonly calmSince: Date | undefined;
  /** What the judgement rests on; the response time is averaged over the last looks. */
  readonly health: PodHealth | undefined;
}

export interface BrakeFacts {
  readonly health: PodHealth;
  readonly failuresInARow: number;
}

/** An answer that did not come counts as one that took this many times the limit. */
const SILENCE = 2;
/** Weight of the newest response time in the average. */
const NEWEST = 0.5;
/** A level is left when every measure is below this share of what leads into it. */
const RELEASE = 0.5;

export function releasedBrake(at: Date): BrakeState {
  return { level: 'open', reasons: [], since: at, calmSince: undefined, health: undefined };
}

/**
 * Judges anew: goes up at once when a measure demands it, and down one level at a time once all of them have stayed
 * well below for a while, so that a pod at its limit does not make the brake flutter.
 */
export function judgeBrake(before: BrakeState, facts: BrakeFacts, limits: BrakeLimits, now: Date): BrakeState {
  const health = { ...facts.health, responseMs: averaged(before.health?.responseMs, facts.health.responseMs, limits) };
  const loads = loadsOf(health, facts.failuresInARow, limits);
  const load = Math.max(0, ...loads.map((each) => each.load));
  const wanted = levelOf(load);
  if (rank(wanted) > rank(before.level)) {
    return { level: wanted, reasons: reasonsAbove(loads, entryOf(wanted)), since: now, calmSince: undefined, health };
  }
  if (before.level === 'open') return { ...before, health };
  const isCalm = load < entryOf(before.level) * RELEASE;
  const calmSince = isCalm ? (before.calmSince ?? now) : undefined;
  const reasons = isCalm ? before.reasons : reasonsAbove(loads, entryOf(before.level) * RELEASE);
  if (calmSince === undefined || now.getTime() - calmSince.getTime() < limits.calmMs) {
    return { ...before, reasons, calmSince, health };
  }
  const level = before.level === 'stopped' ? 'slow' : 'open';
  return { level, reasons: level === 'open' ? [] : before.reasons, since: now, calmSince: undefined, health };
}

interface Load {
  readonly reason: BrakeReason;
  /** 1 is the limit. */
  readonly load: number;
}

function loadsOf(health: PodHealth, failuresInARow: number, limits: BrakeLimits): readonly Load[] {
  const { freeMemory, responseMs = 0, queueLatencyMs } = health;
  const share = (value: number, limit: number) => (limit === 0 ? 0 : value / limit);
  return [
    { reason: 'queue-latency', load: share(queueLatencyMs, limits.queueLatencyMs) },
    { reason: 'response-time', load: share(responseMs, limits.responseMs) },
    { reason: 'free-memory', load: memoryLoad(freeMemory, limits.freeMemory) },
    // One failure is an account's, many are the pod's: nothing slows before the limit.
    { reason: 'failures', load: limits.failures > 0 && failuresInARow >= limits.failures ? 1 : 0 },
  ];
}

/** At the limit and below 1, at twice the limit 0. */
function memoryLoad(free: number | undefined, limit: number): number {
  if (free === undefined || limit === 0) return 0;
  return Math.min(Math.max((2 * limit - free) / limit, 0), 1);
}

function reasonsAbove(loads: readonly Load[], threshold: number): readonly BrakeReason[] {
  return loads.filter(({ load }) => load >= threshold).map(({ reason }) => reason);
}

function averaged(before: number | undefined, measured: number | undefined, { responseMs }: BrakeLimits): number {
  const newest = measured ?? responseMs * SILENCE;
  return before === undefined ? newest : before * (1 - NEWEST) + newest * NEWEST;
}

function levelOf(load: number): BrakeLevel {
  if (load >= entryOf('stopped')) return 'stopped';
  return load >= entryOf('slow') ? 'slow' : 'open';
}

function entryOf(level: BrakeLevel): number {
  return level === 'stopped' ? 1 : 0.5;
}

function rank(level: BrakeLevel): number {
  return BRAKE_LEVELS.indexOf(level);
}
