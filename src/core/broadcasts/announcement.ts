import type { DeliveryId, DiasporaId, PodUserId } from '../../kernel/ids.ts';
import type { Address, Speaker } from '../chat/chat-adapter.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Audience, AudienceCount } from './audience.ts';
import type { PlaceKind } from './public-place.ts';
import type { AnnouncementState } from './state.ts';

/** Something that the team says to many at once. */
export interface Announcement {
  readonly id: number;
  /** What staff call it. */
  readonly name: string;
  readonly state: AnnouncementState;
  /** Everybody in one of them hears it; none until that is said. */
  readonly audiences: readonly Audience[];
  /** Where it is said in public, too. */
  readonly places: readonly PlaceKind[];
  /** The platforms it goes to; all when there are none. */
  readonly platforms: readonly string[];
  readonly texts: AnnouncementTexts;
  /** As the record names the member who changed it last. */
  readonly changedBy: string;
  readonly approvedBy: string | undefined;
  /** Not sent before. */
  readonly dueAt: Date | undefined;
  readonly startedAt: Date | undefined;
  /** When the ledger was whole. */
  readonly gatheredAt: Date | undefined;
  readonly endedAt: Date | undefined;
}
export type AnnouncementTexts = Readonly<Partial<Record<Locale, string>>>;

export type AnnouncementChanges = Partial<
  Omit<Announcement, 'id' | 'name' | 'texts'> & { readonly gatheredUpTo: number }
>;

export interface AnnouncementStore {
  /** @returns `false` when there is one of that name. */
  create(fresh: Pick<Announcement, 'name' | 'changedBy'> & AnnouncementChanges): Promise<boolean>;
  find(name: string): Promise<Announcement | undefined>;
  /** Locks the row for this transaction. */
  lock(name: string): Promise<Announcement | undefined>;
  /** The latest first. @param beforeId - Only those that were begun before this one. */
  list(limit: number, beforeId?: number): Promise<readonly Announcement[]>;
  /** Those that are not over, the earliest first. */
  listOpen(): Promise<readonly Announcement[]>;
  /** Those whose end the staff rooms may not have seen. */
  listEndedAfter(instant: Date): Promise<readonly Announcement[]>;
  /** Those that everybody on every platform has heard to the end, the latest first. */
  listHeardByAll(limit: number): Promise<readonly Announcement[]>;
  putText(id: number, locale: Locale, text: string): Promise<void>;
  change(id: number, changes: AnnouncementChanges): Promise<void>;
}

export const RECIPIENT_STATES = [
  /** Waits for their turn. */
  'pending',
  'sent',
  'opted-out',
  /** None of their chats takes messages. */
  'unreachable',
  /** Their chat is gone, and it is not known whether they heard it there before. */
  'in-doubt',
  /** Belongs to the audience no longer. */
  'left-out',
  'failed',
] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];
/** How it ends for those who do not hear it. */
export type UnsentState = Exclude<RecipientState, 'pending' | 'sent'>;

/** Somebody who is to hear an announcement: one row for each person, whichever chats they have. */
export interface Recipient {
  readonly announcementId: number;
  readonly podUserId: PodUserId;
  readonly diasporaId: DiasporaId;
  readonly to: Address;
  /** The language of the chat, if it is known. */
  readonly locale: string | undefined;
  readonly deliveryId: DeliveryId;
  /** An earlier try may have arrived in this chat: it was neither refused nor recorded. */
  readonly inDoubt: boolean;
}

/** May this person be written to now? `gone`: sent already, or not to be sent at the moment. */
export type Turn =
  | { readonly kind: 'go'; readonly tries: number; readonly firstTriedAt: Date }
  | { readonly kind: 'opted-out' | 'unlinked' | 'gone' };

/** How many came to what: one line for each outcome and cause. */
export interface TallyLine {
  readonly state: RecipientState;
  readonly cause: string | undefined;
  readonly count: number;
}

/** What an audience is made from. */
export interface Selection {
  readonly audiences: readonly Audience[];
  /** Only chats on these count. */
  readonly platforms: readonly string[];
}

/** The ledger of who hears what. */
export interface LedgerStore {
  count(selection: Selection): Promise<AudienceCount>;
  /**
   * Enters the next people of the audience, each with their best chat: the one they have used last among those that take
   * messages.
   *
   * @returns `false` when nobody was left to look at.
   */
  gather(id: number, selection: Selection, input: { readonly limit: number; readonly at: Date }): Promise<boolean>;
  /** Who is next on a platform, among all that is being sent. */
  pending(platform: string, input: { readonly limit: number; readonly at: Date }): Promise<readonly Recipient[]>;
  /** Who waits to hear one in a chat on none of these platforms. */
  pendingElsewhere(id: number, platforms: readonly string[], limit: number): Promise<readonly Recipient[]>;
  /**
   * Begins one try for each, if the announcement is still being sent and the person still wants it, in the same order. Each
   * that may go is in doubt until the platform has answered.
   */
  begin(recipients: readonly Recipient[], at: Date): Promise<readonly Turn[]>;
  /** Tries again, not before `at`. @param inDoubt - Whether this try or an earlier one may have arrived. */
  putOff(recipient: Recipient, at: Date, inDoubt: boolean): Promise<void>;
  /** Ends those that are pending still: they have heard it. */
  endSent(recipients: readonly Recipient[], at: Date): Promise<void>;
  end(recipient: Recipient, state: UnsentState, at: Date, cause?: string): Promise<void>;
  /** Turns to another chat of theirs that takes messages. @returns `false` when there is none. */
  readdress(recipient: Recipient, platforms: readonly string[]): Promise<boolean>;
  hasPending(id: number): Promise<boolean>;
  tally(id: number): Promise<readonly TallyLine[]>;
  /** Forgets who heard what ended before `instant`; what it came to stays. @returns how many announcements. */
  forgetEndedBefore(instant: Date): Promise<number>;
}

export interface OptOutStore {
  /** @returns `false` when they were out already. */
  put(speaker: Speaker, podUserId: PodUserId | undefined, at: Date): Promise<boolean>;
  /** Takes back what was said in any chat of the account. @returns `false` when there was nothing to take back. */
  remove(speaker: Speaker, podUserId: PodUserId | undefined): Promise<boolean>;
}
