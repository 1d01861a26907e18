import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANES } from '../../../src/core/exports/export-request.ts';
import { forecast } from '../../../src/core/exports/forecast.ts';
import { addOpenTime, isWithin, minutesOutside, outside } from '../../../src/core/exports/hours.ts';
import { DAY, HOUR, MINUTE, after } from '../../../src/kernel/clock.ts';

const BERLIN = 'Europe/Berlin';
const NIGHT = { fromMinute: 22 * 60, toMinute: 6 * 60 };
const MORNING = { fromMinute: 8 * 60, toMinute: 10 * 60 };

describe('parts of the day', () => {
  test('are meant in the zone of the pod, and may go over midnight', () => {
    // Berlin is an hour before UTC in winter.
    expect(isWithin([NIGHT], new Date('2026-01-10T20:59:00Z'), BERLIN)).toBe(false);
    expect(isWithin([NIGHT], new Date('2026-01-10T21:00:00Z'), BERLIN)).toBe(true);
    expect(isWithin([NIGHT], new Date('2026-01-11T04:59:59Z'), BERLIN)).toBe(true);
    expect(isWithin([NIGHT], new Date('2026-01-11T05:00:00Z'), BERLIN)).toBe(false);
  });

  test('what is outside of them is the rest of the day', () => {
    expect(outside([NIGHT])).toEqual([{ fromMinute: 6 * 60, toMinute: 22 * 60 }]);
    expect(outside([])).toEqual([{ fromMinute: 0, toMinute: 24 * 60 }]);
    expect(minutesOutside([NIGHT, MORNING])).toBe(14 * 60);
  });
});

describe('work that rests in closed hours', () => {
  test('begins when they end', () => {
    const done = addOpenTime(new Date('2026-01-10T07:30:00Z'), 30 * MINUTE, { closed: [MORNING], timeZone: BERLIN });
    expect(done).toEqual(new Date('2026-01-10T09:30:00Z'));
  });

  test('goes on after them', () => {
    const done = addOpenTime(new Date('2026-01-10T06:30:00Z'), HOUR, { closed: [MORNING], timeZone: BERLIN });
    expect(done).toEqual(new Date('2026-01-10T09:30:00Z'));
  });

  test('of many days takes as many days as there are open hours for it', () => {
    const done = addOpenTime(new Date('2026-01-10T06:00:00Z'), 100 * 22 * HOUR, {
      closed: [MORNING],
      timeZone: BERLIN,
    });
    expect(done.getTime()).toBe(after(new Date('2026-01-10T06:00:00Z'), 100 * DAY).getTime());
  });

  test('never ends earlier than it would without them, nor before less work', () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    const span = fc.record({ fromMinute: minute, toMinute: minute }).filter((s) => s.fromMinute !== s.toMinute);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 3 }), fc.nat(200 * HOUR), fc.nat(HOUR), (closed, workMs, more) => {
        fc.pre(minutesOutside(closed) > 0);
        const from = new Date('2026-01-10T07:30:20.250Z');
        const done = addOpenTime(from, workMs, { closed, timeZone: 'UTC' });
        expect(done.getTime()).toBeGreaterThanOrEqual(from.getTime() + workMs);
        expect(addOpenTime(from, workMs + more, { closed, timeZone: 'UTC' }).getTime()).toBeGreaterThanOrEqual(
          done.getTime(),
        );
      }),
    );
  });
});

describe('what people are told', () => {
  const now = new Date('2026-01-10T12:00:00Z');
  const hours = { timeZone: 'UTC', quiet: [], night: [{ fromMinute: 60, toMinute: 6 * 60 }], nightAboveRows: 1_000 };
  const request = { state: 'requested', weight: 5_000, submittedAt: undefined } as const;
  const ahead = { waiting: 0, weight: 0 };
  const pace = { budget: 1, spacingMs: 0, hours };

  test('a very large account is told of the night', () => {
    const window = forecast({ request: { ...request, lane: LANES.night }, ahead, samples: [], pace, now });
    expect(window?.from.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-01-11T01:00:00Z'));
    expect(window?.to.getTime()).toBeLessThan(Date.parse('2026-01-11T06:00:00Z'));
  });

  test('others are not', () => {
    const window = forecast({ request: { ...request, lane: LANES.people }, ahead, samples: [], pace, now });
    expect(window?.to.getTime()).toBeLessThan(Date.parse('2026-01-10T13:00:00Z'));
  });

  test('nobody is told a time while nobody can know it', () => {
    const waiting = { request: { ...request, lane: LANES.people }, ahead, samples: [], pace, now };
    expect(forecast({ ...waiting, slowness: 'stopped' })).toBeUndefined();
    expect(forecast({ ...waiting, slowness: 'pod-unreachable' })).toBeUndefined();
  });
});
