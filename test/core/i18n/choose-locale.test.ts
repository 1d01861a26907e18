import { expect, test } from 'vitest';
import { chooseLocale, findLocale, findLocaleByName } from '../../../src/core/i18n/choose-locale.ts';

test('what a person chose counts more than the platform, the platform more than the pod', () => {
  expect(chooseLocale({ chosen: 'de', platform: 'en-US', pod: 'en' })).toBe('de');
  expect(chooseLocale({ platform: 'de-AT', pod: 'en' })).toBe('de');
  expect(chooseLocale({ pod: 'de_formal' })).toBe('de');
  expect(chooseLocale({})).toBe('en');
});

test('a hint in a language that is not spoken is passed over', () => {
  expect(chooseLocale({ chosen: 'tlh', platform: 'ja', pod: 'de' })).toBe('de');
  expect(chooseLocale({ platform: 'pt-BR' })).toBe('en');
});

test.each([
  ['de', 'de'],
  ['de_formal', 'de'],
  ['DE-at', 'de'],
  ['en-GB', 'en'],
  [' en ', 'en'],
  ['', undefined],
  ['deutsch', undefined],
  [undefined, undefined],
])('the tag %j means %j', (tag, locale) => {
  expect(findLocale(tag)).toBe(locale);
});

test.each([
  ['Deutsch', 'de'],
  ['german', 'de'],
  ['Englisch', 'en'],
  ['EN', 'en'],
  ['Klingon', undefined],
])('the name %s means %j', (name, locale) => {
  expect(findLocaleByName(name)).toBe(locale);
});
