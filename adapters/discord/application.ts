import {
  ApplicationFlags,
  ApplicationIntegrationType,
  DiscordAPIError,
  REST,
  RateLimitError,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import { SECOND } from '../../src/kernel/clock.ts';
import { AppError } from '../../src/kernel/errors.ts';
import type { Secret } from '../../src/kernel/secret.ts';

/** Where Discord is asked, and as whom. */
export interface DiscordAccess {
  readonly token: Secret;
  /** Up to and without `/v10`; Discord's own unless given. */
  readonly apiUrl?: string | undefined;
}

/** What the application's page in the developer portal is set to. */
export interface DiscordApplication {
  readonly id: string;
  readonly name: string;
  /** Anybody may add the bot to their server, not only the owner of the application. */
  readonly isPublic: boolean;
  /** The invite link leads nowhere, because it wants a web server of the application's own. */
  readonly needsCodeGrant: boolean;
  /** Commands and buttons go to a web server instead of the gateway. */
  readonly hasInteractionsEndpoint: boolean;
  /** The intents that are switched on among those that need Discord's leave, by their names in the portal. */
  readonly privilegedIntents: readonly string[];
  /** People can install it for themselves. */
  readonly isUserInstallable: boolean;
  /** About how many servers it is in. */
  readonly guildCount: number;
  /** About how many people have installed it for themselves. */
  readonly userInstallCount: number;
}

export type DiscordTrouble = 'refused' | 'limited' | 'silent';

const MESSAGES: Readonly<Record<DiscordTrouble, string>> = {
  refused:
    'Discord does not know the token in DISCORD_TOKEN: reset it in the developer portal, under Bot, and set the new one',
  limited: 'Discord answers nobody at this address for the moment: too many requests were refused here; try later',
  silent: 'Discord gave no usable answer: see whether this machine reaches discord.com, and discordstatus.com',
};

/** A question to Discord came to nothing. The message says what to do. */
export class DiscordAccessError extends AppError {
  override readonly name = 'DiscordAccessError';
  readonly code: string;
  readonly retryable: boolean;
  readonly trouble: DiscordTrouble;

  constructor(trouble: DiscordTrouble, options: { readonly cause?: unknown } = {}) {
    super(MESSAGES[trouble], options);
    this.trouble = trouble;
    this.code = `DISCORD_${trouble.toUpperCase()}`;
    this.retryable = trouble !== 'refused';
  }
}

const PRIVILEGED_INTENTS = [
  ['Presence', ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited],
  ['Server Members', ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited],
  ['Message Content', ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited],
] as const;
/** Asked twice, it still ends before the doctor's patience does. */
const TIMEOUT_MS = 7 * SECOND;
const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  flags: z.number().default(0),
  bot_public: z.boolean(),
  bot_require_code_grant: z.boolean(),
  interactions_endpoint_url: z.string().nullish(),
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
  approximate_guild_count: z.number().default(0),
  approximate_user_install_count: z.number().default(0),
});

/** Asks Discord one question at a time, outside the adapter. */
export function createAsker({ token, apiUrl }: DiscordAccess, signal: AbortSignal) {
  const rest = new REST({
    version: '10',
    timeout: TIMEOUT_MS,
    retries: 1,
    // A ban lasts for minutes, in which an operator would see nothing.
    rejectOnRateLimit: () => true,
    ...(apiUrl !== undefined && { api: apiUrl }),
  }).setToken(token.reveal());
  /** @throws {@link DiscordAccessError} */
  return async <T>(route: `/${string}`, schema: z.ZodType<T>, query?: URLSearchParams): Promise<T> => {
    try {
      return schema.parse(await rest.get(route, { signal, ...(query && { query }) }));
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof DiscordAPIError && cause.status === 401) throw new DiscordAccessError('refused', { cause });
      throw new DiscordAccessError(cause instanceof RateLimitError ? 'limited' : 'silent', { cause });
    }
  };
}
export type AskDiscord = ReturnType<typeof createAsker>;

/** @throws {@link DiscordAccessError} */
export async function readApplication(ask: AskDiscord): Promise<DiscordApplication> {
  const application = await ask(Routes.currentApplication(), applicationSchema);
  const installs = application.integration_types_config ?? {};
  return {
    id: application.id,
    name: application.name,
    isPublic: application.bot_public,
    needsCodeGrant: application.bot_require_code_grant,
    hasInteractionsEndpoint: Boolean(application.interactions_endpoint_url),
    privilegedIntents: PRIVILEGED_INTENTS.flatMap(([name, flags]) => ((application.flags & flags) === 0 ? [] : name)),
    isUserInstallable: String(ApplicationIntegrationType.UserInstall) in installs,
    guildCount: application.approximate_guild_count,
    userInstallCount: application.approximate_user_install_count,
  };
}
