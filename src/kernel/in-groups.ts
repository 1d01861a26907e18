interface Waiting<I, O> {
  readonly item: I;
  readonly resolve: (result: O) => void;
  readonly reject: (reason: unknown) => void;
}

/** Does work for many callers at once: whoever comes while a group is under way belongs to the next one. */
export class InGroups<I, O> {
  readonly #work: (items: readonly I[]) => Promise<readonly O[]>;
  #waiting: Waiting<I, O>[] = [];
  #isRunning = false;

  /** @param work - Resolves with one result for each item, in the same order. Where it rejects, it does for all of them. */
  constructor(work: (items: readonly I[]) => Promise<readonly O[]>) {
    this.#work = work;
  }

  /** @throws whatever the work of its group throws, and a `RangeError` where that has no result for it. */
  async run(item: I): Promise<O> {
    const { promise, resolve, reject } = Promise.withResolvers<O>();
    this.#waiting.push({ item, resolve, reject });
    if (!this.#isRunning) void this.#drain();
    return promise;
  }

  async #drain(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      try {
        const results = await this.#work(group.map(({ item }) => item));
        if (results.length !== group.length) throw new RangeError('a group has another number of results than items');
        for (const [at, result] of results.entries()) group[at]?.resolve(result);
      } catch (err) {
        for (const { reject } of group) reject(err);
      }
    }
    this.#isRunning = false;
  }
}
