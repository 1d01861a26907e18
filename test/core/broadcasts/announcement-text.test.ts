import { expect, test } from 'vitest';
import { fill, lengthOf, parseText, unknownPlaceholders } from '../../../src/core/broadcasts/announcement-text.ts';

test('the little Markdown of announcements becomes blocks', () => {
  const text = [
    '# The end',
    'First line',
    'and second.',
    '',
    '- one',
    '- two',
    'More text.',
    '- three',
    '! Careful',
    '[The list of pods](https://podlist.example/a?b=c)',
    '[not a link](javascript:alert(1))',
  ].join('\n');
  expect(parseText(text)).toEqual([
    { kind: 'headline', text: 'The end' },
    { kind: 'paragraph', text: 'First line and second.' },
    { kind: 'list', items: ['one', 'two'] },
    { kind: 'paragraph', text: 'More text.' },
    { kind: 'list', items: ['three'] },
    { kind: 'warning', text: 'Careful' },
    { kind: 'link', label: 'The list of pods', url: 'https://podlist.example/a?b=c' },
    { kind: 'paragraph', text: '[not a link](javascript:alert(1))' },
  ]);
  expect(parseText('- one\n\n- two')).toEqual([{ kind: 'list', items: ['one', 'two'] }]);
  expect(parseText('')).toEqual([]);
});

test('what stands in braces is filled in, also where it comes twice, and never twice over', () => {
  const fillings = { pod: '{account}', day: '1 March', account: 'alice@pod.example' };
  expect(fill(parseText('{pod} {day} {day}\n- {account}'), fillings)).toEqual([
    { kind: 'paragraph', text: '{account} 1 March 1 March' },
    { kind: 'list', items: ['alice@pod.example'] },
  ]);
});

test('braces with anything else in them are found', () => {
  expect(unknownPlaceholders('{pod} {Pod} {} {day} { day }')).toEqual(['Pod', '', ' day ']);
  expect(unknownPlaceholders('a { lonely brace')).toEqual([]);
});

test('the length is not less than what platforms count', () => {
  expect(lengthOf(parseText('# ab\n\ncd\n- e\n- f'))).toBeGreaterThanOrEqual('ab\n\ncd\n\n- e\n- f'.length);
});
