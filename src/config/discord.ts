import type { Secret } from '../kernel/secret.ts';
import { decimal, optional, secretText, url, withDefault } from './fields.ts';

/** The variables of Discord. */
export const discordFields = {
  DISCORD_TOKEN: optional(secretText),
  DISCORD_API: withDefault(url('https://', 'http://'), 'https://discord.com/api'),
  DISCORD_REQUESTS_PER_SECOND: optional(decimal(1, 10_000)),
};

interface DiscordEnv {
  readonly DISCORD_TOKEN?: Secret | undefined;
  readonly DISCORD_API: string;
  readonly DISCORD_REQUESTS_PER_SECOND?: number | undefined;
}

/**
 * Of the 50 that Discord allows in any second. What leaves evenly does not arrive evenly, and less so from several
 * processes.
 */
const ALONE_PER_SECOND = 47.1;
const SHARED_PER_SECOND = 45;

/** @returns `undefined` where Discord is off. */
export function discordConfigOf(env: DiscordEnv & { readonly REDIS_URL?: Secret | undefined }) {
  if (env.DISCORD_TOKEN === undefined) return undefined;
  return Object.freeze({
    token: env.DISCORD_TOKEN,
    apiUrl: env.DISCORD_API,
    requestsPerSecond:
      env.DISCORD_REQUESTS_PER_SECOND ?? (env.REDIS_URL === undefined ? ALONE_PER_SECOND : SHARED_PER_SECOND),
  });
}
