import { AppError } from '../../kernel/errors.ts';

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
