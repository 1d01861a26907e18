import type { AddressInfo } from 'node:net';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { SECOND } from '../../kernel/clock.ts';
import { errorCode } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/log.ts';
import { PortTakenError } from './errors.ts';
import { rateLimitKey } from './rate-limit-key.ts';
import { explainFailure, logRequests } from './request-log.ts';
import { type Notice, renderMessage } from './pages/message.ts';
import { LIVE_SCRIPT } from './pages/live-script.ts';
import { STYLESHEET } from './pages/stylesheet.ts';
import type { ChoosePageWords } from './page-words.ts';

/** Adds the routes of one feature: parse, call, render. */
export type Routes = (app: FastifyInstance) => void;

export interface HttpServerOptions {
  readonly log: Logger;
  readonly chooseWords: ChoosePageWords;
  readonly routes: readonly Routes[];
  /**
   * Whose `X-Forwarded-For` to believe: anybody's, or that of the proxies with these addresses or networks. Default
   * `false`. It decides whom the rate limit counts.
   */
  readonly trustProxy?: boolean | readonly string[];
  /** Per client address, an IPv6 /64 counting as one; default 300. */
  readonly maxRequestsPerMinute?: number;
  /** Origins besides our own that a form may end at, such as the pod's after a redirect. */
  readonly formOrigins?: readonly string[];
}

/** Pages have no forms with more than a few short fields. */
const MAX_BODY_BYTES = 16 * 1024;
/** A browser that has not sent its whole request by then is not going to. */
const REQUEST_TIMEOUT_MS = 30 * SECOND;
const KEEP_ALIVE_MS = 10 * SECOND;
const SWEEP_MS = 100;

/**
 * The web server with everything all pages share: headers, limits, the stylesheet, errors as pages, a request log.
 *
 * It does not listen yet; see {@link listen}.
 */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { trustProxy = false, chooseWords, log } = options;
  const app = fastify({
    logger: false,
    trustProxy: typeof trustProxy === 'object' ? [...trustProxy] : trustProxy,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // A HEAD is answered by its route: the default would open and read the file of a download.
    exposeHeadRoutes: false,
    // Such a request belongs to no route, and the default answer repeats its path, which may hold a token.
    frameworkErrors: (err, request, reply) => {
      void sendFailure(err, request, reply.header('cache-control', 'no-store'), options);
    },
  });
  logRequests(app, log);
  await addHeaders(app, options.formOrigins ?? []);
  await app.register(rateLimit, {
    max: options.maxRequestsPerMinute ?? 300,
    timeWindow: 60 * SECOND,
    keyGenerator: rateLimitKey,
  });
  await app.register(formbody, { bodyLimit: MAX_BODY_BYTES });
  app.setErrorHandler((err, request, reply) => sendFailure(err, request, reply, options));
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, async (request, reply) =>
    sendNotice(reply, {
      status: 404,
      notice: 'notFound',
      words: chooseWords(undefined, request.headers['accept-language']),
    }),
  );
  addFiles(app);
  for (const addRoutes of options.routes) addRoutes(app);
  await app.ready();
  return app;
}

/** Answers with a page that only says something. */
export function sendNotice(
  reply: FastifyReply,
  {
    status,
    notice,
    words,
    wayOn,
  }: {
    readonly status: number;
    readonly notice: Notice;
    readonly words: ReturnType<ChoosePageWords>;
    readonly wayOn?: { readonly href: string; readonly label: string };
  },
): FastifyReply {
  return sendPage(reply.code(status), renderMessage(words, notice, wayOn));
}

export function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page);
}

export interface ListeningServer extends AsyncDisposable {
  readonly port: number;
}

/**
 * Listens. Disposing takes no new requests, gives those in hand `drainMs`, then cuts them off: downloads resume.
 *
 * @param port - 0 for any free one.
 * @throws {@link PortTakenError}, or a system error such as `EACCES`.
 */
export async function listen(
  app: FastifyInstance,
  { host, port, drainMs = 10 * SECOND }: { readonly host: string; readonly port: number; readonly drainMs?: number },
): Promise<ListeningServer> {
  try {
    await app.listen({ host, port });
  } catch (err) {
    throw errorCode(err) === 'EADDRINUSE' ? new PortTakenError(host, port, { cause: err }) : err;
  }
  const address = app.server.address();
  return {
    port: isInternetAddress(address) ? address.port : port,
    async [Symbol.asyncDispose]() {
      const cutOff = setTimeout(() => app.server.closeAllConnections(), drainMs);
      // A connection whose last answer ends while the server closes would be kept alive for nothing.
      const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
      try {
        await app.close();
      } finally {
        clearTimeout(cutOff);
        clearInterval(sweep);
      }
    },
  };
}

function isInternetAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

/**
 * What a page may load and where its forms may go: nothing from elsewhere, and no script unless it is a file of ours.
 *
 * @see Content Security Policy Level 3
 */
export function contentSecurity({
  formOrigins = [],
  runsOurScripts = false,
}: {
  readonly formOrigins?: readonly string[];
  readonly runsOurScripts?: boolean;
}) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      // The empty icon in the frame, which keeps browsers from asking for another.
      imgSrc: ['data:'],
      formAction: ["'self'", ...formOrigins],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      ...(runsOurScripts && { scriptSrc: ["'self'"], connectSrc: ["'self'"] }),
    },
  };
}

async function addHeaders(app: FastifyInstance, formOrigins: readonly string[]): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurity({ formOrigins }),
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 180 * 24 * 60 * 60, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow');
  });
}

function addFiles(app: FastifyInstance): void {
  const files = [
    { path: '/style.css', type: 'text/css', text: STYLESHEET },
    { path: '/live.js', type: 'text/javascript', text: LIVE_SCRIPT },
  ];
  for (const { path, type, text } of files) {
    app.get(path, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').type(`${type}; charset=utf-8`).send(text),
    );
  }
}

/** The one place where errors become answers. */
function sendFailure(
  err: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { log, chooseWords }: HttpServerOptions,
): FastifyReply {
  const { status, notice } = verdictOn(err);
  if (status >= 500) log.error({ ...explainFailure(err), route: request.routeOptions.url }, 'request failed');
  return sendNotice(reply, { status, notice, words: chooseWords(undefined, request.headers['accept-language']) });
}

function verdictOn(err: unknown): { readonly status: number; readonly notice: Notice } {
  const status =
    err instanceof Error && 'statusCode' in err && typeof err.statusCode === 'number' ? err.statusCode : 500;
  if (status === 429) return { status, notice: 'tooFast' };
  return status >= 400 && status < 500 ? { status, notice: 'badRequest' } : { status: 500, notice: 'failed' };
}
