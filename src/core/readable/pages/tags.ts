import { html } from '../../../kernel/html.ts';
import type { Site } from '../site.ts';
import { renderNumberedPager, renderPage } from './frame.ts';

/** Lines of one page, over all its tags. */
export const LINES_PER_PAGE = 400;

/** A tag of the person's posts. */
export interface TagUse {
  readonly tag: string;
  readonly posts: readonly number[];
}

/** A run of lines of one tag; a tag with many posts goes on on the next page. */
export interface TagRun {
  readonly number: number;
  readonly tag: string;
  readonly posts: readonly number[];
  readonly goesOn: boolean;
}

/** What stands on each page of tags. */
export function planTags(tags: readonly TagUse[]): readonly (readonly TagRun[])[] {
  const pages: TagRun[][] = [];
  let room = 0;
  for (const [number, { tag, posts }] of tags.entries()) {
    for (let from = 0; from < posts.length;) {
      if (room === 0) {
        pages.push([]);
        room = LINES_PER_PAGE;
      }
      const run = posts.slice(from, from + room);
      pages.at(-1)?.push({ number, tag, posts: run, goesOn: from > 0 });
      from += run.length;
      room -= run.length;
    }
  }
  return pages;
}

export function tagAnchor(number: number): string {
  return `t${number}`;
}

/** All tags, each leading to its posts. */
export function renderTagIndex(
  site: Site,
  {
    followed,
    used,
    pageOf,
  }: {
    readonly followed: readonly string[];
    readonly used: readonly TagUse[];
    readonly pageOf: (number: number) => number;
  },
): string {
  const { t } = site.words;
  return renderPage(site, {
    title: t('page.readable.tags'),
    section: 'tags',
    root: '',
    main: html`${
      used.length > 0 &&
      html`<h2>${t('page.readable.tagsUsed')}</h2>
        <ul class="tags">
          ${used.map(
            ({ tag, posts }, number) =>
              html`<li>
                <a href="tags/${pageOf(number)}.html#${tagAnchor(number)}"><bdi>#${tag}</bdi></a>
                <span class="quiet">${site.number(posts.length)}</span>
              </li> `,
          )}
        </ul> `
    }${
      followed.length > 0 &&
      html`<h2>${t('page.readable.tagsFollowed')}</h2>
        <ul class="tags">
          ${followed.map((tag) => html`<li><bdi>#${tag}</bdi></li> `)}
        </ul> `
    }`,
  });
}

/** One post under a tag. */
export interface TagLine {
  readonly href: string;
  readonly time: number;
  readonly beginning: string;
}

export function renderTagPage(
  site: Site,
  {
    runs,
    page,
    pages,
  }: {
    readonly runs: readonly (TagRun & { readonly lines: readonly TagLine[] })[];
    readonly page: number;
    readonly pages: number;
  },
): string {
  return renderPage(site, {
    title: site.words.t('page.readable.tags'),
    section: 'tags',
    root: '../',
    main: html`${runs.map(
      ({ number, tag, goesOn, lines }) =>
        html`<section aria-labelledby="${tagAnchor(number)}">
          <h2 id="${tagAnchor(number)}">
            <bdi>#${tag}</bdi>${goesOn && html` <span class="quiet">${site.words.t('page.readable.goesOn')}</span>`}
          </h2>
          <ul class="lines">
            ${lines.map(
              ({ href, time, beginning }) =>
                html`<li>
                  <a href="../${href}">${site.day(time)}</a> <span class="quiet"><bdi>${beginning}</bdi></span>
                </li> `,
            )}
          </ul>
        </section> `,
    )}${renderNumberedPager(site, page, pages)}`,
  });
}
