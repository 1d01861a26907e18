import { KEY_BITS } from './archive-schema.ts';
import type { SchemaRule } from './profile-walker.ts';

/** A rule broken below a post or relayable: by which key, and how. */
export interface BrokenRule {
  readonly key: string;
  readonly rule: SchemaRule;
}

interface PostShape {
  readonly entityType: string;
  readonly isPublic: boolean | undefined;
  /** Bits of the keys beside `entity_data`. */
  readonly keys: number;
  /** Bits of the keys inside. */
  readonly dataKeys: number;
}

interface RequiredKey {
  readonly name: string;
  readonly bit: number;
}

function required(bitOf: (name: string) => number, names: readonly string[]): readonly RequiredKey[] {
  return names.map((name) => ({ name, bit: bitOf(name) }));
}

const REQUIRED_IN_POSTS: ReadonlyMap<string, readonly RequiredKey[]> = new Map([
  ['status_message', required(KEY_BITS.postData, ['guid', 'public', 'created_at', 'text'])],
  ['reshare', required(KEY_BITS.postData, ['author', 'guid', 'created_at'])],
]);
const REQUIRED_IN_RELAYABLES: ReadonlyMap<string, readonly RequiredKey[]> = new Map([
  ['comment', required(KEY_BITS.relayableData, ['text'])],
  ['like', required(KEY_BITS.relayableData, ['positive'])],
  ['poll_participation', required(KEY_BITS.relayableData, ['poll_answer_guid'])],
]);
const PODS = KEY_BITS.post('subscribed_pods_uris');
const USERS = KEY_BITS.post('subscribed_users_ids');
const TYPE_UNKNOWN: BrokenRule = { key: 'entity_type', rule: 'word' };

function missing(keys: readonly RequiredKey[], seen: number): BrokenRule | undefined {
  for (const { name, bit } of keys) if ((seen & bit) === 0) return { key: `entity_data.${name}`, rule: 'missing' };
  return undefined;
}

/**
 * A post is a status message or a reshare, and says in exactly one way who has to hear of it: public and pods,
 * limited and users, or a reshare and pods.
 *
 * @see diaspora*, lib/schemas/archive-format.json, `posts` and `remote_subscription`
 */
export function brokenPostRule({ entityType, isPublic, keys, dataKeys }: PostShape): BrokenRule | undefined {
  const keysOfType = REQUIRED_IN_POSTS.get(entityType);
  if (keysOfType === undefined) return TYPE_UNKNOWN;
  const lacking = missing(keysOfType, dataKeys);
  if (lacking !== undefined) return lacking;
  const hasPods = (keys & PODS) !== 0;
  const asPublic = isPublic === true && hasPods ? 1 : 0;
  const asLimited = isPublic === false && (keys & USERS) !== 0 ? 1 : 0;
  const asReshare = entityType === 'reshare' && hasPods ? 1 : 0;
  const kept = asPublic + asLimited + asReshare;
  if (kept === 1) return undefined;
  if (kept > 1) return { key: 'entity_data.public', rule: 'exactly-one' };
  return { key: isPublic === false ? 'subscribed_users_ids' : 'subscribed_pods_uris', rule: 'missing' };
}

/**
 * @see diaspora_federation, lib/diaspora_federation/schemas/federation_entities.json, `comment`, `like`,
 * `poll_participation`
 */
export function brokenRelayableRule(entityType: string, dataKeys: number): BrokenRule | undefined {
  const keysOfType = REQUIRED_IN_RELAYABLES.get(entityType);
  return keysOfType === undefined ? TYPE_UNKNOWN : missing(keysOfType, dataKeys);
}
