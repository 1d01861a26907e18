import type { Secret } from '../kernel/secret.ts';
import { optional, secretText, url, wholeNumber, withDefault } from './fields.ts';

/** The variables of Discord. */
export const discordFields = {
  DISCORD_TOKEN: optional(secretText),
  DISCORD_API: withDefault(url('https://', 'http://'), 'https://discord.com/api'),
  DISCORD_REQUESTS_PER_SECOND: withDefault(wholeNumber(1, 10_000), '45'),
};

interface DiscordEnv {
  readonly DISCORD_TOKEN?: Secret | undefined;
  readonly DISCORD_API: string;
  readonly DISCORD_REQUESTS_PER_SECOND: number;
}

/** @returns `undefined` where Discord is off. */
export function discordConfigOf(env: DiscordEnv) {
  if (env.DISCORD_TOKEN === undefined) return undefined;
  return Object.freeze({
    token: env.DISCORD_TOKEN,
    apiUrl: env.DISCORD_API,
    requestsPerSecond: env.DISCORD_REQUESTS_PER_SECOND,
  });
}
