import { MINUTE } from '../../../src/kernel/clock.ts';
import type { Clock } from '../../../src/kernel/clock.ts';

/** "Unique in the past few minutes" is all that is documented. */
export const NONCE_TTL_MS = 3 * MINUTE;

/** Which message a nonce has made, by author: two people told something under one nonce are told it once. */
export class Nonces {
  readonly #made = new Map<string, { readonly messageId: string; readonly at: number }>();
  readonly #clock: Clock;
  readonly #ttlMs: number;

  constructor(clock: Clock, ttlMs = NONCE_TTL_MS) {
    this.#clock = clock;
    this.#ttlMs = ttlMs;
  }

  /** @returns the id of the message made before under this nonce. */
  find(authorId: string, nonce: string): string | undefined {
    const made = this.#made.get(`${authorId} ${nonce}`);
    return made && this.#clock.now().getTime() - made.at <= this.#ttlMs ? made.messageId : undefined;
  }

  keep(authorId: string, nonce: string, messageId: string): void {
    this.#made.set(`${authorId} ${nonce}`, { messageId, at: this.#clock.now().getTime() });
  }
}
