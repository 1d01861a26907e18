import { JSON_TYPES, TEXT_RULES, compileSchema, maskOf } from './schema-node.ts';
import type { Shape } from './schema-node.ts';

/** Values of a profile archive whose content matters beyond its type. */
export const MARKS = {
  username: 2,
  email: 3,
  language: 4,
  privateKey: 5,
  profileAuthor: 6,
  entityType: 7,
  isPublic: 8,
  postGuid: 9,
  pollGuid: 10,
  photoName: 11,
  parentGuid: 12,
  contacts: 13,
  contactGroups: 14,
  followedTags: 15,
  post: 16,
  postData: 17,
  ownRelayable: 18,
  relayableData: 19,
  othersRelayable: 20,
  user: 21,
} as const;

const string: Shape = { types: JSON_TYPES.string };
const stringOrNull: Shape = { types: JSON_TYPES.string | JSON_TYPES.null };
const boolean: Shape = { types: JSON_TYPES.boolean };
const number: Shape = { types: JSON_TYPES.number };
const guid: Shape = { types: JSON_TYPES.string, rule: TEXT_RULES.guid };
const signature: Shape = { types: JSON_TYPES.string, rule: TEXT_RULES.signature };
const oneOf = (...words: readonly string[]): Shape => ({ types: JSON_TYPES.string, rule: TEXT_RULES.oneOf, words });
const list = (items: Shape): Shape => ({ types: JSON_TYPES.array, items });
const marked = (mark: number, shape: Shape): Shape => ({ ...shape, mark });
const orNull = (shape: Shape): Shape => ({ ...shape, types: shape.types | JSON_TYPES.null });

function object(props: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape {
  return { types: JSON_TYPES.object, props, required };
}

/** What diaspora* wraps every federated thing in. */
function entity(type: string, data: Shape): Shape {
  return object({ entity_type: oneOf(type), entity_data: data }, ['entity_type', 'entity_data']);
}

const profileData = object(
  {
    author: marked(MARKS.profileAuthor, string),
    first_name: stringOrNull,
    last_name: stringOrNull,
    gender: stringOrNull,
    bio: stringOrNull,
    birthday: stringOrNull,
    location: stringOrNull,
    image_url: stringOrNull,
  },
  ['author'],
);

const contactGroup = object({ name: string, chat_enabled: boolean }, ['name']);

const contact = object(
  {
    sharing: boolean,
    following: boolean,
    receiving: boolean,
    followed: boolean,
    account_id: string,
    contact_groups_membership: list(string),
    person_name: string,
    person_guid: guid,
    public_key: string,
  },
  ['sharing', 'following', 'receiving', 'followed', 'account_id', 'contact_groups_membership'],
);

const photoData = object(
  {
    author: string,
    guid,
    public: boolean,
    created_at: string,
    remote_photo_path: string,
    remote_photo_name: marked(MARKS.photoName, string),
    text: stringOrNull,
    status_message_guid: guid,
    height: number,
    width: number,
  },
  ['author', 'guid', 'public', 'created_at', 'remote_photo_path', 'remote_photo_name'],
);

const pollAnswer = entity('poll_answer', object({ guid, answer: string }, ['guid', 'answer']));
const pollData = object({ guid: marked(MARKS.pollGuid, guid), question: string, poll_answers: list(pollAnswer) }, [
  'guid',
  'question',
  'poll_answers',
]);
const locationData = object({ address: string, lat: string, lng: string }, ['address', 'lat', 'lng']);

// Status messages and reshares in one: which of the keys have to be there follows from the type (post-rules.ts).
const postData = object({
  author: string,
  guid: marked(MARKS.postGuid, guid),
  created_at: string,
  public: marked(MARKS.isPublic, boolean),
  text: string,
  provider_display_name: stringOrNull,
  photos: orNull(list(entity('photo', photoData))),
  location: orNull(entity('location', locationData)),
  poll: orNull(entity('poll', pollData)),
  root_author: stringOrNull,
  root_guid: orNull(guid),
});

const entityType = marked(MARKS.entityType, string);
const post = object(
  {
    entity_type: entityType,
    entity_data: marked(MARKS.postData, postData),
    subscribed_pods_uris: list(string),
    subscribed_users_ids: list(string),
  },
  ['entity_type', 'entity_data'],
);
const othersPost = object(
  { entity_type: oneOf('status_message', 'reshare'), entity_data: object({ guid, created_at: string }, ['guid']) },
  ['entity_type', 'entity_data'],
);

// Comments, likes and votes in one, for the same reason.
const relayableData = object(
  {
    author: string,
    guid,
    parent_guid: marked(MARKS.parentGuid, guid),
    author_signature: signature,
    text: string,
    created_at: string,
    positive: boolean,
    parent_type: oneOf('Post', 'Comment'),
    poll_answer_guid: guid,
  },
  ['author', 'guid', 'parent_guid'],
);
const relayable = object(
  {
    entity_type: entityType,
    entity_data: marked(MARKS.relayableData, relayableData),
    property_order: list(string),
  },
  ['entity_type', 'entity_data', 'property_order'],
);

const user = object(
  {
    username: marked(MARKS.username, string),
    email: marked(MARKS.email, string),
    language: marked(MARKS.language, string),
    private_key: marked(MARKS.privateKey, string),
    disable_mail: boolean,
    show_community_spotlight_in_stream: boolean,
    auto_follow_back: boolean,
    auto_follow_back_aspect: stringOrNull,
    strip_exif: boolean,
    blocks: list(string),
    profile: entity('profile', profileData),
    contact_groups: marked(MARKS.contactGroups, list(contactGroup)),
    contacts: marked(MARKS.contacts, list(contact)),
    posts: list(marked(MARKS.post, post)),
    followed_tags: marked(MARKS.followedTags, list(string)),
    post_subscriptions: list(guid),
    relayables: list(marked(MARKS.ownRelayable, relayable)),
  },
  // The key comes first: an archive without one is useless whatever else it lacks.
  ['private_key', 'username', 'email', 'profile'],
);

const othersData = object({
  relayables: list(marked(MARKS.othersRelayable, relayable)),
  posts: list(othersPost),
  non_contact_authors: list(
    object({ account_id: string, guid: string, public_key: string }, ['account_id', 'guid', 'public_key']),
  ),
});

/**
 * What the importer demands of a profile archive.
 *
 * Entities inside posts have to name their type and carry their data, although the schema alone would let them pass:
 * the importer fails on such an entity later.
 *
 * @see diaspora*, lib/schemas/archive-format.json
 * @see diaspora_federation, lib/diaspora_federation/schemas/federation_entities.json
 */
export const ARCHIVE_SCHEMA = compileSchema(
  object({ version: oneOf('2.0'), user: marked(MARKS.user, user), others_data: othersData }, ['version', 'user']),
);

/** Bits of keys in the two merged shapes and in a post, for the rules that depend on the type of the entity. */
export const KEY_BITS = {
  post: (name: string) => maskOf(post, [name]),
  postData: (name: string) => maskOf(postData, [name]),
  relayableData: (name: string) => maskOf(relayableData, [name]),
} as const;
