import { html } from '../../../kernel/html.ts';
import type { PageWords } from '../page-words.ts';
import { renderFrame } from './frame.ts';

/** What the pages that only say something can say; each has `page.message.<notice>Title` and `…Text`. */
export const NOTICES = [
  'noLink',
  'noProgress',
  'revoked',
  'replaced',
  'damaged',
  'busy',
  'tooFast',
  'notFound',
  'badRequest',
  'failed',
] as const;
export type Notice = (typeof NOTICES)[number];

/** A page with a short text and at most one way on. */
export function renderMessage(
  words: PageWords,
  notice: Notice,
  wayOn?: { readonly href: string; readonly label: string },
): string {
  return renderFrame({
    words,
    title: words.t(`page.message.${notice}Title`),
    main: html`<p>${words.t(`page.message.${notice}Text`)}</p>
      ${wayOn && html`<p><a class="button" href="${wayOn.href}">${wayOn.label}</a></p>`}`,
  });
}
