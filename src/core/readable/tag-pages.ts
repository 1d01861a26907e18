import { readPost } from './items.ts';
import { anchorOf } from './pages/post.ts';
import { planTags, renderTagIndex, renderTagPage } from './pages/tags.ts';
import type { TagLine, TagRun } from './pages/tags.ts';
import type { PagePlan } from './plan-pages.ts';
import type { ProfileIndex } from './profile-index.ts';
import { plainOf } from './render-text.ts';
import type { Scratch } from './scratch.ts';
import type { Site } from './site.ts';

/** As much of a post as tells which it is. */
const BEGINNING = 80;

export interface TagPagesParts {
  readonly site: Site;
  readonly index: ProfileIndex;
  readonly plan: PagePlan;
  readonly scratch: Scratch;
  readonly add: (path: string, text: string) => Promise<void>;
}

/** Writes which posts bear which tag: the tags used most first, of each the newest posts first. */
export class TagPages {
  readonly #parts: TagPagesParts;

  constructor(parts: TagPagesParts) {
    this.#parts = parts;
  }

  async write(): Promise<void> {
    const { site, index, add } = this.#parts;
    const used = [...index.tags]
      .map(([tag, posts]) => ({ tag, posts: this.#newestFirst(posts) }))
      .toSorted((a, b) => b.posts.length - a.posts.length || site.compare(a.tag, b.tag));
    const pages = planTags(used);
    const first = new Map<number, number>();
    for (const [at, runs] of pages.entries()) {
      for (const { number } of runs) if (!first.has(number)) first.set(number, at + 1);
    }
    const followed = index.followedTags.toSorted((a, b) => site.compare(a, b));
    await add('tags.html', renderTagIndex(site, { followed, used, pageOf: (number) => first.get(number) ?? 1 }));
    for (const [at, runs] of pages.entries()) {
      const shown = [];
      for (const run of runs) shown.push({ ...run, lines: await this.#linesOf(run) });
      await add(`tags/${at + 1}.html`, renderTagPage(site, { runs: shown, page: at + 1, pages: pages.length }));
    }
  }

  #newestFirst(posts: readonly number[]): readonly number[] {
    const { postTimes } = this.#parts.index;
    return posts.toSorted((a, b) => (postTimes[b] || 0) - (postTimes[a] || 0) || b - a);
  }

  async #linesOf({ posts }: TagRun): Promise<readonly TagLine[]> {
    const { index, plan, scratch } = this.#parts;
    const lines: TagLine[] = [];
    for (const post of posts) {
      const { text } = readPost(await scratch.get(index.postRecords[post] ?? 0));
      const plain = plainOf(text);
      lines.push({
        href: `posts/${plan.pageOf(post)?.file ?? ''}#${anchorOf(post)}`,
        time: index.postTimes[post] ?? Number.NaN,
        beginning: plain.length > BEGINNING ? `${plain.slice(0, BEGINNING).toWellFormed()}…` : plain,
      });
    }
    return lines;
  }
}
