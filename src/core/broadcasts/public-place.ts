import type { DeliveryId } from '../../kernel/ids.ts';
import type { Abilities, Address, ChatAdapter, PlaceBarrier } from '../chat/chat-adapter.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Announcement } from './announcement.ts';

/** Where an announcement is said to whoever reads there, instead of to one person. */
export const PLACE_KINDS = [
  /** Every announcement room. */
  'rooms',
  /** One public post at the pod. */
  'post',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place that the operator has named. */
export interface PublicPlace {
  readonly kind: PlaceKind;
  /** For nobody in particular: without a speaker. */
  readonly to: Address;
  /** The language spoken there; where there is none, all texts are said one after the other. */
  readonly locale: Locale | undefined;
  /** UTF-16 units that all of it may have; `undefined` where a long one goes out in several messages. */
  readonly maxLength: number | undefined;
}

/** What is asked of a platform about announcements, where this process is connected to it. */
export type AnnouncingPlatform = Pick<ChatAdapter, 'findBarrier' | 'markup'> & {
  readonly abilities: Pick<Abilities, 'maxTextLength'>;
};

/** A place that would not take an announcement now. */
export interface BarredPlace {
  readonly place: Pick<PublicPlace, 'kind' | 'to'>;
  readonly barrier: PlaceBarrier;
}

/** The places an announcement goes to. */
export function placesFor(
  { places, platforms }: Pick<Announcement, 'places' | 'platforms'>,
  known: readonly PublicPlace[],
): readonly PublicPlace[] {
  const isOn = (platform: string) => platforms.length === 0 || platforms.includes(platform);
  return known.filter(({ kind, to }) => places.includes(kind) && isOn(to.platform));
}

export const PLACE_STATES = ['pending', 'sent', 'failed'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** One announcement in one place: a row of its own, as every person has one. */
export interface PlaceRow {
  readonly announcementId: number;
  readonly kind: PlaceKind;
  readonly to: Address;
  readonly locale: string | undefined;
  readonly deliveryId: DeliveryId;
  readonly state: PlaceState;
  readonly cause: string | undefined;
}

/** `gone`: said already, or not to be said at the moment. */
export type PlaceTurn =
  | { readonly kind: 'go'; readonly tries: number; readonly firstTriedAt: Date }
  | { readonly kind: 'gone' };

/** The ledger of what is said where. */
export interface PlaceStore {
  /** Enters places, each once for an announcement. */
  enter(announcementId: number, places: readonly PublicPlace[]): Promise<void>;
  /** What is still to be said on a platform, among all that is being sent. */
  pending(platform: string, at: Date): Promise<readonly PlaceRow[]>;
  /** Begins one try, if the announcement is still being sent. */
  begin(row: PlaceRow, at: Date): Promise<PlaceTurn>;
  /** Tries again, not before `at`. */
  putOff(row: PlaceRow, at: Date): Promise<void>;
  end(row: PlaceRow, state: Exclude<PlaceState, 'pending'>, at: Date, cause?: string): Promise<void>;
  hasPending(announcementId: number): Promise<boolean>;
  /** In the order in which they were named. */
  list(announcementId: number): Promise<readonly PlaceRow[]>;
}
