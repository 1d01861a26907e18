import { AppError, SetupError, errorCode } from '../../kernel/errors.ts';

/** The embedded PostgreSQL could not be started. */
export class EmbeddedPostgresError extends AppError {
  override readonly name = 'EmbeddedPostgresError';
  readonly code = 'DATABASE_EMBEDDED';
  readonly retryable = false;
}

/** The schema in the database is not one this program knows how to bring up to date. */
export class MigrationError extends AppError {
  override readonly name = 'MigrationError';
  readonly code = 'DATABASE_MIGRATION';
  readonly retryable = false;
}

/** Nothing that speaks PostgreSQL, or nothing that lets us in, is where the database should be. */
export class DatabaseUnreachableError extends SetupError {
  override readonly name = 'DatabaseUnreachableError';
  readonly code = 'DATABASE_UNREACHABLE';

  constructor(cause: unknown) {
    super(`the database does not answer (${errorCode(cause)}): look at DATABASE_URL and at the server`, { cause });
  }
}
