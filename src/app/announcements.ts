import { AnnouncePace } from '../core/broadcasts/announce-pace.ts';
import type { AnnounceDeps } from '../core/broadcasts/draft-announcement.ts';
import { MINUTE, SECOND } from '../kernel/clock.ts';
import type { AnnouncingPlatform, PublicPlace } from '../core/broadcasts/public-place.ts';
import { DIASPORA_PLATFORM, MAX_POST_LENGTH, PUBLIC_POST } from '../../adapters/diaspora/index.ts';
import type { Config } from '../config/config.ts';
import type { Parts } from './compose.ts';

/** What announcements are written and sent with, on these platforms. */
export function announceDeps(parts: Parts, adapters: ReadonlyMap<string, AnnouncingPlatform>) {
  const { config, clock, words, staff } = parts;
  const { twoApprove, perMinute, perMinuteElsewhere } = config.announcements;
  const perSecondOn = (platform: string) => (perMinute.get(platform) ?? perMinuteElsewhere) / (MINUTE / SECOND);
  const platforms = new Map(
    [...adapters].map(([platform, { abilities }]) => {
      const { maxTextLength } = abilities;
      return [platform, { maxTextLength, perSecond: perSecondOn(platform) }];
    }),
  );
  const paces = new Map([...platforms].map(([name, { perSecond }]) => [name, new AnnouncePace(perSecond, clock)]));
  const deps: AnnounceDeps = {
    clock,
    words,
    pod: staff.pod,
    accountPlatform: staff.accountPlatform,
    adapters,
    platforms,
    places: placesOf(config).filter(({ to }) => adapters.has(to.platform)),
    twoApprove,
    timeZone: config.pod.timeZone,
  };
  return { ...deps, paces };
}

/** Where announcements can be said in public: the rooms in the order in which they are named, and the post. */
function placesOf({ announcements: { rooms, post } }: Config): readonly PublicPlace[] {
  const named = rooms.map(({ platform, conversation, locale }): PublicPlace => {
    return { kind: 'rooms', to: { platform, conversation, speaker: '' }, locale, maxLength: undefined };
  });
  if (post === undefined) return named;
  const to = { platform: DIASPORA_PLATFORM, conversation: PUBLIC_POST, speaker: '' };
  return [...named, { kind: 'post', to, locale: post.locale, maxLength: MAX_POST_LENGTH }];
}
