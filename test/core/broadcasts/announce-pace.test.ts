import { expect, test } from 'vitest';
import { AnnouncePace } from '../../../src/core/broadcasts/announce-pace.ts';
import { after } from '../../../src/kernel/clock.ts';

function openPace(perSecond: number) {
  const time = { now: new Date('2026-11-23T12:00:00Z') };
  const pace = new AnnouncePace(perSecond, { now: () => time.now });
  return { pace, pass: (ms: number) => void (time.now = after(time.now, ms)) };
}

test('a slow platform gets one at a time, and no more for having rested', () => {
  const { pace, pass } = openPace(0.1);
  expect(pace.take()).toBe(0);
  expect(pace.take()).toBe(10_000);
  pass(4_000);
  expect(pace.take()).toBe(6_000);
  pass(3_600_000);
  expect([pace.take(), pace.take()]).toEqual([0, 10_000]);
});

test('a fast platform makes up for a second that was lost, and not for more', () => {
  const { pace, pass } = openPace(10);
  pass(60_000);
  const taken = Array.from({ length: 12 }, () => pace.take());
  expect(taken.filter((waitMs) => waitMs === 0)).toHaveLength(10);
});

test('one busy person stops nobody else; a platform that refuses several in a row is left alone', () => {
  const { pace, pass } = openPace(10);
  pass(1_000);
  pace.noteBusy(5_000);
  pace.noteBusy(5_000);
  expect(pace.take()).toBe(0);
  pace.noteTaken();
  for (let i = 0; i < 3; i += 1) pace.noteBusy(5_000);
  expect(pace.take()).toBe(5_000);
  pass(5_000);
  expect(pace.take()).toBe(0);
});
