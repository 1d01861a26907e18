import { mayPostInPublic } from '../../adapters/diaspora/index.ts';
import type { ChannelSurvey } from '../../adapters/discord/survey-channel.ts';
import type { MatrixLogin, RoomSurvey } from '../../adapters/matrix/index.ts';
import type { Config } from '../config/config.ts';
import type { PodAccess } from '../core/pods/pod-access.ts';

/** Looks at the places in which announcements are said in public, by a process that need not be connected to them. */
export interface PlaceLooks {
  /** `undefined` where there is no login, or the homeserver does not say. */
  readonly matrixRoom: (named: string, signal: AbortSignal) => Promise<RoomSurvey | undefined>;
  readonly discordChannel: (id: string, signal: AbortSignal) => Promise<ChannelSurvey>;
  /** @throws {@link PodAccessError} when the account has allowed nothing at all. */
  readonly mayPost: (signal: AbortSignal) => Promise<boolean>;
}

export interface PlaceLooksOptions {
  readonly findMatrixLogin: (signal: AbortSignal) => Promise<MatrixLogin | undefined>;
  readonly sunsetAccess: () => Promise<PodAccess>;
}

export function createPlaceLooks(
  { matrix, discord, pod }: Config,
  { findMatrixLogin, sunsetAccess }: PlaceLooksOptions,
): PlaceLooks {
  return {
    async matrixRoom(named, signal) {
      // Nobody asks where Matrix is off; its library is loaded only where it is on.
      if (matrix === undefined) return undefined;
      const { HomeserverError, surveyRoom } = await import('../../adapters/matrix/index.ts');
      try {
        const login = await findMatrixLogin(signal);
        return login && (await surveyRoom({ homeserverUrl: matrix.homeserverUrl, login }, named, signal));
      } catch (err) {
        if (err instanceof HomeserverError) return undefined;
        throw err;
      }
    },
    async discordChannel(id, signal) {
      if (discord === undefined) return { kind: 'refused' };
      const { surveyChannel } = await import('../../adapters/discord/survey-channel.ts');
      return surveyChannel(discord, id, signal);
    },
    async mayPost(signal) {
      const access = await sunsetAccess();
      return mayPostInPublic({ podUrl: new URL(`${pod.url}/`), access, timeoutMs: pod.timeoutMs }, signal);
    },
  };
}
