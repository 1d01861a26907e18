export { Html, html } from '../../kernel/html.ts';
export type { HtmlValue } from '../../kernel/html.ts';
