import { OverwriteType, PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';

const snowflake = z.string().regex(/^\d{1,20}$/u);
const bits = z
  .string()
  .regex(/^\d{1,30}$/u)
  .transform(BigInt);

/** As much of a channel of a server as says who may do what in it. */
export const channelSchema = z.looseObject({
  guild_id: snowflake,
  permission_overwrites: z
    .array(z.looseObject({ id: snowflake, type: z.enum(OverwriteType), allow: bits, deny: bits }))
    .default([]),
});
export const guildSchema = z.looseObject({
  id: snowflake,
  owner_id: snowflake,
  roles: z.array(z.looseObject({ id: snowflake, permissions: bits })),
});
export const memberSchema = z.looseObject({ roles: z.array(snowflake) });

/** What decides about somebody's rights in a channel. */
export interface ChannelRights {
  readonly channel: z.output<typeof channelSchema>;
  readonly guild: z.output<typeof guildSchema>;
  readonly member: z.output<typeof memberSchema>;
}

/** To see the channel, to write in it, and to find what was written there after a crash. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
] as const;

/**
 * What somebody lacks to say announcements in a channel, by the names that Discord shows.
 *
 * @see Discord, "Permission Overwrites": everyone, then roles, then the member
 */
export function missingRights({ channel, guild, member }: ChannelRights, self: string): readonly string[] {
  const roles = [guild.id, ...member.roles];
  const own = guild.roles.filter(({ id }) => roles.includes(id));
  let allowed = own.reduce((sum, { permissions }) => sum | permissions, 0n);
  if ((allowed & PermissionFlagsBits.Administrator) !== 0n || guild.owner_id === self) return [];
  for (const ids of [[guild.id], member.roles, [self]]) {
    const found = channel.permission_overwrites.filter(({ id }) => ids.includes(id));
    allowed &= ~found.reduce((sum, { deny }) => sum | deny, 0n);
    allowed |= found.reduce((sum, { allow }) => sum | allow, 0n);
  }
  return NEEDED.flatMap(([name, flag]) => ((allowed & flag) === 0n ? [name] : []));
}
