import { z } from 'zod';
import type { SimulatedPod } from './simulated-pod.ts';

const conversationSchema = z.object({
  guid: z.string(),
  subject: z.string().nullable(),
  participants: z.array(z.object({ guid: z.string(), diaspora_id: z.string() })),
});
const messageSchema = z.object({ guid: z.string(), body: z.string(), author: z.object({ diaspora_id: z.string() }) });

export type SeenConversation = z.infer<typeof conversationSchema>;
export interface SeenLetter {
  readonly guid: string;
  readonly from: string;
  readonly body: string;
}

/** Somebody with an account who reads and writes private messages through the pod's API, with an application of theirs. */
export class PodPerson {
  readonly username: string;
  readonly #pod: SimulatedPod;
  readonly #token: string;

  private constructor(pod: SimulatedPod, username: string, token: string) {
    this.#pod = pod;
    this.username = username;
    this.#token = token;
  }

  static async open(pod: SimulatedPod, username: string): Promise<PodPerson> {
    return new PodPerson(pod, username, await pod.messages.tokenFor(username));
  }

  /** Puts an account into an aspect. */
  async add(other: string): Promise<void> {
    const aspect = z.object({ id: z.number() }).parse(await this.#call('POST', 'aspects', { name: 'Friends' }));
    const person_guid = await this.#pod.messages.guidOf(other);
    await this.#call('POST', `aspects/${aspect.id}/contacts`, { person_guid });
  }

  /** Begins a conversation. @returns its guid. @throws when the pod refuses, as it does without mutual contact. */
  async begin(others: string | readonly string[], body: string): Promise<string> {
    const names = typeof others === 'string' ? [others] : others;
    const recipients = await Promise.all(names.map((name) => this.#pod.messages.guidOf(name)));
    const made = await this.#call('POST', 'conversations', { subject: 'Export', body, recipients });
    return conversationSchema.parse(made).guid;
  }

  async write(conversation: string, body: string): Promise<string> {
    return messageSchema.parse(await this.#call('POST', `conversations/${conversation}/messages`, { body })).guid;
  }

  async hide(conversation: string): Promise<void> {
    await this.#call('DELETE', `conversations/${conversation}`);
  }

  async conversations(): Promise<readonly SeenConversation[]> {
    return z.array(conversationSchema).parse(await this.#call('GET', 'conversations?per_page=100'));
  }

  async letters(conversation: string): Promise<readonly SeenLetter[]> {
    const all: SeenLetter[] = [];
    for (let page = 1; ; page += 1) {
      const path = `conversations/${conversation}/messages?per_page=100&page=${page}`;
      const items = z.array(messageSchema).parse(await this.#call('GET', path));
      all.push(...items.map(({ guid, body, author }) => ({ guid, body, from: author.diaspora_id })));
      if (items.length < 100) return all;
    }
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(new URL(`api/v1/${path}`, this.#pod.url), {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`the pod answers ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}
