import { z } from 'zod';
import { OneByOne } from '../../src/kernel/one-by-one.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import { bucketOf, isNewer } from './snowflakes.ts';

/** Enough that none grows long, few enough to be read at every start. */
const BUCKET_COUNT = 256;

const entrySchema = z.object({ channel: z.string(), seen: z.string(), closed: z.boolean().optional() });
const bucketSchema = z.record(z.string(), entrySchema);

/** The direct messages with one person. */
export interface DirectChannel {
  readonly user: string;
  readonly channel: string;
  /** The last message that is safe: what is newer has to be passed on. */
  readonly seen: string;
  /** The person took no message the last time. */
  readonly closed?: boolean | undefined;
}

/** Every channel of direct messages that the bot knows: Discord lists none. */
export class DmBook {
  readonly #memory: AdapterMemory;
  /** By person, in buckets as they are kept: of all the others none is looked at when one of them changes. */
  readonly #buckets = Array.from({ length: BUCKET_COUNT }, () => new Map<string, DirectChannel>());
  readonly #writes = new OneByOne();
  #loading: Promise<void> | undefined;

  constructor(memory: AdapterMemory) {
    this.#memory = memory;
  }

  async find(user: string): Promise<DirectChannel | undefined> {
    await this.#load();
    return this.#bucketOf(user).get(user);
  }

  /** Those that have been used last come first. */
  async all(): Promise<readonly DirectChannel[]> {
    await this.#load();
    return this.#buckets
      .flatMap((people) => [...people.values()])
      .toSorted((a, b) => (isNewer(b.seen, a.seen) ? 1 : -1));
  }

  /** Notes a channel that may be known already. @param seen - From where on it is to be read, if it is not. */
  async learn(user: string, channel: string, seen: string): Promise<DirectChannel> {
    const known = await this.find(user);
    if (known?.channel === channel) return known;
    return this.#save({ user, channel, seen });
  }

  /** Everything up to this message is safe. */
  async advance(user: string, channel: string, seen: string): Promise<void> {
    const known = await this.find(user);
    const isBehind = known?.channel !== channel || isNewer(seen, known.seen);
    if (isBehind) await this.#save({ user, channel, seen });
  }

  /** Whether the person takes messages there. Other channels than their own say nothing about that. */
  async noteClosed(user: string, channel: string, closed: boolean): Promise<void> {
    const known = await this.find(user);
    if (known?.channel === channel && (known.closed ?? false) !== closed) await this.#save({ ...known, closed });
  }

  async forget(user: string): Promise<void> {
    if ((await this.find(user)) === undefined) return;
    const people = this.#bucketOf(user);
    const bucket = bucketOf(user, BUCKET_COUNT);
    await this.#writes.run(keyOf(bucket), async () => {
      await this.#write(
        bucket,
        [...people.values()].filter((each) => each.user !== user),
      );
      people.delete(user);
    });
  }

  async #save(entry: DirectChannel): Promise<DirectChannel> {
    const people = this.#bucketOf(entry.user);
    const bucket = bucketOf(entry.user, BUCKET_COUNT);
    return this.#writes.run(keyOf(bucket), async () => {
      await this.#write(bucket, [...people.values()].filter(({ user }) => user !== entry.user).concat(entry));
      people.set(entry.user, entry);
      return entry;
    });
  }

  #bucketOf(user: string): Map<string, DirectChannel> {
    const people = this.#buckets[bucketOf(user, BUCKET_COUNT)];
    if (people === undefined) throw new TypeError('there is no such bucket');
    return people;
  }

  async #write(bucket: number, entries: readonly DirectChannel[]): Promise<void> {
    const list = entries.map(({ user, ...rest }) => [user, rest] as const);
    await this.#memory.put(keyOf(bucket), JSON.stringify(Object.fromEntries(list)));
  }

  async #load(): Promise<void> {
    this.#loading ??= this.#read().catch((err: unknown) => {
      this.#loading = undefined;
      throw err;
    });
    await this.#loading;
  }

  async #read(): Promise<void> {
    for (let bucket = 0; bucket < BUCKET_COUNT; bucket += 1) {
      const text = await this.#memory.get(keyOf(bucket));
      const entries = text === undefined ? [] : Object.entries(bucketSchema.parse(JSON.parse(text)));
      for (const [user, entry] of entries) this.#bucketOf(user).set(user, { user, ...entry });
    }
  }
}

const keyOf = (bucket: number): string => `direct messages ${bucket}`;
