import type { LoopbackPlatform } from './loopback-platform.ts';

const WARM_UP_MS = 1_000;

/** What arrived where and when. */
export class BroadcastWatch {
  readonly #announced = new Map<string, number>();
  readonly #arrivals: { readonly platform: string; readonly atMs: number }[] = [];
  readonly #accidentsMs: number[] = [];
  onAnswer: (conversation: string, atMs: number) => void = () => undefined;

  constructor(platforms: readonly LoopbackPlatform[], names: readonly string[]) {
    for (const [at, platform] of platforms.entries()) {
      platform.onArrival = ({ conversation, atMs }) => {
        if (!conversation.startsWith('home of')) return this.onAnswer(conversation, atMs);
        this.#announced.set(conversation, (this.#announced.get(conversation) ?? 0) + 1);
        this.#arrivals.push({ platform: names[at] ?? '', atMs });
      };
    }
  }

  noteAccident(): void {
    this.#accidentsMs.push(performance.now());
  }

  reached(): number {
    return this.#announced.size;
  }

  twice(): number {
    return [...this.#announced.values()].filter((count) => count > 1).length;
  }

  /** On each platform, what arrived over what was allowed, while a process was there to send. */
  ratios(rates: ReadonlyMap<string, number>): readonly number[] {
    return [...rates].map(([platform, rate]) => {
      const spells = this.#spells(platform);
      const sent = spells.reduce((sum, { count }) => sum + count, 0);
      const upMs = spells.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
      return sent / ((upMs / 1_000) * rate);
    });
  }

  /** Time from each accident to the next arrival. */
  downMs(): number {
    return this.#accidentsMs.reduce((sum, accidentMs) => {
      const next = this.#arrivals.find(({ atMs }) => atMs > accidentMs);
      return sum + (next === undefined ? 0 : next.atMs - accidentMs);
    }, 0);
  }

  /**
   * From an accident to the next one, or to the last arrival of all, without the beginning: what a process may send at
   * once when it starts is not held against the pace.
   */
  #spells(platform: string): readonly { readonly fromMs: number; readonly toMs: number; readonly count: number }[] {
    const own = this.#arrivals.filter((each) => each.platform === platform).map(({ atMs }) => atMs);
    const lastMs = own.at(-1) ?? 0;
    const ends = [...this.#accidentsMs.filter((atMs) => atMs < lastMs), lastMs];
    return ends.flatMap((toMs, at) => {
      const firstMs = own.find((atMs) => atMs > (ends[at - 1] ?? 0)) ?? lastMs;
      const fromMs = firstMs + WARM_UP_MS;
      const count = own.filter((atMs) => atMs > fromMs && atMs <= toMs).length;
      return toMs - fromMs < WARM_UP_MS ? [] : [{ fromMs, toMs, count }];
    });
  }
}
