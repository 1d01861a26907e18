import { expect, test } from 'vitest';
import { wholeCharacters } from '../../src/kernel/whole-characters.ts';

const keep = (text: string, atMost: number) => text.slice(0, wholeCharacters(text, atMost));

test.each([
  ['a family', '👨‍👩‍👧‍👦'],
  ['a hand with its colour', '👍🏽'],
  ['a letter with its accent', 'e\u0301'],
  ['a syllable of Hindi', 'क्षि'],
  ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
])('%s is kept whole or not at all', (_name, character) => {
  const text = `a${character.repeat(100)}`;
  for (let atMost = character.length + 1; atMost < 40; atMost += 1) {
    expect((keep(text, atMost).length - 1) % character.length).toBe(0);
  }
});

test('flags are counted from the beginning of their row as long as it is one that people write', () => {
  expect(keep('🇩🇪🇫🇷🇪🇸', 6)).toBe('🇩🇪');
});

test('what has no end is cut between code points', () => {
  const text = `a${'\u0301'.repeat(1_000)}`;
  expect(keep(text, 500)).toHaveLength(500);
  expect(keep(`a${'👨‍'.repeat(300)}`, 303).isWellFormed()).toBe(true);
});

test('a text that fits stays as it is', () => {
  expect(keep('short', 5)).toBe('short');
  expect(keep('ab', 1)).toBe('a');
});
