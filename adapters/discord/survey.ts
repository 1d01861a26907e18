import { Routes } from 'discord.js';
import { z } from 'zod';
import { DiscordAccessError, createAsker, readApplication } from './application.ts';
import type { DiscordAccess, DiscordApplication, DiscordTrouble } from './application.ts';
import { areRegistered, commandBodies } from './commands.ts';
import type { DiscordCommand } from './commands.ts';

/** How often connections may still be begun anew, for all shards together. */
export interface SessionBudget {
  readonly total: number;
  readonly remaining: number;
  readonly resetsAfterMs: number;
  /** Connections that Discord recommends for the number of servers. */
  readonly shards: number;
}

/** How the application stands at Discord, as far as it can be seen beside a running Pappus. */
export type DiscordSurvey =
  | { readonly kind: DiscordTrouble }
  | {
      readonly kind: 'known';
      readonly application: DiscordApplication;
      readonly sessions: SessionBudget;
      readonly areCommandsRegistered: boolean;
    };

/** @see Discord, "Get Gateway Bot" */
const gatewaySchema = z.object({
  shards: z.number(),
  session_start_limit: z.object({ total: z.number(), remaining: z.number(), reset_after: z.number() }),
});

/** Changes nothing, and begins no session. */
export async function surveyDiscord(
  access: DiscordAccess,
  commands: readonly DiscordCommand[],
  signal: AbortSignal,
): Promise<DiscordSurvey> {
  const ask = createAsker(access, signal);
  try {
    const application = await readApplication(ask);
    const { shards, session_start_limit: limit } = await ask(Routes.gatewayBot(), gatewaySchema);
    const translated = new URLSearchParams({ with_localizations: 'true' });
    const registered = await ask(Routes.applicationCommands(application.id), z.unknown(), translated);
    return {
      kind: 'known',
      application,
      sessions: { total: limit.total, remaining: limit.remaining, resetsAfterMs: limit.reset_after, shards },
      areCommandsRegistered: areRegistered(commandBodies(commands), registered),
    };
  } catch (err) {
    if (err instanceof DiscordAccessError) return { kind: err.trouble };
    throw err;
  }
}
