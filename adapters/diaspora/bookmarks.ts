import { z } from 'zod';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import { OneByOne } from '../../src/kernel/one-by-one.ts';

/** How far a conversation has been passed on. */
export interface Bookmark {
  /** The page, of the pod's largest size, that `last` is on. */
  readonly page: number;
  /** Guid of the last message that is done with; empty before the first. */
  readonly last: string;
}

/** The private conversation with somebody, as far as it is known. */
export interface Acquaintance {
  readonly guid: string;
  readonly conversation: string | undefined;
}

const bookmarkSchema = z.object({ page: z.number().int().positive(), last: z.string() });
const openSchema = z.array(z.string());
const acquaintanceSchema = z.object({ guid: z.string(), conversation: z.string().optional() });

/** What has to be remembered of conversations beyond what the pod says of them. */
export class Bookmarks {
  readonly #memory: AdapterMemory;
  readonly #turns = new OneByOne();

  constructor(memory: AdapterMemory) {
    this.#memory = memory;
  }

  async find(conversation: string): Promise<Bookmark | undefined> {
    return this.#read(`read ${conversation}`, bookmarkSchema);
  }

  async put(conversation: string, bookmark: Bookmark): Promise<void> {
    await this.#memory.put(`read ${conversation}`, JSON.stringify(bookmark));
  }

  /** Conversations with messages in them that may be marked as read at the pod and are not done with here. */
  async open(): Promise<readonly string[]> {
    return (await this.#read('open', openSchema)) ?? [];
  }

  async addOpen(conversation: string): Promise<void> {
    await this.#changeOpen((all) => (all.includes(conversation) ? all : [...all, conversation]));
  }

  async removeOpen(conversation: string): Promise<void> {
    await this.#changeOpen((all) => all.filter((guid) => guid !== conversation));
  }

  /** @param person - Their diaspora* ID. */
  async acquaintance(person: string): Promise<Acquaintance | undefined> {
    const known = await this.#read(`with ${person}`, acquaintanceSchema);
    return known && { guid: known.guid, conversation: known.conversation };
  }

  async meet(person: string, { guid, conversation }: Acquaintance): Promise<void> {
    const known = await this.acquaintance(person);
    if (known?.guid === guid && known.conversation === conversation) return;
    await this.#memory.put(`with ${person}`, JSON.stringify({ guid, conversation }));
  }

  /** Whoever writes again is met anew: what this account has written last is the bookmark then. */
  async forget(person: string, conversation: string): Promise<void> {
    const known = await this.acquaintance(person);
    for (const guid of new Set([conversation, known?.conversation])) {
      if (guid !== undefined) await this.#memory.remove(`read ${guid}`);
    }
    await this.#memory.remove(`with ${person}`);
  }

  async #changeOpen(change: (all: readonly string[]) => readonly string[]): Promise<void> {
    await this.#turns.run('open', async () => {
      const before = await this.open();
      const next = change(before);
      if (next.length !== before.length) await this.#memory.put('open', JSON.stringify(next));
    });
  }

  async #read<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const text = await this.#memory.get(key);
    return text === undefined ? undefined : schema.parse(JSON.parse(text));
  }
}
