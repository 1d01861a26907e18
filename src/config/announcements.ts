import { oneOf, optional, text, withDefault, yesOrNo } from './fields.ts';
import { STAFF_LANGUAGES, chatPlaces } from './staff.ts';

const PACE = /^(?<platform>[a-z]{2,20}):(?<perMinute>\d{1,6})$/u;
/** What a platform gets that has no number of its own. */
const PER_MINUTE = 30;

/** `platform:number`, separated by commas. */
const paces = text
  .transform((value) =>
    value
      .split(',')
      .map((part) => PACE.exec(part.trim())?.groups)
      .map((groups) => ({ platform: groups?.['platform'] ?? '', perMinute: Number(groups?.['perMinute'] ?? 0) })),
  )
  .refine((all) => all.every(({ perMinute }) => perMinute > 0), {
    error: 'must be platform:number of messages in a minute, several with commas, such as matrix:6,diaspora:30',
  })
  .transform((all): ReadonlyMap<string, number> => new Map(all.map((each) => [each.platform, each.perMinute])));

type Language = (typeof STAFF_LANGUAGES)[number];

/** Rooms as in STAFF_ROOMS, each with `=` and a language at its end where one is spoken there. */
const rooms = chatPlaces.transform((places) =>
  places.map(({ platform, id }) => {
    const at = id.lastIndexOf('=');
    const locale = STAFF_LANGUAGES.find((language) => language === id.slice(at + 1));
    return { platform, conversation: at < 0 || locale === undefined ? id : id.slice(0, at), locale };
  }),
);

/** The variables of announcements. */
export const announcementFields = {
  ANNOUNCE_ROOMS: optional(rooms),
  ANNOUNCE_POST: withDefault(oneOf('no', 'all', ...STAFF_LANGUAGES), 'no'),
  STAFF_TWO_APPROVE: withDefault(yesOrNo, 'yes'),
  ANNOUNCE_PER_MINUTE: withDefault(paces, 'matrix:6,diaspora:30,console:600'),
};

interface AnnounceRoom {
  readonly platform: string;
  readonly conversation: string;
  readonly locale: Language | undefined;
}

interface AnnouncementEnv {
  readonly STAFF_TWO_APPROVE: boolean;
  readonly ANNOUNCE_PER_MINUTE: ReadonlyMap<string, number>;
  readonly ANNOUNCE_ROOMS?: readonly AnnounceRoom[] | undefined;
  readonly ANNOUNCE_POST: 'no' | 'all' | Language;
}

export function announcementConfigOf(env: AnnouncementEnv) {
  const { ANNOUNCE_POST: post } = env;
  return Object.freeze({
    twoApprove: env.STAFF_TWO_APPROVE,
    /** Announcements that may leave on each platform in a minute; on others, `perMinuteElsewhere`. */
    perMinute: env.ANNOUNCE_PER_MINUTE,
    perMinuteElsewhere: PER_MINUTE,
    rooms: env.ANNOUNCE_ROOMS ?? [],
    /** `undefined` where there is no public post; without a language it holds all texts. */
    post: post === 'no' ? undefined : { locale: post === 'all' ? undefined : post },
  });
}

/** The variable that switches a platform on which has rooms. */
const ROOM_PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['matrix', 'MATRIX_HOMESERVER'],
  ['discord', 'DISCORD_TOKEN'],
]);

/** Public places that cannot be there. */
export function findPlaceFaults(
  { ANNOUNCE_ROOMS: named, ANNOUNCE_POST: post }: Pick<AnnouncementEnv, 'ANNOUNCE_ROOMS' | 'ANNOUNCE_POST'>,
  isSet: (name: string) => boolean,
): readonly string[] {
  const platforms = new Set((named ?? []).map(({ platform }) => platform));
  const absent = [...platforms].filter((platform) => !isSet(ROOM_PLATFORMS.get(platform) ?? ''));
  return [
    ...absent.map((platform) => {
      const variable = ROOM_PLATFORMS.get(platform);
      return variable === undefined
        ? `ANNOUNCE_ROOMS can name rooms of ${[...ROOM_PLATFORMS.keys()].join(' and ')} only`
        : `ANNOUNCE_ROOMS names rooms of ${platform}, which is off: set ${variable}`;
    }),
    ...(post === 'no' || isSet('SUNSET_ACCOUNT')
      ? []
      : ['ANNOUNCE_POST needs the account that posts: set SUNSET_ACCOUNT']),
  ];
}

/** A pace that leaves nothing of what Matrix takes for answers. */
export function findPaceFaults(
  paces: ReadonlyMap<string, number>,
  limits: ReadonlyMap<string, { readonly variable: string; readonly perMinute: number }>,
): readonly string[] {
  return [...limits].flatMap(([platform, { variable, perMinute }]) =>
    (paces.get(platform) ?? PER_MINUTE) < perMinute
      ? []
      : [`ANNOUNCE_PER_MINUTE must leave some of ${variable} for answers: ${platform} takes less than that`],
  );
}
