import type { Album } from './album.ts';
import { contactsCsv, contactsVcard } from './contact-files.ts';
import { readComment, readPost } from './items.ts';
import type { Comment } from './items.ts';
import { renderGaps } from './pages/about.ts';
import { pagesFor } from './pages/frame.ts';
import { renderHome, renderPosts } from './pages/home.ts';
import {
  COMMENTS_PER_PAGE,
  CONTACTS_PER_PAGE,
  PHOTOS_PER_PAGE,
  commentAnchor,
  howShared,
  renderCommentsPage,
  renderContactsPage,
  renderPhotosPage,
} from './pages/lists.ts';
import type { ShownComment, ShownPhoto } from './pages/lists.ts';
import { MAX_COMMENTS_SHOWN, anchorOf } from './pages/post.ts';
import type { PostContext, ShownPost } from './pages/post.ts';
import { SEARCH_SCRIPT, renderSearch } from './pages/search.ts';
import { COPY_STYLESHEET } from './pages/stylesheet.ts';
import type { PagePlan } from './plan-pages.ts';
import type { ProfileIndex } from './profile-index.ts';
import type { Scratch } from './scratch.ts';
import { SearchIndex } from './search-index.ts';
import type { Site } from './site.ts';
import { TagPages } from './tag-pages.ts';
import type { ZipWriter } from './zip-writer.ts';

/** Names listed of photos that are not there; the rest is counted. */
const MAX_NAMES_LISTED = 500;

export interface SiteParts {
  readonly site: Site;
  readonly index: ProfileIndex;
  readonly album: Album;
  readonly plan: PagePlan;
  readonly scratch: Scratch;
  readonly zip: ZipWriter;
  /** The one folder that everything lies in. */
  readonly folder: string;
  readonly podHost: string;
  /** Whether the photos of the account are here, even if there are none. */
  readonly hasPhotos: boolean;
}

/** Writes the pages of one copy, one after the other. */
export class SiteWriter {
  readonly #parts: SiteParts;
  readonly #search: SearchIndex;
  readonly #missing: string[] = [];
  #missingCount = 0;

  constructor(parts: SiteParts) {
    this.#parts = parts;
    this.#search = new SearchIndex((path, text) => this.#add(path, text));
  }

  /** @returns how many photos posts name that are not there. */
  async write(): Promise<number> {
    const { site } = this.#parts;
    // First in the file is first on the screen of whoever looks into it.
    await this.#writeHome();
    await this.#add('assets/style.css', COPY_STYLESHEET);
    await this.#writePosts();
    await this.#writeComments();
    await this.#writePhotos();
    await this.#writeContacts();
    await this.#writeTags();
    await this.#search.end();
    await this.#add('assets/search.js', SEARCH_SCRIPT);
    await this.#add('search.html', renderSearch(site, this.#search.chunkCount));
    await this.#writeGaps();
    return this.#missingCount;
  }

  #add(path: string, text: string): Promise<void> {
    const { zip, folder } = this.#parts;
    return zip.addText(`${folder}/${path}`, text);
  }

  #writeHome(): Promise<void> {
    const { site, index, album, plan } = this.#parts;
    const { person } = index;
    const counts = {
      posts: index.postRecords.length,
      photos: album.files.size,
      comments: index.elsewhere.length,
      contacts: index.contacts.length,
    };
    const avatar = avatarIn(album, person?.avatarUrl ?? '');
    return this.#add('index.html', renderHome(site, { person, avatar, counts, pages: plan.pages }));
  }

  async #writePosts(): Promise<void> {
    const { site, album, plan, podHost } = this.#parts;
    const context: PostContext = { site, podHost, fileOf: (photo) => album.files.get(photo) };
    for (const [number, page] of plan.pages.entries()) {
      const posts: ShownPost[] = [];
      for (const post of page.posts) {
        const shown = await this.#showPost(post);
        posts.push(shown);
        this.#noteMissing(shown);
        await this.#search.addPost(`posts/${page.file}#${anchorOf(post)}`, site.day(shown.time), shown);
      }
      const around = { newer: plan.pages[number - 1], older: plan.pages[number + 1] };
      await this.#add(`posts/${page.file}`, renderPosts(context, { page, ...around, posts }));
    }
  }

  async #showPost(number: number): Promise<ShownPost> {
    const { index, scratch } = this.#parts;
    const post = readPost(await scratch.get(index.postRecords[number] ?? 0));
    const comments: Comment[] = [];
    for (const record of index.commentsOf(number).slice(0, MAX_COMMENTS_SHOWN)) {
      comments.push(readComment(await scratch.get(record)));
    }
    return {
      number,
      post,
      time: index.postTimes[number] ?? Number.NaN,
      likes: index.likes[number] ?? 0,
      comments,
      commentCount: index.comments[number] ?? 0,
      votes: post.poll?.answers.map(({ guid }) => index.votesFor(guid)) ?? [],
    };
  }

  #noteMissing({ post }: ShownPost): void {
    for (const { name } of post.photos) {
      if (this.#parts.album.files.has(name)) continue;
      this.#missingCount += 1;
      if (this.#missing.length < MAX_NAMES_LISTED) this.#missing.push(name);
    }
  }

  async #writeComments(): Promise<void> {
    const { site, index, scratch, podHost } = this.#parts;
    const sorted = index.elsewhere.toSorted((a, b) => (b.at || 0) - (a.at || 0) || b.record - a.record);
    if (sorted.length === 0) return;
    const pages = pagesFor(sorted.length, COMMENTS_PER_PAGE);
    for (let page = 1; page <= pages; page += 1) {
      const first = (page - 1) * COMMENTS_PER_PAGE;
      const shown: ShownComment[] = [];
      for (const [at, { record, at: time }] of sorted.slice(first, first + COMMENTS_PER_PAGE).entries()) {
        const comment = readComment(await scratch.get(record));
        const number = first + at + 1;
        shown.push({ number, time, comment });
        await this.#search.add(`comments/${page}.html#${commentAnchor(number)}`, site.day(time), comment.text);
      }
      await this.#add(`comments/${page}.html`, renderCommentsPage(site, shown, { page, pages, podHost }));
    }
  }

  async #writePhotos(): Promise<void> {
    const { site } = this.#parts;
    const photos = this.#sortedPhotos();
    if (photos.length === 0) return;
    const pages = pagesFor(photos.length, PHOTOS_PER_PAGE);
    for (let page = 1; page <= pages; page += 1) {
      const first = (page - 1) * PHOTOS_PER_PAGE;
      const shown = photos.slice(first, first + PHOTOS_PER_PAGE);
      await this.#add(`photos/${page}.html`, renderPhotosPage(site, shown, { page, pages, first: first + 1 }));
    }
  }

  /** As their posts, the newest first; then those that are in no post. */
  #sortedPhotos(): readonly ShownPhoto[] {
    const { album, index, plan } = this.#parts;
    const photos = [...album.files].map(([name, file]): ShownPhoto => {
      const post = index.photoPosts.get(name);
      const page = post === undefined ? undefined : plan.pageOf(post);
      const isPosted = post !== undefined && page !== undefined;
      return {
        file,
        time: isPosted ? (index.postTimes[post] ?? Number.NaN) : Number.NaN,
        postHref: isPosted ? `posts/${page.file}#${anchorOf(post)}` : undefined,
      };
    });
    const rank = ({ time, postHref }: ShownPhoto) => (postHref === undefined ? -1 : time || 0);
    return photos.toSorted((a, b) => rank(b) - rank(a));
  }

  async #writeContacts(): Promise<void> {
    const { site, index } = this.#parts;
    const { t } = site.words;
    const contacts = index.contacts.toSorted((a, b) => site.compare(a.name, b.name));
    if (contacts.length === 0) return;
    const pages = pagesFor(contacts.length, CONTACTS_PER_PAGE);
    for (let page = 1; page <= pages; page += 1) {
      const shown = contacts.slice((page - 1) * CONTACTS_PER_PAGE, page * CONTACTS_PER_PAGE);
      await this.#add(`contacts/${page}.html`, renderContactsPage(site, shown, { page, pages }));
    }
    const head = (['name', 'account', 'page', 'sharing', 'groups'] as const).map((column) =>
      t('page.readable.column', { column }),
    );
    const sayShared = (contact: (typeof contacts)[number]) => t('page.readable.sharing', { how: howShared(contact) });
    await this.#add('contacts.csv', contactsCsv(contacts, { head, sayShared }));
    await this.#add('contacts.vcf', contactsVcard(contacts));
  }

  async #writeTags(): Promise<void> {
    const { site, index, plan, scratch } = this.#parts;
    if (!site.sections.includes('tags')) return;
    const tags = new TagPages({ site, index, plan, scratch, add: (path, text) => this.#add(path, text) });
    await tags.write();
  }

  async #writeGaps(): Promise<void> {
    const { site, index, album, hasPhotos } = this.#parts;
    const page = renderGaps(site, {
      hasPhotos,
      missingPhotos: this.#missing,
      missingCount: this.#missingCount,
      leftOut: album.leftOut,
      reshares: index.reshares,
      ownLikes: index.ownLikes,
    });
    await this.#add('about.html', page);
  }
}

/** The pod names a picture of a profile after the photo that it was made from. */
function avatarIn({ files }: Album, url: string): string | undefined {
  const name = /([^/?#]+)(?:[?#].*)?$/u.exec(url)?.[1] ?? '';
  return files.get(name) ?? files.get(name.replace(/^(?:thumb_(?:small|medium|large)|scaled_full)_/u, ''));
}
