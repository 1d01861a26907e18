import { z } from 'zod';
import { commandView } from '../commands-registry.ts';
import type { Command } from '../commands-registry.ts';
import { everyComponent } from '../component-form.ts';
import { invalidForm, refusal } from '../discord-error.ts';
import type { DiscordContext } from '../discord-context.ts';
import { raiseInteraction } from '../interaction-events.ts';
import { snowflakeSchema } from '../message-form.ts';
import { parseForm } from '../parse-form.ts';
import { PERMISSIONS } from '../permissions.ts';
import type { Channel, User } from '../world.ts';
import { DM } from '../world.ts';
import { channelFor } from './account-routes.ts';
import type { Route } from './rest-server.ts';

const commonFields = { channel_id: snowflakeSchema, nonce: z.string().optional() };
const optionSchema = z.looseObject({
  name: z.string(),
  type: z.number(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
const commandData = z.looseObject({
  id: snowflakeSchema,
  name: z.string().optional(),
  options: z.array(optionSchema).default([]),
});
const askedSchema = z.discriminatedUnion('type', [
  z.looseObject({
    ...commonFields,
    type: z.literal(2),
    data: commandData,
  }),
  z.looseObject({ ...commonFields, type: z.literal(4), data: commandData }),
  z.looseObject({
    ...commonFields,
    type: z.literal(3),
    message_id: snowflakeSchema,
    data: z.looseObject({
      component_type: z.number().default(2),
      custom_id: z.string(),
      values: z.array(z.string()).optional(),
    }),
  }),
  z.looseObject({
    ...commonFields,
    type: z.literal(5),
    data: z.looseObject({ custom_id: z.string(), components: z.array(z.looseObject({})) }),
  }),
]);
type AskedForm = z.output<typeof askedSchema>;

/** What only people do, with their own tokens: find commands, use them, press buttons. */
export function personRoutes(context: DiscordContext): readonly Route[] {
  const { bot } = context;
  return [
    {
      method: 'GET',
      pattern: '/channels/:channel/application-command-index',
      access: 'person',
      handle: ({ user, params }) => {
        const channel = channelFor(context, user, params['channel']);
        const usable = context.commands
          .usableIn(channel.guildId)
          .filter((command) => mayUse(context, command, user, channel));
        return {
          applications: [{ id: bot.id, name: bot.username }],
          application_commands: usable.map((command) => commandView(command, bot.id)),
        };
      },
    },
    {
      method: 'POST',
      pattern: '/interactions',
      access: 'person',
      handle: ({ user, body }) => ask(context, user, parseForm(askedSchema, body)),
    },
  ];
}

function ask(context: DiscordContext, user: User, form: AskedForm): undefined {
  const channel = channelFor(context, user, form.channel_id);
  const common = { user, channel, type: form.type, ...(form.nonce !== undefined && { nonce: form.nonce }) };
  if (form.type === 2 || form.type === 4) {
    const command = context.commands.get(form.data.id);
    if (!mayUse(context, command, user, channel)) throw refusal(50001);
    if (form.type === 2) assertOptions(command, form.data.options);
    else assertTyped(command, form.data.options);
    const data = {
      id: command.id,
      name: command.name,
      type: command.type,
      options: form.data.options,
      ...(command.guildId !== undefined && { guild_id: command.guildId }),
    };
    raiseInteraction(context, { ...common, data, name: command.name });
  } else if (form.type === 3) {
    const message = context.messages.get(form.message_id);
    const isSeen = message?.channelId === channel.id && (message.ephemeralFor ?? user.id) === user.id;
    if (!message || !isSeen) throw refusal(10008);
    const component = everyComponent(message.components).find(({ custom_id: id }) => id === form.data.custom_id);
    if (!component || component.disabled === true) {
      throw invalidForm([
        { path: ['data', 'custom_id'], code: 'COMPONENT_VALIDATION_FAILED', message: 'Component validation failed' },
      ]);
    }
    raiseInteraction(context, {
      ...common,
      data: { ...form.data, component_type: component.type, id: 1 },
      messageId: message.id,
    });
  } else {
    raiseInteraction(context, { ...common, data: form.data });
  }
  return undefined;
}

/** Where a command may be used: by who has installed the application, and where it says. @see Discord, "Interaction Contexts" */
function mayUse({ world, bot }: DiscordContext, command: Command, user: User, channel: Channel): boolean {
  const guild = world.guildOf(channel);
  const kinds = command.integration_types ?? [0];
  const isWithBot = channel.type === DM && channel.recipients.includes(bot.id);
  const place = guild ? 0 : isWithBot ? 1 : 2;
  if (command.contexts && !command.contexts.includes(place)) return false;
  if (guild && !world.may(channel, user.id, 'USE_APPLICATION_COMMANDS')) return false;
  const byUser = kinds.includes(1) && user.userInstalled;
  const byGuild = kinds.includes(0) && (guild ? guild.members.has(bot.id) : isWithBot);
  if (!byUser && !byGuild) return false;
  const needed = command.default_member_permissions;
  if (!guild || needed === null || needed === undefined) return true;
  const has = world.permissions(channel, user.id);
  // Administrators may use every command; `0` means them alone.
  const isAdministrator = guild.ownerId === user.id || (has & PERMISSIONS.ADMINISTRATOR) !== 0n;
  return isAdministrator || (needed !== '0' && (has & BigInt(needed)) === BigInt(needed));
}

/** Suggestions are asked for one option, which has to have them. */
function assertTyped(command: Command, given: readonly z.output<typeof optionSchema>[]): void {
  const focused = given.filter((option) => option.focused === true);
  const option = (command.options ?? []).find(({ name }) => name === focused[0]?.name);
  if (focused.length === 1 && option?.autocomplete === true) return;
  throw invalidForm([
    { path: ['data', 'options'], code: 'APPLICATION_COMMAND_INVALID_OPTION', message: 'Nothing is suggested there' },
  ]);
}

/** What a person's client lets through: known options, the required ones, and a choice where there are choices. */
function assertOptions(command: Command, given: readonly z.output<typeof optionSchema>[]): void {
  const options = command.options ?? [];
  const complain = (name: string, message: string) =>
    invalidForm([{ path: ['data', 'options', name], code: 'APPLICATION_COMMAND_INVALID_OPTION', message }]);
  for (const { name, required } of options) {
    if (required === true && !given.some((option) => option.name === name))
      throw complain(name, 'This option is required');
  }
  for (const { name, value } of given) {
    const option = options.find((known) => known.name === name);
    if (!option) throw complain(name, 'Unknown option');
    const { choices = [] } = option;
    if (choices.length > 0 && !choices.some((choice) => choice.value === value))
      throw complain(name, 'Not one of the choices');
  }
}
