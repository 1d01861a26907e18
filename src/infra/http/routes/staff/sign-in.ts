import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Callback } from '../../../../core/identity/claim-round-trip.ts';
import { useWebSession } from '../../../../core/staff/web-session.ts';
import { beginWebSignIn, finishWebSignIn } from '../../../../core/staff/web-sign-in.ts';
import { MINUTE, SECOND } from '../../../../kernel/clock.ts';
import { isFromOurPage } from '../../from-our-page.ts';
import { renderDeskNotice } from '../../pages/staff/desk-notices.ts';
import { contentSecurity, sendPage } from '../../server.ts';
import { SIGN_IN_PATH, cookieOptions, dropSession, keepSession, sessionToken, takesForm, wordsFor } from './desk.ts';
import type { DeskRoutesDeps } from './desk.ts';

/** Everything a visit to the pod may take, pod and database together. */
const POD_TIMEOUT_MS = 25 * SECOND;
/** Longer than any round trip can last. */
const COOKIE_MAX_AGE_SECONDS = (30 * MINUTE) / SECOND;

/** Of one address: each begins a row, and nobody has to be anybody for that. */
const MAX_SIGN_INS_PER_MINUTE = 20;

/** The way in and out. @param formOrigins - Where the pod's sign-in may be. */
export function addSignIn(scope: FastifyInstance, deps: DeskRoutesDeps, formOrigins: readonly string[]): void {
  // The form that leaves for the pod ends there after a redirect.
  const helmet = { contentSecurityPolicy: contentSecurity({ formOrigins }) };
  const pod = deps.pod.host;
  scope.get(SIGN_IN_PATH, { helmet }, async (request, reply) => {
    const visit = await useWebSession(deps, sessionToken(deps, request), { mayRotate: false });
    if (visit !== undefined) return reply.redirect('/staff', 303);
    return sendPage(reply, renderDeskNotice(wordsFor(deps, request), { kind: 'sign-in', pod }));
  });
  scope.post(
    SIGN_IN_PATH,
    { helmet, config: { rateLimit: { max: MAX_SIGN_INS_PER_MINUTE } } },
    async (request, reply) => {
      const words = wordsFor(deps, request);
      if (!isFromOurPage(request)) return sendPage(reply.code(403), renderDeskNotice(words, { kind: 'stale' }));
      const begun = await beginWebSignIn(deps, AbortSignal.timeout(POD_TIMEOUT_MS));
      if (begun === undefined) return sendPage(reply.code(503), renderDeskNotice(words, { kind: 'again', pod }));
      const { url, browser } = begun;
      reply.setCookie(tripCookie(deps), browser.reveal(), { ...cookieOptions(deps), maxAge: COOKIE_MAX_AGE_SECONDS });
      return reply.redirect(url.href, 303);
    },
  );
  takesForm(scope, deps, {
    path: '/staff/sign-out',
    async handle({ reply, session }) {
      await deps.work.transact((tx) => tx.webSessions.remove(session.id));
      dropSession(deps, reply);
      return reply.redirect(SIGN_IN_PATH, 303);
    },
  });
}

/**
 * Takes back from the pod whoever left for it through the pages of the team.
 *
 * @returns `undefined` for everybody else: their round trip began elsewhere.
 */
export async function comeBackToDesk(
  deps: DeskRoutesDeps,
  {
    request,
    reply,
    callback,
  }: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly callback: Callback },
): Promise<FastifyReply | undefined> {
  const signal = AbortSignal.timeout(POD_TIMEOUT_MS);
  const brought = { browser: request.cookies[tripCookie(deps)], token: sessionToken(deps, request) };
  const outcome = await finishWebSignIn(deps, brought, callback, signal);
  if (outcome.kind === 'unknown') return undefined;
  const words = wordsFor(deps, request);
  reply.clearCookie(tripCookie(deps), cookieOptions(deps));
  if (outcome.kind === 'broken-off') {
    return sendPage(reply.code(502), renderDeskNotice(words, { kind: 'again', pod: deps.pod.host }));
  }
  if (outcome.kind === 'not-staff') return sendPage(reply.code(403), renderDeskNotice(words, { kind: 'stranger' }));
  keepSession(deps, reply, outcome.token);
  return reply.redirect('/staff', 303);
}

function tripCookie({ publicUrl }: Pick<DeskRoutesDeps, 'publicUrl'>): string {
  return publicUrl.protocol === 'https:' ? '__Host-staff-sign-in' : 'staff-sign-in';
}
