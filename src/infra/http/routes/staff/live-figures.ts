import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { findWebMember, useWebSession } from '../../../../core/staff/web-session.ts';
import { SECOND } from '../../../../kernel/clock.ts';
import type { WebSessionId } from '../../../../kernel/ids.ts';
import { LivePages } from '../../live-pages.ts';
import type { Frame, LivePagesOptions } from '../../live-pages.ts';
import { renderLiveParts } from '../../pages/staff/overview.ts';
import type { OverviewPage } from '../../pages/staff/overview.ts';
import { rateLimitKey } from '../../rate-limit-key.ts';
import { sessionToken, wordsFor } from './desk.ts';
import type { DeskRoutesDeps } from './desk.ts';

export type LiveLimits = Pick<LivePagesOptions<WebSessionId, unknown>, 'everyMs' | 'maxCount' | 'maxPerAddress'>;
/** What an overview shows, as it was read last. */
export type LiveFigures = Pick<OverviewPage, 'overview' | 'days'>;

/** A team is a few people, who may sit behind one address. */
const DEFAULTS: LiveLimits = { everyMs: 5 * SECOND, maxCount: 50, maxPerAddress: 20 };
const RETRY_AFTER_SECONDS = 30;
const OVER: Frame = { key: 'over', html: '', isOver: true };

/**
 * Keeps overviews up to date by server-sent events. At every look the sessions and their roles are looked up anew;
 * whoever has none any more hears `over` and nothing else.
 */
export function addLiveFigures(
  scope: FastifyInstance,
  deps: DeskRoutesDeps,
  { read, limits }: { readonly read: () => Promise<LiveFigures>; readonly limits: Partial<LiveLimits> | undefined },
): void {
  const { closesAt } = deps.pod;
  const pages = new LivePages<WebSessionId, LiveFigures>({
    ...DEFAULTS,
    ...limits,
    log: deps.log,
    async read(ids) {
      const present: WebSessionId[] = [];
      for (const id of ids) if (await findWebMember(deps, id)) present.push(id);
      if (present.length === 0) return new Map();
      const figures = await read();
      return new Map(present.map((id) => [id, figures]));
    },
  });
  scope.addHook('preClose', async () => pages[Symbol.dispose]());

  scope.get('/staff/live', async (request, reply): Promise<FastifyReply | undefined> => {
    const visit = await useWebSession(deps, sessionToken(deps, request), { mayRotate: false, isUse: false });
    if (visit === undefined) return reply.code(401).send();
    const keep = pages.admit(rateLimitKey(request));
    if (keep === undefined) return reply.code(503).header('retry-after', RETRY_AFTER_SECONDS).send();
    const words = wordsFor(deps, request);
    keep({
      id: visit.session.id,
      reply,
      seenKey: undefined,
      render: (view) => (view === undefined ? OVER : frameOf({ words, closesAt, ...view })),
    });
    return undefined;
  });
}

/** The parts by their names, as JSON. */
function frameOf(page: OverviewPage): Frame {
  const parts = Object.entries(renderLiveParts(page)).map(([name, part]) => [name, part.toString()]);
  const html = JSON.stringify(Object.fromEntries(parts));
  return { key: createHash('sha256').update(html, 'utf8').digest('base64url'), html, isOver: false };
}
