/** Limits how many transfers run at once, so that memory and file handles stay bounded however many people come. */
export class TransferSlots {
  readonly #maxCount: number;
  readonly #maxPerHolder: number;
  readonly #running = new Map<string, number>();
  readonly #waiters: (() => void)[] = [];
  #count = 0;

  constructor({ maxCount, maxPerHolder }: { readonly maxCount: number; readonly maxPerHolder: number }) {
    this.#maxCount = maxCount;
    this.#maxPerHolder = maxPerHolder;
  }

  /** @returns What ends the transfer; `undefined` when there is no room for another. */
  take(holder: string): Disposable | undefined {
    const held = this.#running.get(holder) ?? 0;
    if (this.#count >= this.#maxCount || held >= this.#maxPerHolder) return undefined;
    this.#count += 1;
    this.#running.set(holder, held + 1);
    return { [Symbol.dispose]: () => this.#release(holder) };
  }

  /** Resolves once no transfer runs. */
  async idle(): Promise<void> {
    if (this.#count > 0) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }

  #release(holder: string): void {
    this.#count -= 1;
    const held = (this.#running.get(holder) ?? 1) - 1;
    if (held === 0) this.#running.delete(holder);
    else this.#running.set(holder, held);
    if (this.#count === 0) for (const resolve of this.#waiters.splice(0)) resolve();
  }
}
