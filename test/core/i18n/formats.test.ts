import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { formatBytes, formatDay, formatTime, formatZone } from '../../../src/core/i18n/formats.ts';
import { formatWindow, roundWindow } from '../../../src/core/i18n/format-window.ts';
import { createTranslator } from '../../../src/core/i18n/translate.ts';
import { createWords } from '../../../src/core/i18n/words.ts';

const now = new Date('2026-11-23T12:00:00Z');
const en = { locale: 'en', timeZone: 'Europe/Berlin' } as const;
const de = { locale: 'de', timeZone: 'Europe/Berlin' } as const;
const window = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
const inEnglish = (from: string, to: string) => formatWindow(window(from, to), now, en, createTranslator('en'));
const inGerman = (from: string, to: string) => formatWindow(window(from, to), now, de, createTranslator('de'));

test.each([
  [0, '0 bytes', '0 Byte'],
  [999, '999 bytes', '999 Byte'],
  [3_210_000, '3.2 MB', '3,2 MB'],
  [412_345_678, '412 MB', '412 MB'],
  [1_500_000_000_000, '1.5 TB', '1,5 TB'],
])('%d bytes are %s', (bytes, english, german) => {
  expect(formatBytes(bytes, 'en').replaceAll('\u00a0', ' ').replace('byte', 'byte')).toBe(english);
  expect(formatBytes(bytes, 'de').replaceAll('\u00a0', ' ')).toBe(german);
});

test('a day has its year when that is another one', () => {
  expect(formatDay(new Date('2026-12-01T12:00:00Z'), now, en)).toBe('1 December');
  expect(formatDay(new Date('2027-03-14T12:00:00Z'), now, de)).toBe('14. März 2027');
  expect(formatDay(new Date('2026-12-31T23:30:00Z'), now, en)).toBe('1 January 2027');
});

test('an instant is told in the zone of the place, with its name', () => {
  expect(formatTime(now, en)).toBe('13:00');
  expect(formatZone(now, de)).toBe('MEZ');
  expect(createWords('UTC')('en').time(now)).toBe('12:00 (UTC)');
});

test('a window today is told between round clock times', () => {
  expect(inEnglish('2026-11-23T13:11:40Z', '2026-11-23T13:48:02Z')).toBe('today between 14:10 and 14:50 (CET)');
  expect(inGerman('2026-11-23T13:11:40Z', '2026-11-23T13:48:02Z')).toBe('heute zwischen 14:10 und 14:50 Uhr (MEZ)');
});

test('a window that has begun is told by its end', () => {
  expect(inEnglish('2026-11-23T12:00:10Z', '2026-11-23T12:02:00Z')).toBe('today by 13:05 (CET)');
  expect(inGerman('2026-11-23T11:00:00Z', '2026-11-24T12:02:00Z')).toBe('bis Dienstag, 24. November, 14:00 Uhr (MEZ)');
});

test('windows of other days name them', () => {
  expect(inEnglish('2026-11-24T08:20:00Z', '2026-11-24T10:40:00Z')).toBe('tomorrow between 09:00 and 12:00 (CET)');
  expect(inEnglish('2026-11-26T08:20:00Z', '2026-11-26T10:40:00Z')).toBe(
    'on Thursday 26 November between 09:00 and 12:00 (CET)',
  );
  expect(inGerman('2026-11-23T22:20:00Z', '2026-11-24T10:40:00Z')).toBe(
    'zwischen Montag, 23. November, 23:00 Uhr, und Dienstag, 24. November, 12:00 Uhr (MEZ)',
  );
  expect(inEnglish('2026-11-25T08:20:00Z', '2026-11-29T10:40:00Z')).toBe(
    'between Wednesday 25 November and Sunday 29 November',
  );
});

test('rounding only ever widens a window, and always leaves its end ahead', () => {
  const ms = integer({ min: 0, max: 40 * 86_400_000 });
  assert(
    property(ms, ms, (start, length) => {
      const exact = { from: new Date(now.getTime() + start), to: new Date(now.getTime() + start + length + 1) };
      const told = roundWindow(exact, now);
      expect(told.from <= exact.from && told.to >= exact.to && told.to > now).toBe(true);
      expect(told.to.getTime() % 300_000).toBe(0);
      expect(formatWindow(exact, now, en, createTranslator('en'))).not.toBe('');
    }),
  );
});
