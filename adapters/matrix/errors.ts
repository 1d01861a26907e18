import { AppError } from '../../src/kernel/errors.ts';
import { DeliveryError } from '../../src/core/chat/errors.ts';

export const PLATFORM = 'matrix';

/** The homeserver did not do what it was asked. */
export class HomeserverError extends AppError {
  override readonly name = 'HomeserverError';
  readonly code: string;
  readonly retryable: boolean;
  /** HTTP status; `undefined` when there was no answer, or none that can be read. */
  readonly status: number | undefined;
  /** Such as `M_FORBIDDEN`. */
  readonly errcode: string | undefined;
  /** When the homeserver asks to be left alone for so long. */
  readonly retryAfterMs: number | undefined;
  /** What the homeserver wants to be proven first, where it asks for a password. */
  readonly session: string | undefined;

  constructor(
    answer: {
      readonly status?: number;
      readonly errcode?: string | undefined;
      readonly retryAfterMs?: number | undefined;
      readonly session?: string | undefined;
    } = {},
    options: { readonly cause?: unknown } = {},
  ) {
    const { status, errcode } = answer;
    super(
      status === undefined
        ? 'the homeserver gave no usable answer'
        : `the homeserver answered ${status}${errcode === undefined ? '' : ` (${errcode})`}`,
      options,
    );
    this.status = status;
    this.errcode = errcode;
    this.code = errcode ?? (status === undefined ? 'HOMESERVER_SILENT' : `HOMESERVER_${status}`);
    this.retryAfterMs = answer.retryAfterMs;
    this.session = answer.session;
    // What stands before a homeserver knows no codes: a page of its own says nothing about a room or a person.
    const isForeign = errcode === undefined && answer.session === undefined;
    this.retryable = isPassing(status) || isForeign;
  }

  /** The homeserver itself says that there is no such thing. */
  get isNotFound(): boolean {
    return this.errcode === 'M_NOT_FOUND';
  }

  /** The token is not known any more: somebody logged the device out, or the account is closed. */
  get isEnd(): boolean {
    return this.errcode === 'M_UNKNOWN_TOKEN' || this.errcode === 'M_MISSING_TOKEN';
  }
}

/** Whether the homeserver is away or busy, judged by the status of its answer, if there was one. */
export function isPassing(status: number | undefined): boolean {
  return status === undefined || status >= 500 || status === 429;
}

/** What a failed request means for the message. */
export function deliveryErrorFrom(cause: unknown): DeliveryError {
  if (cause instanceof DeliveryError) return cause;
  if (cause instanceof HomeserverError) {
    if (cause.errcode === 'M_TOO_LARGE') return new DeliveryError(PLATFORM, 'refused', { cause });
    if (cause.errcode === 'M_FORBIDDEN' || cause.isNotFound) return unreachable(cause);
    if (cause.status !== undefined && cause.status < 500) return busy(cause.retryAfterMs, cause);
  }
  return new DeliveryError(PLATFORM, 'busy', { cause, mayHaveArrived: true });
}

/** How long whoever refused asked to be left alone. */
export function retryAfterOf(err: unknown): number | undefined {
  return err instanceof HomeserverError || err instanceof DeliveryError ? err.retryAfterMs : undefined;
}

export function busy(retryAfterMs?: number, cause?: unknown): DeliveryError {
  return new DeliveryError(PLATFORM, 'busy', {
    ...(cause !== undefined && { cause }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

/** Somebody who has left, has declined, or takes no invitations. */
export function unreachable(cause?: unknown): DeliveryError {
  return new DeliveryError(PLATFORM, 'unreachable', cause === undefined ? {} : { cause });
}
