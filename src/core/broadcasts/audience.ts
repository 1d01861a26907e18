import { PLACE_KINDS } from './public-place.ts';
import type { PlaceKind } from './public-place.ts';

/** Who can be spoken to, by where their export has arrived. Whoever has shown no account to Pappus is in none of them. */
export const AUDIENCES = [
  /** Everybody who has linked a chat to an account. */
  'everyone',
  /** Linked, has never asked for an export, and can: the account has not moved. */
  'never-asked',
  /** Something is ready that has not been downloaded to the last byte. */
  'not-downloaded',
  /** Everything that is ready was downloaded, and the account has not moved to another pod. */
  'not-moved',
  /** An export is held, or has failed, of an account that has not moved. */
  'failed',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Who hears an announcement, and where it is said in public. */
export interface WantedAudience {
  readonly audiences: readonly Audience[];
  readonly places: readonly PlaceKind[];
}

/** Reads a list with commas. @returns `undefined` when something in it is neither an audience nor a public place. */
export function findAudiences(text: string): WantedAudience | undefined {
  const wanted = wordsOf(text);
  const audiences = AUDIENCES.filter((audience) => wanted.includes(audience));
  const places = PLACE_KINDS.filter((place) => wanted.includes(place));
  const count = audiences.length + places.length;
  return count === 0 || count < new Set(wanted).size ? undefined : { audiences, places };
}

/** The parts of a list with commas, each in lower case. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** How many hear it, in which chat; counted anew whenever it is asked for, until the sending freezes it. */
export interface AudienceCount {
  /** By platform, those who can be reached. */
  readonly byPlatform: ReadonlyMap<string, number>;
  readonly optedOut: number;
  /** None of their chats takes messages. */
  readonly unreachable: number;
}

/** What the sending needs to know of a platform. */
export interface PlatformFacts {
  /** UTF-16 units in one message. */
  readonly maxTextLength: number;
  /** Announcements that may leave in a second; the rest of what the platform takes is kept for answers. */
  readonly perSecond: number;
}
export type Platforms = ReadonlyMap<string, PlatformFacts>;

export function reachedOf({ byPlatform }: AudienceCount): number {
  return [...byPlatform.values()].reduce((sum, count) => sum + count, 0);
}

/** How long the sending takes: the platforms are served side by side, so the slowest one says. */
export function durationMsOf({ byPlatform }: AudienceCount, platforms: Platforms): number {
  const each = [...byPlatform].map(([platform, count]) => (count * 1_000) / (platforms.get(platform)?.perSecond ?? 1));
  return Math.max(0, ...each);
}
