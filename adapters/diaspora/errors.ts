import { AppError } from '../../src/kernel/errors.ts';
import { DeliveryError } from '../../src/core/chat/errors.ts';
import { PLATFORM } from './api-shapes.ts';

/** The pod's API did not do what it was asked. */
export class PodApiError extends AppError {
  override readonly name = 'PodApiError';
  readonly code: string;
  readonly retryable: boolean;
  /** HTTP status; `undefined` when there was no answer, or none that can be read. */
  readonly status: number | undefined;
  /** When the pod asks to be left alone for so long. */
  readonly retryAfterMs: number | undefined;

  constructor(
    status: number | undefined,
    options: { readonly cause?: unknown; readonly retryAfterMs?: number | undefined } = {},
  ) {
    super(
      status === undefined ? "the pod's API gave no usable answer" : `the pod's API answered ${status}`,
      'cause' in options ? { cause: options.cause } : {},
    );
    this.status = status;
    this.code = status === undefined ? 'POD_API_SILENT' : `POD_API_${status}`;
    this.retryable = status === undefined || status >= 500 || status === 429;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/**
 * What a failed request means for the message. Whatever an operator can mend, such as a login that was taken back,
 * lets the message wait.
 */
export function deliveryErrorFrom(cause: unknown): DeliveryError {
  if (cause instanceof DeliveryError) return cause;
  if (cause instanceof PodApiError && (cause.status === 404 || cause.status === 422)) {
    return new DeliveryError(PLATFORM, 'refused', { cause });
  }
  const retryAfterMs = cause instanceof PodApiError ? cause.retryAfterMs : undefined;
  const mayHaveArrived = !(cause instanceof PodApiError) || cause.status === undefined || cause.status >= 500;
  return new DeliveryError(PLATFORM, 'busy', {
    cause,
    mayHaveArrived,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

/** Somebody whom the pod lets nobody write to who is no mutual contact, or who is not there. */
export function unreachable(cause?: unknown): DeliveryError {
  return new DeliveryError(PLATFORM, 'unreachable', { cause });
}
