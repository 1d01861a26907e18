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
