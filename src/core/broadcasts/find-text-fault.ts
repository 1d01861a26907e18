import { LOCALE_TAGS } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Announcement } from './announcement.ts';
import { lengthOf, placeholdersIn, unknownPlaceholders } from './announcement-text.ts';
import type { Platforms } from './audience.ts';
import { renderAnnouncement } from './render-announcement.ts';
import type { AnnouncedPod, RenderDeps } from './render-announcement.ts';

/** Why a text cannot go out. */
export type TextFault =
  | { readonly kind: 'no-text' | 'no-audience' }
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
  const { texts, audiences } = announcement;
  const written = LOCALE_TAGS.filter((locale) => texts[locale] !== undefined);
  if (written.length === 0) return { kind: 'no-text' };
  if (audiences.length === 0) return { kind: 'no-audience' };
  const account = `${'x'.repeat(MAX_USERNAME_LENGTH)}@${deps.pod.host}`;
  for (const locale of written) {
    const fault = findPlaceholderFault(deps.pod, locale, texts[locale] ?? '');
    if (fault !== undefined) return fault;
    const reply = renderAnnouncement(deps, { [locale]: texts[locale] }, { locale, account });
    const length = lengthOf(reply?.blocks ?? []);
    for (const platform of platformsFor(announcement, deps.platforms)) {
      const maxLength = deps.platforms.get(platform)?.maxTextLength ?? 0;
      if (length > maxLength) return { kind: 'too-long', locale, platform, length, maxLength };
    }
  }
  return undefined;
}
