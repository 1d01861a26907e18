import { AnnouncePace } from '../core/broadcasts/announce-pace.ts';
import type { AnnounceDeps } from '../core/broadcasts/draft-announcement.ts';
import { MINUTE, SECOND } from '../kernel/clock.ts';
import type { ChatPlatforms } from './chat-platforms.ts';
import type { Parts } from './compose.ts';

/** What announcements are written and sent with, on these platforms. */
export function announceDeps(parts: Parts, adapters: ChatPlatforms) {
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
  const deps: AnnounceDeps = { clock, words, pod: staff.pod, platforms, twoApprove, timeZone: config.pod.timeZone };
  return { ...deps, paces };
}
