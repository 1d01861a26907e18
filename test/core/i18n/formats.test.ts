import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { formatBytes, formatDay, formatTime, formatZone } from '../../../src/core/i18n/formats.ts';
import { formatWindow, roundWindow } from '../../../src/core/i18n/format-window.ts';
import { createTranslator } from '../../../src/core/i18n/translate.ts';
import { createWords } from '../../../src/core/i18n/words.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/kernel/clock.ts';

const now = new Date('2026-11-23T12:00:00Z');
const en = { locale: 'en', timeZone: 'Europe/Berlin' } as const;
const de = { locale: 'de', timeZone: 'Europe/Berlin' } as const;
const window = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
const inEnglish = (from: string, to: string) => formatWindow(window(from, to), now, en, createTranslator('en'));
const inGerman = (from: string, to: string) => formatWindow(window(from, to), now, de, createTranslator('de'));

/** With unbreakable blanks as blanks. */
const visible = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

test.each([
  [0, '0 bytes', '0 Byte'],
  [999, '999 bytes', '999 Byte'],
  [3_210_000, '3.2 MB', '3,2 MB'],
  [412_345_678, '412 MB', '412 MB'],
  [1_500_000_000_000, '1.5 TB', '1,5 TB'],
])('%d bytes are %s', (bytes, english, german) => {
  expect(visible(formatBytes(bytes, 'en'))).toBe(english);
  expect(visible(formatBytes(bytes, 'de'))).toBe(german);
});

test('a day has its year when that is another one', () => {
  expect(formatDay(new Date('2026-12-01T12:00:00Z'), now, en)).toBe('1 December');
  expect(formatDay(new Date('2027-03-14T12:00:00Z'), now, de)).toBe('14. März 2027');
  expect(formatDay(new Date('2026-12-31T23:30:00Z'), now, en)).toBe('1 January 2027');
});

test.each([
  ['en', '999 bytes', '3.2 MB', '12,840', '1 December', '14 March 2027', '13:00 (CET)'],
  ['de', '999 Byte', '3,2 MB', '12.840', '1. Dezember', '14. März 2027', '13:00 (MEZ)'],
  ['fr', '999 octets', '3,2 Mo', '12 840', '1er décembre', '14 mars 2027', '13:00 (UTC+1)'],
  ['es', '999 bytes', '3,2 MB', '12.840', '1 de diciembre', '14 de marzo de 2027', '13:00 (CET)'],
  ['it', '999 byte', '3,2 MB', '12.840', '1 dicembre', '14 marzo 2027', '13:00 (CET)'],
  ['nl', '999 byte', '3,2 MB', '12.840', '1 december', '14 maart 2027', '13:00 (CET)'],
  ['pl', '999 bajtów', '3,2 MB', '12 840', '1 grudnia', '14 marca 2027', '13:00 (CET)'],
  ['pt', '999 bytes', '3,2 MB', '12.840', '1º de dezembro', '14 de março de 2027', '13:00 (GMT+1)'],
  ['ru', '999 байт', '3,2 МБ', '12 840', '1 декабря', '14 марта 2027 г.', '13:00 (GMT+1)'],
] as const)('%s writes sizes, numbers, days and times its own way', (locale, bytes, size, count, first, year, time) => {
  const words = createWords('Europe/Berlin')(locale);
  expect(visible(words.size(999))).toBe(bytes);
  expect(visible(words.size(3_210_000))).toBe(size);
  expect(visible(words.t('staff.case', { id: 12_840, who: 'x' }))).toContain(count);
  expect(words.day(new Date('2026-12-01T12:00:00Z'), now)).toBe(first);
  expect(visible(words.day(new Date('2027-03-14T12:00:00Z'), now))).toBe(year);
  expect(words.time(now)).toBe(time);
});

test.each([
  [
    'fr',
    'ce sera prêt aujourd’hui entre 14:10 et 14:50 (UTC+1)',
    'entre lundi 30 novembre à 23:00 et mardi 1er décembre à 12:00 (UTC+1)',
  ],
  [
    'es',
    'listo hoy entre las 14:10 y las 14:50 (CET)',
    'entre el lunes, 30 de noviembre, a las 23:00, y el martes, 1 de diciembre, a las 12:00 (CET)',
  ],
  [
    'it',
    'tutto pronto oggi tra le 14:10 e le 14:50 (CET)',
    'tra lunedì 30 novembre alle 23:00 e martedì 1 dicembre alle 12:00 (CET)',
  ],
  [
    'nl',
    'klaar vandaag tussen 14:10 en 14:50 uur (CET)',
    'tussen maandag 30 november, 23:00 uur, en dinsdag 1 december, 12:00 uur (CET)',
  ],
  [
    'pl',
    'gotowe: dzisiaj między 14:10 a 14:50 (CET)',
    'poniedziałek, 30 listopada, 23:00 – wtorek, 1 grudnia, 12:00 (CET)',
  ],
  [
    'pt',
    'tudo pronto hoje entre as 14:10 e as 14:50 (GMT+1)',
    'entre segunda-feira, 30 de novembro, às 23:00, e terça-feira, 1º de dezembro, às 12:00 (GMT+1)',
  ],
  [
    'ru',
    'готово: сегодня между 14:10 и 14:50 (GMT+1)',
    'понедельник, 30 ноября, 23:00 – вторник, 1 декабря, 12:00 (GMT+1)',
  ],
] as const)('%s tells windows in sentences of its own', (locale, today, days) => {
  const words = createWords('Europe/Berlin')(locale);
  const near = words.window(window('2026-11-23T13:11:40Z', '2026-11-23T13:48:02Z'), now);
  expect(words.t('export.stateRequested', { place: 3, window: near })).toContain(today);
  expect(words.window(window('2026-11-30T22:20:00Z', '2026-12-01T10:40:00Z'), now)).toBe(days);
});

test.each([
  ['en', '1 minute', '90 minutes', '5 hours', '11 days', 'for 11 days'],
  ['de', '1 Minute', '90 Minuten', '5 Stunden', '11 Tage', 'schon 11 Tage'],
  ['fr', '1 minute', '90 minutes', '5 heures', '11 jours', 'depuis 11 jours'],
  ['es', '1 minuto', '90 minutos', '5 horas', '11 días', 'lleva esperando 11 días'],
  ['it', '1 minuto', '90 minuti', '5 ore', '11 giorni', 'da 11 giorni'],
  ['nl', '1 minuut', '90 minuten', '5 uur', '11 dagen', 'al 11 dagen'],
  ['pl', '1 minutę', '90 minut', '5 godzin', '11 dni', 'już 11 dni'],
  ['pt', '1 minuto', '90 minutos', '5 horas', '11 dias', 'há 11 dias'],
  ['ru', '1 минуту', '90 минут', '5 часов', '11 дней', 'уже 11 дней'],
] as const)('%s tells durations in the unit that people would use', (locale, least, minutes, hours, days, waited) => {
  const words = createWords('Europe/Berlin')(locale);
  expect(words.duration(20 * SECOND)).toBe(least);
  expect(words.duration(90 * MINUTE)).toBe(minutes);
  expect(words.duration(5 * HOUR + 20 * MINUTE)).toBe(hours);
  expect(words.duration(263 * HOUR)).toBe(days);
  expect(words.t('alert.waitingLong', { duration: words.duration(263 * HOUR) })).toContain(waited);
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
