import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParamsOf } from '../../../src/core/i18n/catalog.ts';
import { STAFF_LANGUAGES } from '../../../src/config/staff.ts';
import { COMMANDS } from '../../../src/core/i18n/command-words.ts';
import type { Command } from '../../../src/core/i18n/command-words.ts';
import { LOCALES, LOCALE_TAGS } from '../../../src/core/i18n/locales.ts';
import type { Locale } from '../../../src/core/i18n/locales.ts';
import { en } from '../../../src/core/i18n/messages/en/en.ts';
import { withoutAccents } from '../../../src/core/i18n/plain.ts';

/** The parser's own mark of plain text. */
const LITERAL = new IntlMessageFormat('text', 'en').getAst()[0]?.type;
/** Its mark of the number of a plural. */
const POUND = new IntlMessageFormat('{n, plural, other {#}}', 'en')
  .getAst()
  .flatMap((element) => ('options' in element ? (element.options['other']?.value ?? []) : []))[0]?.type;
type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const QUOTE_MARKS = ['“', '”', '„', '«', '»', '‹', '›', '‘', '‚'];
/** The quotation marks of each language, as CLDR has them. */
const QUOTES: Readonly<Record<Locale, string>> = {
  en: '“”',
  de: '„“',
  fr: '«»',
  es: '«»',
  it: '«»',
  nl: '‘',
  pl: '„”',
  pt: '“”',
  ru: '«»',
};
/** What may be the same in another language. Texts of signs and parameters alone need no entry. */
const LIKE_ENGLISH = [
  'account',
  'Accounts',
  'Questions',
  'code',
  'message',
  'Passphrase',
  'Account: {account}',
  'Podmin',
  'Version',
  '{count, plural, one {# minute} other {# minutes}}',
];
/** Labels that fit on one line of a narrow phone in a large font. */
const MAX_BUTTON = 30;
/** Discord's limit. */
const MAX_EXPLANATION = 100;
const PAGE_BUTTONS = [
  'download.open',
  'signIn.again',
  'page.download.encrypt',
  'page.download.revoke',
  'page.message.toDownloads',
];
const NAMED_BUTTONS = [
  'proof.open',
  'signIn.start.button',
  'page.download.saveProfile',
  'page.download.savePhotos',
  'page.encrypt.saveProfile',
  'page.encrypt.savePhotos',
  'page.encrypt.saveReadable',
  'page.download.saveReadable',
];

/** Every parameter of a message with the way it is used: `posts:plural`. */
function parametersOf(text: string, locale: string): readonly string[] {
  const found = new Set<string>();
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (!('value' in element) || 'children' in element) continue;
      if ('options' in element) {
        const isPlural = 'pluralType' in element;
        found.add(`${element.value}:${isPlural ? 'number' : Object.keys(element.options).toSorted().join('|')}`);
        Object.values(element.options).forEach(({ value }) => visit(value));
      } else if (element.type !== LITERAL) {
        found.add(`${element.value}:${'style' in element ? 'number' : 'text'}`);
      }
    }
  };
  visit(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst());
  return [...found].toSorted();
}

type PluralElement = Extract<Element, { readonly pluralType: unknown }>;

/** Every plural of a message, wherever it stands in it. */
function pluralsOf(text: string, locale: string): readonly PluralElement[] {
  const inside = (elements: readonly Element[]): readonly PluralElement[] =>
    elements.flatMap((element) => {
      if (!('options' in element)) return [];
      const deeper = Object.values(element.options).flatMap(({ value }) => inside(value));
      return 'pluralType' in element ? [element, ...deeper] : deeper;
    });
  return inside(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst());
}

function saysNumber(option: PluralElement['options'][string] | undefined): boolean {
  return option?.value.some((element) => element.type === POUND) === true;
}

/** Whether anything is left of a text without its parameters and signs. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{\w+(?:, number)?\}/gu, ''));
}

const beginning = (word: string) => new RegExp(`^${word} ?:`, 'u');
const enTexts: Readonly<Record<string, string>> = en;

describe.each(LOCALE_TAGS)('the catalogue %s', (tag) => {
  const { messages, commands, freezeWords, formatTag } = LOCALES[tag];
  const texts = Object.entries(messages);

  test('has the keys of the English one and no others', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  test('takes the same parameters as the English one in every message', () => {
    const expected = Object.fromEntries(Object.entries(en).map(([key, text]) => [key, parametersOf(text, 'en')]));
    expect(Object.fromEntries(texts.map(([key, text]) => [key, parametersOf(text, tag)]))).toEqual(expected);
  });

  test('has every plural form of the language wherever it has some, and says the number where one form has several', () => {
    const rules = new Intl.PluralRules(formatTag);
    const counts = Array.from({ length: 1_001 }, (_, count) => count);
    const forms: ReadonlySet<string> = new Set(counts.map((count) => rules.select(count)));
    const isOneOnlyOne = counts.filter((count) => rules.select(count) === 'one').length === 1;
    const faults = texts.flatMap(([key, text]) =>
      pluralsOf(text, tag).flatMap(({ options }) => {
        const named = Object.keys(options).filter((name) => !name.startsWith('='));
        const isPlain = named.length === 1 && !saysNumber(options['other']);
        const missing = isPlain ? [] : [...forms].filter((form) => !named.includes(form));
        const isVague = options['one'] !== undefined && !isOneOnlyOne && !saysNumber(options['one']);
        return [
          ...missing.map((form) => `${key}: no ${form}`),
          ...(isVague ? [`${key}: one does not say which`] : []),
          ...named.filter((name) => name !== 'other' && !forms.has(name)).map((name) => `${key}: never ${name}`),
        ];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('is written in its own language', () => {
    const same = texts.filter(([key, text]) => tag !== 'en' && text === enTexts[key] && hasWords(text));
    expect(same.filter(([, text]) => !LIKE_ENGLISH.includes(text))).toEqual([]);
  });

  test('has short enough words for the menus of commands', () => {
    const explained = texts.filter(([key]) => /^command\.(?!option\.)/.test(key));
    expect(explained.filter(([, text]) => text.length > MAX_EXPLANATION)).toEqual([]);
    const names = texts.filter(([key]) => key.startsWith('command.option.'));
    expect(names.filter(([, name]) => !/^[-\p{L}]{1,32}$/u.test(name) || name !== name.toLowerCase())).toEqual([]);
  });

  test('has buttons that fit on a phone', () => {
    const buttons = texts.filter(([key]) => key.startsWith('button.') || PAGE_BUTTONS.includes(key));
    expect(buttons.filter(([, text]) => text.length > MAX_BUTTON)).toEqual([]);
    const named = texts.filter(([key]) => NAMED_BUTTONS.includes(key));
    expect(named.filter(([, text]) => text.replace(/ ?\(?\{\w+\}\)?/u, '').length > MAX_BUTTON)).toEqual([]);
  });

  test('uses the quotation marks of its language', () => {
    const foreign = new RegExp(`[${QUOTE_MARKS.filter((mark) => !QUOTES[tag].includes(mark)).join('')}]`, 'u');
    expect(texts.filter(([, text]) => foreign.test(text))).toEqual([]);
  });

  test('quotes no braces, which the types of the parameters could not read', () => {
    expect(texts.filter(([, text]) => /'[{}<]/.test(text))).toEqual([]);
  });

  test('has no markup, no typewriter quotes and no stray blanks', () => {
    expect(texts.filter(([, text]) => /<|"|'|\.\.\.|\s\s|^\s|\s$/.test(text))).toEqual([]);
  });

  test('gives no word to two commands', () => {
    const words = COMMANDS.flatMap((command) => [...commands[command]]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(words.filter((word) => word !== word.toLowerCase().normalize('NFKC'))).toEqual([]);
  });

  test('tells people in its help the words that it understands', () => {
    const { human, touched, ...others } = commands;
    const told = ['export', 'status', 'link', 'readable', 'cancel', 'migrate', 'encrypt', 'email', 'language'] as const;
    for (const command of told) expect(messages[`help.${command}`]).toMatch(beginning(others[command][0]));
    expect(messages['help.human']).toMatch(beginning(human[0]));
    expect(messages['help.touched']).toMatch(beginning(touched[0]));
    expect(messages['help.optOut']).toMatch(beginning(commands['opt-out'][0]));
  });

  test('tells people elsewhere as well the words that it understands', () => {
    const { human, link, migrate } = commands;
    for (const key of ['team.askedNext', 'team.answerNext', 'team.closed'] as const) {
      expect(messages[key]).toContain(`: ${human[0]}`);
    }
    const quoted = (word: string) => new RegExp(`[“„«‘] ?${word} ?[”“»’]`, 'u');
    expect(messages['signIn.newLink']).toMatch(quoted(commands.export[0]));
    expect(messages['reminder.neverAskedNext']).toMatch(quoted(commands.export[0]));
    expect(messages['reminder.notDownloadedNext']).toMatch(quoted(link[0]));
    expect(messages['reminder.notMovedNext']).toMatch(quoted(human[0]));
    expect(messages['reminder.notMovedNext']).toMatch(quoted(migrate[0]));
    expect(messages['page.message.noLinkText']).toMatch(quoted(link[0]));
    expect(messages['page.message.revokedText']).toMatch(quoted(link[0]));
    expect(messages['staff.revoked']).toContain(`: ${link[0]}`);
    const [stop, start] = [freezeWords.stop[0].toUpperCase(), freezeWords.start[0].toUpperCase()];
    for (const key of ['owner.notYou', 'stop.inForce', 'staff.frozen'] as const) expect(messages[key]).toContain(stop);
    expect(messages['stop.undo']).toContain(start);
  });

  test('has one word with which a message to the team begins', () => {
    expect(commands.human[0]).not.toContain(' ');
  });
});

test('the team can choose every language', () => {
  expect([...STAFF_LANGUAGES].toSorted()).toEqual([...LOCALE_TAGS].toSorted());
});

test('no word that freezes releases in another language, and none is another command', () => {
  const all = (word: 'stop' | 'start'): readonly string[] =>
    LOCALE_TAGS.flatMap((tag) => [...LOCALES[tag].freezeWords[word]]);
  expect(all('stop').filter((word) => all('start').includes(word))).toEqual([]);
  const otherThan = (meant: Command): readonly string[] =>
    COMMANDS.filter((command) => command !== meant).flatMap((command) =>
      LOCALE_TAGS.flatMap((tag) => [...LOCALES[tag].commands[command]]),
    );
  // Where the platform does not prove who writes, the same words are about announcements.
  expect(all('stop').filter((word) => otherThan('opt-out').includes(word))).toEqual([]);
  expect(all('start').filter((word) => otherThan('opt-in').includes(word))).toEqual([]);
  expect([...all('stop'), ...all('start')].filter((word) => /[^\p{L}\p{N}' ]/u.test(word))).toEqual([]);
});

test('no word is one command in one language and another one in the next', () => {
  const meanings = new Map<string, Set<string>>();
  for (const tag of LOCALE_TAGS) {
    for (const command of COMMANDS) {
      const words = LOCALES[tag].commands[command];
      for (const word of [...words, ...words.map(withoutAccents)]) {
        meanings.set(word, (meanings.get(word) ?? new Set()).add(command));
      }
    }
  }
  expect([...meanings].filter(([, commands]) => commands.size > 1)).toEqual([]);
});

test('every message is used somewhere', () => {
  const sources = sourcesUnder(join(import.meta.dirname, '../../../src'));
  const unused = Object.keys(en).filter((key) => !sources.some((source) => source.includes(`'${key}'`)));
  // Keys put together from an archive kind or a refusal are named whole in no source.
  const builtFrom = [
    ...new Set(sources.flatMap((source) => source.match(/`[a-z]+(?:\.[A-Za-z]+)*\.?[A-Za-z]*(?=\$\{)/g) ?? [])),
  ];
  expect(unused.filter((key) => !builtFrom.some((start) => key.startsWith(start.slice(1))))).toEqual([]);
});

test('the compiler knows the parameters of a message', () => {
  expectTypeOf<ParamsOf<'chat.hello'>>().toEqualTypeOf<{ readonly pod: string }>();
  expectTypeOf<ParamsOf<'export.stateRequested'>>().toEqualTypeOf<{
    readonly place: number;
    readonly window: string;
  }>();
  expectTypeOf<ParamsOf<'export.photoCounts'>>().toEqualTypeOf<{ readonly found: number; readonly expected: number }>();
  expectTypeOf<ParamsOf<'export.kind'>>().toEqualTypeOf<{ readonly kind: string }>();
});

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes(join('i18n', 'messages')))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
