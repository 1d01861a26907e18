import type { MessageParams } from './message-params.ts';
import type { en } from './messages/en/en.ts';

/** Every message there is, `feature.sentence`. */
export type MessageKey = keyof typeof en;

/** One language: a text for every key. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** What the message takes, read from its English text. */
export type ParamsOf<K extends MessageKey> = MessageParams<(typeof en)[K]>;

/** Nothing for a message without parameters, else all of them by name. */
export type MessageArguments<K extends MessageKey> = keyof ParamsOf<K> extends never ? [] : [params: ParamsOf<K>];

/** Text of a message in one language. */
export type Translate = <K extends MessageKey>(key: K, ...params: MessageArguments<K>) => string;
