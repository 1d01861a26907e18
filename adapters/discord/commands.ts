import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
} from 'discord.js';
import type {
  APIApplicationCommandStringOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody as CommandBody,
} from 'discord.js';
import { z } from 'zod';

/** A text in the reference language, and in every language there is, by BCP 47 tag. */
export interface Localized {
  readonly text: string;
  readonly translations: Readonly<Record<string, string>>;
}

/** What can be said with a command besides its name. */
export interface CommandOption {
  /** 1 to 32 letters, digits, `-` or `_`, lower case; in every language. */
  readonly name: Localized;
  /** 1 to 100 characters; in every language. */
  readonly description: Localized;
  readonly required: boolean;
  /** Where there are only these to choose from; 25 at most. */
  readonly choices?: readonly { readonly label: string; readonly value: string }[];
}

/** A command that people pick from Discord's list: its names for people, and the words it stands for. */
export interface DiscordCommand {
  /** As {@link CommandOption.name}. */
  readonly name: Localized;
  /** As {@link CommandOption.description}. */
  readonly description: Localized;
  /** What is passed on as pressed, before what was given with the option. */
  readonly action: string;
  readonly option?: CommandOption;
}

/**
 * The commands as Discord registers them: for all servers and for people who have installed the app for themselves, in
 * servers, in the app's own direct messages and in those of others.
 *
 * @see Discord, "Application Command Object"
 */
export function commandBodies(commands: readonly DiscordCommand[]): readonly CommandBody[] {
  return commands.map(({ name, description, option }) => ({
    type: ApplicationCommandType.ChatInput,
    ...namesOf(name, description),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    options: option === undefined ? [] : [optionBody(option)],
  }));
}

/**
 * What a used command stands for.
 *
 * @param name - In the reference language, as Discord passes it on whatever the person saw.
 * @param given - The value of the option, if there was one.
 * @returns `undefined` for a command that there is not (any more).
 */
export function findAction(
  commands: readonly DiscordCommand[],
  name: string,
  given: string | undefined,
): string | undefined {
  const command = commands.find((known) => known.name.text === name);
  return command && [command.action, given?.trim()].filter(Boolean).join(' ');
}

/** Whether Discord has exactly these commands: what it adds of its own does not count, nor does the order. */
export function areRegistered(commands: readonly DiscordCommand[], registered: unknown): boolean {
  const parsed = registeredSchema.safeParse(registered);
  return parsed.success && digestOf(registeredSchema.parse(commandBodies(commands))) === digestOf(parsed.data);
}

function optionBody({ name, description, required, choices }: CommandOption): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...namesOf(name, description),
    required,
    ...(choices && { choices: choices.map(({ label, value }) => ({ name: label, value })) }),
  };
}

function namesOf(name: Localized, description: Localized) {
  return {
    name: name.text,
    name_localizations: localizationsOf(name),
    description: description.text,
    description_localizations: localizationsOf(description),
  };
}

/** Each translation for every one of Discord's locales that are of its language: `en` for British and American English. */
function localizationsOf({ translations }: Localized): Partial<Record<Locale, string>> {
  const found: Partial<Record<Locale, string>> = {};
  for (const locale of Object.values(Locale)) {
    const text = translations[locale] ?? translations[locale.split('-')[0] ?? ''];
    if (text !== undefined) found[locale] = text;
  }
  return found;
}

const namesSchema = {
  name: z.string(),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  description: z.string(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
};
const registeredSchema = z.array(
  z.object({
    ...namesSchema,
    type: z.number(),
    integration_types: z.array(z.number()).nullish(),
    contexts: z.array(z.number()).nullish(),
    options: z
      .array(
        z.object({
          ...namesSchema,
          type: z.number(),
          required: z.boolean().default(false),
          choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).default([]),
        }),
      )
      .default([]),
  }),
);

/** The same text for the same commands, in whatever order they and their fields come. */
function digestOf(commands: z.output<typeof registeredSchema>): string {
  const sorted = commands
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((command) => ({
      ...command,
      integration_types: command.integration_types?.toSorted(),
      contexts: command.contexts?.toSorted(),
    }));
  return JSON.stringify(sorted, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
