import { DIASPORA_PLATFORM } from '../../adapters/diaspora/index.ts';
import type { ChannelSurvey } from '../../adapters/discord/survey-channel.ts';
import type { RoomSurvey } from '../../adapters/matrix/index.ts';
import type { AnnouncingPlatform } from '../core/broadcasts/public-place.ts';
import type { PlaceBarrier } from '../core/chat/chat-adapter.ts';
import { PodAccessTokens } from '../infra/oidc/pod-access-tokens.ts';
import { PodAccessError } from '../core/pods/pod-access.ts';
import { chatPlatformsOf } from './chat-platforms.ts';
import type { Parts } from './compose.ts';
import { findMatrixLogin } from './matrix.ts';
import { createPlaceLooks } from './place-looks.ts';
import type { PlaceLooks } from './place-looks.ts';
import { sunsetAccountOf } from './sunset.ts';

/**
 * The platforms as the team's pages ask them about announcements. The pages may be in a process that is connected to none,
 * so that they look from outside.
 */
export async function deskPlatformsOf(
  parts: Pick<Parts, 'config' | 'podHost' | 'sealer' | 'work' | 'clock'>,
): Promise<ReadonlyMap<string, AnnouncingPlatform>> {
  const { config, sealer } = parts;
  const account = sunsetAccountOf(parts);
  const access = account && new PodAccessTokens({ ...parts, podUrl: new URL(`${config.pod.url}/`), account });
  const looks = createPlaceLooks(config, {
    findMatrixLogin: (signal) => findMatrixLogin(config, sealer, signal),
    async sunsetAccess() {
      if (access === undefined) throw new PodAccessError('missing');
      return access;
    },
  });
  const barriers = barriersBy(looks);
  const platforms = await chatPlatformsOf(config);
  return new Map(
    [...platforms].map(([platform, { abilities }]) => {
      const findBarrier = barriers.get(platform);
      return [platform, { abilities, ...(findBarrier && { findBarrier }) }];
    }),
  );
}

type FindBarrier = NonNullable<AnnouncingPlatform['findBarrier']>;

const ROOM_BARRIERS: Readonly<Record<RoomSurvey, PlaceBarrier | undefined>> = {
  'may-write': undefined,
  'may-not-write': 'not-allowed',
  'not-in': 'not-there',
  'no-such-alias': 'not-there',
};

function barriersBy({ matrixRoom, discordChannel, mayPost }: PlaceLooks): ReadonlyMap<string, FindBarrier> {
  return new Map<string, FindBarrier>([
    [
      'matrix',
      async ({ conversation }, signal) => {
        const survey = await matrixRoom(conversation, signal);
        return survey && ROOM_BARRIERS[survey];
      },
    ],
    ['discord', async ({ conversation }, signal) => channelBarrier(await discordChannel(conversation, signal))],
    [DIASPORA_PLATFORM, async (_to, signal) => ((await mayPost(signal)) ? undefined : 'not-allowed')],
  ]);
}

/** Discord that cannot be asked bars nobody. */
function channelBarrier(survey: ChannelSurvey): PlaceBarrier | undefined {
  if (survey.kind === 'seen') return survey.missing.length === 0 ? undefined : 'not-allowed';
  return survey.kind === 'unseen' || survey.kind === 'no-such-channel' ? 'not-there' : undefined;
}
