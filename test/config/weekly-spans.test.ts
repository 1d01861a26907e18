import { describe, expect, test } from 'vitest';
import { staffConfigOf, staffFields } from '../../src/config/staff.ts';
import { weeklySpans } from '../../src/config/weekly-spans.ts';
import { answerBy } from '../../src/core/staff/serve-case.ts';

const HOURS_A_DAY = 24;
/** As hours from Monday's midnight. */
const readHours = (text: string) =>
  weeklySpans.safeParse(text).data?.map(({ fromMinute, toMinute }) => [fromMinute / 60, toMinute / 60]);

describe('the hours of the team', () => {
  test.each([
    ['none', []],
    ['Mo 09:00-17:00', [[9, 17]]],
    ['sa-su 10:00-12:00', [5, 6].map((day) => [day * HOURS_A_DAY + 10, day * HOURS_A_DAY + 12])],
    [
      'Su-Mo 08:00-09:00',
      [
        [6 * HOURS_A_DAY + 8, 6 * HOURS_A_DAY + 9],
        [8, 9],
      ],
    ],
    // Without days, those before hold on.
    [
      'Mo 09:00-12:00, 14:00-17:00,Tu 10:00-11:00',
      [
        [9, 12],
        [14, 17],
        [34, 35],
      ],
    ],
    // Over midnight, and over the end of the week.
    [
      'Mo 22:00-06:00,Su 22:00-06:00',
      [
        [22, 30],
        [6 * HOURS_A_DAY + 22, 6],
      ],
    ],
    ['Su 20:00-24:00', [[6 * HOURS_A_DAY + 20, 0]]],
  ])('%s are read', (text, expected) => {
    expect(readHours(text)).toEqual(expected);
  });

  test('without a day are those of every day', () => {
    const days = Array.from({ length: 7 }, (_, day) => [day * HOURS_A_DAY + 9, day * HOURS_A_DAY + 17]);
    expect(readHours('09:00-17:00')).toEqual(days);
  });

  test.each(['', 'Mo', 'Mo-Fr', 'Mo-Xx 09:00-17:00', 'Di 09:00-17:00', 'Mo 9-17', 'Mo 09:00-09:00', 'Mo 09:00-17:00,'])(
    '%j is refused',
    (text) => {
      expect(weeklySpans.safeParse(text).success).toBe(false);
    },
  );
});

describe('people are told a time by which somebody is there to answer', () => {
  const hoursOf = (text: string, answerHours: number) =>
    staffConfigOf({
      POD_TIME_ZONE: 'Europe/Berlin',
      STAFF_LANGUAGE: 'en',
      STAFF_HOURS: staffFields.STAFF_HOURS.parse(text),
      STAFF_ANSWER_HOURS: answerHours,
    }).serviceHours;
  const promised = (text: string, answerHours: number, now: string) =>
    answerBy(hoursOf(text, answerHours), new Date(now)).toISOString();

  test.each([
    [
      'on Friday afternoon, what is left of it and Monday',
      'Mo-Fr 09:00-17:00',
      4,
      '2026-11-27T14:00:00Z',
      '2026-11-30T10:00',
    ],
    ['at the weekend, Monday', 'Mo-Fr 09:00-17:00', 1, '2026-11-28T12:00:00Z', '2026-11-30T09:00'],
    ['with one evening a week, weeks', 'We 19:00-21:00', 5, '2026-11-23T12:00:00Z', '2026-12-09T19:00'],
    ['with hours over the end of the week, both days', 'Su 23:00-01:00', 2, '2026-11-27T12:00:00Z', '2026-11-30T00:00'],
    ['after the clocks went back, by the new time', 'Mo-Fr 09:00-17:00', 1, '2026-10-24T12:00:00Z', '2026-10-26T09:00'],
    ['with many hours to go, as many weeks', 'Mo 09:00-10:00', 1_000, '2026-01-05T07:00:00Z', '2045-02-27T09:00'],
  ])('%s', (_when, text, answerHours, now, expected) => {
    expect(promised(text, answerHours, now).slice(0, 16)).toBe(expected);
  });

  test('without hours, at any time', () => {
    expect(promised('none', 48, '2026-11-27T14:00:00Z')).toBe('2026-11-29T14:00:00.000Z');
  });
});
