import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Callback } from '../../../../core/identity/claim-round-trip.ts';
import type { Routes } from '../../server.ts';
import { addAccounts } from './accounts.ts';
import { addAnnouncements } from './announcements.ts';
import { addCases } from './cases.ts';
import type { DeskRoutesDeps } from './desk.ts';
import { addFailures } from './failures.ts';
import type { LiveLimits } from './live-figures.ts';
import { addOverview } from './overview.ts';
import { addRecord } from './record.ts';
import { addSignIn, comeBackToDesk } from './sign-in.ts';

export interface DeskPages {
  readonly routes: Routes;
  /** For the address at which browsers come back from the pod; see {@link comeBackToDesk}. */
  readonly comeBack: (
    request: FastifyRequest,
    reply: FastifyReply,
    callback: Callback,
  ) => Promise<FastifyReply | undefined>;
}

/**
 * The pages of the team, under `/staff`: another way to give the orders that can be given in the chats.
 *
 * @param formOrigins - Where the pod's sign-in may be.
 */
export function createDeskPages(
  deps: DeskRoutesDeps,
  { formOrigins, live }: { readonly formOrigins: readonly string[]; readonly live?: Partial<LiveLimits> },
): DeskPages {
  return {
    routes: (app) => {
      void app.register(async (scope) => {
        await scope.register(cookie);
        addSignIn(scope, deps, formOrigins);
        addOverview(scope, deps, live);
        addFailures(scope, deps);
        addAccounts(scope, deps);
        addCases(scope, deps);
        addAnnouncements(scope, deps);
        addRecord(scope, deps);
      });
    },
    comeBack: (request, reply, callback) => comeBackToDesk(deps, { request, reply, callback }),
  };
}
