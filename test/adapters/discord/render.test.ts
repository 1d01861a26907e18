import { expect, test } from 'vitest';
import { MAX_TEXT_LENGTH, bodyOf, renderReply } from '../../../adapters/discord/render.ts';
import type { Block, Button } from '../../../src/core/chat/reply.ts';
import { newMessageSchema } from '../../rig/discord/message-form.ts';
import { ATTACKS } from './discord-rig.ts';

const render = (...blocks: readonly Block[]) => renderReply({ locale: 'en', blocks });
const one = (...blocks: readonly Block[]) => {
  const [message] = render(...blocks);
  if (message === undefined) throw new TypeError('nothing was rendered');
  return message;
};
const buttons = (...list: readonly Button[]): Block => ({ kind: 'buttons', buttons: list });

test('a reply is text with buttons below it', () => {
  const { content, buttons: shown } = one(
    { kind: 'headline', text: 'Your data is ready' },
    { kind: 'facts', rows: [{ label: 'Posts', value: '1,284' }] },
    { kind: 'link', label: 'Open the page', url: 'https://export.pod.example/d/a_b*c?x=1&y=2' },
    { kind: 'code', text: 'K7QF-2MX' },
    buttons({ action: 'help', label: 'Help' }),
  );
  expect(content).toBe(
    '### Your data is ready\n\n- Posts: 1,284\n\nOpen the page: <https://export.pod.example/d/a_b*c?x=1&y=2>\n\n`K7QF-2MX`',
  );
  expect(shown).toEqual([{ action: 'help', label: 'Help' }]);
});

test.each([
  ['@everyone', '@\u200beveryone'],
  ['<@80351110224678912> https://evil.example', '\\<@80351110224678912> https\\://evil.example'],
  ['*a* _b_ ~c~ `d` |e| [f](g)', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\` \\|e\\| \\[f\\](g)'],
  ['# a', '\\# a'],
  ['-# a', '\\-# a'],
  ['> a', '\\> a'],
  ['12. a', '12\\. a'],
  ['discord.gg/x', 'discord\\.gg/x'],
  ['alice_b@pod.example: 1.5 MB - ready!', 'alice\\_b@pod.example: 1.5 MB - ready!'],
])('%s is shown and not obeyed', (text, escaped) => {
  expect(one({ kind: 'paragraph', text }).content).toBe(escaped);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'discord://-/x', 'no address'])('%s is no link', (url) => {
  expect(one({ kind: 'link', label: 'x', url }).content).not.toContain('<');
});

test('an address cannot leave its brackets', () => {
  const { content } = one({ kind: 'link', label: 'x', url: 'https://a.example/?x>@everyone <y' });
  expect(content).toBe('x: <https://a.example/?x%3E@everyone%20%3Cy>');
});

test('nobody is rung, nothing is unfolded, and a change says so again', () => {
  expect(bodyOf(one({ kind: 'paragraph', text: 'x' }))).toMatchObject({ flags: 4, allowed_mentions: { parse: [] } });
});

test.each(['*', '😀', '木', '@everyone ', 'word '])(
  'whatever is full of %s keeps every limit and loses nothing',
  (unit) => {
    const text = unit.repeat(3 * MAX_TEXT_LENGTH);
    const many = Array.from({ length: 60 }, (_, at) => ({ action: `action ${at}`, label: `${unit.trim()} ${at}` }));
    const odd = [
      { action: 'x'.repeat(101), label: 'too long an action' },
      { action: 'twice', label: 'a'.repeat(81) },
      { action: 'twice', label: 'once' },
      { action: 'twice', label: 'and again' },
    ];
    const messages = render(
      { kind: 'headline', text },
      { kind: 'code', text },
      { kind: 'letter', paragraphs: [text] },
      { kind: 'list', items: [text, 'x'] },
      buttons(...many, ...odd),
      { kind: 'paragraph', text: 'after the buttons' },
    );
    for (const message of messages) {
      expect(newMessageSchema.safeParse(bodyOf(message)).error).toBeUndefined();
      expect(message.content.isWellFormed()).toBe(true);
    }
    const shown = messages.flatMap((message) => message.buttons);
    expect(shown.map(({ label }) => label)).toEqual([...many.map(({ label }) => label), 'once', 'and again']);
    const all = messages.map(({ content }) => content).join('\n');
    for (const typed of ['too long an action', 'a'.repeat(81)]) expect(all).toContain(typed);
    expect(all.endsWith('after the buttons')).toBe(true);
    const count = (where: string) => where.replaceAll(/\\|\u200b/gu, '').split(unit.trim()).length - 1;
    expect(count(all)).toBeGreaterThanOrEqual(count(text) * 3);
  },
);

test.each(ATTACKS)('%j says the same once its escapes are read', (text) => {
  const { content } = one({ kind: 'paragraph', text });
  expect(content.replaceAll(/\\([^0-9A-Za-z\s])/gu, '$1').replaceAll('\u200b', '')).toBe(text);
});

test('a family in a word without an end is not torn apart', () => {
  const family = '👨‍👩‍👧‍👦';
  const reply = { locale: 'en', blocks: [{ kind: 'paragraph' as const, text: family.repeat(1_000) }] };
  const parts = renderReply(reply).map(({ content }) => content);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(part.replaceAll(family, '')).toBe('');
});
