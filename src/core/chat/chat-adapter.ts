import type { DeliveryId, DiasporaId } from '../../kernel/ids.ts';
import type { Reply } from './reply.ts';

/** An account in a chat. */
export interface Speaker {
  /** `console`, `matrix`, `discord`, `diaspora`: a name to store and to route by, never to branch on in the core. */
  readonly platform: string;
  /** The platform's own stable id of the account. */
  readonly id: string;
}

/** Where a message goes. */
export interface Address {
  readonly platform: string;
  /** Opaque to the core: a room, a channel, a conversation. */
  readonly conversation: string;
  /** Whom it is for. */
  readonly speaker: string;
}

/** Something a person wrote or pressed. */
export interface InboundMessage {
  /** The platform's id of the event, unique on that platform: seeing it twice is one message. */
  readonly eventId: string;
  readonly from: Speaker;
  /** What people call the account, such as `@alice:matrix.org`; shown on the sign-in page. */
  readonly displayName: string;
  readonly address: Address;
  /** Other people can read the conversation: nothing about a person's data may be answered there. */
  readonly shared: boolean;
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'action'; readonly action: string };
  /** The language the platform says the person uses, if it does. */
  readonly locale?: string;
  /** The account of the pod's network that wrote, where the platform itself proves it; nobody else could have. */
  readonly author?: DiasporaId;
}

/** The action that stands for a message which was encrypted so that the assistant cannot read it. Nobody presses it. */
export const UNREADABLE_ACTION = 'unreadable';
/** The action that stands for a message in the clear where everything else is encrypted: anybody may have forged it. */
export const UNENCRYPTED_ACTION = 'unencrypted';

/** Resolves once the message is safe in the database: only then may the platform forget it. Never rejects. */
export type Receive = (message: InboundMessage) => Promise<void>;

export interface Abilities {
  /** UTF-16 units in one message; longer replies are split by the adapter. */
  readonly maxTextLength: number;
  readonly buttons: boolean;
  /** Sent messages can be changed in place. */
  readonly edits: boolean;
  /** Whatever is sent where others read along goes to the person alone: there is no telling the others anything. */
  readonly privateOnly?: boolean;
}

/**
 * How an adapter stands with its platform. `ended` is what only the operator can mend, such as a revoked token: the
 * adapter has said so in the log once, asks the platform no more, and refuses as `busy` what is to be sent, so that all
 * of it goes out after a restart.
 */
export type Connection = 'connecting' | 'connected' | 'lost' | 'ended';
export const CONNECTIONS: readonly Connection[] = ['connecting', 'connected', 'lost', 'ended'];

/** Why nothing can be said in a place where many read: the assistant has not been let in there, or may not write. */
export type PlaceBarrier = 'not-there' | 'not-allowed';

/** The platform's id of a sent message. */
export type MessageId = string;

/** The port every platform implements; `test/contracts/chat-adapter.contract.ts` says what it must keep. */
export interface ChatAdapter extends AsyncDisposable {
  readonly platform: string;
  readonly abilities: Abilities;
  /** For figures and alarms. */
  readonly connection: Connection;
  /** Connects and passes on every message once. Resolves when messages can flow. */
  start(receive: Receive): Promise<void>;
  /**
   * Sends a reply as one message (or several where it must be split; the first one's id is returned).
   *
   * Repeating a call with the same delivery id shows nothing twice, as far as the platform can tell repeats apart.
   *
   * @throws {@link DeliveryError}
   */
  send(to: Address, reply: Reply, delivery: DeliveryId, signal: AbortSignal): Promise<MessageId>;
  /**
   * Replaces the text of a sent message in place. Repeating a call changes nothing.
   *
   * @throws {@link DeliveryError}
   */
  edit(to: Address, message: MessageId, reply: Reply, signal: AbortSignal): Promise<void>;
  /**
   * The private conversation with somebody who wrote where others read along.
   *
   * @throws {@link DeliveryError} when the person takes no private messages.
   */
  openPrivate(speaker: Speaker, signal: AbortSignal): Promise<Address>;
  /**
   * Forgets what the adapter remembers of this person: names, conversations, what was sent. Repeating a call changes
   * nothing, and the person is met as anybody else when they write again.
   *
   * @throws {@link DeliveryError} when the platform is busy; the same call may succeed later.
   */
  forget(who: Address, signal: AbortSignal): Promise<void>;
  /**
   * What keeps the assistant from saying something now where many read: an address without a speaker that was named to
   * the adapter. Says nothing there.
   *
   * @returns `undefined` when nothing does.
   * @throws {@link DeliveryError} when the platform cannot be asked.
   */
  findBarrier?(to: Address, signal: AbortSignal): Promise<PlaceBarrier | undefined>;
  /** The messages that a reply becomes, in the platform's own markup. */
  markup?(reply: Reply): readonly string[];
}
