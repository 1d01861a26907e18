import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DeliveryId } from '../../src/kernel/ids.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { MessageId } from '../../src/core/chat/chat-adapter.ts';
import { DeliveryError } from '../../src/core/chat/errors.ts';
import { PLATFORM, postSchema } from './api-shapes.ts';
import type { Post, Self } from './api-shapes.ts';
import { PodApiError } from './errors.ts';
import type { PodApi } from './pod-api.ts';

export interface NewPost {
  readonly markdown: string;
  readonly delivery: DeliveryId;
}

export interface PublicPostsDeps {
  readonly api: PodApi;
  readonly memory: AdapterMemory;
}

/** The conversation of an address that stands for whoever reads public posts. */
export const PUBLIC_POST = 'public post';

/** What is noted before a post is made, because the pod has no key against repeats. */
const intentSchema = z.object({
  delivery: z.string(),
  digest: z.string(),
  /** The account's newest public post then, and when it was made by the pod's clock. */
  before: z.object({ guid: z.string(), at: z.string() }).optional(),
  /** Once it is known to be there. */
  guid: z.string().optional(),
});
type Intent = z.infer<typeof intentSchema>;

const KEY = 'public posts';
const KEPT_INTENTS = 20;
const posts = z.array(postSchema);
const FORBIDDEN = 403;
/** The pod's one answer to everything that goes wrong with a post, also to what goes wrong after it is made. */
const UNPROCESSABLE = 422;

/**
 * Public posts of the account, each made once: what is about to be posted is noted, and before anything is posted a second
 * time the account's own posts are asked whether it is there. The caller makes one at a time.
 *
 * @see diaspora*, app/controllers/api/v1/posts_controller.rb
 */
export class PublicPosts {
  readonly #deps: PublicPostsDeps;

  constructor(deps: PublicPostsDeps) {
    this.#deps = deps;
  }

  /** @returns the guid of the post. @throws {@link DeliveryError} {@link PodApiError} */
  async post(post: NewPost, self: Self, signal: AbortSignal): Promise<MessageId> {
    try {
      return await this.#postOnce(post, self, signal);
    } catch (err) {
      // Waiting does not help, and whoever can mend it is told.
      if (isAnswer(err, FORBIDDEN)) throw new DeliveryError(PLATFORM, 'refused', { cause: err });
      throw err;
    }
  }

  async #postOnce({ markdown, delivery }: NewPost, self: Self, signal: AbortSignal): Promise<MessageId> {
    const known = (await this.#intents()).find((intent) => intent.delivery === delivery);
    if (known?.guid !== undefined) return known.guid;
    const intent = known ?? (await this.#plan(markdown, delivery, self, signal));
    const found = known && (await this.#find(intent, self, signal));
    if (found !== undefined) return this.#note(intent, found);
    await this.#save(intent);
    try {
      const request = { method: 'POST', path: 'posts', body: { body: markdown, public: true } } as const;
      return await this.#note(intent, await this.#deps.api.call(request, postSchema, signal));
    } catch (err) {
      const made = isAnswer(err, UNPROCESSABLE) ? await this.#find(intent, self, signal) : undefined;
      if (made === undefined) throw err;
      return this.#note(intent, made);
    }
  }

  async #plan(markdown: string, delivery: DeliveryId, self: Self, signal: AbortSignal): Promise<Intent> {
    const query = { per_page: '1' };
    const [newest] = await this.#deps.api.call({ path: pathOf(self), query }, posts, signal);
    const digest = digestOf(markdown);
    return { delivery, digest, ...(newest && { before: { guid: newest.guid, at: newest.created_at } }) };
  }

  /** A post that an earlier try has made without hearing of it, and that no other delivery has. */
  async #find(intent: Intent, self: Self, signal: AbortSignal): Promise<Post | undefined> {
    const claimed = new Set((await this.#intents()).flatMap(({ guid }) => guid ?? []));
    for await (const page of this.#deps.api.byTime({ path: pathOf(self) }, posts, { signal })) {
      for (const post of page) {
        if (post.guid === intent.before?.guid) return undefined;
        if (intent.before !== undefined && post.created_at < intent.before.at) return undefined;
        if (post.author.guid !== self.guid || claimed.has(post.guid)) continue;
        if (digestOf(post.body) === intent.digest) return post;
      }
    }
    return undefined;
  }

  async #note(intent: Intent, { guid }: Post): Promise<MessageId> {
    await this.#save({ ...intent, guid });
    return guid;
  }

  async #intents(): Promise<readonly Intent[]> {
    const text = await this.#deps.memory.get(KEY);
    return text === undefined ? [] : z.array(intentSchema).parse(JSON.parse(text));
  }

  async #save(intent: Intent): Promise<void> {
    const others = (await this.#intents()).filter(({ delivery }) => delivery !== intent.delivery);
    await this.#deps.memory.put(KEY, JSON.stringify([...others, intent].slice(-KEPT_INTENTS)));
  }
}

/**
 * Whether the account has let the assistant post in public. The pod looks at that before it looks at the post, and makes
 * none of an empty one.
 */
export async function mayPost(api: PodApi, signal: AbortSignal): Promise<boolean> {
  try {
    await api.tell({ method: 'POST', path: 'posts', body: {} }, signal);
  } catch (err) {
    if (isAnswer(err, FORBIDDEN)) return false;
    if (!isAnswer(err, UNPROCESSABLE)) throw err;
  }
  return true;
}

const isAnswer = (err: unknown, status: number): boolean => err instanceof PodApiError && err.status === status;
const pathOf = ({ guid }: Self): string => `users/${guid}/posts`;

/** Of the words: the pod may keep other line ends than it was given. */
function digestOf(markdown: string): string {
  const words = markdown.replaceAll(/\s+/gu, ' ').trim();
  return createHash('sha256').update(words, 'utf8').digest('base64url');
}
