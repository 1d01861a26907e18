import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParamsOf } from '../../../src/core/i18n/catalog.ts';
import { COMMANDS } from '../../../src/core/i18n/command-words.ts';
import { LOCALES, LOCALE_TAGS } from '../../../src/core/i18n/locales.ts';
import { en } from '../../../src/core/i18n/messages/en/en.ts';

/** The parser's own mark of plain text. */
const LITERAL = new IntlMessageFormat('text', 'en').getAst()[0]?.type;
type Element = ReturnType<IntlMessageFormat['getAst']>[number];

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

describe.each(LOCALE_TAGS)('the catalogue %s', (tag) => {
  const { messages, commands } = LOCALES[tag];
  const texts = Object.entries(messages);

  test('has the keys of the English one and no others', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  test('takes the same parameters as the English one in every message', () => {
    const expected = Object.fromEntries(Object.entries(en).map(([key, text]) => [key, parametersOf(text, 'en')]));
    expect(Object.fromEntries(texts.map(([key, text]) => [key, parametersOf(text, tag)]))).toEqual(expected);
  });

  test('quotes no braces, which the types of the parameters could not read', () => {
    expect(texts.filter(([, text]) => /'[{}<]/.test(text))).toEqual([]);
  });

  test('has no markup, no typewriter quotes and no stray blanks', () => {
    expect(texts.filter(([, text]) => /<|"|\s\s|^\s|\s$/.test(text))).toEqual([]);
  });

  test('gives no word to two commands', () => {
    const words = COMMANDS.flatMap((command) => [...commands[command]]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(words.filter((word) => word !== word.toLowerCase().normalize('NFKC'))).toEqual([]);
  });

  test('tells people in its help the words that it understands', () => {
    const told = ['export', 'status', 'link', 'cancel', 'email', 'language'] as const;
    for (const command of told) expect(messages[`help.${command}`]).toContain(commands[command][0]);
  });
});

test('no word is one command in one language and another one in the next', () => {
  const meanings = new Map<string, Set<string>>();
  for (const tag of LOCALE_TAGS) {
    for (const command of COMMANDS) {
      for (const word of LOCALES[tag].commands[command]) {
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
