import { INDEX_CHARACTERS, searchChunk } from './pages/search.ts';
import type { SearchEntry } from './pages/search.ts';
import type { ShownPost } from './pages/post.ts';
import { plainOf } from './render-text.ts';

/** What is found of one post at most, with all that was said under it. */
const MAX_ENTRY = 60_000;

/** Gathers what can be searched, and writes it in files of a size that a browser reads in a moment. */
export class SearchIndex {
  readonly #write: (path: string, text: string) => Promise<void>;
  #entries: SearchEntry[] = [];
  #characters = 0;
  chunkCount = 0;

  constructor(write: (path: string, text: string) => Promise<void>) {
    this.#write = write;
  }

  addPost(href: string, when: string, { post, comments }: ShownPost): Promise<void> {
    const poll = post.poll === null ? [] : [post.poll.question, ...post.poll.answers.map(({ answer }) => answer)];
    const said = comments.flatMap(({ author, text }) => [author, text]);
    return this.add(href, when, [post.text, post.place, post.reshared?.author ?? '', ...poll, ...said].join(' '));
  }

  async add(href: string, when: string, text: string): Promise<void> {
    const plain = plainOf(text).slice(0, MAX_ENTRY);
    if (plain === '') return;
    this.#entries.push([href, when, plain]);
    this.#characters += plain.length;
    if (this.#characters >= INDEX_CHARACTERS) await this.end();
  }

  /** Writes what is still to be written. */
  async end(): Promise<void> {
    if (this.#entries.length === 0) return;
    this.chunkCount += 1;
    const chunk = searchChunk(this.#entries);
    this.#entries = [];
    this.#characters = 0;
    await this.#write(`assets/search/${this.chunkCount}.js`, chunk);
  }
}
