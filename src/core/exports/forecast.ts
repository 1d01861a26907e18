import { MINUTE, SECOND, after } from '../../kernel/clock.ts';
import type { SlownessReason } from '../work/pace-verdict.ts';
import { LANES } from './export-request.ts';
import type { ExportRequest } from './export-request.ts';
import type { LineAhead } from './export-store.ts';
import { addOpenTime, outside } from './hours.ts';
import type { DailySpan, Hours } from './hours.ts';

/** One export that the pod has built. */
export interface DurationSample {
  readonly weight: number;
  /** From the push to the archive. */
  readonly durationMs: number;
}

/** How fast requests are handed to the pod. */
export interface PaceOptions {
  /** Exports at the pod at once. */
  readonly budget: number;
  /** Least time between two pushes. */
  readonly spacingMs: number;
  /** When requests are handed over; at any time when left out. */
  readonly hours?: Hours;
}

/** Not a moment: a promise that holds nearly always. */
export interface TimeWindow {
  readonly from: Date;
  readonly to: Date;
}

export interface ForecastInput {
  readonly request: Pick<ExportRequest, 'state' | 'weight' | 'submittedAt' | 'lane'>;
  /** What is before it in the line; `undefined` when the pod has it in hand. */
  readonly ahead: LineAhead | undefined;
  readonly samples: readonly DurationSample[];
  readonly pace: PaceOptions;
  /** What slows the line at the moment. */
  readonly slowness?: SlownessReason | undefined;
  readonly now: Date;
}

/** Before anything was measured: what a small account takes at a healthy pod, and how it grows with its rows. */
const FIRST_GUESS = { fixedMs: 20 * SECOND, perRowMs: 10 };
/** Copying and checking after the pod is done. */
const AFTERWARDS_MS = 30 * SECOND;
/** As many imagined samples of the first guess as it takes three real ones to outweigh. */
const GUESS_SAMPLES = 3;

/** Nobody can know when a line goes on that stands for one of these. */
const STANDING = new Set<SlownessReason | undefined>(['stopped', 'paused', 'pod-unreachable']);

/** A slowed line rests after each export as long as it took. */
const SLOWED = 2;

/** @returns `undefined` once the pod is done, when the request does not move, or when nobody can know how long it waits. */
export function forecast(input: ForecastInput): TimeWindow | undefined {
  const { request, ahead, samples, pace, now } = input;
  if (request.state !== 'requested' && request.state !== 'submitted' && request.state !== 'building') return undefined;
  const model = fit(samples);
  const own = model.fixedMs + model.perRowMs * request.weight;
  if (ahead === undefined) {
    const spent = request.submittedAt ? now.getTime() - request.submittedAt.getTime() : 0;
    return windowAround(input, { expectedMs: Math.max(own - spent, 0) + AFTERWARDS_MS, spread: model.spread });
  }
  if (STANDING.has(input.slowness)) return undefined;
  const isSlowed = input.slowness === 'slowed';
  const work = model.fixedMs * ahead.waiting + model.perRowMs * ahead.weight;
  const working = isSlowed ? work * SLOWED : work / pace.budget;
  const waiting = Math.max(working, ahead.waiting * pace.spacingMs);
  return windowAround(input, { expectedMs: waiting + own + AFTERWARDS_MS, spread: model.spread });
}

/** When the last of the line will be ready at the present pace. */
export function forecastEnd({
  line,
  samples,
  pace,
  now,
}: Pick<ForecastInput, 'samples' | 'pace' | 'now'> & { readonly line: LineAhead }): Date {
  const { fixedMs, perRowMs } = fit(samples);
  const work = (fixedMs * line.waiting + perRowMs * line.weight) / pace.budget;
  const expectedMs = Math.max(work, line.waiting * pace.spacingMs) + AFTERWARDS_MS;
  const { hours } = pace;
  return hours === undefined ? after(now, expectedMs) : addOpenTime(now, expectedMs, { ...hours, closed: hours.quiet });
}

interface Model {
  readonly fixedMs: number;
  readonly perRowMs: number;
  /** Typical relative error of the model on what was measured, between 0.15 and 1. */
  readonly spread: number;
}

/** Least squares of duration over weight, held back from nonsense such as a negative price per row. */
function fit(samples: readonly DurationSample[]): Model {
  const guessWeight = samples.length === 0 ? 1 : average(samples.map(({ weight }) => weight));
  const guess = { weight: guessWeight, durationMs: FIRST_GUESS.fixedMs + FIRST_GUESS.perRowMs * guessWeight };
  const points = [...samples, ...Array.from({ length: GUESS_SAMPLES }, () => guess)];
  const meanWeight = average(points.map(({ weight }) => weight));
  const meanDuration = average(points.map(({ durationMs }) => durationMs));
  const covariance = average(points.map((p) => (p.weight - meanWeight) * (p.durationMs - meanDuration)));
  const variance = average(points.map((p) => (p.weight - meanWeight) ** 2));
  const slope = variance === 0 ? FIRST_GUESS.perRowMs : covariance / variance;
  const perRowMs = Math.min(Math.max(slope, 0), meanWeight === 0 ? slope : meanDuration / meanWeight);
  const fixedMs = Math.max(meanDuration - perRowMs * meanWeight, SECOND);
  const error = average(points.map((p) => Math.abs(p.durationMs - fixedMs - perRowMs * p.weight))) / meanDuration;
  return { fixedMs, perRowMs, spread: Math.min(Math.max(error, 0.15), 1) };
}

function windowAround(
  { request, ahead, pace: { hours }, now }: ForecastInput,
  { expectedMs, spread }: { readonly expectedMs: number; readonly spread: number },
): TimeWindow {
  const early = expectedMs * (1 - spread / 2);
  const late = expectedMs * (1 + spread) + MINUTE;
  // What the pod has in hand it also ends at hours at which it is handed nothing.
  if (hours === undefined || ahead === undefined) return { from: after(now, early), to: after(now, late) };
  const closed = closedTo(request.lane, hours);
  return {
    from: addOpenTime(now, early, { ...hours, closed }),
    to: addOpenTime(now, late, { ...hours, closed }),
  };
}

function closedTo(lane: ExportRequest['lane'], { quiet, night }: Hours): readonly DailySpan[] {
  return lane === LANES.night && night.length > 0 ? [...quiet, ...outside(night)] : quiet;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
