import { parseContact, parsePerson, parsePost, parseRelayable } from './items.ts';
import type { Comment, Contact, Person, Post } from './items.ts';
import type { ItemPath } from './item-collector.ts';
import type { Scratch } from './scratch.ts';
import { hashtagsIn } from './hashtags.ts';

const NONE = -1;
/** Different tags that are remembered; people have hundreds. */
const MAX_TAGS = 20_000;
/** Contacts fit in memory: an account has at most some thousands, a hundred bytes each. */
const MAX_CONTACTS = 100_000;

/** A comment of the person under somebody else's post. */
interface Elsewhere {
  readonly record: number;
  readonly at: number;
}

/**
 * What is remembered of a profile archive while its pages are written: a few numbers for each post and comment. Their
 * texts lie in the scratch.
 */
export class ProfileIndex {
  readonly #scratch: Scratch;
  readonly #postOf = new Map<string, number>();
  readonly #answers = new Map<string, number>();
  readonly #lastComment: number[] = [];
  readonly #previous: number[] = [];
  readonly #commentRecords: number[] = [];

  person: Person | undefined;
  username = '';
  readonly postRecords: number[] = [];
  /** Milliseconds since 1970; `NaN` where the archive has no date. */
  readonly postTimes: number[] = [];
  readonly likes: number[] = [];
  readonly comments: number[] = [];
  /** Posts by the tags in them, in the order of the archive. */
  readonly tags = new Map<string, number[]>();
  readonly followedTags: string[] = [];
  readonly contacts: Contact[] = [];
  readonly elsewhere: Elsewhere[] = [];
  /** Name of a photo to the post that shows it. */
  readonly photoPosts = new Map<string, number>();
  ownLikes = 0;
  ownVotes = 0;
  reshares = 0;

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  /** Takes an item in. Items come in the order of the archive: posts before what was written under them. */
  take(path: ItemPath, value: unknown): void {
    if (path === 'user.posts[]') this.#post(parsePost(value));
    else if (path === 'user.relayables[]') this.#own(value);
    else if (path === 'others_data.relayables[]') this.#others(value);
    else if (path === 'user.contacts[]') {
      const contact = parseContact(value);
      if (contact !== undefined && this.contacts.length < MAX_CONTACTS) this.contacts.push(contact);
    } else if (path === 'user.profile') this.person ??= parsePerson(value);
    else if (path === 'user.username' && typeof value === 'string') this.username = value;
    else if (path === 'user.followed_tags[]' && typeof value === 'string' && this.followedTags.length < MAX_TAGS) {
      this.followedTags.push(value);
    }
  }

  /** Records of the comments under a post, in the order in which they were written. */
  commentsOf(post: number): readonly number[] {
    const found: number[] = [];
    for (let at = this.#lastComment[post] ?? NONE; at !== NONE; at = this.#previous[at] ?? NONE) {
      found.push(this.#commentRecords[at] ?? NONE);
    }
    return found.toReversed();
  }

  votesFor(answer: string): number {
    return this.#answers.get(answer) ?? 0;
  }

  #post(post: Post | undefined): void {
    if (post === undefined) return;
    const index = this.postRecords.length;
    this.postRecords.push(this.#keep(post));
    this.postTimes.push(timeOf(post.at));
    this.likes.push(0);
    this.comments.push(0);
    this.#lastComment.push(NONE);
    if (post.guid !== '') this.#postOf.set(post.guid, index);
    for (const { name } of post.photos) if (!this.photoPosts.has(name)) this.photoPosts.set(name, index);
    for (const { guid } of post.poll?.answers ?? []) this.#answers.set(guid, 0);
    if (post.reshared !== null) this.reshares += 1;
    for (const tag of hashtagsIn(post.text)) this.#tag(tag, index);
  }

  #own(value: unknown): void {
    const relayable = parseRelayable(value);
    if (relayable?.kind === 'like') this.ownLikes += 1;
    else if (relayable?.kind === 'vote') this.ownVotes += 1;
    else if (relayable?.kind === 'comment') {
      if (this.#under(relayable.comment)) return;
      this.elsewhere.push({ record: this.#keep(relayable.comment), at: timeOf(relayable.comment.at) });
    }
  }

  #others(value: unknown): void {
    const relayable = parseRelayable(value);
    if (relayable?.kind === 'comment') this.#under(relayable.comment);
    else if (relayable?.kind === 'vote') {
      const votes = this.#answers.get(relayable.answer);
      if (votes !== undefined) this.#answers.set(relayable.answer, votes + 1);
    } else if (relayable?.kind === 'like') {
      const post = this.#postOf.get(relayable.parent);
      if (post !== undefined) this.likes[post] = (this.likes[post] ?? 0) + 1;
    }
  }

  /** @returns whether it stands under one of the person's own posts. */
  #under(comment: Comment): boolean {
    const post = this.#postOf.get(comment.parent);
    if (post === undefined) return false;
    this.#previous.push(this.#lastComment[post] ?? NONE);
    this.#lastComment[post] = this.#commentRecords.length;
    this.#commentRecords.push(this.#keep(comment));
    this.comments[post] = (this.comments[post] ?? 0) + 1;
    return true;
  }

  #tag(tag: string, post: number): void {
    const posts = this.tags.get(tag);
    if (posts !== undefined) posts.push(post);
    else if (this.tags.size < MAX_TAGS) this.tags.set(tag, [post]);
  }

  #keep(record: Post | Comment): number {
    return this.#scratch.add(Buffer.from(JSON.stringify(record)));
  }
}

/** Dates outside of the time in which the network existed are none. */
function timeOf(text: string): number {
  const time = Date.parse(text);
  return time >= Date.UTC(1970) && time < Date.UTC(2100) ? time : Number.NaN;
}
