import { AppError } from '../../kernel/errors.ts';

/** A message was asked for that no catalogue has, or with parameters it does not take. */
export class MessageUnknownError extends AppError {
  override readonly name = 'MessageUnknownError';
  readonly code = 'MESSAGE_UNKNOWN';
  readonly retryable = false;
  readonly key: string;

  constructor(key: string, options?: { readonly cause: unknown }) {
    super(`no message ${key} with these parameters`, options);
    this.key = key;
  }
}
