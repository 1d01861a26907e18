import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { FloodCounter } from '../../core/conversation/flood-gate.ts';

const WINDOW_SECONDS = 60;

/** Counts in this process alone: messages of one chat account come in through one process, and a restart forgives. */
export class MemoryFloodCounter implements FloodCounter {
  readonly #limiter = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: WINDOW_SECONDS });

  async count(key: string): Promise<number> {
    const { consumedPoints } = await this.#limiter.consume(key);
    return consumedPoints;
  }
}
