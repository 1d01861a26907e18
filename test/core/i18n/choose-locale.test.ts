import { expect, test } from 'vitest';
import {
  chooseLocale,
  findLocale,
  findLocaleByName,
  findLocaleByPlainName,
} from '../../../src/core/i18n/choose-locale.ts';
import { COMMANDS } from '../../../src/core/i18n/command-words.ts';
import { LOCALES, LOCALE_TAGS } from '../../../src/core/i18n/locales.ts';
import { withoutAccents } from '../../../src/core/i18n/plain.ts';

/** @see diaspora* 0.9.1, config/locale_settings.yml */
const POD_CODES =
  'ar art-nvi bg br bs ca cs cy da de de_formal de_moo de-CH el en en_1337 en_pirate en_shaw en_valspeak eo es es-AR es-CL es-CO es-VE es-MX et eu fi fil fr fy ga gd gl he hu hye hye-classical hyw ia id is it ja ja-KS ka ko lt mk ml ms nb nds nl nn oc pa pl pt-PT pt-BR ro ru sc si sk sl sq sr sv te tr uk ur-PK vi wo zh-CN zh-TW'.split(
    ' ',
  );

test('what a person chose counts more than the platform, the platform more than the pod', () => {
  expect(chooseLocale({ chosen: 'de', platform: 'en-US', pod: 'en' })).toBe('de');
  expect(chooseLocale({ platform: 'de-AT', pod: 'en' })).toBe('de');
  expect(chooseLocale({ pod: 'de_formal' })).toBe('de');
  expect(chooseLocale({})).toBe('en');
});

test('a hint in a language that is not spoken is passed over', () => {
  expect(chooseLocale({ chosen: 'tlh', platform: 'ja', pod: 'de' })).toBe('de');
  expect(chooseLocale({ platform: 'sv-SE' })).toBe('en');
});

test.each([
  ['de', 'de'],
  ['de_formal', 'de'],
  ['DE-at', 'de'],
  ['en-GB', 'en'],
  [' en ', 'en'],
  ['fr', 'fr'],
  ['es-419', 'es'],
  ['nl-BE', 'nl'],
  ['', undefined],
  ['deutsch', undefined],
  [undefined, undefined],
])('the tag %j means %j', (tag, locale) => {
  expect(findLocale(tag)).toBe(locale);
});

test('the pod’s language is the default, by the codes that diaspora* has', () => {
  const ours = Object.fromEntries(POD_CODES.map((pod) => [pod, findLocale(pod)]).filter(([, locale]) => locale));
  expect(ours).toEqual({
    de: 'de',
    de_formal: 'de',
    de_moo: 'de',
    'de-CH': 'de',
    en: 'en',
    en_1337: 'en',
    en_pirate: 'en',
    en_shaw: 'en',
    en_valspeak: 'en',
    es: 'es',
    'es-AR': 'es',
    'es-CL': 'es',
    'es-CO': 'es',
    'es-MX': 'es',
    'es-VE': 'es',
    fr: 'fr',
    it: 'it',
    nl: 'nl',
    pl: 'pl',
    'pt-BR': 'pt',
    'pt-PT': 'pt',
    ru: 'ru',
  });
  expect(chooseLocale({ pod: 'pt-PT' })).toBe('pt');
  expect(chooseLocale({ pod: 'eu' })).toBe('en');
});

test.each(LOCALE_TAGS)('%s is known by its name in every language, with and without accents', (tag) => {
  for (const other of LOCALE_TAGS) {
    const name = new Intl.DisplayNames([other], { type: 'language' }).of(tag) ?? '';
    expect([name, findLocaleByName(name), findLocaleByName(name.toUpperCase())]).toEqual([name, tag, tag]);
    expect([name, findLocaleByName(withoutAccents(name))]).toEqual([name, tag]);
  }
});

test('no name of a language is a command', () => {
  const words = LOCALE_TAGS.flatMap((tag) => COMMANDS.flatMap((command) => [...LOCALES[tag].commands[command]]));
  expect(words.filter((word) => findLocaleByPlainName(word) !== undefined)).toEqual([]);
});

test.each([
  ['Deutsch', 'de'],
  ['german', 'de'],
  ['Englisch', 'en'],
  ['EN', 'en'],
  ['francais', 'fr'],
  ['castellano', 'es'],
  ['po polsku', 'pl'],
  ['по-русски', 'ru'],
  ['aleman', 'de'],
  ['Klingon', undefined],
])('the name %s means %j', (name, locale) => {
  expect(findLocaleByName(name)).toBe(locale);
});
