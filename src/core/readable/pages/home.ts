import type { Html } from '../../../kernel/html.ts';
import { html } from '../../../kernel/html.ts';
import type { Person } from '../items.ts';
import type { PostPage } from '../plan-pages.ts';
import { withoutControls } from '../render-text.ts';
import type { Site } from '../site.ts';
import { renderPage, renderPager } from './frame.ts';
import { renderPost } from './post.ts';
import type { PostContext, ShownPost } from './post.ts';

export interface HomeCounts {
  readonly posts: number;
  readonly photos: number;
  readonly comments: number;
  readonly contacts: number;
}

/** Who this is, and the way to every post by year and month. */
export function renderHome(
  site: Site,
  {
    person,
    avatar,
    counts,
    pages,
  }: {
    readonly person: Person | undefined;
    /** The picture of the profile, if it is among the photos. */
    readonly avatar: string | undefined;
    readonly counts: HomeCounts;
    readonly pages: readonly PostPage[];
  },
): string {
  const { t } = site.words;
  const facts = (['posts', 'photos', 'comments', 'contacts'] as const).filter((each) => counts[each] > 0);
  return renderPage(site, {
    title: t('page.readable.home'),
    section: 'home',
    root: '',
    main: html`<div class="person">
        ${avatar !== undefined && html`<img src="files/${avatar}" alt="" width="96" height="96" />`}
        <p class="account"><bdi>${site.account}</bdi></p>
      </div>
      <dl class="counts">
        ${facts.map(
          (each) =>
            html`<div>
              <dt>${t(`page.readable.${each}`)}</dt>
              <dd>${site.number(counts[each])}</dd>
            </div> `,
        )}
      </dl>
      ${person && renderAbout(site, person)}${renderCalendar(site, pages)}`,
  });
}

function renderAbout(site: Site, person: Person): Html | undefined {
  const said = [person.location, person.birthday, person.gender, person.tags].filter((text) => text.trim() !== '');
  if (said.length === 0 && person.bio.trim() === '') return undefined;
  return html`<section class="card" aria-labelledby="about-you">
    <h2 id="about-you">${site.words.t('page.readable.profile')}</h2>
    ${person.bio.trim() !== '' && html`<div class="text" dir="auto">${site.texts.render(person.bio)}</div> `}${
      said.length > 0 && html`<p class="quiet" dir="auto">${withoutControls(said.join(' · '))}</p> `
    }
  </section> `;
}

function renderCalendar(site: Site, pages: readonly PostPage[]): Html | undefined {
  const { t } = site.words;
  if (pages.length === 0) return html`<p>${t('page.readable.noPosts')}</p>`;
  const years = [...Map.groupBy(pages, ({ year }) => year)];
  return html`<h2>${t('page.readable.byTime')}</h2>
    <ul class="years">
      ${years.map(([year, inYear]) => renderYear(site, year, inYear))}
    </ul>`;
}

function renderYear(site: Site, year: number | undefined, pages: readonly PostPage[]): Html {
  // As a year goes; the pages themselves lead from the newest to the oldest.
  const months = [...Map.groupBy(pages, ({ month }) => month)].toReversed();
  const [first] = pages;
  const name = year === undefined ? site.words.t('page.readable.undated') : String(year);
  const isWhole = months.length === 1 && months[0]?.[0] === undefined;
  if (isWhole) {
    return html`<li>
      <h3>
        <a href="posts/${first?.file ?? ''}">${name}</a> <span class="quiet">${site.number(countIn(pages))}</span>
      </h3>
    </li> `;
  }
  return html`<li>
    <h3>${name} <span class="quiet">${site.number(countIn(pages))}</span></h3>
    <ul class="months">
      ${months.map(
        ([month, inMonth]) =>
          html`<li>
            <a href="posts/${inMonth[0]?.file ?? ''}">${site.monthName(month ?? 1)}</a>
            <span class="quiet">${site.number(countIn(inMonth))}</span>
          </li> `,
      )}
    </ul>
  </li> `;
}

function countIn(pages: readonly PostPage[]): number {
  return pages.reduce((sum, { posts }) => sum + posts.length, 0);
}

/** What a page of posts is called: “May 2021”, “May 2021, page 2 of 3”. */
export function titleOfPage(site: Site, { year, month, part, parts }: PostPage): string {
  const name = year === undefined ? site.words.t('page.readable.undated') : site.month(year, month);
  return parts === 1 ? name : `${name}, ${site.words.t('page.readable.pageOf', { page: part, pages: parts })}`;
}

/** A page of posts, the newest first. */
export function renderPosts(
  context: PostContext,
  {
    page,
    newer,
    older,
    posts,
  }: {
    readonly page: PostPage;
    readonly newer: PostPage | undefined;
    readonly older: PostPage | undefined;
    readonly posts: readonly ShownPost[];
  },
): string {
  const { site } = context;
  const link = (to: PostPage | undefined) => to && { href: to.file, label: titleOfPage(site, to) };
  const pager = renderPager(site, { newer: link(newer), older: link(older) });
  return renderPage(site, {
    title: titleOfPage(site, page),
    section: undefined,
    root: '../',
    main: html`${posts.map((post) => renderPost(context, post))}${pager}`,
  });
}
