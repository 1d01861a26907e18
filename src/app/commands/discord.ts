import { EXIT } from './command.ts';
import type { OperatorCommand } from './command.ts';

/** Prints the links with which people and servers let the bot in. */
export const discordCommand: OperatorCommand = {
  usage: 'discord <invite>',
  summary: '`discord invite`: print the links that add the bot to a server, and to somebody’s own account',
  async run({ config, args, io, signal }) {
    if (args[0] !== 'invite') {
      io.complain('there is only `pappus discord invite`');
      return EXIT.misconfigured;
    }
    if (config.discord === undefined) {
      io.complain('DISCORD_TOKEN is not set: docs/discord.md says where it comes from');
      return EXIT.misconfigured;
    }
    const { createAsker, readApplication } = await import('../../../adapters/discord/application.ts');
    const { inviteLinks } = await import('../../../adapters/discord/invite.ts');
    const application = await readApplication(createAsker(config.discord, signal));
    const { server, person } = inviteLinks(application.id);
    io.say(`For a server (it is let in by somebody with “Manage Server”):\n${server}`);
    io.say(`For one person, who can then write to it from anywhere:\n${person}`);
    if (!application.isPublic) io.say('Only the owner of the application can use the first: “Public Bot” is off.');
    if (application.needsCodeGrant) io.say('The first leads nowhere while “Requires OAuth2 Code Grant” is on.');
    if (!application.isUserInstallable) io.say('The second leads nowhere while “User Install” is off.');
    return EXIT.ok;
  },
};
