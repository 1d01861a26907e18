import { AppError } from '../../kernel/errors.ts';
import type { Secret } from '../../kernel/secret.ts';

/** Leave to act as one account of the pod through its API. */
export interface PodAccess {
  /**
   * An access token that is good, as far as is known here.
   *
   * @throws {@link PodAccessError} when the account has allowed nothing, or has taken it back.
   * @throws {@link PodUnreachableError}
   */
  token(signal: AbortSignal): Promise<Secret>;
  /** The pod did not take this token: the next call of `token` gets another one. */
  refuse(token: Secret): void;
}

export type PodAccessProblem = 'missing' | 'revoked';

/** The account has not allowed Pappus to act for it. An operator has to sign in as that account once. */
export class PodAccessError extends AppError {
  override readonly name = 'PodAccessError';
  readonly code: 'POD_ACCESS_MISSING' | 'POD_ACCESS_REVOKED';
  readonly retryable = false;

  constructor(problem: PodAccessProblem) {
    super(
      problem === 'missing'
        ? 'the sunset account has not allowed Pappus to write for it yet: run the sunset login'
        : 'the pod no longer takes what the sunset account had allowed: run the sunset login again',
    );
    this.code = problem === 'missing' ? 'POD_ACCESS_MISSING' : 'POD_ACCESS_REVOKED';
  }
}
