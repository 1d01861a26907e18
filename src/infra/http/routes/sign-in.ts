import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { assertNever } from '../../../kernel/assert-never.ts';
import { MINUTE, SECOND } from '../../../kernel/clock.ts';
import type { Secret } from '../../../kernel/secret.ts';
import { beginRoundTrip } from '../../../core/identity/begin-round-trip.ts';
import type { BeginRoundTripDeps } from '../../../core/identity/begin-round-trip.ts';
import type { Callback } from '../../../core/identity/claim-round-trip.ts';
import { finishRoundTrip } from '../../../core/identity/finish-round-trip.ts';
import type { FinishRoundTripDeps, FinishRoundTripOutcome } from '../../../core/identity/finish-round-trip.ts';
import type { Asker } from '../../../core/identity/sign-in.ts';
import { viewCode } from '../../../core/identity/view-code.ts';
import type { ViewCodeDeps } from '../../../core/identity/view-code.ts';
import { viewLink } from '../../../core/identity/view-link.ts';
import type { ClosedLink, ViewLinkDeps } from '../../../core/identity/view-link.ts';
import { isFromOurPage } from '../from-our-page.ts';
import type { ChoosePageWords } from '../page-words.ts';
import { renderCode, renderStart } from '../pages/sign-in.ts';
import { renderSignInNotice } from '../pages/sign-in-notice.ts';
import type { SignInNoticePage } from '../pages/sign-in-notice.ts';
import { sendPage } from '../server.ts';
import type { Routes } from '../server.ts';

export interface SignInRoutesOptions {
  readonly deps: BeginRoundTripDeps & FinishRoundTripDeps & ViewLinkDeps & ViewCodeDeps;
  readonly chooseWords: ChoosePageWords;
  /** Where people reach this server, with a slash at the end. The pod sends them to `sign-in/callback` below it. */
  readonly publicUrl: URL;
  /** Round trips that began elsewhere come back to the same address. Answers those, and leaves all others alone. */
  readonly comeBackElsewhere?: (
    request: FastifyRequest,
    reply: FastifyReply,
    callback: Callback,
  ) => Promise<FastifyReply | undefined>;
}

/** Everything a visit to the pod may take, pod and database together. */
const POD_TIMEOUT_MS = 25 * SECOND;
/** Longer than any round trip and code can last. */
const COOKIE_MAX_AGE_SECONDS = (60 * MINUTE) / SECOND;
const LOOK_AGAIN_SECONDS = 3;

const paramsSchema = z.object({ token: z.string() });
const text = z.string().max(2_000);
const callbackSchema = z.object({ state: text, code: text.optional(), error: text.optional() });

/** Where the pod sends people back to, spelled as it is registered at the pod. */
export function signInRedirectUri(publicUrl: URL): string {
  return new URL('sign-in/callback', publicUrl).href;
}

/** The pages on which people show which pod account is theirs. */
export function signInRoutes(options: SignInRoutesOptions): Routes {
  return (app) => {
    void app.register(async (scope) => {
      await scope.register(cookie);
      scope.get('/sign-in/code', async (request, reply) => showCode(options, request, reply));
      scope.get('/sign-in/callback', async (request, reply) => comeBack(options, request, reply));
      scope.get('/sign-in/:token', async (request, reply) => showLink(options, request, reply));
      scope.post('/sign-in/:token', async (request, reply) => leave(options, request, reply));
    });
  };
}

async function showLink(options: SignInRoutesOptions, request: FastifyRequest, reply: FastifyReply) {
  const { token } = paramsSchema.parse(request.params);
  const view = await viewLink(options.deps, token);
  if (view.kind !== 'open') return sendClosed(options, request, reply, view);
  const page = pageFor(options, request, view.asker);
  return sendPage(reply, renderStart({ ...page, ...view, action: linkPath(options, token) }));
}

async function leave(options: SignInRoutesOptions, request: FastifyRequest, reply: FastifyReply) {
  const { token } = paramsSchema.parse(request.params);
  if (!isFromOurPage(request)) return sendNotice(options, request, reply, { status: 403, notice: 'stale' });
  const outcome = await beginRoundTrip(options.deps, token, AbortSignal.timeout(POD_TIMEOUT_MS));
  if (outcome.kind === 'leave') {
    keepBrowser(options, reply, outcome.browser);
    return reply.redirect(outcome.url.href, 303);
  }
  if (outcome.kind !== 'pod-unreachable') return sendClosed(options, request, reply, outcome);
  const action = linkPath(options, token);
  return sendNotice(options, request, reply, { status: 503, notice: 'podDown', asker: outcome.asker, action });
}

async function comeBack(options: SignInRoutesOptions, request: FastifyRequest, reply: FastifyReply) {
  const callback = callbackSchema.safeParse(request.query);
  if (!callback.success) return sendNotice(options, request, reply, { status: 400, notice: 'stale' });
  const { state, code, error } = callback.data;
  const answered = await options.comeBackElsewhere?.(request, reply, { state, code, error });
  if (answered !== undefined) return answered;
  const signal = AbortSignal.timeout(POD_TIMEOUT_MS);
  const outcome = await finishRoundTrip(options.deps, browserOf(options, request), { state, code, error }, signal);
  if (outcome.kind !== 'proven' && outcome.kind !== 'repeated') {
    return sendNotice(options, request, reply, noticeFor(outcome));
  }
  // Away from an address with a code in it, to one that can be reloaded.
  return reply.redirect(new URL('sign-in/code', options.publicUrl).pathname, 303);
}

async function showCode(options: SignInRoutesOptions, request: FastifyRequest, reply: FastifyReply) {
  const view = await viewCode(options.deps, browserOf(options, request));
  switch (view.kind) {
    case 'code':
      return sendPage(reply, renderCode({ ...pageFor(options, request, view.asker), ...view }));
    case 'checking':
      reply.header('refresh', String(LOOK_AGAIN_SECONDS));
      return sendNotice(options, request, reply, { status: 200, notice: 'checking', asker: view.asker });
    case 'linked':
      return sendNotice(options, request, reply, { status: 200, notice: 'linked', asker: view.asker });
    case 'expired':
      return sendNotice(options, request, reply, { status: 410, notice: 'codeExpired', asker: view.asker });
    case 'nothing':
      return sendNotice(options, request, reply, { status: 404, notice: 'nothing' });
    default:
      return assertNever(view);
  }
}

interface Notice extends Pick<SignInNoticePage, 'notice' | 'account' | 'expected' | 'action'> {
  readonly status: number;
  readonly asker?: Asker;
}

function sendNotice(
  options: SignInRoutesOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, asker, ...notice }: Notice,
): FastifyReply {
  return sendPage(reply.code(status), renderSignInNotice({ ...pageFor(options, request, asker), ...notice }));
}

function sendClosed(
  options: SignInRoutesOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  closed: ClosedLink,
): FastifyReply {
  const status = closed.kind === 'unknown' ? 404 : 410;
  const asker = closed.kind === 'unknown' ? {} : { asker: closed.asker };
  return sendNotice(options, request, reply, { status, notice: closed.kind, ...asker });
}

type Unproven = Exclude<FinishRoundTripOutcome, { readonly kind: 'proven' | 'repeated' }>;

function noticeFor(outcome: Unproven): Notice {
  switch (outcome.kind) {
    case 'other-browser':
      return { status: 400, notice: 'otherBrowser' };
    case 'stale':
      return { status: 400, notice: 'stale' };
    case 'declined':
      return { status: 200, notice: 'declined', asker: outcome.asker };
    case 'refused':
      return { status: 502, notice: 'refused', asker: outcome.asker };
    case 'pod-unreachable':
      return { status: 503, notice: 'podDownAfter', asker: outcome.asker };
    case 'foreign-account':
      return { status: 403, notice: 'foreignAccount', asker: outcome.asker };
    case 'other-account': {
      const { asker, diasporaId, expected } = outcome;
      return { status: 403, notice: 'otherAccount', asker, account: diasporaId, expected };
    }
    case 'unknown-account':
    case 'locked-account':
    case 'closed-account':
      return { status: 403, notice: ACCOUNT_NOTICES[outcome.kind], asker: outcome.asker, account: outcome.diasporaId };
    default:
      return assertNever(outcome);
  }
}

const ACCOUNT_NOTICES = {
  'unknown-account': 'unknownAccount',
  'locked-account': 'lockedAccount',
  'closed-account': 'closedAccount',
} as const;

/** The words of the person in the chat, else of the browser. */
function pageFor({ chooseWords, deps }: SignInRoutesOptions, request: FastifyRequest, asker: Asker | undefined) {
  return { words: chooseWords(asker?.locale, request.headers['accept-language']), pod: deps.podHost };
}

function linkPath({ publicUrl }: SignInRoutesOptions, token: string): string {
  return new URL(`sign-in/${encodeURIComponent(token)}`, publicUrl).pathname;
}

function cookieName({ publicUrl }: SignInRoutesOptions): string {
  return publicUrl.protocol === 'https:' ? '__Secure-sign-in' : 'sign-in';
}

function browserOf(options: SignInRoutesOptions, request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(options)];
}

/** Lax, because the way back from the pod is a navigation from another site. */
function keepBrowser(options: SignInRoutesOptions, reply: FastifyReply, browser: Secret): void {
  reply.setCookie(cookieName(options), browser.reveal(), {
    path: new URL('sign-in', options.publicUrl).pathname,
    httpOnly: true,
    sameSite: 'lax',
    secure: options.publicUrl.protocol === 'https:',
    maxAge: COOKIE_MAX_AGE_SECONDS,
  });
}
