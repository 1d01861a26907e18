import { generateKeyPairSync } from 'node:crypto';
import { Readable } from 'node:stream';
import { constants, deflateRawSync } from 'node:zlib';
import { parallelGzip } from './parallel-gzip.ts';
import { PACKED_FAULTS, damageInTheMiddle, damagePacked, damageText, spacesBomb } from './profile-faults.ts';
import type { ProfileFault } from './profile-faults.ts';
import { ProfileItems, hasRoot, postKind, relayableKind } from './profile-items.ts';
import type { ProfileFlavour, ProfileItemsOptions } from './profile-items.ts';
import { SCHEMA_OFFENCES, offend } from './schema-offences.ts';
import type { Json, SchemaOffence, Section } from './schema-offences.ts';

export type { ProfileFlavour } from './profile-items.ts';
export type { ProfileFault } from './profile-faults.ts';

/** A profile archive as the pod's exporter writes it. The same description always gives the same bytes. */
export interface ProfileArchiveSpec extends ProfileItemsOptions {
  readonly privateKeyPem: string;
  readonly email: string;
  readonly language: string;
  readonly flavour: ProfileFlavour;
  readonly ownRelayables: number;
  readonly othersRelayables: number;
  /** One thing that is wrong. Left out, the archive is sound. */
  readonly fault?: ProfileFault;
  /** Unpacked size of the faults `bomb` and `huge-string`; 64 MiB when left out. */
  readonly bombBytes?: number;
  /** Gzip level, 1 (fast) when left out; the pod uses 6. */
  readonly level?: number;
}

export interface ProfileArchiveCounts {
  readonly posts: number;
  readonly publicPosts: number;
  readonly limitedPosts: number;
  readonly reshares: number;
  readonly resharesWithoutRoot: number;
  readonly contacts: number;
  readonly contactGroups: number;
  readonly followedTags: number;
  readonly ownComments: number;
  readonly ownLikes: number;
  readonly ownVotes: number;
  readonly othersRelayables: number;
  readonly photosNamed: number;
}

const CHUNK_CHARS = 256 * 1024;
const GROUPS = ['Friends', 'Family', 'Kollegen "Süd"'];
const TAGS = ['linux', 'cats', 'fotografía', '日本'];

function count(length: number, fits: (index: number) => boolean): number {
  let total = 0;
  for (let i = 0; i < length; i += 1) if (fits(i)) total += 1;
  return total;
}

/** What a sound archive of this description holds. */
export function profileArchiveCounts(spec: ProfileArchiveSpec): ProfileArchiveCounts {
  const { posts, ownRelayables } = spec;
  return {
    posts,
    publicPosts: count(posts, (i) => postKind(i) === 'public'),
    limitedPosts: count(posts, (i) => postKind(i) === 'limited'),
    reshares: count(posts, (i) => postKind(i) === 'reshare'),
    resharesWithoutRoot: count(posts, (i) => postKind(i) === 'reshare' && !hasRoot(i)),
    contacts: spec.contacts,
    contactGroups: GROUPS.length,
    followedTags: TAGS.length,
    ownComments: count(ownRelayables, (i) => relayableKind(i) === 'comment'),
    ownLikes: count(ownRelayables, (i) => relayableKind(i) === 'like'),
    ownVotes: count(ownRelayables, (i) => relayableKind(i) === 'poll_participation'),
    othersRelayables: spec.othersRelayables,
    photosNamed: posts === 0 ? 0 : spec.photoNames.length,
  };
}

/** Counts that give an archive of about this unpacked size, in the proportions of a long-lived account. */
export function profileCountsForBytes(unpackedBytes: number) {
  const units = unpackedBytes / 3_160;
  return {
    posts: Math.round(units),
    contacts: Math.min(800, Math.round(units / 20)),
    ownRelayables: Math.round(units * 2),
    othersRelayables: Math.round(units * 0.8),
  };
}

function offenceOf(spec: ProfileArchiveSpec): SchemaOffence | undefined {
  const { fault } = spec;
  return fault !== undefined && fault in SCHEMA_OFFENCES
    ? SCHEMA_OFFENCES[fault as keyof typeof SCHEMA_OFFENCES]
    : undefined;
}

function lengthOf(spec: ProfileArchiveSpec, section: Section): number {
  if (section === 'contacts') return spec.contacts;
  if (section === 'posts') return spec.posts;
  if (section === 'relayables') return spec.ownRelayables;
  if (section === 'others') return spec.othersRelayables;
  return section === 'contact_groups' ? GROUPS.length : 0;
}

/** Which item carries the offence. */
function offenceIndex(spec: ProfileArchiveSpec, offence: SchemaOffence): number {
  const length = lengthOf(spec, offence.section);
  for (let i = Math.floor(length / 2); i < length; i += 1) if (offence.fits?.(i) ?? true) return i;
  return -1;
}

/** Where a verification has to find the offence of this description, as `user.posts[17].entity_data.text`. */
export function offencePath(spec: ProfileArchiveSpec): string | undefined {
  const offence = offenceOf(spec);
  if (offence === undefined) return undefined;
  const tail = offence.at.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  if (offence.section === 'root') return tail.slice(1);
  if (offence.section === 'user') return `user${tail}`;
  const list = offence.section === 'others' ? 'others_data.relayables' : `user.${offence.section}`;
  return `${list}[${offenceIndex(spec, offence)}]${tail}`;
}

function privateKeyOf(spec: ProfileArchiveSpec): string | undefined {
  const fresh = (extra: object) =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem', ...extra },
    }).privateKey;
  if (spec.fault === 'key-wrong') return fresh({});
  if (spec.fault === 'key-encrypted') return fresh({ cipher: 'aes-256-cbc', passphrase: 'x' });
  if (spec.fault === 'key-unreadable')
    return `${spec.privateKeyPem.slice(0, 100)}${'!'.repeat(40)}${spec.privateKeyPem.slice(140)}`;
  return spec.fault === 'key-missing' ? undefined : spec.privateKeyPem;
}

function profileOf(spec: ProfileArchiveSpec): Json {
  return {
    entity_type: 'profile',
    entity_data: {
      author: spec.fault === 'owner-wrong' ? 'mallory@evil.example' : spec.diasporaId,
      edited_at: '2024-01-02T03:04:05Z',
      first_name: 'Alice',
      last_name: 'Smith 😀',
      image_url: 'https://pod.example/uploads/images/thumb_large_0fc4bbc68f744c27ed80.jpg',
      bio: 'Gärtnerin\n\u2028"life"',
      birthday: '1984-01-02',
      searchable: true,
      public: false,
      nsfw: false,
      tag_string: '#linux #cats',
    },
  };
}

function userHead(spec: ProfileArchiveSpec): Record<string, Json> {
  const key = privateKeyOf(spec);
  const username = spec.fault === 'username-wrong' ? 'mallory' : (spec.diasporaId.split('@')[0] ?? '');
  return {
    username,
    email: spec.email,
    language: spec.language,
    ...(key === undefined ? {} : { private_key: key }),
    disable_mail: false,
    show_community_spotlight_in_stream: true,
    auto_follow_back: false,
    auto_follow_back_aspect: null,
    ...(spec.flavour === '0.9' ? {} : { strip_exif: true }),
    ...(spec.flavour === '0.9' || spec.flavour === '0.7.16' ? { blocks: ['troll@other.example'] } : {}),
    profile: profileOf(spec),
  };
}

function groupsOf(spec: ProfileArchiveSpec): readonly string[] {
  const isOld = spec.flavour === '0.7.0' || spec.flavour === '0.7.1';
  return GROUPS.map((name) => JSON.stringify(isOld ? { name, contacts_visible: true, chat_enabled: false } : { name }));
}

/** Commas between the items of a list, the offence in its place. */
function* list(spec: ProfileArchiveSpec, section: Section, item: (index: number) => string): Generator<string> {
  const offence = offenceOf(spec);
  const marked = offence?.section === section ? offenceIndex(spec, offence) : -1;
  const length = lengthOf(spec, section);
  for (let i = 0; i < length; i += 1) {
    const json = i === marked && offence ? offend(item(i), offence.at, offence.value) : item(i);
    yield i === 0 ? json : `,${json}`;
  }
}

function* userJson(spec: ProfileArchiveSpec, items: ProfileItems): Generator<string | Buffer> {
  const offence = offenceOf(spec);
  const head = JSON.stringify(userHead(spec));
  const tags = JSON.stringify({
    followed_tags: TAGS,
    post_subscriptions: Array.from({ length: Math.min(spec.posts, 20) + 2 }, (_, i) => items.postGuid(i)),
  });
  const touches = (json: string) => offence?.section === 'user' && json.includes(`"${offence.at[0] ?? ''}":`);
  const edited = (json: string) => (offence && touches(json) ? offend(json, offence.at, offence.value) : json);
  const groups = groupsOf(spec);
  yield `${edited(head).slice(0, -1)},"contact_groups":[`;
  yield* list(spec, 'contact_groups', (i) => groups[i] ?? '');
  yield '],"contacts":[';
  yield* list(spec, 'contacts', (i) => items.contact(i));
  yield '],"posts":[';
  yield* list(spec, 'posts', (i) => items.post(i));
  yield ']';
  yield* damageInTheMiddle(spec.fault, spec.bombBytes ?? 64 * 2 ** 20);
  yield `,${edited(tags).slice(1, -1)},"relayables":[`;
  yield* list(spec, 'relayables', (i) => items.ownRelayable(i));
  yield ']}';
}

function* archiveJson(spec: ProfileArchiveSpec): Generator<string | Buffer> {
  const offence = offenceOf(spec);
  const items = new ProfileItems(spec);
  const atRoot = offence?.section === 'root' ? offence : undefined;
  const root = (key: string) => (atRoot?.at[0] === key ? atRoot : undefined);
  const version = root('version');
  if (version === undefined) yield '{"version":"2.0",';
  else yield version.value === undefined ? '{' : `{"version":${JSON.stringify(version.value)},`;
  yield '"user":';
  const user = root('user');
  if (user === undefined) yield* userJson(spec, items);
  else yield JSON.stringify(user.value);
  yield ',"others_data":';
  const others = root('others_data');
  if (others !== undefined) {
    yield `${JSON.stringify(others.value)}}`;
    return;
  }
  yield '{"relayables":[';
  yield* list(spec, 'others', (i) => items.othersRelayable(i));
  const first = spec.flavour === '0.7.0' ? `,"posts":[${items.post(0)}],"non_contact_authors":[]` : '';
  yield `]${first}}}`;
}

/** The JSON of the archive in pieces of about 256 KiB. */
export function* profileJsonChunks(spec: ProfileArchiveSpec): Generator<Buffer> {
  let parts = '';
  for (const part of archiveJson(spec)) {
    if (typeof part === 'string') parts += part;
    if (typeof part === 'string' && parts.length < CHUNK_CHARS) continue;
    yield Buffer.from(parts);
    parts = '';
    if (typeof part !== 'string') yield part;
  }
  yield Buffer.from(parts);
}

function unpackedBytes(spec: ProfileArchiveSpec): number {
  let total = 0;
  for (const chunk of profileJsonChunks(spec)) total += chunk.length;
  return total;
}

/** The gzip bytes of the archive, made while they are read. */
export function profileArchive(spec: ProfileArchiveSpec): Readable {
  const { fault } = spec;
  if (fault === 'bomb') {
    const block = deflateRawSync(Buffer.alloc(2 ** 20, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
    return Readable.from(spacesBomb(spec.bombBytes ?? 64 * 2 ** 20, block), { objectMode: false });
  }
  const text = damageText(profileJsonChunks(spec), fault, fault === 'json-cut' ? unpackedBytes(spec) : 0);
  if (fault === 'plain-json') return Readable.from(text, { objectMode: false });
  const gzip = parallelGzip(text, spec.level ?? 1);
  const isPacked = PACKED_FAULTS.some((name) => name === fault);
  const packed = fault !== undefined && isPacked ? damagePacked(gzip, fault) : gzip;
  return Readable.from(packed, { objectMode: false, highWaterMark: 1 << 20 });
}
