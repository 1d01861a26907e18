import { DIASPORA_MAX_TEXT_LENGTH, DIASPORA_PLATFORM } from '../../adapters/diaspora/index.ts';
import { CONSOLE_MAX_TEXT_LENGTH, CONSOLE_PLATFORM } from '../../adapters/console/index.ts';
import type { Config } from '../config/config.ts';

/** What announcements need to know of a platform, whether or not this process is connected to it. */
export type ChatPlatforms = ReadonlyMap<string, { readonly abilities: { readonly maxTextLength: number } }>;

/** The platforms that this installation is on, by its configuration. A platform's library is loaded only then. */
export async function chatPlatformsOf({ console, sunset, matrix, discord }: Config): Promise<ChatPlatforms> {
  const found: [string, number][] = [];
  if (console !== 'off') found.push([CONSOLE_PLATFORM, CONSOLE_MAX_TEXT_LENGTH]);
  if (sunset.account !== undefined) found.push([DIASPORA_PLATFORM, DIASPORA_MAX_TEXT_LENGTH]);
  if (matrix !== undefined) {
    const { MATRIX_MAX_TEXT_LENGTH, MATRIX_PLATFORM } = await import('../../adapters/matrix/index.ts');
    found.push([MATRIX_PLATFORM, MATRIX_MAX_TEXT_LENGTH]);
  }
  if (discord !== undefined) {
    const { DISCORD_MAX_TEXT_LENGTH, DISCORD_PLATFORM } = await import('../../adapters/discord/index.ts');
    found.push([DISCORD_PLATFORM, DISCORD_MAX_TEXT_LENGTH]);
  }
  return new Map(found.map(([platform, maxTextLength]) => [platform, { abilities: { maxTextLength } }]));
}
