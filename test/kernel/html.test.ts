import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../src/kernel/html.ts';

test('what is put in cannot leave its element or its attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const markup = html`<p title="${text}">${text}</p>`.toString();
      expect(markup.match(/[<>"'`]/gu)?.join('')).toBe('<""><>');
    }),
  );
});

test('markup is put in as it is, and lists are joined', () => {
  const items = ['a', 'b'].map((item) => html`<b>${item}</b>`);
  expect(html`<i>${items}</i>`.toString()).toBe('<i><b>a</b><b>b</b></i>');
});

test('nothing shows as nothing, and zero as zero', () => {
  expect(html`<i>${undefined}${false}${0}</i>`.toString()).toBe('<i>0</i>');
});

test('an entity in a text is shown as it was written', () => {
  expect(html`${'&lt;'}`.toString()).toBe('&amp;lt;');
});
