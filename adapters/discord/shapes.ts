import { ApplicationCommandType, InteractionContextType, InteractionType } from 'discord.js';
import { z } from 'zod';

/** As much of Discord's API as is read here. */

const snowflake = z.string().regex(/^\d{1,20}$/u);

const userSchema = z.looseObject({
  id: snowflake,
  username: z.string().catch(''),
  discriminator: z.string().optional().catch(undefined),
  bot: z.boolean().optional().catch(undefined),
});
export type DiscordUser = z.infer<typeof userSchema>;

export const messageSchema = z.looseObject({
  id: snowflake,
  channel_id: snowflake,
  type: z.number().catch(-1),
  author: userSchema,
  content: z.string().catch(''),
  guild_id: snowflake.optional(),
  webhook_id: snowflake.optional(),
  mentions: z.array(z.looseObject({ id: z.string() })).catch([]),
  components: z.array(z.unknown()).catch([]),
});
export type DiscordMessage = z.infer<typeof messageSchema>;

const givenSchema = z.looseObject({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  /** It is being typed. */
  focused: z.boolean().optional().catch(undefined),
});

export const interactionSchema = z.looseObject({
  id: snowflake,
  token: z.string(),
  type: z.enum(InteractionType),
  channel_id: snowflake.optional(),
  context: z.enum(InteractionContextType).optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
  user: userSchema.optional(),
  member: z.looseObject({ user: userSchema }).optional(),
  data: z
    .looseObject({
      type: z.enum(ApplicationCommandType).optional().catch(undefined),
      name: z.string().optional(),
      custom_id: z.string().optional(),
      options: z.array(givenSchema).optional().catch(undefined),
    })
    .optional(),
});
export type DiscordInteraction = z.infer<typeof interactionSchema>;

export const idSchema = z.looseObject({ id: snowflake });
export const messageList = z
  .array(z.unknown())
  .transform((list) => list.flatMap((each) => messageSchema.safeParse(each).data ?? []));
