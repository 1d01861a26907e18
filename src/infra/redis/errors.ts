import { AppError } from '../../kernel/errors.ts';

/** The Redis that senders share their turns in does not answer: nothing may be sent until it does. */
export class TurnsUnreachableError extends AppError {
  override readonly name = 'TurnsUnreachableError';
  readonly code = 'SEND_TURNS_UNREACHABLE';
  readonly retryable = true;

  constructor(options: { readonly cause: unknown }) {
    super('the Redis that senders share their turns in does not answer', options);
  }
}
