import type { Channel, Guild } from './world.ts';

/** The permissions that matter to a bot which talks. @see Discord, topic "Permissions" */
export const PERMISSIONS = {
  ADMINISTRATOR: 1n << 3n,
  ADD_REACTIONS: 1n << 6n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
} as const;
export type Permission = keyof typeof PERMISSIONS;

/** What a new guild allows everybody. */
export const EVERYBODY_MAY =
  PERMISSIONS.ADD_REACTIONS |
  PERMISSIONS.VIEW_CHANNEL |
  PERMISSIONS.SEND_MESSAGES |
  PERMISSIONS.EMBED_LINKS |
  PERMISSIONS.ATTACH_FILES |
  PERMISSIONS.READ_MESSAGE_HISTORY |
  PERMISSIONS.USE_APPLICATION_COMMANDS;
const ALL = (1n << 53n) - 1n;
/** What nobody lacks in a direct message. */
export const DM_PERMISSIONS = EVERYBODY_MAY;

/** What a member may do in a channel. @see Discord, "Permission Overwrites": everyone, then roles, then the member */
export function permissionsIn(guild: Guild, channel: Channel, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return ALL;
  const roles = [guild.id, ...member.roles];
  let allowed = roles.reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  if (allowed & PERMISSIONS.ADMINISTRATOR) return ALL;
  const apply = (ids: readonly string[]) => {
    const found = ids.flatMap((id) => channel.overwrites.get(id) ?? []);
    allowed &= ~found.reduce((sum, { deny }) => sum | deny, 0n);
    allowed |= found.reduce((sum, { allow }) => sum | allow, 0n);
  };
  apply([guild.id]);
  apply(member.roles);
  apply([userId]);
  return allowed & PERMISSIONS.VIEW_CHANNEL ? allowed : 0n;
}
