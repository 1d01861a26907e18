import { ApplicationCommandType, InteractionContextType, InteractionType, MessageType } from 'discord.js';
import type { InboundMessage, Speaker } from '../../src/core/chat/chat-adapter.ts';
import { findAction } from './commands.ts';
import type { DiscordCommand } from './commands.ts';
import type { Acknowledgement } from './discord-api.ts';
import { PLATFORM } from './errors.ts';
import { ephemeralPlace } from './places.ts';
import { interactionSchema, messageSchema } from './shapes.ts';
import type { DiscordInteraction, DiscordMessage, DiscordUser } from './shapes.ts';

/** What people write themselves; the rest is said by Discord, such as that a message was pinned. */
const WRITTEN: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);

/** A message of a person, or nothing. In a guild, only one that mentions the bot. */
export function parseMessage(data: unknown): DiscordMessage | undefined {
  return messageSchema.safeParse(data).data;
}

export function inboundOfMessage(message: DiscordMessage, self: string): InboundMessage | undefined {
  const { id, author, channel_id: channel, guild_id: guild, mentions, content } = message;
  if (author.bot === true || author.id === self || message.webhook_id !== undefined) return undefined;
  if (!WRITTEN.has(message.type)) return undefined;
  const shared = guild !== undefined;
  if (shared && !mentions.some((mentioned) => mentioned.id === self)) return undefined;
  const text = content.replaceAll(new RegExp(`<@!?${self}>`, 'gu'), ' ').trim();
  return {
    eventId: id,
    from: { platform: PLATFORM, id: author.id },
    displayName: nameOf(author),
    address: { platform: PLATFORM, conversation: channel, speaker: author.id },
    shared,
    content: { kind: 'text', text },
  };
}

/** Something that somebody has chosen or pressed, and how it is acknowledged. */
export interface Asked {
  readonly interaction: Pick<DiscordInteraction, 'id' | 'token'>;
  readonly acknowledgement: Acknowledgement;
  readonly inbound: InboundMessage;
  readonly user: string;
  /** In the bot's own direct messages. */
  readonly directChannel: string | undefined;
}

/**
 * A used command or a pressed button, or nothing. Outside the bot's own direct messages only the person sees what is
 * answered, so that nobody reads along.
 */
export function parseInteraction(data: unknown, commands: readonly DiscordCommand[]): Asked | undefined {
  const interaction = interactionSchema.safeParse(data).data;
  const user = interaction?.member?.user ?? interaction?.user;
  const { channel_id: channel, context, locale } = interaction ?? {};
  if (interaction === undefined || user === undefined || channel === undefined) return undefined;
  const action = actionOf(interaction, commands);
  if (action === undefined) return undefined;
  const isDirect = context === InteractionContextType.BotDM;
  const isButton = interaction.type === InteractionType.MessageComponent;
  return {
    interaction,
    // A pressed button in direct messages is answered by an ordinary message.
    acknowledgement: isDirect ? (isButton ? 'unchanged' : 'thinking') : 'thinking-privately',
    user: user.id,
    directChannel: isDirect ? channel : undefined,
    inbound: {
      eventId: interaction.id,
      from: { platform: PLATFORM, id: user.id },
      displayName: nameOf(user),
      address: {
        platform: PLATFORM,
        conversation: isDirect ? channel : ephemeralPlace(channel, user.id),
        speaker: user.id,
      },
      shared: false,
      content: { kind: 'action', action },
      ...(locale !== undefined && { locale }),
    },
  };
}

/** A command that somebody is about to give, as far as they have typed it. */
export interface HalfTyped {
  readonly interaction: Pick<DiscordInteraction, 'id' | 'token'>;
  readonly from: Speaker;
  /** By the name of the option. */
  readonly given: ReadonlyMap<string, string>;
  /** The option that is being typed. */
  readonly focused: string;
}

/** What could come next is asked for, or nothing of the kind. */
export function parseHalfTyped(data: unknown): HalfTyped | undefined {
  const interaction = interactionSchema.safeParse(data).data;
  if (interaction?.type !== InteractionType.ApplicationCommandAutocomplete) return undefined;
  const user = interaction.member?.user ?? interaction.user;
  const options = interaction.data?.options ?? [];
  const focused = options.find((option) => option.focused === true)?.name;
  if (user === undefined || focused === undefined) return undefined;
  const given = new Map(options.map(({ name, value }) => [name, String(value ?? '')]));
  return { interaction, from: { platform: PLATFORM, id: user.id }, given, focused };
}

function actionOf({ type, data }: DiscordInteraction, commands: readonly DiscordCommand[]): string | undefined {
  if (type === InteractionType.MessageComponent) return data?.custom_id;
  const isCommand = type === InteractionType.ApplicationCommand && data?.type === ApplicationCommandType.ChatInput;
  if (!isCommand || data.name === undefined) return undefined;
  // Discord passes them on in the order in which they were filled in.
  const order = commands.find(({ name }) => name.text === data.name)?.options ?? [];
  const placeOf = (option: string) => order.findIndex(({ name }) => name.text === option);
  const options = data.options?.toSorted((one, other) => placeOf(one.name) - placeOf(other.name));
  const given = options?.map(({ value }) => String(value ?? '')).join(' ');
  // One that is registered no longer means what its name says.
  return findAction(commands, data.name, given) ?? [data.name, given].filter(Boolean).join(' ');
}

/** As people know the account: the name is nobody else's. */
function nameOf({ username, discriminator }: DiscordUser): string {
  const isOld = discriminator !== undefined && discriminator !== '0';
  return isOld ? `${username}#${discriminator}` : username;
}
