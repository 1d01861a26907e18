import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
} from 'discord.js';
import type {
  APIApplicationCommandStringOption as StringOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody as CommandBody,
} from 'discord.js';
import { z } from 'zod';

export type { CommandBody };

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
  readonly choices?: readonly Suggestion[];
  /** What could be meant is asked for while it is typed. */
  readonly isSuggested?: boolean;
}

/** Something to choose: what is shown, and what is passed on. 1 to 100 characters each. */
export interface Suggestion {
  readonly label: string;
  readonly value: string;
}

/** A command that people pick from Discord's list: its names for people, and the words it stands for. */
export interface DiscordCommand {
  /** As {@link CommandOption.name}. */
  readonly name: Localized;
  /** As {@link CommandOption.description}. */
  readonly description: Localized;
  /** What is passed on as pressed, before what was given with the options. */
  readonly action: string;
  /** The required ones first. */
  readonly options?: readonly CommandOption[];
}

/**
 * The commands as Discord registers them: for all servers and for people who have installed the app for themselves, in
 * servers, in the app's own direct messages and in those of others.
 *
 * @see Discord, "Application Command Object"
 */
export function commandBodies(commands: readonly DiscordCommand[]): readonly CommandBody[] {
  return commands.map((command) => ({
    ...bodyOf(command),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  }));
}

/** Of nobody but administrators, until these let others in: Server Settings, Integrations. */
const NOBODY = '0';

/** The commands as Discord registers them for the team, in one server. */
export function staffCommandBodies(commands: readonly DiscordCommand[]): readonly CommandBody[] {
  return commands.map((command) => ({ ...bodyOf(command), default_member_permissions: NOBODY }));
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
export function areRegistered(bodies: readonly CommandBody[], registered: unknown): boolean {
  const parsed = registeredSchema.safeParse(registered);
  if (!parsed.success) return false;
  const places = bodies.some(({ contexts }) => contexts !== undefined) ? {} : NO_PLACES;
  const found = parsed.data.map((command) => ({ ...command, ...places }));
  return digestOf(registeredSchema.parse(bodies)) === digestOf(found);
}

/** Commands of one server have none, whatever Discord says of them. */
const NO_PLACES = { integration_types: undefined, contexts: undefined };

function bodyOf({ name, description, options = [] }: DiscordCommand): CommandBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...namesOf(name, description),
    options: options.map(optionBody),
  };
}

function optionBody({ name, description, required, choices, isSuggested }: CommandOption): StringOption {
  const shared = { type: ApplicationCommandOptionType.String, ...namesOf(name, description), required } as const;
  if (isSuggested === true) return { ...shared, autocomplete: true };
  return {
    ...shared,
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
    default_member_permissions: z
      .string()
      .nullish()
      .transform((value) => value ?? undefined),
    integration_types: z.array(z.number()).nullish(),
    contexts: z.array(z.number()).nullish(),
    options: z
      .array(
        z.object({
          ...namesSchema,
          type: z.number(),
          required: z.boolean().default(false),
          autocomplete: z.boolean().default(false),
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
