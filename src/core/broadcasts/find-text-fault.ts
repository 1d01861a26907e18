import { LOCALE_TAGS } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Announcement } from './announcement.ts';
import { lengthOf, placeholdersIn, unknownPlaceholders } from './announcement-text.ts';
import type { Platforms } from './audience.ts';
import { placesFor } from './public-place.ts';
import type { PublicPlace } from './public-place.ts';
import { renderAnnouncement, renderForPlace } from './render-announcement.ts';
import type { AnnouncedPod, RenderDeps } from './render-announcement.ts';

/** Why a text cannot go out. */
export type TextFault =
  | { readonly kind: 'no-text' | 'no-audience' }
  /** It goes to public places that there are none of. */
  | { readonly kind: 'no-rooms' | 'no-post' }
  /** It names the reader's account, and in public there is no one reader. */
  | { readonly kind: 'account-in-public'; readonly locale: Locale }
  /** What is said there in public, in all languages, is too long for one post. Lengths in UTF-16 units. */
  | { readonly kind: 'too-long-post'; readonly length: number; readonly maxLength: number }
  | { readonly kind: 'unknown-placeholder'; readonly locale: Locale; readonly names: readonly string[] }
  /** It names the closing day, and none is configured. */
  | { readonly kind: 'no-day'; readonly locale: Locale }
  /** One message of this platform does not hold it. Lengths in UTF-16 units. */
  | {
      readonly kind: 'too-long';
      readonly locale: Locale;
      readonly platform: string;
      readonly length: number;
      readonly maxLength: number;
    };

export interface FindTextFaultDeps extends RenderDeps {
  readonly platforms: Platforms;
  readonly places: readonly PublicPlace[];
}

/** Usernames at a pod are no longer than this. */
const MAX_USERNAME_LENGTH = 32;

/** The platforms that an announcement goes to. */
export function platformsFor({ platforms }: Pick<Announcement, 'platforms'>, known: Platforms): readonly string[] {
  return [...known.keys()].filter((platform) => platforms.length === 0 || platforms.includes(platform));
}

/** What is wrong with the braces of one text. */
export function findPlaceholderFault(pod: AnnouncedPod, locale: Locale, text: string): TextFault | undefined {
  const names = unknownPlaceholders(text);
  if (names.length > 0) return { kind: 'unknown-placeholder', locale, names };
  if (pod.closesAt === undefined && placeholdersIn(text).includes('day')) return { kind: 'no-day', locale };
  return undefined;
}

/** The first thing that keeps an announcement from going out. */
export function findTextFault(deps: FindTextFaultDeps, announcement: Announcement): TextFault | undefined {
  const { texts, audiences, places } = announcement;
  const written = LOCALE_TAGS.filter((locale) => texts[locale] !== undefined);
  if (written.length === 0) return { kind: 'no-text' };
  if (audiences.length === 0 && places.length === 0) return { kind: 'no-audience' };
  const account = `${'x'.repeat(MAX_USERNAME_LENGTH)}@${deps.pod.host}`;
  const platforms = platformsOf(deps, announcement);
  for (const locale of written) {
    const fault = findPlaceholderFault(deps.pod, locale, texts[locale] ?? '');
    if (fault !== undefined) return fault;
    const reply = renderAnnouncement(deps, { [locale]: texts[locale] }, { locale, account });
    const length = lengthOf(reply?.blocks ?? []);
    for (const platform of platforms) {
      const maxLength = deps.platforms.get(platform)?.maxTextLength ?? 0;
      if (length > maxLength) return { kind: 'too-long', locale, platform, length, maxLength };
    }
  }
  return findPlaceFault(deps, announcement);
}

/** What keeps it from being said in public. */
function findPlaceFault(deps: FindTextFaultDeps, announcement: Announcement): TextFault | undefined {
  const { texts, places: kinds } = announcement;
  const places = placesFor(announcement, deps.places);
  const absent = kinds.find((wanted) => places.every(({ kind }) => kind !== wanted));
  if (absent !== undefined) return { kind: absent === 'rooms' ? 'no-rooms' : 'no-post' };
  const locale = LOCALE_TAGS.find((tag) => placeholdersIn(texts[tag] ?? '').includes('account'));
  if (kinds.length > 0 && locale !== undefined) return { kind: 'account-in-public', locale };
  for (const { locale: spoken, maxLength } of places) {
    const length = lengthOf(renderForPlace(deps, texts, spoken)?.blocks ?? []);
    if (maxLength !== undefined && length > maxLength) return { kind: 'too-long-post', length, maxLength };
  }
  return undefined;
}

/** Those of its people, and those of its rooms. */
function platformsOf(deps: FindTextFaultDeps, announcement: Announcement): ReadonlySet<string> {
  const people = announcement.audiences.length === 0 ? [] : platformsFor(announcement, deps.platforms);
  const rooms = placesFor(announcement, deps.places).filter(({ kind }) => kind === 'rooms');
  return new Set([...people, ...rooms.map(({ to }) => to.platform)]);
}
