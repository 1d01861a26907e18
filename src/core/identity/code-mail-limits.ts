import { DAY, HOUR } from '../../kernel/clock.ts';

/** How many codes by e-mail there are at most. Each limit looks back over its own window. */
export interface CodeMailLimits {
  /** Codes that one chat account may ask for in {@link SPEAKER_WINDOW_MS}. */
  readonly perSpeaker: number;
  /** Mails that go to one account in {@link ACCOUNT_WINDOW_MS}, whoever asks for them. */
  readonly perAccount: number;
  /** Mails that go out in {@link OVERALL_WINDOW_MS}. */
  readonly overall: number;
}

export const SPEAKER_WINDOW_MS = 1 * HOUR;
export const ACCOUNT_WINDOW_MS = 1 * DAY;
export const OVERALL_WINDOW_MS = 1 * HOUR;
/** Longer than any limit looks back, counted from when the code was asked for. */
export const CODE_MAILS_KEPT_MS = 2 * DAY;
