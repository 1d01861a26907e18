import { ApplicationIntegrationType, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

const AUTHORIZE = 'https://discord.com/oauth2/authorize';

/**
 * To be mentioned in a channel and to answer there that the rest goes on in private. Direct messages, commands and their
 * answers need no permission at all.
 */
const GUILD_PERMISSIONS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** Links that let the application in: into a server, by somebody who manages it, and for one person everywhere. */
export interface InviteLinks {
  readonly server: string;
  readonly person: string;
}

/** @see Discord, "OAuth2": "Bot Authorization Flow" */
export function inviteLinks(applicationId: string): InviteLinks {
  const link = (type: ApplicationIntegrationType, scopes: readonly OAuth2Scopes[], more = {}) => {
    const query = { client_id: applicationId, integration_type: String(type), scope: scopes.join(' '), ...more };
    return `${AUTHORIZE}?${new URLSearchParams(query).toString()}`;
  };
  return {
    server: link(ApplicationIntegrationType.GuildInstall, [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands], {
      permissions: String(GUILD_PERMISSIONS),
    }),
    person: link(ApplicationIntegrationType.UserInstall, [OAuth2Scopes.ApplicationsCommands]),
  };
}
