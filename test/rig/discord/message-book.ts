import type { AllowedMentions, Embed } from './message-form.ts';
import type { Component } from './component-form.ts';
import type { Snowflakes } from './snowflakes.ts';
import { timeOfSnowflake } from './snowflakes.ts';

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  /** The application that answered an interaction with it. */
  readonly webhookId?: string;
  /** The only person who sees it. */
  readonly ephemeralFor?: string;
  /** What asked for it. */
  readonly interaction?: {
    readonly id: string;
    readonly type: number;
    readonly userId: string;
    readonly name?: string;
  };
  readonly referenceId?: string;
  readonly nonce?: string | number;
  content: string;
  embeds: readonly Embed[];
  components: readonly Component[];
  flags: number;
  editedAt: string | null;
  /** Who has been notified by name, which is less than who is named. */
  pinged: readonly string[];
  mentionsEveryone: boolean;
  readonly reactions: Map<string, Set<string>>;
  /** Everything it has shown, its present state last. */
  readonly versions: {
    readonly content: string;
    readonly embeds: readonly Embed[];
    readonly components: readonly Component[];
  }[];
}

export type MessageDraft = Pick<Message, 'channelId' | 'authorId'> &
  Partial<
    Pick<
      Message,
      'webhookId' | 'ephemeralFor' | 'interaction' | 'referenceId' | 'nonce' | 'pinged' | 'mentionsEveryone'
    >
  > & {
    readonly content?: string | null | undefined;
    readonly embeds?: readonly Embed[] | null | undefined;
    readonly components?: readonly Component[] | null | undefined;
    readonly flags?: number | null | undefined;
  };

/** Every message there is, oldest first in each channel. */
export class MessageBook {
  readonly #byId = new Map<string, Message>();
  readonly #byChannel = new Map<string, Message[]>();
  readonly #ids: Snowflakes;

  constructor(ids: Snowflakes) {
    this.#ids = ids;
  }

  add({ content, embeds, components, flags, ...rest }: MessageDraft): Message {
    const shown = { content: content ?? '', embeds: embeds ?? [], components: components ?? [] };
    const message: Message = {
      pinged: [],
      mentionsEveryone: false,
      ...rest,
      ...shown,
      id: this.#ids.next(),
      flags: flags ?? 0,
      editedAt: null,
      reactions: new Map(),
      versions: [shown],
    };
    this.#byId.set(message.id, message);
    this.in(message.channelId).push(message);
    return message;
  }

  get(id: string): Message | undefined {
    return this.#byId.get(id);
  }

  in(channelId: string): Message[] {
    const known = this.#byChannel.get(channelId);
    if (known) return known;
    const made: Message[] = [];
    this.#byChannel.set(channelId, made);
    return made;
  }

  /** Replaces what is given and keeps the rest. */
  edit(
    message: Message,
    { content, embeds, components, flags }: Omit<MessageDraft, 'channelId' | 'authorId'>,
    now: Date,
  ): void {
    if (content !== undefined) message.content = content ?? '';
    if (embeds !== undefined) message.embeds = embeds ?? [];
    if (components !== undefined) message.components = components ?? [];
    if (typeof flags === 'number') message.flags = flags;
    message.editedAt = now.toISOString();
    message.versions.push({ content: message.content, embeds: message.embeds, components: message.components });
  }

  remove(message: Message): void {
    this.#byId.delete(message.id);
    const list = this.in(message.channelId);
    list.splice(list.indexOf(message), 1);
  }
}

export const sentAt = ({ id }: Message): string => timeOfSnowflake(id).toISOString();

/** Whom a text names, and whom of these its author wants to notify. @see Discord, "Allowed Mentions Object" */
export function mentionsOf(content: string, allowed: AllowedMentions | null | undefined, mayPingAll: boolean) {
  const named = [...new Set(Array.from(content.matchAll(/<@!?(\d{17,19})>/gu), ([, id = '']) => id))];
  const roles = [...new Set(Array.from(content.matchAll(/<@&(\d{17,19})>/gu), ([, id = '']) => id))];
  const namesAll = /@(?:everyone|here)\b/u.test(content);
  const isAllowed = (kind: 'users' | 'roles', id: string) =>
    !allowed || (allowed.parse?.includes(kind) ?? false) || (allowed[kind]?.includes(id) ?? false);
  return {
    named,
    pinged: [...named.filter((id) => isAllowed('users', id)), ...roles.filter((id) => isAllowed('roles', id))],
    mentionsEveryone: namesAll && mayPingAll && (!allowed || (allowed.parse?.includes('everyone') ?? false)),
  };
}
