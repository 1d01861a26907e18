import { z } from 'zod';
import { componentsSchema, countComponents, textIn } from './component-form.ts';

/** @see Discord, "Message Flags" */
export const FLAGS = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

const MAX_CONTENT = 2_000;
const MAX_EMBED_TEXT = 6_000;
const MAX_V2_COMPONENTS = 40;
/** Not in Discord's documentation, but so in its client. */
const MAX_V2_TEXT = 4_000;
const MAX_NONCE = 25;

export const snowflakeSchema = z.string().regex(/^\d{17,19}$/u);
const url = z
  .string()
  .max(2_048)
  .regex(/^(?:https?|attachment):\/\//u);
const embedSchema = z.looseObject({
  title: z.string().max(256).optional(),
  description: z.string().max(4_096).optional(),
  url: url.nullish(),
  color: z.number().int().min(0).max(0xff_ff_ff).nullish(),
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  footer: z.looseObject({ text: z.string().max(2_048) }).nullish(),
  author: z.looseObject({ name: z.string().max(256) }).nullish(),
  fields: z
    .array(
      z.looseObject({
        name: z.string().min(1).max(256),
        value: z.string().min(1).max(1_024),
        inline: z.boolean().optional(),
      }),
    )
    .max(25)
    .optional(),
});
export type Embed = z.output<typeof embedSchema>;

export const allowedMentionsSchema = z
  .object({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).optional(),
    users: z.array(snowflakeSchema).max(100).optional(),
    roles: z.array(snowflakeSchema).max(100).optional(),
    replied_user: z.boolean().optional(),
  })
  .superRefine(({ parse = [], users = [], roles = [] }, context) => {
    if ((parse.includes('users') && users.length > 0) || (parse.includes('roles') && roles.length > 0)) {
      context.addIssue(
        problem(
          [],
          'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          'parse:[...] and an explicit list are mutually exclusive.',
        ),
      );
    }
  });
export type AllowedMentions = z.output<typeof allowedMentionsSchema>;

const fields = {
  content: z.string().max(MAX_CONTENT).nullish(),
  embeds: z.array(embedSchema).max(10).nullish(),
  components: componentsSchema.nullish(),
  allowed_mentions: allowedMentionsSchema.nullish(),
  flags: z.number().int().nonnegative().nullish(),
};

function problem(path: readonly (string | number)[], code: string, message: string) {
  return { code: 'custom' as const, path: [...path], message, params: { code } };
}

type Body = z.output<z.ZodObject<typeof fields>>;

/** What no single field can say: all embeds together, ids that stand twice, and what Components V2 exclude. */
function checkWhole(body: Body, context: z.RefinementCtx): void {
  const { content, embeds, components, flags } = body;
  const embedText = (embeds ?? []).map(textOfEmbed).join('');
  if (embedText.length > MAX_EMBED_TEXT) {
    context.addIssue(
      problem(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`),
    );
  }
  const isV2 = ((flags ?? 0) & FLAGS.componentsV2) !== 0;
  const list = components ?? [];
  if (!isV2) {
    if (list.length > 5)
      context.addIssue(problem(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.'));
    for (const [at, { type }] of list.entries()) {
      if (type !== 1)
        context.addIssue(
          problem(['components', at, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).'),
        );
    }
    return;
  }
  for (const field of ['content', 'embeds'] as const) {
    const value = field === 'content' ? content : embeds;
    if (value !== null && value !== undefined && value.length > 0) {
      context.addIssue(
        problem(
          [field],
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        ),
      );
    }
  }
  if (countComponents(list) > MAX_V2_COMPONENTS) {
    context.addIssue(
      problem(
        ['components'],
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `Total number of components cannot exceed ${MAX_V2_COMPONENTS}`,
      ),
    );
  }
  if (textIn(list).length > MAX_V2_TEXT) {
    context.addIssue(
      problem(
        ['components'],
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `Components displayable text size exceeds maximum size of ${MAX_V2_TEXT}`,
      ),
    );
  }
}

function textOfEmbed({ title, description, footer, author, fields = [] }: Embed): string {
  const parts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])];
  return parts.map((part) => part?.trim() ?? '').join('');
}

/**
 * A new message. Lengths are counted in UTF-16 units, which is never fewer than what Discord counts.
 *
 * @see Discord, "Create Message", "Embed Limits", "Components"
 */
export const newMessageSchema = z
  .looseObject({
    ...fields,
    tts: z.boolean().optional(),
    nonce: z.union([z.string().max(MAX_NONCE), z.number().int()]).nullish(),
    enforce_nonce: z.boolean().nullish(),
    message_reference: z
      .looseObject({ message_id: snowflakeSchema, fail_if_not_exists: z.boolean().optional() })
      .nullish(),
  })
  .superRefine(checkWhole);
export type NewMessage = z.output<typeof newMessageSchema>;

/** A change to a message: what is left out stays. */
export const messageEditSchema = z.looseObject(fields).superRefine(checkWhole);
export type MessageEdit = z.output<typeof messageEditSchema>;
