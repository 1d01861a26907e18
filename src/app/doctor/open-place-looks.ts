import { mayPostInPublic } from '../../../adapters/diaspora/index.ts';
import type { Config } from '../../config/config.ts';
import type { PodAccess } from '../../core/pods/pod-access.ts';
import type { Sealer } from '../../core/work/sealer.ts';
import { findMatrixLogin } from '../matrix.ts';
import type { AnnouncementDeps } from './announcement-checks.ts';
import { once } from './once.ts';

export interface PlaceLooksOptions {
  readonly sealer: Sealer;
  readonly sunsetAccess: () => Promise<PodAccess>;
  /** Ends looks that are shared. */
  readonly signal: AbortSignal;
}

/** Looks at the places in which announcements are said in public, each as it is looked at before one is approved. */
export function openPlaceLooks(config: Config, { sealer, sunsetAccess, signal }: PlaceLooksOptions): AnnouncementDeps {
  const { matrix, discord, pod } = config;
  const findLogin = once(async () => findMatrixLogin(config, sealer, signal));
  return {
    async matrixRoom(named, limit) {
      // Nobody asks where Matrix is off; its library is loaded only where it is on.
      if (matrix === undefined) return undefined;
      const { HomeserverError, surveyRoom } = await import('../../../adapters/matrix/index.ts');
      try {
        const login = await findLogin();
        return login && (await surveyRoom({ homeserverUrl: matrix.homeserverUrl, login }, named, limit));
      } catch (err) {
        if (err instanceof HomeserverError) return undefined;
        throw err;
      }
    },
    async discordChannel(id, limit) {
      if (discord === undefined) return { kind: 'refused' };
      const { surveyChannel } = await import('../../../adapters/discord/survey-channel.ts');
      return surveyChannel(discord, id, limit);
    },
    async mayPost(limit) {
      const access = await sunsetAccess();
      return mayPostInPublic({ podUrl: new URL(`${pod.url}/`), access, timeoutMs: pod.timeoutMs }, limit);
    },
  };
}
