import type { RoomSurvey } from '../../../adapters/matrix/index.ts';
import type { Config } from '../../config/config.ts';
import { PodAccessError } from '../../core/pods/pod-access.ts';
import type { PlaceLooks } from '../place-looks.ts';
import type { Check, Finding } from './check.ts';
import { notLookedAt, ok, warning } from './check.ts';

/** One line for each place in which announcements are said in public. */
export function announcementChecks({ rooms, post }: Config['announcements']): readonly Check<PlaceLooks>[] {
  const checks = rooms.map(({ platform, conversation }) => {
    const name = `announcements in ${platform}:${conversation}`;
    return platform === 'discord' ? channelCheck(name, conversation) : roomCheck(name, conversation);
  });
  return post === undefined ? checks : [...checks, publicPostCheck];
}

const ROOMS: Readonly<Record<RoomSurvey, Finding>> = {
  'may-write': ok('the assistant is in the room and may write there'),
  'may-not-write': warning(
    'the assistant is in the room and may not write there',
    'raise its power level in the room’s settings, or let everybody send messages',
  ),
  'not-in': warning(
    'the assistant is not in the room, or there is none of that id',
    'start Pappus and invite the assistant: it joins by itself; if it does not, compare ANNOUNCE_ROOMS with the room’s advanced settings',
  ),
  'no-such-alias': warning(
    'no room has that alias',
    'give the room that alias in its settings, or put its id into ANNOUNCE_ROOMS',
  ),
};

function roomCheck(name: string, named: string): Check<PlaceLooks> {
  return {
    name,
    async run({ matrixRoom }, signal) {
      const survey = await matrixRoom(named, signal);
      return survey === undefined ? notLookedAt('the homeserver cannot be asked') : ROOMS[survey];
    },
  };
}

function channelCheck(name: string, id: string): Check<PlaceLooks> {
  return {
    name,
    async run({ discordChannel }, signal) {
      const survey = await discordChannel(id, signal);
      switch (survey.kind) {
        case 'seen':
          return survey.missing.length === 0
            ? ok('the bot sees the channel and may write there')
            : warning(
                `the bot lacks in the channel: ${survey.missing.join(', ')}`,
                'allow it that in the channel’s settings, under Permissions',
              );
        case 'unseen':
          return warning(
            'the bot does not see the channel',
            'add it to the server (`pappus discord invite`), and allow it View Channel in the channel’s settings',
          );
        case 'no-such-channel':
          return warning(
            'there is no channel of that id',
            'copy the id of the channel itself into ANNOUNCE_ROOMS (Developer Mode, Copy Channel ID)',
          );
        case 'refused':
        case 'limited':
        case 'silent':
          return notLookedAt('Discord cannot be asked');
        default:
          return survey satisfies never;
      }
    },
  };
}

const publicPostCheck: Check<PlaceLooks> = {
  name: 'announcements in a public post',
  async run({ mayPost }, signal) {
    try {
      return (await mayPost(signal))
        ? ok('the sunset account has let Pappus post in public')
        : warning(
            'the sunset account has let Pappus write messages, and not post in public',
            'run `npm run pappus -- sunset-login` once more with ANNOUNCE_POST set',
          );
    } catch (err) {
      if (err instanceof PodAccessError) return notLookedAt('the sunset account has allowed nothing');
      throw err;
    }
  },
};
