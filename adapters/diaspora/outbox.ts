import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DeliveryId } from '../../src/kernel/ids.ts';
import { findDiasporaId, hostOf, usernameOf } from '../../src/kernel/ids.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { Address, MessageId } from '../../src/core/chat/chat-adapter.ts';
import { conversationSchema, idOf, messageSchema, publicPersonSchema, relationshipSchema } from './api-shapes.ts';
import type { Conversation, Message, Self } from './api-shapes.ts';
import type { Bookmarks } from './bookmarks.ts';
import { PodApiError, unreachable } from './errors.ts';
import type { PodApi } from './pod-api.ts';

export interface OutboxDeps {
  readonly api: PodApi;
  readonly bookmarks: Bookmarks;
  readonly memory: AdapterMemory;
  /** The part of the pod's diaspora* IDs after `@`. */
  readonly podHost: string;
}

export interface Letter {
  readonly to: Address;
  /** In Markdown, each part a message. */
  readonly parts: readonly string[];
  /** Of the conversation that may have to be begun for it. */
  readonly subject: string;
  readonly delivery: DeliveryId;
}

/** Stands before a diaspora* ID in an address: the private conversation with that person, whichever it is then. */
export const PRIVATE = '@';

/** What is noted before anything is sent, because the pod has no key against repeats. */
const intentSchema = z.object({
  delivery: z.string(),
  conversation: z.string().optional(),
  /** Of the newest conversation there was before one was begun, by the pod's clock. */
  since: z.string().optional(),
  digests: z.array(z.string()),
  /** Guids of the messages that are known to be there, of the first parts. */
  ids: z.array(z.string()),
});
type Intent = z.infer<typeof intentSchema>;

const conversations = z.array(conversationSchema);
const messages = z.array(messageSchema);
/** One person's deliveries follow one another, so that more than a few are never under way. */
const KEPT_INTENTS = 20;

/**
 * Writes messages, each once: what is about to be sent is noted, and before anything is sent a second time the
 * conversation itself is asked whether it is there.
 */
export class Outbox {
  readonly #deps: OutboxDeps;

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
  }

  /** The caller sends one letter to a person at a time. @returns the guid of the first message. */
  async send(letter: Letter, self: Self, signal: AbortSignal): Promise<MessageId> {
    const { to, parts, delivery } = letter;
    const noted = await this.#intents(to.speaker);
    const known = noted.find((intent) => intent.delivery === delivery);
    const others = noted.filter((intent) => intent.delivery !== delivery);
    const save = async (intent: Intent) => this.#save(to.speaker, [...others, intent]);
    let intent = known ? await this.#recover(known, { to, self, others }, signal) : await this.#plan(letter, signal);
    await save(intent);
    for (const [at, text] of parts.entries()) {
      if (at < intent.ids.length) continue;
      if (intent.conversation === undefined) {
        intent = { ...intent, conversation: await this.#begin(letter, text, signal) };
        await save(intent);
        intent = await this.#recover(intent, { to, self, others }, signal);
      } else {
        const path = `conversations/${intent.conversation}/messages`;
        const sent = await this.#deps.api.call({ method: 'POST', path, body: { body: text } }, messageSchema, signal);
        intent = { ...intent, ids: [...intent.ids, sent.guid] };
      }
      await save(intent);
    }
    return intent.ids[0] ?? delivery;
  }

  /** The address of the private conversation with somebody. @throws {@link DeliveryError} when there can be none. */
  async openPrivate(person: string, signal: AbortSignal): Promise<string> {
    const known = await this.#deps.bookmarks.acquaintance(person);
    if (known?.conversation === undefined) await this.#requireMutual(await this.#guidOf(person, signal), signal);
    return `${PRIVATE}${person}`;
  }

  async #plan({ to, parts, delivery }: Letter, signal: AbortSignal): Promise<Intent> {
    const conversation = await this.#conversationOf(to, signal);
    const digests = parts.map(digestOf);
    if (conversation !== undefined) return { delivery, conversation, digests, ids: [] };
    const query = { per_page: '1' };
    const [newest] = await this.#deps.api.call({ path: 'conversations', query }, conversations, signal);
    return { delivery, digests, ids: [], ...(newest && { since: newest.created_at }) };
  }

  /** Where the person still reads along. Who has removed a conversation sees nothing that is written into it. */
  async #conversationOf({ conversation, speaker }: Address, signal: AbortSignal): Promise<string | undefined> {
    const isNamed = !conversation.startsWith(PRIVATE);
    const known = await this.#deps.bookmarks.acquaintance(speaker);
    const candidates = isNamed ? [conversation, known?.conversation] : [known?.conversation];
    for (const guid of new Set(candidates)) {
      if (guid === undefined) continue;
      const found = await this.#findConversation(guid, signal);
      if (found?.participants.some((person) => idOf(person) === speaker)) return guid;
    }
    return undefined;
  }

  async #begin({ to, subject }: Letter, body: string, signal: AbortSignal): Promise<string> {
    const { api, bookmarks } = this.#deps;
    const guid = await this.#guidOf(to.speaker, signal);
    try {
      const request = { method: 'POST', path: 'conversations', body: { subject, body, recipients: [guid] } } as const;
      const made = await api.call(request, conversationSchema, signal);
      await bookmarks.meet(to.speaker, { guid, conversation: made.guid });
      return made.guid;
    } catch (err) {
      // The pod's one answer to everything that is wrong; here it can only be that they are no mutual contact.
      if (err instanceof PodApiError && err.status === 422) throw unreachable(err);
      throw err;
    }
  }

  /** What of an intent has become true. A conversation that is gone is none. */
  async #recover(
    intent: Intent,
    about: { readonly to: Address; readonly self: Self; readonly others: readonly Intent[] },
    signal: AbortSignal,
  ): Promise<Intent> {
    if (intent.ids.length === intent.digests.length) return intent;
    const claimed = new Set(about.others.flatMap(({ ids }) => ids));
    const { conversation = await this.#findBegun(intent, { ...about, claimed }, signal) } = intent;
    if (conversation === undefined) return intent;
    const written = await this.#writtenIn(conversation, about.self, signal);
    if (written === undefined) return { delivery: intent.delivery, digests: intent.digests, ids: [] };
    const own = written.filter(({ guid }) => !claimed.has(guid) && !intent.ids.includes(guid));
    const ids = [...intent.ids];
    for (const digest of intent.digests.slice(ids.length)) {
      const at = own.findIndex(({ body }) => digestOf(body) === digest);
      const found = own[at];
      if (found === undefined) break;
      ids.push(found.guid);
      own.splice(0, at + 1);
    }
    return { ...intent, conversation, ids };
  }

  /** A conversation that an earlier try has begun without hearing of it. */
  async #findBegun(
    { since, digests }: Intent,
    { to, self, claimed }: { readonly to: Address; readonly self: Self; readonly claimed: ReadonlySet<string> },
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const { api, bookmarks } = this.#deps;
    for await (const page of api.byTime({ path: 'conversations' }, conversations, { signal })) {
      for (const { guid, created_at, participants } of page) {
        if (since !== undefined && created_at < since) return undefined;
        const other = participants.find((person) => idOf(person) === to.speaker);
        if (participants.length !== 2 || other === undefined) continue;
        const [first] = (await this.#writtenIn(guid, self, signal)) ?? [];
        if (first === undefined || claimed.has(first.guid) || digestOf(first.body) !== digests[0]) continue;
        await bookmarks.meet(to.speaker, { guid: other.guid, conversation: guid });
        return guid;
      }
    }
    return undefined;
  }

  /** The account's own messages since the bookmark, the oldest first; `undefined` when the conversation is gone. */
  async #writtenIn(guid: string, self: Self, signal: AbortSignal): Promise<Message[] | undefined> {
    const { api, bookmarks } = this.#deps;
    const own: Message[] = [];
    try {
      for (let page = (await bookmarks.find(guid))?.page ?? 1; ; page += 1) {
        const { items, hasNext } = await api.page(`conversations/${guid}/messages`, page, messages, signal);
        own.push(...items.filter(({ author }) => author.guid === self.guid));
        if (!hasNext) return own;
      }
    } catch (err) {
      if (err instanceof PodApiError && err.status === 404) return undefined;
      throw err;
    }
  }

  async #findConversation(guid: string, signal: AbortSignal): Promise<Conversation | undefined> {
    try {
      return await this.#deps.api.call({ path: `conversations/${guid}` }, conversationSchema, signal);
    } catch (err) {
      if (err instanceof PodApiError && err.status === 404) return undefined;
      throw err;
    }
  }

  /** Whom the API knows by a guid alone. */
  async #guidOf(person: string, signal: AbortSignal): Promise<string> {
    const known = await this.#deps.bookmarks.acquaintance(person);
    if (known !== undefined) return known.guid;
    const account = findDiasporaId(person);
    if (account === undefined || hostOf(account) !== this.#deps.podHost) throw unreachable();
    try {
      const path = `/u/${encodeURIComponent(usernameOf(account))}`;
      const { guid } = await this.#deps.api.look(path, publicPersonSchema, signal);
      await this.#deps.bookmarks.meet(person, { guid, conversation: undefined });
      return guid;
    } catch (err) {
      // Closed accounts are gone (410).
      if (err instanceof PodApiError && (err.status === 404 || err.status === 410)) throw unreachable(err);
      throw err;
    }
  }

  async #requireMutual(guid: string, signal: AbortSignal): Promise<void> {
    try {
      const { relationship } = await this.#deps.api.call({ path: `users/${guid}` }, relationshipSchema, signal);
      if (relationship.receiving && relationship.sharing) return;
    } catch (err) {
      if (!(err instanceof PodApiError) || err.status !== 404) throw err;
    }
    throw unreachable();
  }

  /** Forgets what was sent to somebody. */
  async forget(person: string): Promise<void> {
    await this.#deps.memory.remove(`sent ${person}`);
  }

  async #intents(person: string): Promise<readonly Intent[]> {
    const text = await this.#deps.memory.get(`sent ${person}`);
    return text === undefined ? [] : z.array(intentSchema).parse(JSON.parse(text));
  }

  async #save(person: string, intents: readonly Intent[]): Promise<void> {
    await this.#deps.memory.put(`sent ${person}`, JSON.stringify(intents.slice(-KEPT_INTENTS)));
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url');
}
