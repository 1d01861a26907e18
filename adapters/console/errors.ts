import { errorCode } from '../../src/kernel/errors.ts';
import { DeliveryError } from '../../src/core/chat/errors.ts';

/** Codes of a stream that nobody reads any more. */
const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ECONNRESET']);

/** What a failed write means for the message. */
export function deliveryErrorFrom(platform: string, cause: unknown): DeliveryError {
  return new DeliveryError(platform, GONE.has(errorCode(cause)) ? 'unreachable' : 'busy', { cause });
}
