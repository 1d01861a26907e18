import { z } from 'zod';
import type { Logger } from '../../src/kernel/log.ts';
import type { Receive } from '../../src/core/chat/chat-adapter.ts';
import { conversationSchema, idOf, messageSchema } from './api-shapes.ts';
import type { Conversation, Message, Self } from './api-shapes.ts';
import type { Bookmark, Bookmarks } from './bookmarks.ts';
import { PER_PAGE } from './api-shapes.ts';
import { PodApiError } from './errors.ts';
import { isShared, parseInbound } from './inbound.ts';
import type { PodApi } from './pod-api.ts';
import type { PutOff } from './put-off.ts';

export interface InboxDeps {
  readonly api: PodApi;
  readonly bookmarks: Bookmarks;
  readonly self: Self;
  readonly receive: Receive;
  /** Whether the program is stopping: what comes back from `receive` then need not be safe. */
  readonly isStopping: () => boolean;
  readonly putOff: PutOff;
  readonly log: Logger;
}

/** A message with the page it is on. */
interface Placed {
  readonly message: Message;
  readonly page: number;
}

const conversations = z.array(conversationSchema);
const messages = z.array(messageSchema);
/** Pages of old conversations that one look goes through, so that it costs the pod the same however many there are. */
const SWEPT_PAGES = 4;

/**
 * Finds what people have written and passes it on, each message once and in order.
 *
 * The pod's mark of what is read is not trusted alone: a conversation is noted here as open before it is marked as read
 * there, and stays so until every message in it is safe.
 */
export class Inbox {
  readonly #deps: InboxDeps;
  readonly #inHand = new Map<string, Promise<void>>();
  /** Where the sweep through older conversations goes on. */
  #sweptBefore: string | undefined;

  constructor(deps: InboxDeps) {
    this.#deps = deps;
  }

  /**
   * One look at the pod, and at what an earlier look or run has not finished. Messages that it finds are passed on while
   * it goes on. A conversation that the pod cannot read keeps no other one waiting.
   */
  async look(signal: AbortSignal): Promise<void> {
    const unread = await this.#unread(signal);
    for (const conversation of unread) {
      await this.#attempt(conversation.guid, async () => this.#take(conversation, signal));
    }
    const taken = new Set(unread.map(({ guid }) => guid));
    for (const guid of await this.#deps.bookmarks.open()) {
      if (!taken.has(guid)) await this.#attempt(guid, async () => this.#goOn(guid, signal));
    }
  }

  async #attempt(guid: string, work: () => Promise<void>): Promise<void> {
    const { putOff, isStopping, log } = this.#deps;
    if (this.#inHand.has(guid) || isStopping()) return;
    const err = await putOff.attempt(guid, work);
    if (err !== undefined) log.warn({ err }, 'a conversation could not be read: it is tried again later');
  }

  async #goOn(guid: string, signal: AbortSignal): Promise<void> {
    const { api, bookmarks } = this.#deps;
    try {
      await this.#pass(await api.call({ path: `conversations/${guid}` }, conversationSchema, signal), signal);
    } catch (err) {
      if (!(err instanceof PodApiError) || err.status !== 404) throw err;
      await bookmarks.removeOpen(guid);
    }
  }

  /** Resolves when nothing is in hand any more. */
  async settled(): Promise<void> {
    while (this.#inHand.size > 0) await Promise.all(this.#inHand.values());
  }

  /**
   * The newest conversations; with many of them also those with one unread message, which the pod can find by itself,
   * and some pages of the older ones in turn. It misses those with two or more, because it compares with one.
   *
   * @see diaspora*, app/services/conversation_service.rb
   */
  async #unread(signal: AbortSignal): Promise<readonly Conversation[]> {
    const { api } = this.#deps;
    const found = new Map<string, Conversation>();
    const add = (page: readonly Conversation[]) => {
      for (const each of page) if (!each.read) found.set(each.guid, each);
    };
    const query = { per_page: String(PER_PAGE) };
    const newest = await api.call({ path: 'conversations', query }, conversations, signal);
    add(newest);
    if (newest.length === PER_PAGE) {
      const once = { ...query, only_unread: 'true' };
      add(await api.call({ path: 'conversations', query: once }, conversations, signal));
      add(await this.#sweep(newest.at(-1), signal));
    }
    return [...found.values()];
  }

  async #sweep(oldest: Conversation | undefined, signal: AbortSignal): Promise<readonly Conversation[]> {
    const before = this.#sweptBefore ?? (oldest && new Date(Date.parse(oldest.created_at) + 1).toISOString());
    const seen: Conversation[] = [];
    let pages = 0;
    this.#sweptBefore = undefined;
    const list = this.#deps.api.byTime({ path: 'conversations' }, conversations, {
      signal,
      ...(before !== undefined && { before }),
    });
    for await (const page of list) {
      seen.push(...page);
      pages += 1;
      if (pages < SWEPT_PAGES) continue;
      const last = seen.at(-1);
      this.#sweptBefore = last && new Date(Date.parse(last.created_at) + 1).toISOString();
      break;
    }
    return seen;
  }

  async #take(conversation: Conversation, signal: AbortSignal): Promise<void> {
    const { api, bookmarks } = this.#deps;
    const { guid } = conversation;
    await bookmarks.addOpen(guid);
    // Marked before it is read: what arrives in between raises the counter anew.
    await api.tell({ method: 'PATCH', path: `conversations/${guid}`, body: { read: true } }, signal);
    await this.#pass(conversation, signal);
  }

  async #pass(conversation: Conversation, signal: AbortSignal): Promise<void> {
    const fresh = await this.#fresh(conversation.guid, signal);
    const work = this.#handOver(conversation, fresh).catch((err: unknown) => {
      this.#deps.log.warn({ err }, 'messages of the pod are passed on again later');
    });
    this.#inHand.set(conversation.guid, work);
    void work.finally(() => this.#inHand.delete(conversation.guid));
  }

  async #handOver(conversation: Conversation, fresh: readonly Placed[]): Promise<void> {
    const { bookmarks, receive, self, isStopping } = this.#deps;
    const { guid } = conversation;
    for (const { message, page } of fresh) {
      const inbound = parseInbound(message, conversation, self);
      if (inbound !== undefined) {
        if (!isShared(conversation)) {
          await bookmarks.meet(idOf(message.author), { guid: message.author.guid, conversation: guid });
        }
        await receive(inbound);
        if (isStopping()) return;
      }
      await bookmarks.put(guid, { page, last: message.guid });
    }
    await bookmarks.removeOpen(guid);
  }

  /** What has been written since the bookmark. Without one: since the account itself has written last. */
  async #fresh(guid: string, signal: AbortSignal): Promise<readonly Placed[]> {
    const { bookmarks } = this.#deps;
    const bookmark = await bookmarks.find(guid);
    if (bookmark !== undefined) {
      const after = await this.#after(guid, bookmark, signal);
      if (after !== undefined) return after;
    }
    const all = await this.#from(guid, 1, signal);
    const answered = all.findLastIndex(({ message }) => message.author.guid === this.#deps.self.guid);
    const last = all[answered];
    // Kept at once: by the time the program is started again, its own answers stand behind what it had not seen.
    await bookmarks.put(guid, { page: last?.page ?? 1, last: last?.message.guid ?? '' });
    return all.slice(answered + 1);
  }

  /** @returns `undefined` when the message with the bookmark is gone. */
  async #after(guid: string, { page, last }: Bookmark, signal: AbortSignal): Promise<readonly Placed[] | undefined> {
    const near = await this.#from(guid, page, signal);
    if (last === '') return near;
    const at = near.findIndex(({ message }) => message.guid === last);
    if (at >= 0) return near.slice(at + 1);
    if (page === 1) return undefined;
    return this.#after(guid, { page: 1, last }, signal);
  }

  /** The oldest first. */
  async #from(guid: string, page: number, signal: AbortSignal): Promise<readonly Placed[]> {
    const all: Placed[] = [];
    for (let number = page; ; number += 1) {
      const { items, hasNext } = await this.#deps.api.page(`conversations/${guid}/messages`, number, messages, signal);
      all.push(...items.map((message) => ({ message, page: number })));
      if (!hasNext) return all;
    }
  }
}
