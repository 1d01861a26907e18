import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCode } from '../../../src/core/identity/parse-code.ts';
import { CODE_ALPHABET, deriveCode, formatCode, isSameCode } from '../../../src/core/identity/sign-in-code.ts';
import { newSignInId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';

const key = new Secret(randomBytes(32));
const codes = fc.constant(undefined).map(() => deriveCode(key, newSignInId()));

test('a code is derived from the attempt and the key alone', () => {
  const id = newSignInId();
  expect(deriveCode(key, id)).toBe(deriveCode(key, id));
  expect(deriveCode(new Secret(randomBytes(32)), id)).not.toBe(deriveCode(key, id));
});

test('codes use the whole alphabet at every place, none of it twice as often as its share', () => {
  const places = Array.from({ length: 7 }, () => new Map<string, number>());
  const drawn = 26_000;
  for (let index = 0; index < drawn; index += 1) {
    const code = deriveCode(key, newSignInId());
    for (const [place, counts] of places.entries()) {
      counts.set(code.charAt(place), (counts.get(code.charAt(place)) ?? 0) + 1);
    }
  }
  for (const counts of places) {
    expect(counts.size).toBe(CODE_ALPHABET.length);
    const share = drawn / CODE_ALPHABET.length;
    expect(Math.min(...counts.values())).toBeGreaterThan(share / 2);
    expect(Math.max(...counts.values())).toBeLessThan(share * 2);
  }
});

test('a code is read however it is written', () => {
  const writings = fc.record({
    code: codes,
    upper: fc.boolean(),
    separators: fc.array(fc.constantFrom('', ' ', '-', ' - ', '–', '\u00A0', '.'), { minLength: 8, maxLength: 8 }),
    likes: fc.boolean(),
  });
  const likes: Readonly<Record<string, string>> = {
    '0': 'O',
    '1': 'l',
    '2': 'Z',
    '5': 's',
    '6': 'G',
    '8': 'B',
    V: 'u',
  };
  fc.assert(
    fc.property(writings, ({ code, upper, separators, likes: swap }) => {
      const characters = Array.from<string>(code).map((c) => (swap ? (likes[c] ?? c) : c));
      const written = separators.map((separator, index) => separator + (characters[index] ?? '')).join('');
      expect(parseCode(upper ? written : written.toLowerCase())).toBe(code);
    }),
  );
});

test('a code is found once inside a sentence', () => {
  const around = fc.constantFrom('here it is: ', 'Mein Code ist ', '"', '(', 'code=', '\n');
  fc.assert(
    fc.property(codes, around, fc.constantFrom('', '.', ' thanks!', ')', '"', ', bitte'), (code, before, behind) => {
      expect(parseCode(`${before}${formatCode(code)}${behind}`)).toBe(code);
    }),
  );
});

test('two codes are none', () => {
  expect(parseCode('K7QF-2MX or K7QF-3MX')).toBeUndefined();
  expect(parseCode('K7QF-2MX, I mean k7qf2mx')).toBe('K7QF2MX');
});

test.each([
  'export',
  'support',
  'Support!',
  'migrate',
  'migrate diasp.org',
  'Hilfe bitte',
  'hi',
  '',
  'alice77@pod.example',
  'c0d3c0d3c0d3',
  '12:30-347',
  '@user347:matrix.org',
])('%j is no code', (text) => {
  expect(parseCode(text)).toBeUndefined();
});

test('no text breaks the reading, and what is read is always a code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      expect(parseCode(text) ?? '3333333').toMatch(/^[0-9CDFHJKMNPQRTVWXY]{7}$/u);
    }),
  );
});

test('a word of letters alone is never a code', () => {
  expect(parseCode('SUPPORT')).toBeUndefined();
  fc.assert(fc.property(fc.stringMatching(/^[A-Za-z]{7}$/u), (word) => parseCode(word) === undefined));
});

test('codes are compared whole', () => {
  const id = newSignInId();
  expect(isSameCode(deriveCode(key, id), deriveCode(key, id))).toBe(true);
  fc.assert(fc.property(codes, codes, (a, b) => isSameCode(a, b) === (a === b)));
});
