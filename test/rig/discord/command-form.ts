import { z } from 'zod';

/** @see Discord, reference "Locales" */
const LOCALES = [
  'id',
  'da',
  'de',
  'en-GB',
  'en-US',
  'es-ES',
  'es-419',
  'fr',
  'hr',
  'it',
  'lt',
  'hu',
  'nl',
  'no',
  'pl',
  'pt-BR',
  'ro',
  'fi',
  'sv-SE',
  'vi',
  'tr',
  'cs',
  'el',
  'bg',
  'ru',
  'uk',
  'hi',
  'th',
  'zh-CN',
  'ja',
  'zh-TW',
  'ko',
] as const;
const MAX_WHOLE_LENGTH = 8_000;

/** @see Discord, "Application Command Naming": lower case wherever there is one */
const slashName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((name) => name === name.toLowerCase(), {
    params: { code: 'APPLICATION_COMMAND_INVALID_NAME' },
    message: 'Command name is invalid',
  });
const menuName = z.string().min(1).max(32);
const description = z.string().min(1).max(100);
const localized = (text: z.ZodType<string>) => z.partialRecord(z.enum(LOCALES), text).nullish();

const choice = z.looseObject({
  name: z.string().min(1).max(100),
  name_localizations: localized(z.string().min(1).max(100)),
  value: z.union([z.string().max(100), z.number()]),
});
const optionFields = {
  type: z.number().int().min(1).max(11),
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
  required: z.boolean().optional(),
  choices: z.array(choice).max(25).optional(),
  min_length: z.number().int().min(0).max(6_000).optional(),
  max_length: z.number().int().min(1).max(6_000).optional(),
  autocomplete: z.boolean().optional(),
};
const optionSchema = z.looseObject({
  ...optionFields,
  options: z
    .array(z.looseObject({ ...optionFields, options: z.array(z.looseObject(optionFields)).max(25).optional() }))
    .max(25)
    .optional(),
});

/** A command as an application registers it. @see Discord, "Application Command Object" */
export const commandSchema = z
  .looseObject({
    name: menuName,
    name_localizations: localized(menuName),
    description: z.string().max(100).optional(),
    description_localizations: localized(z.string().max(100)),
    type: z.number().int().min(1).max(4).default(1),
    options: z.array(optionSchema).max(25).nullish(),
    default_member_permissions: z.string().nullish(),
    integration_types: z
      .array(z.union([z.literal(0), z.literal(1)]))
      .min(1)
      .optional(),
    contexts: z.array(z.union([z.literal(0), z.literal(1), z.literal(2)])).nullish(),
    nsfw: z.boolean().nullish(),
  })
  .superRefine((command, context) => {
    if (command.type === 1) checkChatCommand(command, context);
    const length = lengthOf(command);
    if (length > MAX_WHOLE_LENGTH) {
      context.addIssue({
        code: 'custom',
        path: [],
        message: `Command exceeds maximum size (${MAX_WHOLE_LENGTH})`,
        params: { code: 'APPLICATION_COMMAND_TOO_LARGE' },
      });
    }
  });
export type CommandForm = z.output<typeof commandSchema>;

function checkChatCommand(command: CommandForm, context: z.RefinementCtx): void {
  const complain = (path: (string | number)[], code: string, message: string) =>
    context.addIssue({ code: 'custom', path, message, params: { code } });
  for (const [path, name] of [
    [['name'], command.name] as const,
    ...Object.entries(command.name_localizations ?? {}).map(
      ([locale, name]) => [['name_localizations', locale], name] as const,
    ),
  ]) {
    if (!slashName.safeParse(name).success)
      complain([...path], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
  if (!description.safeParse(command.description).success)
    complain(['description'], 'BASE_TYPE_REQUIRED', 'This field is required');
  for (const [locale, text] of Object.entries(command.description_localizations ?? {})) {
    if (text !== undefined && text.length === 0)
      complain(['description_localizations', locale], 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  const options = command.options ?? [];
  const late = options.findIndex(
    ({ required }, at) => required === true && options.slice(0, at).some((before) => before.required !== true),
  );
  if (late >= 0)
    complain(
      ['options', late],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    );
  const both = options.findIndex(({ autocomplete, choices }) => autocomplete === true && choices !== undefined);
  if (both >= 0)
    complain(
      ['options', both, 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
      'Autocomplete is not allowed where there are choices',
    );
  const twice = options.findIndex(({ name }, at) => options.findIndex((other) => other.name === name) !== at);
  if (twice >= 0)
    complain(
      ['options', twice, 'name'],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
      'Option name already exists',
    );
}

/** What counts towards the whole: every name, description and value, of each the longest translation. */
function lengthOf(command: CommandForm): number {
  const longest = (
    text: string | undefined,
    translations: Readonly<Record<string, string | undefined>> | null | undefined,
  ) => Math.max(text?.length ?? 0, ...Object.values(translations ?? {}).map((translation) => translation?.length ?? 0));
  const own =
    longest(command.name, command.name_localizations) + longest(command.description, command.description_localizations);
  const inner = (command.options ?? []).map((option) => {
    const choices = (option.choices ?? []).map(
      ({ name, name_localizations: names, value }) => longest(name, names) + String(value).length,
    );
    return (
      longest(option.name, option.name_localizations) +
      longest(option.description, option.description_localizations) +
      sum(choices)
    );
  });
  return own + sum(inner);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
