/** Posts on one page at most: with their pictures and comments a page of them stays light on a phone. */
const POSTS_PER_PAGE = 50;
/** A year with no more than this is one page. */
const POSTS_PER_YEAR_PAGE = 50;

/** One page of posts of one year or one month, the newest first. */
export interface PostPage {
  /** `2021.html`, `2021-05.html`, `2021-05-2.html`, `undated.html`. */
  readonly file: string;
  readonly year: number | undefined;
  /** 1 to 12; `undefined` where the page holds a whole year. */
  readonly month: number | undefined;
  readonly part: number;
  readonly parts: number;
  /** Numbers of the posts. */
  readonly posts: readonly number[];
}

export interface PagePlan {
  readonly pages: readonly PostPage[];
  /** The page of each post. */
  pageOf(post: number): PostPage | undefined;
}

/**
 * Says which post is on which page.
 *
 * @param times - Of each post; `NaN` where there is none.
 * @param timeZone - IANA name of the zone whose midnights part the months.
 */
export function planPages(times: readonly number[], timeZone: string): PagePlan {
  const pages = [...yearsOf(times, timeZone)]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([year, posts]) => pagesOf(year, posts));
  const where = new Uint32Array(times.length);
  for (const [number, { posts }] of pages.entries()) for (const post of posts) where[post] = number;
  return { pages, pageOf: (post) => pages[where[post] ?? 0] };
}

interface DatedPost {
  readonly post: number;
  readonly time: number;
  readonly month: number;
}

/** Posts by their year, -1 for those without a date. */
function yearsOf(times: readonly number[], timeZone: string): ReadonlyMap<number, readonly DatedPost[]> {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' });
  const years = new Map<number, DatedPost[]>();
  for (const [post, time] of times.entries()) {
    const [year = -1, month = 0] = Number.isNaN(time) ? [] : format.format(time).split('-').map(Number);
    const known = years.get(year);
    if (known === undefined) years.set(year, [{ post, time, month }]);
    else known.push({ post, time, month });
  }
  return years;
}

function pagesOf(year: number, dated: readonly DatedPost[]): readonly PostPage[] {
  // Of the same second the one that comes later in the archive was written later.
  const sorted = dated.toSorted((a, b) => b.time - a.time || b.post - a.post);
  if (year === -1)
    return partsOf(
      'undated',
      { year: undefined, month: undefined },
      dated.map(({ post }) => post),
    );
  const name = String(year).padStart(4, '0');
  if (sorted.length <= POSTS_PER_YEAR_PAGE) {
    return partsOf(
      name,
      { year, month: undefined },
      sorted.map(({ post }) => post),
    );
  }
  const months = Map.groupBy(sorted, ({ month }) => month);
  return [...months].flatMap(([month, posts]) =>
    partsOf(
      `${name}-${String(month).padStart(2, '0')}`,
      { year, month },
      posts.map(({ post }) => post),
    ),
  );
}

function partsOf(name: string, when: Pick<PostPage, 'year' | 'month'>, posts: readonly number[]): readonly PostPage[] {
  const parts = Math.ceil(posts.length / POSTS_PER_PAGE);
  return Array.from({ length: parts }, (_, part) => ({
    ...when,
    file: part === 0 ? `${name}.html` : `${name}-${part + 1}.html`,
    part: part + 1,
    parts,
    posts: posts.slice(part * POSTS_PER_PAGE, (part + 1) * POSTS_PER_PAGE),
  }));
}
