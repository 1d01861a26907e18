import { hasLocation, hasPoll, postKind, relayableKind } from './profile-items.ts';
import type { PostKind, RelayableKind } from './profile-items.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Section = 'root' | 'user' | 'contact_groups' | 'contacts' | 'posts' | 'relayables' | 'others';

/** One value of an otherwise sound archive that breaks a rule of the importer. */
export interface SchemaOffence {
  readonly section: Section;
  /** Which items of the section can carry it; the first one from the middle on does. */
  readonly fits?: (index: number) => boolean;
  readonly at: readonly (string | number)[];
  /** The new value; left out, the key is removed. */
  readonly value?: Json;
}

const DATA = 'entity_data';
const isPost = (kind: PostKind) => (index: number) => postKind(index) === kind;
const isRelayable = (kind: RelayableKind) => (index: number) => relayableKind(index) === kind;
const isPollPost = (index: number) => hasPoll(index) && postKind(index) !== 'reshare';
const isLocationPost = (index: number) => hasLocation(index) && postKind(index) !== 'reshare';
const isPhotoPost = isPost('public');

const user = (at: readonly (string | number)[], value?: Json): SchemaOffence =>
  value === undefined ? { section: 'user', at } : { section: 'user', at, value };
const contact = (at: readonly (string | number)[], value?: Json): SchemaOffence =>
  value === undefined ? { section: 'contacts', at } : { section: 'contacts', at, value };
const post = (fits: (index: number) => boolean, at: readonly (string | number)[], value?: Json): SchemaOffence =>
  value === undefined ? { section: 'posts', fits, at } : { section: 'posts', fits, at, value };
const own = (kind: RelayableKind, at: readonly (string | number)[], value?: Json): SchemaOffence =>
  value === undefined
    ? { section: 'relayables', fits: isRelayable(kind), at }
    : { section: 'relayables', fits: isRelayable(kind), at, value };

/**
 * Every class of offence for which the importer rejects a whole archive.
 *
 * @see diaspora*, lib/schemas/archive-format.json; diaspora_federation, schemas/federation_entities.json
 */
export const SCHEMA_OFFENCES = {
  'version-missing': { section: 'root', at: ['version'] },
  'version-other': { section: 'root', at: ['version'], value: '1.0' },
  'version-number': { section: 'root', at: ['version'], value: 2 },
  'user-array': { section: 'root', at: ['user'], value: [] },
  'others-array': { section: 'root', at: ['others_data'], value: [] },
  'username-missing': user(['username']),
  'username-number': user(['username'], 7),
  'email-missing': user(['email']),
  'email-null': user(['email'], null),
  'language-number': user(['language'], 7),
  'disable-mail-string': user(['disable_mail'], 'false'),
  'spotlight-null': user(['show_community_spotlight_in_stream'], null),
  'auto-follow-number': user(['auto_follow_back'], 0),
  'aspect-number': user(['auto_follow_back_aspect'], 3),
  'blocks-string': user(['blocks'], 'troll@other.example'),
  'blocks-number-inside': user(['blocks', 0], 4),
  'tags-null-inside': user(['followed_tags', 0], null),
  'subscription-short': user(['post_subscriptions', 1], 'short'),
  'profile-missing': user(['profile']),
  'profile-null': user(['profile'], null),
  'profile-type-other': user(['profile', 'entity_type'], 'person'),
  'profile-type-missing': user(['profile', 'entity_type']),
  'profile-data-missing': user(['profile', DATA]),
  'profile-author-number': user(['profile', DATA, 'author'], 1),
  'profile-bio-number': user(['profile', DATA, 'bio'], 1),
  'profile-birthday-array': user(['profile', DATA, 'birthday'], []),
  'group-name-missing': { section: 'contact_groups', at: ['name'] },
  'group-name-number': { section: 'contact_groups', at: ['name'], value: 5 },
  'contact-string': contact([], 'bob@other.example'),
  'contact-sharing-missing': contact(['sharing']),
  'contact-followed-null': contact(['followed'], null),
  'contact-account-missing': contact(['account_id']),
  'contact-guid-short': contact(['person_guid'], '123'),
  'contact-groups-missing': contact(['contact_groups_membership']),
  'contact-groups-number-inside': contact(['contact_groups_membership', 0], 1),
  'post-null': post(isPost('public'), [], null),
  'post-type-missing': post(isPost('public'), ['entity_type']),
  'post-type-other': post(isPost('public'), ['entity_type'], 'essay'),
  'post-data-missing': post(isPost('public'), [DATA]),
  'post-guid-missing': post(isPost('public'), [DATA, 'guid']),
  'post-guid-short': post(isPost('limited'), [DATA, 'guid'], 'abc'),
  'post-public-string': post(isPost('public'), [DATA, 'public'], 'true'),
  'post-created-missing': post(isPost('limited'), [DATA, 'created_at']),
  'post-text-missing': post(isPost('public'), [DATA, 'text']),
  'post-text-null': post(isPost('public'), [DATA, 'text'], null),
  'post-photos-object': post(isPost('public'), [DATA, 'photos'], {}),
  'post-poll-string': post(isPollPost, [DATA, 'poll'], 'yes'),
  'post-poll-question-missing': post(isPollPost, [DATA, 'poll', DATA, 'question']),
  'post-poll-answer-missing': post(isPollPost, [DATA, 'poll', DATA, 'poll_answers', 1, DATA, 'answer']),
  'post-location-array': post(isLocationPost, [DATA, 'location'], []),
  'post-location-latitude-number': post(isLocationPost, [DATA, 'location', DATA, 'lat'], 52.5),
  'post-public-without-pods': post(isPost('public'), ['subscribed_pods_uris']),
  'post-limited-without-users': post(isPost('limited'), ['subscribed_users_ids']),
  'post-pods-null': post(isPost('public'), ['subscribed_pods_uris'], null),
  'post-pods-number-inside': post(isPost('public'), ['subscribed_pods_uris', 0], 1),
  'reshare-without-pods': post(isPost('reshare'), ['subscribed_pods_uris']),
  'reshare-author-missing': post(isPost('reshare'), [DATA, 'author']),
  'reshare-created-number': post(isPost('reshare'), [DATA, 'created_at'], 1),
  'photo-name-missing': post(isPhotoPost, [DATA, 'photos', 0, DATA, 'remote_photo_name']),
  'photo-name-null': post(isPhotoPost, [DATA, 'photos', 0, DATA, 'remote_photo_name'], null),
  'photo-path-missing': post(isPhotoPost, [DATA, 'photos', 0, DATA, 'remote_photo_path']),
  'photo-height-string': post(isPhotoPost, [DATA, 'photos', 0, DATA, 'height'], '600'),
  'relayable-null': own('like', [], null),
  'relayable-type-other': own('comment', ['entity_type'], 'message'),
  'relayable-type-missing': own('comment', ['entity_type']),
  'relayable-order-missing': own('comment', ['property_order']),
  'relayable-order-number-inside': own('comment', ['property_order', 2], 1),
  'relayable-author-missing': own('comment', [DATA, 'author']),
  'relayable-parent-missing': own('comment', [DATA, 'parent_guid']),
  'comment-text-missing': own('comment', [DATA, 'text']),
  'like-positive-missing': own('like', [DATA, 'positive']),
  'like-positive-string': own('like', [DATA, 'positive'], 'true'),
  'like-parent-type-other': own('like', [DATA, 'parent_type'], 'Photo'),
  'vote-answer-missing': own('poll_participation', [DATA, 'poll_answer_guid']),
  'vote-answer-short': own('poll_participation', [DATA, 'poll_answer_guid'], 'x'),
  'others-relayable-null': { section: 'others', at: [], value: null },
  'others-signature-short': { section: 'others', at: [DATA, 'author_signature'], value: 'too short' },
  'others-text-missing': { section: 'others', fits: isRelayable('comment'), at: [DATA, 'text'] },
} as const satisfies Readonly<Record<string, SchemaOffence>>;

export type SchemaOffenceName = keyof typeof SCHEMA_OFFENCES;

/** The JSON with the offence put in. */
export function offend(json: string, at: readonly (string | number)[], value: Json | undefined): string {
  if (at.length === 0) return JSON.stringify(value ?? null);
  const root: unknown = JSON.parse(json);
  let holder: unknown = root;
  for (const key of at.slice(0, -1)) holder = Reflect.get(Object(holder), key);
  const last = at[at.length - 1] ?? '';
  if (value === undefined) Reflect.deleteProperty(Object(holder), last);
  else Reflect.set(Object(holder), last, value);
  return JSON.stringify(root);
}
