import { z } from 'zod';
import { messageView } from '../api-views.ts';
import { modalSchema } from '../component-form.ts';
import { invalidForm, refusal } from '../discord-error.ts';
import type { DiscordContext } from '../discord-context.ts';
import { tellChannel, tellMessage } from '../discord-context.ts';
import { tellAsker } from '../interaction-events.ts';
import type { Interaction } from '../interactions.ts';
import type { Message } from '../message-book.ts';
import { mentionsOf } from '../message-book.ts';
import { FLAGS, messageEditSchema, newMessageSchema } from '../message-form.ts';
import type { MessageEdit, NewMessage } from '../message-form.ts';
import { parseForm } from '../parse-form.ts';
import { hasNothingToShow, replaceMessage } from '../send-message.ts';
import type { Route } from './rest-server.ts';

/** @see Discord, "Interaction Callback Type" */
const ANSWER = { message: 4, deferredMessage: 5, deferredUpdate: 6, update: 7, suggestions: 8, modal: 9 } as const;
const callbackSchema = z.looseObject({
  type: z.union([z.literal(1), z.literal(4), z.literal(5), z.literal(6), z.literal(7), z.literal(8), z.literal(9)]),
  data: z.looseObject({}).nullish(),
});
/** @see Discord, "Autocomplete": up to 25, of a name and a value that are 1 to 100 characters long */
const suggestionsSchema = z.looseObject({
  choices: z
    .array(z.looseObject({ name: z.string().min(1).max(100), value: z.union([z.string().max(100), z.number()]) }))
    .max(25),
});
/** What a first response may ask for besides its text. */
const RESPONSE_FLAGS = FLAGS.ephemeral | FLAGS.suppressEmbeds | FLAGS.suppressNotifications | FLAGS.componentsV2;

/** Answers to commands, buttons and modals. A token in the path is the only leave they need. */
export function callbackRoutes(context: DiscordContext): readonly Route[] {
  const { interactions, messages, world, bot } = context;
  const view = (message: Message) => messageView(world, messages, message, { user: bot, readsAll: true });
  const goOn = (params: Readonly<Record<string, string>>): Interaction => {
    if (params['application'] !== bot.id) throw refusal(10015);
    return interactions.toGoOn(params['token'] ?? '');
  };
  const find = (params: Readonly<Record<string, string>>): Message => {
    const interaction = goOn(params);
    const id = params['message'] === '@original' ? interaction.originalId : params['message'];
    const message = messages.get(id ?? '');
    const isOf = message?.interaction?.id === interaction.id || message?.id === interaction.originalId;
    if (!message || !isOf) throw refusal(10008);
    return message;
  };
  const messagePattern = '/webhooks/:application/:token/messages/:message';
  const access = 'anybody';
  return [
    {
      method: 'POST',
      pattern: '/interactions/:interaction/:token/callback',
      access,
      handle: ({ params, query, body }) => {
        const interaction = interactions.toAnswer(params['interaction'] ?? '', params['token'] ?? '');
        const message = answer(context, interaction, body);
        return query['with_response'] === 'true' ? callbackView(interaction, message, view) : undefined;
      },
    },
    {
      method: 'POST',
      pattern: '/webhooks/:application/:token',
      access,
      handle: ({ params, body }) => view(followUp(context, goOn(params), parseForm(newMessageSchema, body))),
    },
    { method: 'GET', pattern: messagePattern, access, handle: ({ params }) => view(find(params)) },
    {
      method: 'PATCH',
      pattern: messagePattern,
      access,
      handle: ({ params, body }) => view(replaceMessage(context, find(params), parseForm(messageEditSchema, body))),
    },
    { method: 'DELETE', pattern: messagePattern, access, handle: ({ params }) => withdraw(context, find(params)) },
  ];
}

/** The first response, which fixes what follows. */
function answer(context: DiscordContext, interaction: Interaction, body: unknown): Message | undefined {
  const { type, data } = parseForm(callbackSchema, body);
  const { messages } = context;
  const isOfComponent = interaction.messageId !== undefined;
  if ((type === ANSWER.update || type === ANSWER.deferredUpdate) && !isOfComponent) throw wrongType();
  if (type === ANSWER.modal && interaction.type === 5) throw wrongType();
  if (type === 1 || (type === ANSWER.suggestions) !== (interaction.type === 4)) throw wrongType();
  if (type === ANSWER.suggestions) {
    const { choices } = parseNested(suggestionsSchema, data);
    interaction.response = type;
    tellAsker(context, interaction, 'APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE', { choices });
    return undefined;
  }
  if (type === ANSWER.modal) {
    const modal = parseForm(modalSchema, data);
    interaction.response = type;
    tellAsker(context, interaction, 'INTERACTION_MODAL_CREATE', { ...modal, channel_id: interaction.channelId });
    return undefined;
  }
  let message: Message | undefined;
  if (type === ANSWER.message) {
    const form = parseNested(newMessageSchema, data);
    if (hasNothingToShow(form)) throw refusal(50006);
    message = addResponse(context, interaction, form, (form.flags ?? 0) & RESPONSE_FLAGS);
  } else if (type === ANSWER.deferredMessage) {
    const { flags } = parseNested(messageEditSchema, data);
    message = addResponse(context, interaction, {}, ((flags ?? 0) & RESPONSE_FLAGS) | FLAGS.loading);
  } else {
    message = messages.get(interaction.messageId ?? '');
    if (!message) throw refusal(10008);
    if (type === ANSWER.update) replaceMessage(context, message, parseNested(messageEditSchema, data));
  }
  interaction.response = type;
  interaction.originalId = message.id;
  tellAsker(context, interaction, 'INTERACTION_SUCCESS');
  return message;
}

/** A body within the body: Discord names its faults with the field `data` before them. */
function parseNested<T>(schema: z.ZodType<T>, data: unknown): T {
  return parseForm(z.object({ data: schema }), { data: data ?? {} }).data;
}

function wrongType() {
  return invalidForm([
    {
      path: ['type'],
      code: 'INTERACTION_APPLICATION_COMMAND_INVALID_CALLBACK_TYPE',
      message: 'Interaction callback type is invalid for this interaction',
    },
  ]);
}

/** Anything after the first response. The first one after "is thinking" takes its place, and its privacy. */
function followUp(context: DiscordContext, interaction: Interaction, form: NewMessage): Message {
  const original = context.messages.get(interaction.originalId ?? '');
  if (hasNothingToShow(form)) throw refusal(50006);
  if (interaction.response === ANSWER.deferredMessage && original && (original.flags & FLAGS.loading) !== 0) {
    return replaceMessage(context, original, editOf(form));
  }
  context.interactions.countFollowUp(interaction);
  return addResponse(context, interaction, form, (form.flags ?? 0) & RESPONSE_FLAGS);
}

function editOf({ content, embeds, components }: NewMessage): MessageEdit {
  return { content, embeds, components };
}

function addResponse(
  context: DiscordContext,
  interaction: Interaction,
  form: Partial<NewMessage>,
  flags: number,
): Message {
  const { bot, messages } = context;
  const { pinged } = mentionsOf(form.content ?? '', form.allowed_mentions, false);
  const message = messages.add({
    channelId: interaction.channelId,
    authorId: bot.id,
    webhookId: bot.id,
    content: form.content,
    embeds: form.embeds,
    components: form.components,
    flags,
    pinged,
    interaction: {
      id: interaction.id,
      type: interaction.type,
      userId: interaction.userId,
      ...(interaction.name !== undefined && { name: interaction.name }),
    },
    ...((flags & FLAGS.ephemeral) !== 0 && { ephemeralFor: interaction.userId }),
  });
  tellMessage(context, 'MESSAGE_CREATE', message);
  return message;
}

function withdraw(context: DiscordContext, message: Message): void {
  const channel = context.world.channels.get(message.channelId);
  context.messages.remove(message);
  if (!channel) return;
  const onlyFor = message.ephemeralFor === undefined ? undefined : [message.ephemeralFor];
  const view = () => ({
    id: message.id,
    channel_id: channel.id,
    ...(channel.guildId !== undefined && { guild_id: channel.guildId }),
  });
  tellChannel(context, channel, 'MESSAGE_DELETE', { guild: 'guildMessages', dm: 'directMessages' }, view, onlyFor);
}

function callbackView(
  { id, type, response }: Interaction,
  message: Message | undefined,
  view: (message: Message) => object,
): object {
  return {
    interaction: {
      id,
      type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: (message.flags & FLAGS.loading) !== 0,
        response_message_ephemeral: (message.flags & FLAGS.ephemeral) !== 0,
      }),
    },
    resource: { type: response, ...(message && { message: view(message) }) },
  };
}
