import { expect, test } from 'vitest';
import { parseLocalTime } from '../../../src/core/broadcasts/parse-local-time.ts';

test.each([
  ['2026-12-01 18:00', 'Europe/Berlin', '2026-12-01T17:00:00.000Z'],
  ['2026-07-01T18:00', 'Europe/Berlin', '2026-07-01T16:00:00.000Z'],
  ['2026-12-01 18:00', 'UTC', '2026-12-01T18:00:00.000Z'],
  ['2026-12-01 00:30', 'Asia/Kolkata', '2026-11-30T19:00:00.000Z'],
  // The night in which 02:30 does not exist, and the one in which it comes twice.
  ['2026-03-29 02:30', 'Europe/Berlin', '2026-03-29T00:30:00.000Z'],
  ['2026-10-25 02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25 12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
])('%s in %s is %s', (text, zone, expected) => {
  expect(parseLocalTime(text, zone)?.toISOString()).toBe(expected);
});

test.each([
  '',
  'tomorrow',
  '2026-02-30 10:00',
  '2026-13-01 10:00',
  '2026-12-01 24:00',
  '2026-12-01 10:60',
  '2026-12-01',
])('%j is no time', (text) => expect(parseLocalTime(text, 'Europe/Berlin')).toBeUndefined());
