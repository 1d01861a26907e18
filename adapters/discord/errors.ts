import { DiscordAPIError, RateLimitError } from 'discord.js';
import { HOUR, MINUTE } from '../../src/kernel/clock.ts';
import { AppError } from '../../src/kernel/errors.ts';
import { DeliveryError } from '../../src/core/chat/errors.ts';

export const PLATFORM = 'discord';

/** Discord is left alone for now, or for good. */
export class HeldBackError extends AppError {
  override readonly name = 'HeldBackError';
  readonly code: 'DISCORD_ENDED' | 'DISCORD_HELD_BACK';
  readonly retryable = true;
  /** Until Discord may be asked again; `undefined` when only the operator can mend it. */
  readonly retryAfterMs: number | undefined;

  constructor(retryAfterMs?: number) {
    super(retryAfterMs === undefined ? 'Discord is asked no more' : `Discord is left alone for ${retryAfterMs} ms`);
    this.code = retryAfterMs === undefined ? 'DISCORD_ENDED' : 'DISCORD_HELD_BACK';
    this.retryAfterMs = retryAfterMs;
  }
}

/** @see Discord, "JSON Error Codes" */
const CODE = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  unknownUser: 10_013,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  flaggedAsSpam: 20_026,
  openingTooFast: 40_003,
  alreadyAcknowledged: 40_060,
  tooManyFollowUps: 40_094,
  missingAccess: 50_001,
  takesNoMessages: 50_007,
  missingPermissions: 50_013,
  invalidToken: 50_027,
  invalidRecipient: 50_033,
  noMutualGuild: 50_278,
  networkTrouble: 40_333,
} as const;

/** Nobody says how long: the documentation only warns of opening many in a short time. */
export const OPENING_PAUSE_MS = 10 * MINUTE;

const CLOSED: ReadonlySet<unknown> = new Set([CODE.takesNoMessages, CODE.noMutualGuild]);
const UNREACHABLE: ReadonlySet<unknown> = new Set([
  ...CLOSED,
  CODE.unknownChannel,
  CODE.unknownUser,
  CODE.invalidRecipient,
  CODE.missingAccess,
  CODE.missingPermissions,
]);
const ANSWER_GONE: ReadonlySet<unknown> = new Set([
  CODE.unknownMessage,
  CODE.unknownWebhook,
  CODE.unknownInteraction,
  CODE.tooManyFollowUps,
  CODE.invalidToken,
]);

const codeOf = (err: unknown): unknown => (err instanceof DiscordAPIError ? err.code : undefined);

/** Somebody takes no direct messages from strangers, or has nothing in common with the bot. */
export const isClosed = (err: unknown): boolean => CLOSED.has(codeOf(err));
/** What an interaction leads to can be reached no more: too old, dismissed, or used up. */
export const isAnswerGone = (err: unknown): boolean => ANSWER_GONE.has(codeOf(err));
export const isGoneMessage = (err: unknown): boolean => codeOf(err) === CODE.unknownMessage;
export const isAcknowledged = (err: unknown): boolean => codeOf(err) === CODE.alreadyAcknowledged;
export const isOpeningTooFast = (err: unknown): boolean => codeOf(err) === CODE.openingTooFast;
export const isUnknownChannel = (err: unknown): boolean => codeOf(err) === CODE.unknownChannel;
/** What stands before Discord has refused, with a page of its own or a code for its own troubles: that says nothing. */
const isForeign = ({ code }: DiscordAPIError): boolean => typeof code !== 'number' || code === CODE.networkTrouble;
/** The channel cannot be read any more, whatever is tried. */
export const isGoneChannel = (err: unknown): boolean =>
  err instanceof DiscordAPIError && !isForeign(err) && (err.status === 403 || err.status === 404);

/** The connection ended without an answer: nobody knows whether the request was carried out. */
export function isCutOff(err: unknown): boolean {
  if (!(err instanceof Error) || err instanceof AppError || err instanceof DiscordAPIError) return false;
  return err.name !== 'AbortError' && !(err instanceof RateLimitError) && !('status' in err);
}

/** What a failed request means for the message. */
export function deliveryErrorFrom(cause: unknown): DeliveryError {
  if (cause instanceof DeliveryError) return cause;
  if (cause instanceof HeldBackError) return busy(cause.retryAfterMs, cause);
  if (cause instanceof RateLimitError) return busy(waitOf(cause), cause);
  if (!(cause instanceof DiscordAPIError)) {
    return new DeliveryError(PLATFORM, 'busy', { cause, mayHaveArrived: true });
  }
  const { code, status } = cause;
  if (UNREACHABLE.has(code)) return new DeliveryError(PLATFORM, 'unreachable', { cause });
  if (code === CODE.openingTooFast) return busy(OPENING_PAUSE_MS, cause);
  if (code === CODE.flaggedAsSpam) return busy(HOUR, cause);
  if (isForeign(cause) || status === 401 || status === 408 || status === 429) return busy(undefined, cause);
  return new DeliveryError(PLATFORM, status === 403 ? 'unreachable' : 'refused', { cause });
}

/** How long a limit holds, in milliseconds. */
export function waitOf(limit: Pick<RateLimitError, 'timeToReset' | 'retryAfter' | 'sublimitTimeout'>): number {
  return Math.max(limit.timeToReset, limit.retryAfter, limit.sublimitTimeout);
}

export function busy(retryAfterMs?: number, cause?: unknown): DeliveryError {
  return new DeliveryError(PLATFORM, 'busy', {
    ...(cause !== undefined && { cause }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}
