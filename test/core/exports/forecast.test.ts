import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANES } from '../../../src/core/exports/export-request.ts';
import { forecast } from '../../../src/core/exports/forecast.ts';
import type { DurationSample, ForecastInput } from '../../../src/core/exports/forecast.ts';
import { MINUTE, SECOND, after } from '../../../src/kernel/clock.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const PACE = { budget: 1, spacingMs: 15 * SECOND };

test('a pod that takes a minute an export and nothing else is told as such', () => {
  const samples = Array.from({ length: 50 }, () => ({ weight: 500, durationMs: MINUTE }));
  const { fromMs, toMs } = windowOf({ ahead: { waiting: 40, weight: 20_000 }, samples });
  expect(fromMs).toBeLessThan(41 * MINUTE);
  expect(toMs).toBeGreaterThan(41 * MINUTE);
  expect(toMs).toBeLessThan(60 * MINUTE);
});

test('heavy accounts ahead push the window back further than light ones', () => {
  const samples = [100, 1_000, 5_000, 10_000].map((weight) => ({ weight, durationMs: 5 * SECOND + weight * 20 }));
  const light = windowOf({ ahead: { waiting: 10, weight: 1_000 }, samples });
  const heavy = windowOf({ ahead: { waiting: 10, weight: 100_000 }, samples });
  expect(heavy.fromMs).toBeGreaterThan(light.fromMs + 10 * MINUTE);
});

test('the spacing bounds the pace however quick the exports are', () => {
  const samples = Array.from({ length: 50 }, () => ({ weight: 10, durationMs: SECOND }));
  const { toMs } = windowOf({ ahead: { waiting: 100, weight: 1_000 }, samples });
  expect(toMs).toBeGreaterThan(100 * PACE.spacingMs);
});

test('an erratic pod gets a wider window than a steady one', () => {
  const ahead = { waiting: 20, weight: 10_000 };
  const steady = Array.from({ length: 40 }, () => ({ weight: 500, durationMs: 30 * SECOND }));
  const erratic = steady.map((sample, i) => ({ ...sample, durationMs: i % 2 ? 5 * SECOND : 55 * SECOND }));
  const width = (samples: readonly DurationSample[]) => {
    const { fromMs, toMs } = windowOf({ ahead, samples });
    return toMs - fromMs;
  };
  expect(width(erratic)).toBeGreaterThan(width(steady) * 2);
});

test('nothing is promised for a request that does not move', () => {
  for (const state of ['copying', 'ready', 'held', 'failed', 'cancelled', 'expired'] as const) {
    const input = {
      request: { state, weight: 1, submittedAt: undefined, lane: LANES.people },
      ahead: undefined,
      samples: [],
    };
    expect(forecast({ ...input, pace: PACE, now: NOW })).toBeUndefined();
  }
});

test('what the pod has had in hand for long is expected soon, not in the past', () => {
  const request = {
    state: 'building',
    weight: 500,
    submittedAt: after(NOW, -60 * MINUTE),
    lane: LANES.people,
  } as const;
  const window = forecast({ request, ahead: undefined, samples: [], pace: PACE, now: NOW });
  expect(window?.from.getTime()).toBeGreaterThanOrEqual(NOW.getTime());
});

test('whatever was measured, a window lies ahead, has a beginning before its end and grows with the line', () => {
  const sample = fc.record({
    weight: fc.integer({ min: 1, max: 1_000_000 }),
    durationMs: fc.integer({ min: 0, max: 86_400_000 }),
  });
  const line = fc.record({ waiting: fc.nat(400_000), weight: fc.nat(400_000_000) });
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 200 }), line, (samples, ahead) => {
      const near = windowOf({ ahead, samples });
      const far = windowOf({ ahead: { waiting: ahead.waiting + 100, weight: ahead.weight + 50_000 }, samples });
      expect(near.fromMs).toBeGreaterThanOrEqual(0);
      expect(near.toMs).toBeGreaterThan(near.fromMs);
      expect(far.toMs).toBeGreaterThan(near.toMs);
    }),
  );
});

function windowOf(input: Pick<ForecastInput, 'ahead' | 'samples'>) {
  const request = { state: 'requested', weight: 500, submittedAt: undefined, lane: LANES.people } as const;
  const window = forecast({ request, pace: PACE, now: NOW, ...input });
  if (window === undefined) throw new Error('no window');
  return { fromMs: window.from.getTime() - NOW.getTime(), toMs: window.to.getTime() - NOW.getTime() };
}
