import { AppError } from '../../kernel/errors.ts';

/** Keeps short texts confidential in rows that other programs can read, such as tokens and addresses. */
export interface Sealer {
  /**
   * Encrypts a text so that only `open` with the same context gives it back.
   *
   * Every call gives another result, so sealed texts cannot be compared or looked up.
   *
   * @param context - What the text belongs to, such as `links.address`. Not secret; keeps rows from being swapped.
   */
  seal(plain: string, context: string): string;
  /** @throws {@link SealBrokenError} when the text was altered, or sealed under another key or context. */
  open(sealed: string, context: string): string;
}

/** A sealed text does not authenticate: it was altered, or sealed under another key or context. */
export class SealBrokenError extends AppError {
  override readonly name = 'SealBrokenError';
  readonly code = 'SEAL_BROKEN';
  readonly retryable = false;
  readonly context: string;

  constructor(context: string, options?: { readonly cause: unknown }) {
    super(`the sealed text of ${context} does not authenticate`, options);
    this.context = context;
  }
}
