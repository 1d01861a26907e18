import { type Html, html } from '../../../kernel/html.ts';
import type { PageWords } from '../page-words.ts';

export interface FrameOptions {
  readonly words: PageWords;
  readonly title: string;
  readonly main: Html;
  /** What stands before the page itself, such as the way to others. */
  readonly before?: Html;
  /** The path of a script of ours; the page works without it. */
  readonly script?: string;
}

/** The one layout of all pages. It asks for `/style.css` and, where one is named, for a script of ours. */
export function renderFrame({ words, title, main, before, script }: FrameOptions): string {
  const page = html`<!doctype html>
    <html lang="${words.locale}" dir="${words.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
        ${script && html`<script src="${script}" defer></script>`}
      </head>
      <body>
        ${before}
        <main>
          <h1>${breakable(title)}</h1>
          ${main}
        </main>
        <footer>${words.t('page.frame.footer')}</footer>
      </body>
    </html> `;
  return page.toString();
}

/** A heading that is an account breaks after the `@`, where it has to break. */
function breakable(title: string): readonly Html[] {
  return title.split(/(?<=@)/u).map((part, at) => (at === 0 ? html`${part}` : html`<wbr />${part}`));
}
