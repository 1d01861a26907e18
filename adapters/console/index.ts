import type { Logger } from '../../src/kernel/log.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import { ConsoleAdapter } from './console-adapter.ts';
import type { ConsoleAdapterConfig } from './console-adapter.ts';

export type { ConsoleAdapter, ConsoleAdapterConfig };
export { PLATFORM as CONSOLE_PLATFORM } from './inbound.ts';
export { MAX_TEXT_LENGTH as CONSOLE_MAX_TEXT_LENGTH } from './console-adapter.ts';

/** A chat in the terminal or over pipes: the adapter to try a change with. */
export function createConsoleAdapter(config: ConsoleAdapterConfig, memory: AdapterMemory, log: Logger): ConsoleAdapter {
  return new ConsoleAdapter(config, memory, log);
}
