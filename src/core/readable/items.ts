import { z } from 'zod';

/** What is shown of the items of a profile archive. The archive has passed its verification, and may still lack things. */

const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);

const photoSchema = z.object({
  entity_data: z.object({ remote_photo_name: z.string(), remote_photo_path: text }),
});
const pollSchema = z.object({
  entity_data: z.object({
    guid: text,
    question: text,
    poll_answers: z.array(z.object({ entity_data: z.object({ guid: text, answer: text }) })).catch([]),
  }),
});
const postSchema = z.object({
  entity_type: text,
  entity_data: z.object({
    guid: text,
    created_at: text,
    public: flag,
    text,
    photos: z.array(z.unknown()).optional().catch(undefined),
    location: z
      .object({ entity_data: z.object({ address: text }) })
      .optional()
      .catch(undefined),
    poll: pollSchema.optional().catch(undefined),
    root_author: text,
    root_guid: text,
  }),
});
const relayableSchema = z.object({
  entity_type: text,
  entity_data: z.object({ author: text, parent_guid: text, created_at: text, text, poll_answer_guid: text }),
});
const contactSchema = z.object({
  person_name: text,
  account_id: z.string(),
  sharing: flag,
  receiving: flag,
  contact_groups_membership: z.array(z.string()).catch([]),
});
const profileSchema = z.object({
  entity_data: z.object({
    author: text,
    first_name: text,
    last_name: text,
    bio: text,
    birthday: text,
    gender: text,
    location: text,
    tag_string: text,
    image_url: text,
  }),
});

export interface PostPhoto {
  readonly name: string;
  /** Where the pod had it; empty when it does not say. */
  readonly url: string;
}

export interface PollAnswer {
  readonly guid: string;
  readonly answer: string;
}

/** A post as it is kept until its page is written. */
export interface Post {
  readonly guid: string;
  readonly at: string;
  readonly isPublic: boolean;
  readonly text: string;
  readonly photos: readonly PostPhoto[];
  readonly place: string;
  readonly poll: { readonly guid: string; readonly question: string; readonly answers: readonly PollAnswer[] } | null;
  /** Of a reshare; `author` is empty when the original was deleted. */
  readonly reshared: { readonly author: string; readonly guid: string } | null;
}

export interface Comment {
  readonly author: string;
  readonly at: string;
  readonly text: string;
  /** The post it stands under. */
  readonly parent: string;
}

export interface Contact {
  readonly name: string;
  readonly account: string;
  readonly theyShare: boolean;
  readonly youShare: boolean;
  readonly groups: readonly string[];
}

export interface Person {
  readonly account: string;
  readonly name: string;
  readonly bio: string;
  readonly birthday: string;
  readonly gender: string;
  readonly location: string;
  readonly tags: string;
  readonly avatarUrl: string;
}

export type Relayable =
  | { readonly kind: 'comment'; readonly comment: Comment }
  | { readonly kind: 'like'; readonly parent: string }
  | { readonly kind: 'vote'; readonly answer: string };

export function parsePost(value: unknown): Post | undefined {
  const parsed = postSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { entity_type: type, entity_data: data } = parsed.data;
  const poll = data.poll?.entity_data;
  return {
    guid: data.guid ?? '',
    at: data.created_at ?? '',
    isPublic: data.public ?? type === 'reshare',
    text: data.text ?? '',
    photos: (data.photos ?? []).flatMap(parsePhoto),
    place: data.location?.entity_data.address ?? '',
    poll: poll
      ? {
          guid: poll.guid ?? '',
          question: poll.question ?? '',
          answers: poll.poll_answers.map(({ entity_data: each }) => ({
            guid: each.guid ?? '',
            answer: each.answer ?? '',
          })),
        }
      : null,
    reshared: type === 'reshare' ? { author: data.root_author ?? '', guid: data.root_guid ?? '' } : null,
  };
}

function parsePhoto(value: unknown): readonly PostPhoto[] {
  const parsed = photoSchema.safeParse(value);
  if (!parsed.success) return [];
  const { remote_photo_name: name, remote_photo_path: path } = parsed.data.entity_data;
  return [{ name, url: path === undefined ? '' : path + name }];
}

export function parseRelayable(value: unknown): Relayable | undefined {
  const parsed = relayableSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { entity_type: type, entity_data: data } = parsed.data;
  const parent = data.parent_guid ?? '';
  if (type === 'like') return { kind: 'like', parent };
  if (type === 'poll_participation') return { kind: 'vote', answer: data.poll_answer_guid ?? '' };
  if (type !== 'comment') return undefined;
  return {
    kind: 'comment',
    comment: { author: data.author ?? '', at: data.created_at ?? '', text: data.text ?? '', parent },
  };
}

export function parseContact(value: unknown): Contact | undefined {
  const parsed = contactSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { person_name: name, account_id: account, sharing, receiving, contact_groups_membership } = parsed.data;
  return {
    name: name === undefined || name.trim() === '' ? account : name,
    account,
    theyShare: sharing === true,
    youShare: receiving === true,
    groups: contact_groups_membership,
  };
}

export function parsePerson(value: unknown): Person | undefined {
  const parsed = profileSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { entity_data: data } = parsed.data;
  const names = [data.first_name, data.last_name].filter((name) => name !== undefined && name.trim() !== '');
  return {
    account: data.author ?? '',
    name: names.join(' '),
    bio: data.bio ?? '',
    birthday: data.birthday ?? '',
    gender: data.gender ?? '',
    location: data.location ?? '',
    tags: data.tag_string ?? '',
    avatarUrl: data.image_url ?? '',
  };
}

/** Records as they lie in the scratch: written by this program a moment ago, so their shape is known. */
export function readPost(bytes: Uint8Array): Post {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Post;
}

export function readComment(bytes: Uint8Array): Comment {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Comment;
}
