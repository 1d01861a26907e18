import { Routes } from 'discord.js';
import { z } from 'zod';
import { DiscordAccessError, createAsker } from './application.ts';
import type { DiscordAccess, DiscordTrouble } from './application.ts';
import { channelSchema, guildSchema, memberSchema, missingRights } from './channel-rights.ts';
import { isGoneChannel, isUnknownChannel } from './errors.ts';

/** How the bot stands in a channel, as far as it can be seen beside a running Pappus. */
export type ChannelSurvey =
  | { readonly kind: DiscordTrouble }
  | { readonly kind: 'no-such-channel' }
  /** It is not in that server, or the channel is hidden from it. */
  | { readonly kind: 'unseen' }
  /** What it lacks to write there, by the names that Discord shows. */
  | { readonly kind: 'seen'; readonly missing: readonly string[] };

/** Changes nothing. */
export async function surveyChannel(access: DiscordAccess, id: string, signal: AbortSignal): Promise<ChannelSurvey> {
  const ask = createAsker(access, signal);
  try {
    const { id: self } = await ask('/users/@me', z.object({ id: z.string() }));
    const channel = await ask(Routes.channel(id), channelSchema);
    const guild = await ask(Routes.guild(channel.guild_id), guildSchema);
    const member = await ask(Routes.guildMember(channel.guild_id, self), memberSchema);
    return { kind: 'seen', missing: missingRights({ channel, guild, member }, self) };
  } catch (err) {
    if (!(err instanceof DiscordAccessError)) throw err;
    if (isUnknownChannel(err.cause)) return { kind: 'no-such-channel' };
    return { kind: isGoneChannel(err.cause) ? 'unseen' : err.trouble };
  }
}
