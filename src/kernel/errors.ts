/**
 * Every error that Pappus throws on purpose. Callers branch on `code`, the job worker on `retryable`;
 * facts are fields of the subclass, and the message is for operators, never for the person in the chat.
 */
export abstract class AppError extends Error {
  abstract override readonly name: string;
  /** `NOUN_PROBLEM`, stable across releases. */
  abstract readonly code: string;
  /** Whether the same call may succeed later without anybody changing anything. */
  abstract readonly retryable: boolean;
}

/** Something around the program is not as it has to be, and the message says what to change: told without a stack. */
export abstract class SetupError extends AppError {
  readonly retryable = false;
}

/** The code of an error for logs and records: `code` of an {@link AppError} or of a system error, else the class name. */
export function errorCode(err: unknown): string {
  if (err instanceof AppError) return err.code;
  if (err instanceof Error) return 'code' in err && typeof err.code === 'string' ? err.code : err.name;
  return 'UNKNOWN';
}
