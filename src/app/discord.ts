import type { StaffCommands } from '../../adapters/discord/index.ts';
import { SECOND } from '../kernel/clock.ts';
import type { ChatAdapter } from '../core/chat/chat-adapter.ts';
import { hintsFor } from '../core/conversation/staff/staff-hints.ts';
import { findLocale } from '../core/i18n/choose-locale.ts';
import { DEFAULT_LOCALE } from '../core/i18n/locales.ts';
import { SharedTurns } from '../infra/redis/shared-turns.ts';
import { AdapterMemoryTable } from '../infra/sql/tables/adapter-memory-table.ts';
import type { Parts } from './compose.ts';
import { discordCommands, staffDiscordCommand } from './discord-commands.ts';

const TIMEOUT_MS = 15 * SECOND;
const TURN_TIMEOUT_MS = 5 * SECOND;

/** Discord, if there is a bot. Its library is loaded only then. */
export async function openDiscord(
  parts: Parts,
  stopping: AbortSignal,
  stack: AsyncDisposableStack,
): Promise<ChatAdapter | undefined> {
  const { config, database, log, words, codeMail } = parts;
  if (config.discord === undefined) return undefined;
  const { DISCORD_PLATFORM, OwnTurns, createDiscordAdapter } = await import('../../adapters/discord/index.ts');
  const { token, apiUrl, requestsPerSecond: perSecond } = config.discord;
  const turns = config.redisUrl
    ? stack.use(new SharedTurns({ url: config.redisUrl, name: 'discord', perSecond, timeoutMs: TURN_TIMEOUT_MS, log }))
    : new OwnTurns(perSecond);
  const channels = config.staff.staffRooms
    .filter(({ platform }) => platform === DISCORD_PLATFORM)
    .map(({ conversation }) => conversation);
  return createDiscordAdapter(
    {
      token,
      apiUrl,
      turns,
      timeoutMs: TIMEOUT_MS,
      commands: discordCommands({ sendsCodes: codeMail !== undefined }),
      ...(channels.length > 0 && { staff: staffCommands(parts, channels) }),
      explainClosed: (locale) => words(findLocale(locale) ?? DEFAULT_LOCALE).t('chat.privateClosed'),
      stopping,
    },
    new AdapterMemoryTable(database.executor, DISCORD_PLATFORM),
    log,
  );
}

/** The command of the team, and what it could go on with. */
function staffCommands({ staff, work }: Parts, channels: readonly string[]): StaffCommands {
  return {
    channels,
    command: staffDiscordCommand(),
    suggest: (from, given, focused) => {
      const command = given.get('command') ?? '';
      const about = focused === 'command' ? undefined : (given.get('about') ?? '');
      return hintsFor({ ...staff, work }, from, { command, about });
    },
  };
}
