import { z } from 'zod';
import type { DeliveryId } from '../../src/kernel/ids.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { Answerable } from './answers.ts';
import { NONCE_WINDOW_MS } from './nonces.ts';

const MAX_NOTED = 8;
const MAX_OWN = 10_000;
const notedSchema = z.array(z.tuple([z.string(), z.number()]));

/** Where it is noted what was tried to be sent to a channel. */
export const triedIn = (channel: string): string => `tried ${channel}`;

/** One delivery under way. */
export interface Attempt {
  /** By the number of the part: messages that are known to be there. */
  readonly sent: Map<number, string>;
  /** The interaction whose “thinking” the first part takes the place of. */
  answerable?: Answerable | undefined;
  /** The interaction could be answered no more: what was left went to direct messages, and a repeat does, too. */
  isMoved?: boolean;
  /** Not the first try, and too late for a nonce to tell: since when the messages may be there already. */
  readonly lookSinceMs: number | undefined;
}

interface OwnAttempt extends Attempt {
  readonly atMs: number;
}

/** What has been tried to be sent, also before a crash: a nonce serves for minutes only. */
export class Attempts {
  readonly #memory: AdapterMemory;
  readonly #nowMs: () => number;
  readonly #own = new Map<string, OwnAttempt>();

  constructor(memory: AdapterMemory, nowMs: () => number = () => Date.now()) {
    this.#memory = memory;
    this.#nowMs = nowMs;
  }

  /** Notes that a delivery is about to be sent to this channel, before anything of it is. */
  async begin(channel: string, delivery: DeliveryId): Promise<Attempt> {
    const now = this.#nowMs();
    const place = `${channel} ${delivery}`;
    const own = this.#own.get(place);
    if (own && now - own.atMs < NONCE_WINDOW_MS) return own;
    const key = triedIn(channel);
    const text = await this.#memory.get(key);
    const noted = text === undefined ? [] : notedSchema.parse(JSON.parse(text));
    const before = noted.find(([id]) => id === delivery);
    if (!before) await this.#memory.put(key, JSON.stringify([...noted, [delivery, now]].slice(-MAX_NOTED)));
    return this.#keep(place, {
      atMs: now,
      sent: own?.sent ?? new Map<number, string>(),
      answerable: own?.answerable,
      lookSinceMs: before?.[1],
    });
  }

  /** As {@link begin}, where nothing can be looked for later. */
  beginUnnoted(delivery: DeliveryId): Attempt {
    const own = this.#own.get(delivery);
    return own ?? this.#keep(delivery, { atMs: this.#nowMs(), sent: new Map(), lookSinceMs: undefined });
  }

  #keep(key: string, attempt: OwnAttempt): OwnAttempt {
    this.#own.set(key, attempt);
    const [oldest] = this.#own.keys();
    if (this.#own.size > MAX_OWN && oldest !== undefined) this.#own.delete(oldest);
    return attempt;
  }
}
