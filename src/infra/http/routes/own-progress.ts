import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewProgress } from '../../../core/conversation/progress-link.ts';
import type { ProgressView, ViewProgressDeps } from '../../../core/conversation/progress-link.ts';
import { exportStatuses } from '../../../core/exports/export-status.ts';
import type { ExportStatusDeps, RequestStatus } from '../../../core/exports/export-status.ts';
import type { PodUserId } from '../../../kernel/ids.ts';
import type { Logger } from '../../../kernel/log.ts';
import { LivePages } from '../live-pages.ts';
import type { LivePagesOptions } from '../live-pages.ts';
import type { ChoosePageWords } from '../page-words.ts';
import { renderOwnProgress, renderProgressFrame } from '../pages/own-progress.ts';
import { rateLimitKey } from '../rate-limit-key.ts';
import { contentSecurity, sendNotice, sendPage } from '../server.ts';
import type { Routes } from '../server.ts';

export interface OwnProgressRoutesDeps {
  readonly work: ViewProgressDeps['work'] & ExportStatusDeps['work'];
  readonly clock: ViewProgressDeps['clock'];
  readonly pace: ExportStatusDeps['pace'];
  readonly progressKey: ViewProgressDeps['key'];
  readonly chooseWords: ChoosePageWords;
  readonly log: Logger;
  readonly live: Pick<LivePagesOptions<PodUserId, unknown>, 'everyMs' | 'maxCount' | 'maxPerAddress'>;
}

type Request = FastifyRequest<{ Params: { readonly token: string }; Querystring: { readonly seen?: unknown } }>;
type Pages = LivePages<PodUserId, readonly RequestStatus[]>;

const RETRY_AFTER_SECONDS = 60;

/** The page on which somebody watches their own exports, and the events that keep it up to date. */
export function ownProgressRoutes(deps: OwnProgressRoutesDeps): Routes {
  const pages: Pages = new LivePages({ ...deps.live, log: deps.log, read: async (ids) => exportStatuses(deps, ids) });
  return (app) => {
    const helmet = { contentSecurityPolicy: contentSecurity({ runsOurScripts: true }) };
    app.get('/progress/:token', { helmet }, async (request: Request, reply) => showPage(deps, request, reply));
    app.get('/progress/:token/live', async (request: Request, reply) => keepLive(deps, pages, request, reply));
    // Connections that never end by themselves would hold up the server's own end.
    app.addHook('preClose', async () => pages[Symbol.dispose]());
  };
}

async function showPage(deps: OwnProgressRoutesDeps, request: Request, reply: FastifyReply): Promise<FastifyReply> {
  const { token } = request.params;
  const view = await viewProgress({ ...deps, key: deps.progressKey }, token);
  if (view === undefined) return sendNoProgress(deps, request, reply);
  const statuses = (await exportStatuses(deps, [view.podUserId])).get(view.podUserId) ?? [];
  const { expiresAt } = view;
  const page = { words: wordsFor(deps, request, view), statuses, now: deps.clock.now(), expiresAt };
  return sendPage(reply, renderOwnProgress({ ...page, href: `/progress/${token}` }));
}

async function keepLive(
  deps: OwnProgressRoutesDeps,
  pages: Pages,
  request: Request,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const view = await viewProgress({ ...deps, key: deps.progressKey }, request.params.token);
  if (view === undefined) return sendNoProgress(deps, request, reply);
  const words = wordsFor(deps, request, view);
  const keep = pages.admit(rateLimitKey(request));
  if (keep === undefined) {
    void reply.header('retry-after', RETRY_AFTER_SECONDS);
    return sendNotice(reply, { status: 503, notice: 'tooFast', words });
  }
  keep({
    id: view.podUserId,
    reply,
    seenKey: seenBy(request),
    render: (statuses = []) => {
      const { html, ...frame } = renderProgressFrame(words, statuses, deps.clock.now());
      return { ...frame, html: html.toString() };
    },
  });
  return undefined;
}

/** What a browser that comes again has shown last, else what the page was sent with. */
function seenBy({ headers, query }: Request): string | undefined {
  const known = headers['last-event-id'] ?? query.seen;
  return typeof known === 'string' ? known : undefined;
}

function wordsFor({ chooseWords }: OwnProgressRoutesDeps, { headers }: Request, { locale }: ProgressView) {
  return chooseWords(locale, headers['accept-language']);
}

/** The same answer whether the token was never made, is too old, or the chat is linked no longer. */
function sendNoProgress({ chooseWords }: OwnProgressRoutesDeps, request: Request, reply: FastifyReply): FastifyReply {
  const words = chooseWords(undefined, request.headers['accept-language']);
  return sendNotice(reply, { status: 404, notice: 'noProgress', words });
}
