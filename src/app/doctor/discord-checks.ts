import type { DiscordSurvey } from '../../../adapters/discord/survey.ts';
import { MINUTE } from '../../kernel/clock.ts';
import type { Check, Finding } from './check.ts';
import { failure, notLookedAt, ok, warning } from './check.ts';

export interface DiscordDeps {
  readonly discord: () => Promise<DiscordSurvey>;
}
type Known = Extract<DiscordSurvey, { readonly kind: 'known' }>;

/** A tenth of a day's beginnings is left: something begins connections again and again. */
const FEW_SESSIONS = 0.1;

export const discordTokenCheck: Check<DiscordDeps> = {
  name: 'Discord token',
  async run({ discord }) {
    const survey = await discord();
    switch (survey.kind) {
      case 'known':
        return ok(`Discord knows it, as that of “${survey.application.name}”`);
      case 'refused':
        return failure(
          'Discord does not know it',
          'reset it in the developer portal, under Bot, and set DISCORD_TOKEN to the new one: docs/discord.md',
        );
      case 'limited':
        return failure(
          'Discord answers nobody at this address for the moment, because too many requests from here were refused',
          'wait ten minutes, and see what else on this machine talks to Discord: docs/discord.md',
        );
      case 'silent':
        return failure(
          'Discord does not answer',
          'see whether this machine reaches discord.com, and discordstatus.com',
        );
      default:
        return survey satisfies never;
    }
  },
};

export const discordApplicationCheck = whereKnown('Discord application', ({ application }) => {
  if (application.hasInteractionsEndpoint) {
    return failure(
      'commands and buttons go to a web address instead of Pappus',
      'empty “Interactions Endpoint URL” in the developer portal, under General Information',
    );
  }
  if (application.needsCodeGrant) {
    return failure(
      'its invite link leads nowhere',
      'switch “Requires OAuth2 Code Grant” off in the developer portal, under Bot',
    );
  }
  if (!application.isPublic) {
    return warning(
      'only its owner can add it to servers',
      'switch “Public Bot” on in the developer portal, under Bot, unless that is meant',
    );
  }
  const { guildCount, userInstallCount } = application;
  return guildCount + userInstallCount === 0
    ? warning(
        'it is in no server and nobody has installed it, so nobody can write to it',
        'hand round the links that `pappus discord invite` prints',
      )
    : ok(`servers it is in: about ${guildCount}; people who have installed it: about ${userInstallCount}`);
});

/** Direct messages and mentions come with their text whether or not Message Content is switched on. */
export const discordIntentsCheck = whereKnown('Discord intents', ({ application: { privilegedIntents } }) =>
  privilegedIntents.length === 0
    ? ok('none that needs Discord’s leave is switched on, and Pappus needs none')
    : warning(
        `switched on without need: ${privilegedIntents.join(', ')}`,
        'switch them off in the developer portal, under Bot: Pappus then cannot read what is not written to it',
      ),
);

export const discordUserInstallCheck = whereKnown('Discord user install', ({ application }) =>
  application.isUserInstallable
    ? ok('people can install it for themselves')
    : warning(
        'people who share no server with it cannot reach it',
        'tick “User Install” in the developer portal, under Installation',
      ),
);

export const discordSessionsCheck = whereKnown('Discord sessions', ({ sessions }) => {
  const { total, remaining, resetsAfterMs, shards } = sessions;
  const budget = `${remaining} of ${total} connections can still be begun before the count starts anew in ${Math.ceil(resetsAfterMs / MINUTE)} min`;
  const found = shards === 1 ? budget : `${budget}; Discord wants ${shards} of them`;
  if (remaining < shards) {
    return failure(
      found,
      'do not start Pappus before then: Discord would reset the token; see what restarted it so often',
    );
  }
  return remaining < FEW_SESSIONS * total
    ? warning(found, 'see what restarts Pappus, or who else uses its token: at none left, Discord resets the token')
    : ok(found);
});

export const discordCommandsCheck = whereKnown('Discord commands', ({ areCommandsRegistered }) =>
  areCommandsRegistered
    ? ok('people see the commands of this Pappus')
    : warning(
        'people do not see the commands of this Pappus, or see those of another one',
        'start Pappus, which registers them; if it runs, look at its log for Discord',
      ),
);

function whereKnown(name: string, judge: (survey: Known) => Finding): Check<DiscordDeps> {
  return {
    name,
    async run({ discord }) {
      const survey = await discord();
      return survey.kind === 'known' ? judge(survey) : notLookedAt('Discord cannot be asked');
    },
  };
}
