import { KEY_BITS, MARKS } from './archive-schema.ts';
import { GuidSet } from './guid-set.ts';
import type { JsonScalar } from './json-grammar.ts';
import type { JsonText } from './json-sink.ts';
import { KeyTable, decodeJsonText } from './key-table.ts';
import { brokenPostRule, brokenRelayableRule } from './post-rules.ts';
import type { BrokenRule } from './post-rules.ts';
import type { MarkListener } from './profile-walker.ts';

/** What a verification counts in a profile archive. */
export const PROFILE_COUNTS = [
  'posts',
  'publicPosts',
  'limitedPosts',
  'reshares',
  'resharesWithoutRoot',
  'polls',
  'photosNamed',
  'contacts',
  'contactGroups',
  'followedTags',
  'ownComments',
  'ownLikes',
  'ownVotes',
  'othersRelayables',
  'othersOrphaned',
] as const;
export type ProfileCount = (typeof PROFILE_COUNTS)[number];
export type ProfileCounts = Readonly<Record<ProfileCount, number>>;

/** Posts and polls whose GUIDs are remembered: 64 MB of table at most. */
const MAX_PARENTS = 4_000_000;
const OWN_COUNTS = new Map<string, ProfileCount>([
  ['comment', 'ownComments'],
  ['like', 'ownLikes'],
  ['poll_participation', 'ownVotes'],
]);
const ENTITY_TYPES = new KeyTable(['status_message', 'reshare', ...OWN_COUNTS.keys()]);
const ROOT = KEY_BITS.postData('root_guid');

/** Gathers what the checks and the receipt need while the archive flows by. */
export class ProfileFacts implements MarkListener {
  readonly #counts = Object.fromEntries(PROFILE_COUNTS.map((name) => [name, 0])) as Record<ProfileCount, number>;
  readonly #parents = new GuidSet(MAX_PARENTS);
  readonly #onPhotoName: ((name: JsonText) => void) | undefined;
  #isUserRead = false;
  #areParentsKnown = true;
  #isOthers = false;
  #entityType = '';
  #isPublic: boolean | undefined;
  #dataSeen = 0;

  username: string | undefined;
  author: string | undefined;
  language: string | undefined;
  hasUsableEmail = true;
  /** The archive's private key. It goes to the key check and nowhere else. */
  privateKeyPem: string | undefined;

  constructor(onPhotoName?: (name: JsonText) => void) {
    this.#onPhotoName = onPhotoName;
  }

  /** Whether `othersOrphaned` means anything: the posts came first and all of them were remembered. */
  get areParentsKnown(): boolean {
    return this.#areParentsKnown && !this.#parents.isFull;
  }

  counts(): ProfileCounts {
    return { ...this.#counts };
  }

  text(mark: number, text: JsonText): void {
    if (mark === MARKS.entityType) this.#entityType = ENTITY_TYPES.nameOf(ENTITY_TYPES.find(text)) ?? '';
    else if (mark === MARKS.postGuid) this.#parents.add(text);
    else if (mark === MARKS.parentGuid) this.#parent(text);
    else if (mark === MARKS.pollGuid) {
      this.#parents.add(text);
      this.#add('polls');
    } else if (mark === MARKS.photoName) {
      this.#add('photosNamed');
      this.#onPhotoName?.(text);
    } else this.#aboutUser(mark, decodeJsonText(text));
  }

  scalar(mark: number, scalar: JsonScalar): void {
    if (mark === MARKS.isPublic) this.#isPublic = scalar === 'true';
  }

  opened(mark: number): void {
    if (mark !== MARKS.post && mark !== MARKS.ownRelayable && mark !== MARKS.othersRelayable) return;
    this.#entityType = '';
    this.#isPublic = undefined;
    this.#dataSeen = 0;
    this.#isOthers = mark === MARKS.othersRelayable;
    if (this.#isOthers && !this.#isUserRead) this.#areParentsKnown = false;
  }

  closed(mark: number, seen: number, items: number): BrokenRule | undefined {
    if (mark === MARKS.postData || mark === MARKS.relayableData) this.#dataSeen = seen;
    else if (mark === MARKS.post) return this.#post(seen);
    else if (mark === MARKS.ownRelayable) return this.#relayable(OWN_COUNTS.get(this.#entityType));
    else if (mark === MARKS.othersRelayable) return this.#relayable('othersRelayables');
    else if (mark === MARKS.contacts) this.#add('contacts', items);
    else if (mark === MARKS.contactGroups) this.#add('contactGroups', items);
    else if (mark === MARKS.followedTags) this.#add('followedTags', items);
    else if (mark === MARKS.user) this.#isUserRead = true;
    return undefined;
  }

  #post(seen: number): BrokenRule | undefined {
    this.#add('posts');
    if (this.#entityType === 'reshare') {
      this.#add('reshares');
      if ((this.#dataSeen & ROOT) === 0) this.#add('resharesWithoutRoot');
    } else {
      this.#add(this.#isPublic === true ? 'publicPosts' : 'limitedPosts');
    }
    return brokenPostRule({
      entityType: this.#entityType,
      isPublic: this.#isPublic,
      keys: seen,
      dataKeys: this.#dataSeen,
    });
  }

  #relayable(count: ProfileCount | undefined): BrokenRule | undefined {
    if (count !== undefined) this.#add(count);
    return brokenRelayableRule(this.#entityType, this.#dataSeen);
  }

  #parent(text: JsonText): void {
    if (this.#isOthers && !this.#parents.has(text)) this.#add('othersOrphaned');
  }

  #aboutUser(mark: number, value: string): void {
    if (mark === MARKS.username) this.username = value;
    else if (mark === MARKS.profileAuthor) this.author = value;
    else if (mark === MARKS.language) this.language = value;
    else if (mark === MARKS.privateKey) this.privateKeyPem = value;
    else if (mark === MARKS.email) this.hasUsableEmail = /^[^@\s]+@[^@\s]+$/.test(value);
  }

  #add(name: ProfileCount, by = 1): void {
    this.#counts[name] += by;
  }
}
