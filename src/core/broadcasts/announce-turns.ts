import { DAY, MINUTE, SECOND, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { ChatAdapter } from '../chat/chat-adapter.ts';
import { DeliveryError } from '../chat/errors.ts';
import type { AnnouncePace } from './announce-pace.ts';
import type { Announcement } from './announcement.ts';

export const FIRST_PAUSE_MS = 10 * SECOND;
const LONGEST_PAUSE_MS = 10 * MINUTE;
/** What could not be said for so long, for no reason that would last, is not tried any more. */
const GIVE_UP_AFTER_MS = 1 * DAY;
/** Nor before so many tries, some hours of trying: while it is paused, or the platform away, nothing is tried. */
const GIVE_UP_AFTER_TRIES = 20;

/** One stretch of sending on one platform. */
export interface Run {
  readonly adapter: ChatAdapter;
  readonly pace: AnnouncePace;
  /** By id: those that may be sent. */
  readonly announcements: Map<number, Announcement>;
  readonly signal: AbortSignal;
}

export interface WaitForPaceDeps {
  readonly clock: Clock;
  /** Resolves after this long, at once when the signal is aborted. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Waits until one more may leave. @returns how long that would take, when it is not before `until`. */
export async function waitForPace(deps: WaitForPaceDeps, { pace, signal }: Run, until: Date): Promise<number> {
  let waitMs = pace.take();
  while (waitMs > 0 && !signal.aborted && after(deps.clock.now(), waitMs) <= until) {
    await deps.pause(waitMs, signal);
    waitMs = pace.take();
  }
  return waitMs;
}

/** How long to wait until the next try. @returns `undefined` when there is none. */
export function pauseBeforeRetry(
  { tries, firstTriedAt }: { readonly tries: number; readonly firstTriedAt: Date },
  err: unknown,
  now: Date,
): number | undefined {
  const isHopeless = err instanceof DeliveryError && !err.retryable;
  const isOld = now.getTime() - firstTriedAt.getTime() > GIVE_UP_AFTER_MS;
  if (isHopeless || (isOld && tries >= GIVE_UP_AFTER_TRIES)) return undefined;
  const asked = err instanceof DeliveryError ? err.retryAfterMs : undefined;
  return asked ?? Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
}
