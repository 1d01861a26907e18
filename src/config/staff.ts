import { HOUR } from '../kernel/clock.ts';
import { oneOf, optional, text, wholeNumber, withDefault } from './fields.ts';
import { weeklySpans } from './weekly-spans.ts';

const CHAT_ACCOUNT = /^[a-z]{2,20}:\S{1,255}$/u;

/** `platform:id`, separated by commas. */
export const chatPlaces = text
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .refine((parts) => parts.every((part) => CHAT_ACCOUNT.test(part)), {
    error: 'must be platform:id, several with commas, such as matrix:@anna:example.org,discord:123456789012345678',
  })
  .transform((parts) =>
    parts.map((part) => ({ platform: part.slice(0, part.indexOf(':')), id: part.slice(part.indexOf(':') + 1) })),
  );

/** Every language Pappus speaks. */
export const STAFF_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ru'] as const;

/** The variables of the team. */
export const staffFields = {
  STAFF_ADMINS: optional(chatPlaces),
  STAFF_ROOMS: optional(chatPlaces),
  STAFF_LANGUAGE: withDefault(oneOf(...STAFF_LANGUAGES), 'en'),
  STAFF_HOURS: withDefault(weeklySpans, 'none'),
  STAFF_ANSWER_HOURS: withDefault(wholeNumber(1, 1_000), '48'),
  ALERT_WAITING_HOURS: withDefault(wholeNumber(1, 10_000), '72'),
  ALERT_VAULT_FREE_PERCENT: withDefault(wholeNumber(0, 90), '10'),
};

interface ChatPlace {
  readonly platform: string;
  readonly id: string;
}

interface StaffEnv {
  readonly POD_TIME_ZONE: string;
  readonly STAFF_ADMINS?: readonly ChatPlace[] | undefined;
  readonly STAFF_ROOMS?: readonly ChatPlace[] | undefined;
  readonly STAFF_LANGUAGE: (typeof STAFF_LANGUAGES)[number];
  readonly STAFF_HOURS: readonly { readonly fromMinute: number; readonly toMinute: number }[];
  readonly STAFF_ANSWER_HOURS: number;
}

export function staffConfigOf(env: StaffEnv) {
  return Object.freeze({
    firstAdmins: env.STAFF_ADMINS ?? [],
    staffRooms: (env.STAFF_ROOMS ?? []).map(({ platform, id }) => ({ platform, conversation: id, speaker: '' })),
    staffLocale: env.STAFF_LANGUAGE,
    serviceHours: Object.freeze({
      spans: env.STAFF_HOURS,
      timeZone: env.POD_TIME_ZONE,
      answerWithinMs: env.STAFF_ANSWER_HOURS * HOUR,
    }),
  });
}
