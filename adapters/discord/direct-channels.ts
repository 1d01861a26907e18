import { MINUTE } from '../../src/kernel/clock.ts';
import { OneByOne } from '../../src/kernel/one-by-one.ts';
import type { DiscordApi } from './discord-api.ts';
import type { DmBook } from './dm-book.ts';
import { HeldBackError, OPENING_PAUSE_MS, isOpeningTooFast } from './errors.ts';
import { snowflakeAt } from './snowflakes.ts';

/** Clocks differ; what is passed on twice is answered once. */
const CLOCK_SKEW_MS = MINUTE;

/** Opens direct messages, each once and not too many. */
export class DirectChannels {
  readonly #api: DiscordApi;
  readonly #book: DmBook;
  readonly #turns = new OneByOne();
  #notBeforeMs = Number.NEGATIVE_INFINITY;

  constructor(api: DiscordApi, book: DmBook) {
    this.#api = api;
    this.#book = book;
  }

  /** @returns the channel. @throws {@link HeldBackError} while Discord finds that too many are opened. */
  async open(user: string, signal: AbortSignal): Promise<string> {
    return this.#turns.run(user, async () => {
      const known = await this.#book.find(user);
      if (known !== undefined) return known.channel;
      const waitMs = Math.ceil(this.#notBeforeMs - performance.now());
      if (waitMs > 0) throw new HeldBackError(waitMs);
      try {
        const channel = await this.#api.openDirect(user, signal);
        await this.#book.learn(user, channel, snowflakeAt(Date.now() - CLOCK_SKEW_MS));
        return channel;
      } catch (err) {
        if (isOpeningTooFast(err)) this.#notBeforeMs = performance.now() + OPENING_PAUSE_MS;
        throw err;
      }
    });
  }
}
