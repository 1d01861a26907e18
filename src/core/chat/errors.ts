import { AppError } from '../../kernel/errors.ts';

/** `unreachable` people cannot be written to (left, blocked, takes no messages); `busy` platforms can, later. */
export type DeliveryProblem = 'busy' | 'unreachable' | 'refused';

/** A platform did not take a message. */
export class DeliveryError extends AppError {
  override readonly name = 'DeliveryError';
  readonly code: 'DELIVERY_BUSY' | 'DELIVERY_UNREACHABLE' | 'DELIVERY_REFUSED';
  readonly retryable: boolean;
  readonly platform: string;
  /** Earliest sensible next try, when the platform says so. */
  readonly retryAfterMs: number | undefined;
  /** The platform gave no answer: the message may be there all the same. */
  readonly mayHaveArrived: boolean;

  constructor(
    platform: string,
    problem: DeliveryProblem,
    options?: { readonly cause?: unknown; readonly retryAfterMs?: number; readonly mayHaveArrived?: boolean },
  ) {
    super(`${platform} did not take the message (${problem})`, { cause: options?.cause });
    this.platform = platform;
    this.code = `DELIVERY_${problem.toUpperCase() as Uppercase<DeliveryProblem>}`;
    this.retryable = problem === 'busy';
    this.retryAfterMs = options?.retryAfterMs;
    this.mayHaveArrived = options?.mayHaveArrived ?? false;
  }
}
