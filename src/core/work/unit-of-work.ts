/** One transaction over the tables named in `T`. What is not in `T` cannot be written inside it. */
export interface UnitOfWork<T> {
  /**
   * Runs `work` in one transaction: commits what it did when it resolves, undoes all of it when it rejects.
   *
   * A transaction that the database broke off to resolve a conflict is run again from its start, so `work` must have
   * no effects besides those on `tx`.
   */
  transact<R>(work: (tx: T) => Promise<R>): Promise<R>;
}

/** Lets a use-case take part in the transaction at hand instead of opening its own. */
export function joined<T>(tx: T): UnitOfWork<T> {
  return { transact: (work) => work(tx) };
}
