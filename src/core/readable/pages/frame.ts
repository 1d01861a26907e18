import type { Html } from '../../../kernel/html.ts';
import { html } from '../../../kernel/html.ts';
import type { Section, Site } from '../site.ts';

/** Where each part begins. */
const HREFS: Readonly<Record<Section, string>> = {
  home: 'index.html',
  photos: 'photos/1.html',
  comments: 'comments/1.html',
  tags: 'tags.html',
  contacts: 'contacts/1.html',
  search: 'search.html',
  about: 'about.html',
};

export interface FrameOptions {
  readonly title: string;
  readonly section: Section | undefined;
  /** The way from this page to the folder of `index.html`: empty or `../`. */
  readonly root: '' | '../';
  readonly main: Html;
  /** Scripts of this copy that the page runs. The others run none. */
  readonly scripts?: readonly string[];
}

/**
 * The one layout of all pages of a copy. They show what strangers wrote, so the policy lets nothing in but the files
 * beside them: `file:` where the copy lies on a disk, `'self'` where somebody has put it on a server.
 */
export function renderPage(site: Site, { title, section, root, main, scripts = [] }: FrameOptions): string {
  const { t, locale } = site.words;
  const own = "'self' file:";
  const policy = [
    "default-src 'none'",
    `style-src ${own}`,
    `img-src ${own}`,
    ...(scripts.length > 0 ? [`script-src ${own}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const heading = section === 'home' ? site.name : title;
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${section === 'home' ? site.name : `${title} · ${site.name}`}</title>
        <link rel="stylesheet" href="${root}assets/style.css" />
        ${scripts.map((script) => html`<script defer src="${root}${script}"></script> `)}
      </head>
      <body>
        <a class="skip" href="#main">${t('page.readable.skip')}</a>
        <header>
          <nav aria-label="${t('page.readable.menu')}">
            <ul>
              ${site.sections.map((each) => menuItem(site, { each, section, root }))}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex="-1">
          <h1>${heading}</h1>
          ${main}
        </main>
        <footer>${t('page.readable.made', { day: site.day(site.madeAt.getTime()), account: site.account })}</footer>
      </body>
    </html> `;
  return page.toString();
}

function menuItem(
  site: Site,
  { each, section, root }: { readonly each: Section; readonly section: Section | undefined; readonly root: string },
): Html {
  const label = site.words.t(`page.readable.${each}`);
  const href = root + HREFS[each];
  return each === section
    ? html`<li><a href="${href}" aria-current="true">${label}</a></li> `
    : html`<li><a href="${href}">${label}</a></li> `;
}

/** One step to another page. */
export interface PagerLink {
  readonly href: string;
  readonly label: string;
}

/** The way to the pages before and after this one. */
export function renderPager(
  site: Site,
  { newer, older }: { readonly newer: PagerLink | undefined; readonly older: PagerLink | undefined },
): Html | undefined {
  if (newer === undefined && older === undefined) return undefined;
  const { t } = site.words;
  return html`<nav class="pager" aria-label="${t('page.readable.pages')}">
    <ul>
      ${newer && html`<li><a rel="prev" href="${newer.href}">${t('page.readable.newer', { page: newer.label })}</a></li> `}${
        older &&
        html`<li class="older">
          <a rel="next" href="${older.href}">${t('page.readable.older', { page: older.label })}</a>
        </li> `
      }
    </ul>
  </nav>`;
}

/** Steps between pages that only have numbers, `1.html` and so on, of which this is `page`. */
export function renderNumberedPager(site: Site, page: number, pages: number): Html | undefined {
  const link = (number: number): PagerLink | undefined =>
    number < 1 || number > pages
      ? undefined
      : { href: `${number}.html`, label: site.words.t('page.readable.pageOf', { page: number, pages }) };
  return renderPager(site, { newer: link(page - 1), older: link(page + 1) });
}

/** How many pages a list takes; an empty one takes one. */
export function pagesFor(items: number, perPage: number): number {
  return Math.max(1, Math.ceil(items / perPage));
}
