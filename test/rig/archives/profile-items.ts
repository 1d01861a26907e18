import { createRandom, seededGuid } from './seeded-random.ts';
import { createTextPool } from './text-pool.ts';

export type ProfileFlavour = '0.7.0' | '0.7.1' | '0.7.16' | '0.9';

/** What the texts of an archive are made from. Every method returns JSON text and depends on nothing but its index. */
export interface ProfileItemsOptions {
  readonly diasporaId: string;
  readonly flavour: ProfileFlavour;
  readonly posts: number;
  readonly contacts: number;
  readonly photoNames: readonly string[];
  readonly seed: number;
}

interface RelayableParts {
  readonly author: string;
  readonly parent: string;
  /** JSON of the key with its comma; empty on the person's own. */
  readonly signature: string;
  readonly kind?: RelayableKind;
}

export type PostKind = 'public' | 'limited' | 'reshare';
export type RelayableKind = 'comment' | 'like' | 'poll_participation';

const POST_KINDS: readonly PostKind[] = [
  ...(['public', 'public', 'limited', 'public', 'reshare'] as const),
  ...(['limited', 'public', 'public', 'public', 'reshare'] as const),
];
const RELAYABLE_KINDS: readonly RelayableKind[] = [
  ...(['comment', 'like', 'comment', 'like', 'comment'] as const),
  ...(['like', 'comment', 'like', 'comment', 'poll_participation'] as const),
];
const POST = 1;
const POLL = 2;
const PHOTO = 3;
const CONTACT = 4;
const RELAYABLE = 5;
const ELSEWHERE = 6;
const ORDER = {
  comment: '["author","guid","parent_guid","text","created_at"]',
  like: '["author","guid","parent_guid","parent_type","positive"]',
  poll_participation: '["author","guid","parent_guid","poll_answer_guid"]',
} as const;

export const postKind = (index: number): PostKind => POST_KINDS[index % POST_KINDS.length] ?? 'public';
export const relayableKind = (index: number): RelayableKind =>
  RELAYABLE_KINDS[index % RELAYABLE_KINDS.length] ?? 'comment';
export const hasPoll = (index: number) => index % 20 === 0;
export const hasLocation = (index: number) => index % 7 === 0;
/** A reshare whose original was deleted comes without its root. */
export const hasRoot = (index: number) => index % 100 !== 49;

function statusesBefore(index: number): number {
  const whole = Math.floor(index / POST_KINDS.length) * 8;
  let rest = 0;
  for (let i = index - (index % POST_KINDS.length); i < index; i += 1) if (postKind(i) !== 'reshare') rest += 1;
  return whole + rest;
}

function instant(index: number): string {
  return new Date(Date.UTC(2012, 0, 1) + index * 7_919_000).toISOString().replace('.000Z', 'Z');
}

/** Writes the items of one archive. */
export class ProfileItems {
  readonly #options: ProfileItemsOptions;
  readonly #texts: readonly string[];
  readonly #noise: string;
  readonly #podsJson: string;
  readonly #statuses: number;

  constructor(options: ProfileItemsOptions) {
    const random = createRandom(options.seed);
    this.#options = options;
    // Small archives are built by the hundred, and building the pools would take most of the time.
    const isSmall = options.posts < 1_000;
    this.#texts = createTextPool(random, isSmall ? 100 : 2_000);
    this.#noise = random.bytes(isSmall ? 20_000 : 600_000).toString('base64');
    const pods = Math.min(60, Math.ceil(options.contacts / 6));
    const uris = Array.from({ length: pods }, (_, i) => `https://pod${i}.example/`);
    this.#podsJson = JSON.stringify([...uris, `https://${options.diasporaId.split('@')[1] ?? ''}/`]);
    this.#statuses = statusesBefore(options.posts);
  }

  contact(index: number): string {
    const both = index % 3 !== 0;
    const pem = `-----BEGIN PUBLIC KEY-----\\n${this.#signature(index, 736)}\\n-----END PUBLIC KEY-----\\n`;
    return (
      `{"sharing":${both},"receiving":true,"following":${both},"followed":true,` +
      `"person_guid":"${this.#guid(CONTACT, index)}","person_name":"Friend ${index}","account_id":"${this.#friend(index)}",` +
      `"public_key":"${pem}","contact_groups_membership":["${index % 2 === 0 ? 'Friends' : 'Family'}"]}`
    );
  }

  post(index: number): string {
    const kind = postKind(index);
    const author = this.#options.diasporaId;
    const head = `"author":"${author}","guid":"${this.#guid(POST, index)}","created_at":"${instant(index)}"`;
    const subscribed =
      kind === 'limited'
        ? `"subscribed_users_ids":["${this.#friend(index)}","${this.#friend(index + 1)}"]`
        : `"subscribed_pods_uris":${this.#podsJson}`;
    if (kind === 'reshare') {
      const root = hasRoot(index)
        ? `,"root_author":"${this.#friend(index)}","root_guid":"${this.#guid(ELSEWHERE, index)}"`
        : '';
      return `{${subscribed},"entity_type":"reshare","entity_data":{${head}${root}}}`;
    }
    const body = `"public":${kind === 'public'},"text":${this.#text(index)},"provider_display_name":"mobile"`;
    const parts = `"photos":[${this.#photos(index)}]${this.#location(index)}${this.#poll(index)}`;
    return `{${subscribed},"entity_type":"status_message","entity_data":{${head},${body},${parts}}}`;
  }

  /** One of the person's own comments, likes and votes on posts elsewhere. */
  ownRelayable(index: number): string {
    const parent = this.#guid(ELSEWHERE, index + 1);
    return this.#relayable(index, { author: this.#options.diasporaId, parent, signature: '' });
  }

  /** Somebody else's comment, like or vote on one of the person's posts, with its signature. */
  othersRelayable(index: number): string {
    const isVote = relayableKind(index) === 'poll_participation';
    // Polls sit on every twentieth post; an archive always has the first one.
    const target = isVote ? index - (index % 20) : index;
    const parent = this.#guid(isVote ? POLL : POST, this.#options.posts === 0 ? 0 : target % this.#pollable(isVote));
    const signature = `,"author_signature":"${this.#signature(index, 684)}"`;
    const author = this.#friend(index);
    return this.#relayable(index + 0x1000_0000, { author, parent, signature, kind: relayableKind(index) });
  }

  postGuid(index: number): string {
    return this.#guid(POST, index);
  }

  #pollable(isVote: boolean): number {
    const { posts } = this.#options;
    return isVote ? Math.max(20, posts - (posts % 20)) : posts;
  }

  #relayable(index: number, { author, parent, signature, kind = relayableKind(index) }: RelayableParts): string {
    const head = `"author":"${author}","guid":"${this.#guid(RELAYABLE, index)}","parent_guid":"${parent}"`;
    let rest = `"poll_answer_guid":"${this.#guid(POLL, index + 1)}"`;
    if (kind === 'comment') rest = `"text":${this.#text(index)},"created_at":"${instant(index)}"`;
    if (kind === 'like') {
      const onComment = this.#options.flavour === '0.9' && signature === '' && index % 8 === 1;
      rest = `"parent_type":"${onComment ? 'Comment' : 'Post'}","positive":true`;
    }
    return `{"entity_type":"${kind}","entity_data":{${head},${rest}${signature}},"property_order":${ORDER[kind]}}`;
  }

  #photos(index: number): string {
    const { photoNames, diasporaId } = this.#options;
    const status = statusesBefore(index);
    const first = Math.floor((status * photoNames.length) / this.#statuses);
    const last = Math.floor(((status + 1) * photoNames.length) / this.#statuses);
    const host = diasporaId.split('@')[1] ?? '';
    return photoNames
      .slice(first, last)
      .map(
        (name, i) =>
          `{"entity_type":"photo","entity_data":{"guid":"${this.#guid(PHOTO, first + i)}","author":"${diasporaId}",` +
          `"public":${postKind(index) === 'public'},"created_at":"${instant(index)}",` +
          `"remote_photo_path":"https://${host}/uploads/images/","remote_photo_name":"${name}",` +
          `"status_message_guid":"${this.#guid(POST, index)}","height":600,"width":800}}`,
      )
      .join(',');
  }

  #location(index: number): string {
    if (!hasLocation(index)) return '';
    return ',"location":{"entity_type":"location","entity_data":{"address":"Berlin, Straße","lat":"52.5","lng":"13.4"}}';
  }

  #poll(index: number): string {
    if (!hasPoll(index)) return '';
    const answer = (i: number, text: string) =>
      `{"entity_type":"poll_answer","entity_data":{"guid":"${this.#guid(POLL, 0x1000_0000 + 2 * index + i)}","answer":"${text}"}}`;
    const answers = `[${answer(0, 'yes')},${answer(1, 'no')}]`;
    return `,"poll":{"entity_type":"poll","entity_data":{"guid":"${this.#guid(POLL, index)}","question":"Shall we?","poll_answers":${answers}}}`;
  }

  #guid(kind: number, index: number): string {
    return seededGuid(this.#options.seed, kind, index);
  }

  #friend(index: number): string {
    const friend = index % Math.max(1, this.#options.contacts);
    return `friend${friend}@pod${friend % 60}.example`;
  }

  #text(index: number): string {
    return this.#texts[(Math.imul(index, 0x9e3779b1) >>> 8) % this.#texts.length] ?? '""';
  }

  #signature(index: number, length: number): string {
    const start = (Math.imul(index + 1, 0x85ebca6b) >>> 0) % (this.#noise.length - length);
    return this.#noise.slice(start, start + length);
  }
}
