import type { CompiledQuery } from 'kysely';
import type { PodSqlResult, RunStatement } from './pod-sql.ts';

/** Ends the transaction, and lets the next have its own. */
type EndTransaction = (how: 'commit' | 'rollback') => Promise<void>;

/**
 * An open transaction that may be ended before the work that it was opened for. What that work does to it afterwards, or
 * goes on doing when it was given up, must not run outside of it.
 */
export class LoneTransaction {
  readonly #run: RunStatement;
  readonly #end: EndTransaction;
  #state: 'open' | 'ending' | 'ended' = 'open';

  constructor(run: RunStatement, end: EndTransaction) {
    this.#run = run;
    this.#end = end;
  }

  readonly run = async (statement: CompiledQuery): Promise<PodSqlResult> => {
    this.#assertOpen();
    return this.#run(statement);
  };

  async commit(): Promise<void> {
    this.#assertOpen();
    this.#state = 'ending';
    await this.#end('commit');
    this.#state = 'ended';
  }

  /** Undoes what was not committed. A commit that failed leaves nobody knows what: it is ended once more. */
  async close(): Promise<void> {
    if (this.#state === 'ended') return;
    this.#state = 'ending';
    await this.#end('rollback');
  }

  #assertOpen(): void {
    if (this.#state !== 'open') throw new Error('the transaction is over');
  }
}
