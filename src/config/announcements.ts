import { text, withDefault, yesOrNo } from './fields.ts';

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

/** The variables of announcements. */
export const announcementFields = {
  STAFF_TWO_APPROVE: withDefault(yesOrNo, 'yes'),
  ANNOUNCE_PER_MINUTE: withDefault(paces, 'matrix:6,diaspora:30,console:600'),
};

interface AnnouncementEnv {
  readonly STAFF_TWO_APPROVE: boolean;
  readonly ANNOUNCE_PER_MINUTE: ReadonlyMap<string, number>;
}

export function announcementConfigOf({ STAFF_TWO_APPROVE, ANNOUNCE_PER_MINUTE }: AnnouncementEnv) {
  return Object.freeze({
    twoApprove: STAFF_TWO_APPROVE,
    /** Announcements that may leave on each platform in a minute; on others, `perMinuteElsewhere`. */
    perMinute: ANNOUNCE_PER_MINUTE,
    perMinuteElsewhere: PER_MINUTE,
  });
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
