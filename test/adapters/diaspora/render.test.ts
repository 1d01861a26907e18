import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_TEXT_LENGTH, escapeText, renderReply, subjectOf } from '../../../adapters/diaspora/render.ts';
import type { Block } from '../../../src/core/chat/reply.ts';
import { ATTACKS } from './diaspora-rig.ts';
import { renderPodMarkdown } from './pod-markdown.ts';

/** A pod on MySQL keeps this much. */
const MAX_BYTES = 65_535;

const everywhere = (text: string): readonly Block[] => [
  { kind: 'headline', text },
  { kind: 'paragraph', text },
  { kind: 'warning', text },
  { kind: 'code', text },
  { kind: 'letter', paragraphs: [text, text] },
  { kind: 'facts', rows: [{ label: text, value: text }] },
  { kind: 'list', items: [text, text] },
  { kind: 'progress', step: 1, steps: 2, label: text },
  { kind: 'link', label: text, url: 'https://pod.example/d/a_b-c' },
  { kind: 'buttons', buttons: [{ action: 'help', label: text }] },
];
const render = (blocks: readonly Block[]) => renderPodMarkdown(renderReply({ locale: 'en', blocks }).join('\n\n'));

describe('foreign text', () => {
  test.each(ATTACKS)('%j is shown and does nothing, wherever it stands', (text) => {
    const { links, elements } = render(everywhere(text));
    expect(elements).toEqual([]);
    expect(links).toEqual(['https://pod.example/d/a_b-c']);
  });

  test('of any kind is read as it was written', () => {
    const words = stringMatching(/^[ -~äßéשλ😀]{1,60}$/u);
    assert(
      property(words, (text) => {
        const { text: read, links, elements } = render([{ kind: 'paragraph', text }]);
        expect([links, elements]).toEqual([[], []]);
        expect(read.trim()).toBe(text.replaceAll(/\s+/gu, ' ').trim());
      }),
      { numRuns: 2_000 },
    );
  });

  test('at the beginning of a line begins no list, heading or rule', () => {
    for (const text of ['- a', '+ a', '* a', '12. a', '3) a', '# a', '> a', '---', '===', '***', '1.', '-']) {
      expect(render([{ kind: 'paragraph', text }])).toMatchObject({ elements: [], text: `${text}\n\n` });
    }
  });
});

test('a link is one that can be pressed, and its address can be read', () => {
  const { text, links } = render([{ kind: 'link', label: 'Open the page', url: 'https://export.pod.example/d/a_b-c' }]);
  expect(text).toContain('Open the page: https://export.pod.example/d/a_b-c');
  expect(links).toEqual(['https://export.pod.example/d/a_b-c']);
});

test('an address that is none of the web is no link', () => {
  for (const url of [
    'javascript:alert(1)',
    'x> <https://evil.example/>',
    'https://pod.example/> [a](https://evil.example/)',
  ]) {
    const { links } = render([{ kind: 'link', label: 'Open', url }]);
    expect(links.filter((link) => !link.startsWith('https://pod.example/'))).toEqual([]);
    expect(links.length).toBeLessThan(2);
  }
});

test('no message is larger than a pod on MySQL keeps, however much has to be escaped', () => {
  for (const character of ['#', '語', '😀', '_', '🏳️‍🌈']) {
    const text = character.repeat(3 * MAX_TEXT_LENGTH);
    const messages = renderReply({
      locale: 'en',
      blocks: [
        { kind: 'headline', text },
        { kind: 'code', text },
      ],
    });
    expect(messages.length).toBeGreaterThan(3);
    for (const message of messages) expect(Buffer.byteLength(message)).toBeLessThan(MAX_BYTES);
  }
});

test('short blocks stay together in one message', () => {
  const blocks = Array.from({ length: 50 }, (_, at): Block => ({ kind: 'paragraph', text: `paragraph ${at}` }));
  expect(renderReply({ locale: 'en', blocks })).toHaveLength(1);
});

test('ordinary sentences are not disfigured for those who read the source', () => {
  const sentence = 'Your data is ready (3.2 MB): 1,284 posts, 87 contacts! It’s yours until 14 March.';
  expect(escapeText(sentence)).toBe(sentence);
});

test('the subject is the first sentence, in plain text and short', () => {
  expect(subjectOf({ locale: 'en', blocks: [{ kind: 'headline', text: 'Was that you?' }] })).toBe('Was that you?');
  expect(subjectOf({ locale: 'en', blocks: [{ kind: 'paragraph', text: 'a '.repeat(100) }] })).toHaveLength(70);
  expect(subjectOf({ locale: 'en', blocks: [{ kind: 'code', text: 'x' }] })).toBe('…');
});
