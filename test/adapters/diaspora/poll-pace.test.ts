import { expect, test } from 'vitest';
import { PollPace } from '../../../adapters/diaspora/poll-pace.ts';

test('a pod that answers quickly is asked at the interval, however much there was to ask', () => {
  expect(new PollPace(10_000).afterLook(900)).toBe(10_000);
});

test('a slow pod is left alone for as much longer as it is slow', () => {
  expect(new PollPace(10_000).afterLook(4_000)).toBe(40_000);
});

test('a failing pod is asked half as often each time, never less than every five minutes, and as before once it is well', () => {
  const pace = new PollPace(10_000);
  const pauses = Array.from({ length: 7 }, () => pace.afterFailure());
  expect(pauses).toEqual([20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000]);
  expect(pace.afterLook(100)).toBe(10_000);
  expect(pace.afterFailure()).toBe(20_000);
});

test('a pod that says when to come back is taken at its word', () => {
  expect(new PollPace(10_000).afterFailure(900_000)).toBe(900_000);
  expect(new PollPace(10_000).afterFailure(1_000)).toBe(20_000);
});
