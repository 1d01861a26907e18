import type { Config } from '../../config/config.ts';
import { SealedBox } from '../../infra/crypto/sealed-box.ts';
import { deriveKey } from '../../infra/crypto/keys.ts';
import { migrate } from '../../infra/sql/migrate.ts';
import { SqlUnitOfWork } from '../../infra/sql/sql-unit-of-work.ts';
import { AuditTable } from '../../infra/sql/tables/audit-table.ts';
import { systemClock } from '../../kernel/clock.ts';
import { SetupError } from '../../kernel/errors.ts';
import { openOwnDatabase } from '../doctor/open-own-database.ts';
import { bindTables } from '../tables.ts';

/** A command needs Pappus' own database, and it is not to be had. */
class BooksClosedError extends SetupError {
  override readonly name = 'BooksClosedError';
  readonly code = 'BOOKS_CLOSED';
}

/**
 * Opens Pappus' own database for a command, beside a running Pappus or without one. What the command promises is kept by
 * the running program.
 *
 * @throws {@link BooksClosedError} when there is none yet, or it does not start.
 */
export async function openBooks(config: Config, stack: AsyncDisposableStack) {
  const own = await openOwnDatabase(config, stack);
  if (own.kind === 'not-made-yet')
    throw new BooksClosedError('there is no database yet: start Pappus once, with npm start');
  if (own.kind === 'broken') throw new BooksClosedError(`the database does not start (${own.code})`);
  await migrate(own.database.executor);
  const clock = systemClock;
  return {
    clock,
    work: new SqlUnitOfWork(own.database.executor, (tx) => bindTables(tx, clock)),
    /** The record of who did what, to be read from its beginning. */
    record: new AuditTable(own.database.executor),
    sealer: new SealedBox(deriveKey(config.masterKey, 'seal')),
  };
}
