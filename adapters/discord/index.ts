import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { Logger } from '../../src/kernel/log.ts';
import { DiscordAdapter } from './discord-adapter.ts';
import type { DiscordAdapterConfig } from './discord-adapter.ts';
import type { StaffCommands } from './register-commands.ts';

export type { DiscordAdapter, DiscordAdapterConfig, StaffCommands };
export { OwnTurns } from './send-turns.ts';
export type { Turns } from './send-turns.ts';
export { PLATFORM as DISCORD_PLATFORM } from './errors.ts';
export { MAX_TEXT_LENGTH as DISCORD_MAX_TEXT_LENGTH } from './render.ts';

/** Direct messages, commands and buttons on Discord, as a bot of its own. */
export function createDiscordAdapter(config: DiscordAdapterConfig, memory: AdapterMemory, log: Logger): DiscordAdapter {
  return new DiscordAdapter(config, memory, log);
}
