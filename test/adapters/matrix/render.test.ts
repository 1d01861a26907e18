import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { MAX_TEXT_LENGTH, renderReply } from '../../../adapters/matrix/render.ts';
import type { Block } from '../../../src/core/chat/reply.ts';
import { ATTACKS } from './matrix-rig.ts';

const render = (...blocks: readonly Block[]) => renderReply({ locale: 'en', blocks });
const one = (...blocks: readonly Block[]) => {
  const [text] = render(...blocks);
  if (text === undefined) throw new TypeError('nothing was rendered');
  return text;
};

test('a reply is HTML with a plain twin that says the same', () => {
  const { body, formattedBody } = one(
    { kind: 'headline', text: 'Your data is ready' },
    { kind: 'facts', rows: [{ label: 'Posts', value: '1,284' }] },
    { kind: 'link', label: 'Open the page', url: 'https://export.pod.example/d/abc?x=1&y=2' },
    { kind: 'buttons', buttons: [{ action: 'help', label: 'Help' }] },
  );
  expect(body).toBe(
    'Your data is ready\n\n- Posts: 1,284\n\nOpen the page: https://export.pod.example/d/abc?x=1&y=2\n\n- Help (help)',
  );
  expect(formattedBody).toBe(
    '<h4>Your data is ready</h4><ul><li>Posts: 1,284</li></ul>' +
      '<p>Open the page: <a href="https://export.pod.example/d/abc?x=1&amp;y=2">https://export.pod.example/d/abc?x=1&amp;y=2</a></p>' +
      '<ul><li>Help (help)</li></ul>',
  );
});

test.each(ATTACKS)('%j is shown and not obeyed', (text) => {
  const { body, formattedBody } = one({ kind: 'paragraph', text });
  expect(body).toBe(text);
  expect(formattedBody.replace(/^<p>|<\/p>$/gu, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/u);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'matrix:u/alice:hs.example', 'no address'])(
  '%s is no link',
  (url) => {
    expect(one({ kind: 'link', label: 'x', url }).formattedBody).not.toContain('<a');
  },
);

test('an address cannot leave its attribute', () => {
  const { formattedBody } = one({ kind: 'link', label: 'x', url: 'https://a.example/"onmouseover="x' });
  expect(formattedBody).toContain('href="https://a.example/&quot;onmouseover=&quot;x"');
});

test.each(['&', '"', '😀', '木', '<', 'é'])('a message full of %s stays below what an event may weigh', (character) => {
  const parts = render(
    { kind: 'paragraph', text: character.repeat(3 * MAX_TEXT_LENGTH) },
    { kind: 'list', items: Array.from({ length: 3_000 }, () => character) },
  );
  for (const { body, formattedBody } of parts) {
    // As an edit, encrypted: base64 of the whole.
    const edit = { body: `* ${body}`, formatted_body: formattedBody, new: { body, formatted_body: formattedBody } };
    expect((Buffer.byteLength(JSON.stringify(edit)) * 4) / 3).toBeLessThan(64_000);
  }
});

test('a family in a word without an end is not torn apart', () => {
  const family = '👨‍👩‍👧‍👦';
  const parts = render({ kind: 'paragraph', text: family.repeat(1_000) }).map(({ body }) => body);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(part.replaceAll(family, '')).toBe('');
});
