import { expect, test } from 'vitest';
import { MessageUnknownError } from '../../../src/core/i18n/errors.ts';
import { createTranslator, createUncheckedTranslator } from '../../../src/core/i18n/translate.ts';

test('counts are written the way each language counts', () => {
  expect(createTranslator('en')('export.profileCounts', { posts: 1284, contacts: 1, interactions: 0 })).toBe(
    '1,284 posts, 1 contact, 0 comments and likes',
  );
  expect(createTranslator('de')('export.profileCounts', { posts: 1284, contacts: 1, interactions: 0 })).toBe(
    '1.284 Beiträge, 1 Kontakt, 0 Kommentare und Likes',
  );
});

test.each([
  ['fr', [0, 1, 2], ['0 photo', '1 photo', '2 photos']],
  ['pt', [0, 1, 2], ['0 foto', '1 foto', '2 fotos']],
  ['es', [0, 1, 2], ['0 fotos', '1 foto', '2 fotos']],
  ['nl', [0, 1, 2], ['0 foto’s', '1 foto', '2 foto’s']],
] as const)('%s has its own idea of one and many', (locale, counts, expected) => {
  const t = createTranslator(locale);
  const told = counts.map((count) => t('export.photoCounts', { found: 7, expected: count }));
  expect(told.map((text, at) => text.endsWith(` ${expected[at]}`))).toEqual(counts.map(() => true));
});

test.each([
  ['pl', '1 wpis|2 wpisy|5 wpisów|12 wpisów|21 wpisów|22 wpisy|25 wpisów|101 wpisów'],
  ['ru', '1 запись|2 записи|5 записей|12 записей|21 запись|22 записи|25 записей|101 запись'],
] as const)('%s counts by the last figures', (locale, expected) => {
  const t = createTranslator(locale);
  const told = [1, 2, 5, 12, 21, 22, 25, 101].map(
    (posts) => t('export.profileCounts', { posts, contacts: 0, interactions: 0 }).split(',')[0],
  );
  expect(told.join('|')).toBe(expected);
});

test('French has unbreakable blanks before its high signs and inside its quotation marks, and never inside a word', () => {
  const t = createTranslator('fr');
  expect(t('owner.headline')).toBe('C’était toi\u202f?');
  expect(t('stop.disconnected', { who: 'a ; b', platform: 'Matrix' })).toContain('«\u00a0a ; b\u00a0» sur');
  expect(t('export.line', { what: 'Profil', state: 'x' })).toBe('Profil\u00a0: x');
  expect(t('staff.cannedKept', { name: 'hi', language: 'English' })).toContain('answer NUMÉRO :hi');
});

test('a parameter is put in as it is, whatever it looks like', () => {
  const text = createTranslator('en')('export.none', { account: "{evil} <b>x</b> # '{'" });
  expect(text).toBe("There is no export of {evil} <b>x</b> # '{' yet. You can ask for one now.");
});

test('keys and parameters that do not exist are breakage', () => {
  const translate = createUncheckedTranslator('en');
  expect(() => translate('no.such')).toThrow(MessageUnknownError);
  expect(() => translate('toString')).toThrow(MessageUnknownError);
  expect(() => translate('export.none', { wrong: 'x' })).toThrow(MessageUnknownError);
});

test('wrong parameters do not compile', () => {
  const t = createTranslator('en');
  expect(() => {
    // @ts-expect-error a parameter is missing
    t('export.none');
    // @ts-expect-error a parameter is misspelt
    t('export.none', { acount: 'a' });
    // @ts-expect-error a count is no text
    t('proof.minutes', { minutes: '3' });
    // @ts-expect-error there is no such message
    t('chat.nothing');
  }).toThrow(MessageUnknownError);
});
