import { setTimeout as delay } from 'node:timers/promises';
import { SECOND } from '../../src/kernel/clock.ts';
import type { Logger } from '../../src/kernel/log.ts';
import type { Speaker } from '../../src/core/chat/chat-adapter.ts';
import { areRegistered, commandBodies, staffCommandBodies } from './commands.ts';
import type { CommandBody, DiscordCommand, Suggestion } from './commands.ts';
import type { DiscordApi } from './discord-api.ts';
import { isGoneChannel } from './errors.ts';

/** A command for the team. */
export interface StaffCommands {
  /** Where the team reads along. */
  readonly channels: readonly string[];
  readonly command: DiscordCommand;
  /**
   * What somebody could mean by what they have typed so far; nothing for whoever is not of the team.
   *
   * @param given - By the name of the option.
   * @param focused - The option that is being typed.
   */
  suggest(from: Speaker, given: ReadonlyMap<string, string>, focused: string): Promise<readonly Suggestion[]>;
}

export interface RegisterCommandsDeps {
  readonly api: DiscordApi;
  readonly commands: readonly DiscordCommand[];
  readonly staff?: StaffCommands;
  readonly log: Logger;
  /** Discord is asked no more. */
  readonly isOver: () => boolean;
}

const REGISTER_AGAIN_MS = 30 * SECOND;

/**
 * Registers what Discord does not have yet: the commands for everybody, and those of the team in the servers of its
 * channels. Commands that people use already go on to be known while new ones are registered.
 */
export async function registerCommands(
  deps: RegisterCommandsDeps,
  application: string,
  signal: AbortSignal,
): Promise<void> {
  const { commands, staff } = deps;
  await untilDone(deps, signal, () => putUnlessThere(deps, { application, bodies: commandBodies(commands) }, signal));
  if (staff === undefined) return;
  const bodies = staffCommandBodies([staff.command]);
  for (const channel of staff.channels) {
    await untilDone(deps, signal, async () => {
      const guild = await guildOf(deps, channel, signal);
      if (guild !== undefined) await putUnlessThere(deps, { application, guild, bodies }, signal);
    });
  }
}

/** @returns `undefined` for a channel that the bot does not see: nobody can give a command there. */
async function guildOf(
  { api, log }: RegisterCommandsDeps,
  channel: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    return await api.guildOf(channel, signal);
  } catch (err) {
    if (!isGoneChannel(err)) throw err;
    log.warn({ err }, 'a channel of the team on Discord cannot be seen: it has no commands there');
    return undefined;
  }
}

async function putUnlessThere(
  { api, log }: RegisterCommandsDeps,
  {
    application,
    guild,
    bodies,
  }: { readonly application: string; readonly guild?: string; readonly bodies: readonly CommandBody[] },
  signal: AbortSignal,
): Promise<void> {
  if (areRegistered(bodies, await api.commands(application, guild, signal))) return;
  await api.putCommands({ application, guild }, bodies, signal);
  log.info({ count: bodies.length }, 'commands on Discord were registered');
}

async function untilDone(
  { log, isOver }: RegisterCommandsDeps,
  signal: AbortSignal,
  register: () => Promise<void>,
): Promise<void> {
  while (!isOver()) {
    try {
      return await register();
    } catch (err) {
      if (signal.aborted) return;
      log.warn({ err }, 'the commands on Discord could not be registered; it is tried again');
      await delay(REGISTER_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
