import { setTimeout as delay } from 'node:timers/promises';

/** How finely the time is shared out. */
const SLICE_MS = 5;

/**
 * The one processor that all threads of a Ruby process share (its global VM lock): two exports at once take as long as one
 * after the other.
 */
export class SharedProcessor {
  #busy = 0;

  /** Works for `ms` of the processor's time. */
  async work(ms: number, signal: AbortSignal): Promise<void> {
    this.#busy += 1;
    try {
      let last = performance.now();
      for (let leftMs = ms; leftMs > 0;) {
        await delay(Math.min(SLICE_MS, leftMs), undefined, { signal });
        const now = performance.now();
        leftMs -= (now - last) / this.#busy;
        last = now;
      }
    } finally {
      this.#busy -= 1;
    }
  }
}
