import type { DeliveryId, PodUserId } from '../../kernel/ids.ts';
import type { Address, MessageId, Speaker } from './chat-adapter.ts';

export type DeliveryState = 'pending' | 'sent' | 'undeliverable';

/** One message to one address. Its content is sealed until it is sent and forgotten afterwards. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly to: Address;
  readonly state: DeliveryState;
  /** The reply as sealed JSON; `undefined` once it has served. */
  readonly sealedReply: string | undefined;
  readonly messageId: MessageId | undefined;
}

export interface NewDelivery {
  readonly id: DeliveryId;
  /** What the message is about; a second delivery under the same key is the first one. */
  readonly key: string;
  readonly to: Address;
  readonly sealedReply: string;
  readonly createdAt: Date;
}

export interface DeliveryStore {
  /** @returns `false` when the key is there already; nothing is changed then. */
  insert(delivery: NewDelivery): Promise<boolean>;
  /** Locks the row for this transaction. */
  lock(id: DeliveryId): Promise<Delivery | undefined>;
  find(id: DeliveryId): Promise<Delivery | undefined>;
  /** What waits to be sent to the conversation of this delivery, the oldest first, up to this one. */
  pendingUpTo(id: DeliveryId): Promise<readonly Delivery[]>;
  markSent(id: DeliveryId, messageId: MessageId, at: Date): Promise<void>;
  markUndeliverable(id: DeliveryId, cause: string, at: Date): Promise<void>;
  /** Removes rows that ended before this instant. @returns how many. */
  forgetEndedBefore(instant: Date): Promise<number>;
}

/** A status message on somebody's screen that is kept up to date in place. Its id is the delivery that showed it. */
export interface Card {
  readonly id: DeliveryId;
  readonly to: Address;
  readonly podUserId: PodUserId;
  /** Digest of what the message shows now. */
  readonly shownDigest: string;
  /** End of the time window that the card promises; `undefined` when it promises none. */
  readonly toldUntil: Date | undefined;
}

export interface CardStore {
  /** Makes this the live card of its address; an older one there stays as it is on the screen. */
  replace(card: Card): Promise<void>;
  find(id: DeliveryId): Promise<Card | undefined>;
  openFor(podUserId: PodUserId): Promise<readonly Card[]>;
  update(id: DeliveryId, shown: { readonly shownDigest: string; readonly toldUntil: Date | undefined }): Promise<void>;
  /** Ends a card: its message changes no more. */
  close(id: DeliveryId): Promise<void>;
  /** Live cards whose promised window ended before `instant`, oldest first. */
  overdue(instant: Date, limit: number): Promise<readonly Card[]>;
}

/** What Pappus remembers of a chat account, linked or not. */
export interface SpeakerRecord {
  readonly platform: string;
  readonly id: string;
  readonly displayName: string;
  /** Chosen with `language`; `undefined` until then. */
  readonly locale: string | undefined;
  /** The private conversation last used. */
  readonly conversation: string;
}

export interface SpeakerStore {
  find(platform: string, id: string): Promise<SpeakerRecord | undefined>;
  /** Adds or updates name and conversation; keeps the chosen locale. */
  remember(speaker: Omit<SpeakerRecord, 'locale'>, at: Date): Promise<SpeakerRecord>;
  chooseLocale(platform: string, id: string, locale: string): Promise<void>;
  /** The platform says that this account takes no messages; that holds until it writes. */
  noteUnreachable(speaker: Speaker, at: Date): Promise<void>;
}

/** Events already answered. */
export interface InboundEventStore {
  /** @returns `false` when this event was received before. */
  insert(platform: string, eventId: string, at: Date): Promise<boolean>;
  forgetBefore(instant: Date): Promise<number>;
}
