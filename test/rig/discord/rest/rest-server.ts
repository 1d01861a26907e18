import { setTimeout as delay } from 'node:timers/promises';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DiscordError, refusal, unauthorized } from '../discord-error.ts';
import type { DiscordContext } from '../discord-context.ts';
import { errorOf } from '../faults.ts';
import type { Fault } from '../faults.ts';
import type { User } from '../world.ts';

/** Who may use a route: a token in the path is leave enough for `anybody`. */
export type Access = 'bot' | 'person' | 'account' | 'anybody';

export interface Asking<U = User> {
  readonly user: U;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What was asked and how it was answered, for tests. */
export interface AnsweredRequest {
  readonly route: string;
  readonly path: string;
  readonly status: number;
  readonly at: number;
  readonly isBot: boolean;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v10`. */
  readonly pattern: string;
  readonly access: Access;
  /** @returns the body of the answer; nothing is 204. */
  readonly handle: (asking: Asking) => unknown;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const BASE = '/api/v10';
const NOBODY: User = {
  id: '0',
  username: '',
  globalName: null,
  bot: true,
  token: '',
  locale: '',
  dmsClosed: false,
  userInstalled: false,
};

/** Discord's REST interface: what every request goes through before and after the route it is for. */
export function createRestServer(
  context: DiscordContext,
  routes: readonly Route[],
  answered: AnsweredRequest[],
): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 8_000_000, routerOptions: { maxParamLength: 500 } });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : JSON.parse(String(body)));
    } catch {
      done(refusal(50109));
    }
  });
  app.addContentTypeParser('*', (_request, _payload, done) => done(null, {}));
  app.setErrorHandler(async (err, _request, reply) => {
    const known = err instanceof DiscordError ? err : new DiscordError(500, 0, '500: Internal Server Error');
    return reply.code(known.status).send(known.body);
  });
  app.setNotFoundHandler(async (_request, reply) => reply.code(404).send(refusal(0).body));
  for (const route of routes) {
    const name = `${route.method} ${route.pattern}`;
    app.route({
      method: route.method,
      url: `${BASE}${route.pattern}`,
      handler: async (request, reply) => {
        const [min, max] = context.settings.latencyMs;
        const halfMs = max === 0 ? 0 : (min + Math.random() * (max - min)) / 2;
        if (halfMs > 0) await delay(halfMs);
        const fault = context.faults.take(name);
        if (fault?.moment === 'refuse') return hangUp(request, reply);
        const { answer, isBot } = answerTo(context, route, name, request, fault);
        if (halfMs > 0) await delay(halfMs);
        if (fault?.moment === 'close') return hangUp(request, reply);
        if (fault?.moment === 'silence') return reply.hijack();
        const given = fault?.moment === 'after' ? faultAnswer(fault) : answer;
        context.invalid.note(given.status, given.headers?.['x-ratelimit-scope'] === 'shared');
        answered.push({ route: name, path: request.url, status: given.status, at: performance.now(), isBot });
        return reply
          .code(given.status)
          .headers(given.headers ?? {})
          .send(given.body);
      },
    });
  }
  return app;
}

function hangUp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy();
  return reply.hijack();
}

function faultAnswer(fault: Fault): Answer {
  const err = errorOf(fault);
  return { status: err.status, body: fault.body ?? err.body, ...(fault.headers && { headers: fault.headers }) };
}

function answerTo(
  context: DiscordContext,
  route: Route,
  name: string,
  request: FastifyRequest,
  fault: Fault | undefined,
) {
  if (context.invalid.isBanned) {
    const body = '<!doctype html><title>Access denied | discord.com used Cloudflare to restrict access</title>';
    return {
      isBot: true,
      answer: { status: 429, body, headers: { 'content-type': 'text/html', 'retry-after': '600' } } satisfies Answer,
    };
  }
  if (fault?.moment === 'before') return { isBot: true, answer: faultAnswer(fault) };
  let headers: Readonly<Record<string, string>> = {};
  const { authorization = '' } = request.headers;
  const isBot = route.access === 'anybody' || authorization.startsWith('Bot ');
  try {
    const user = route.access === 'anybody' ? NOBODY : accountOf(context, authorization, route.access);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Fastify gives strings by name
    const params = request.params as Readonly<Record<string, string>>;
    if (isBot) {
      const major = params['channel'] ?? params['token'] ?? params['guild'] ?? '';
      const verdict = context.limits.check(name, major, route.access === 'anybody');
      headers = verdict.headers;
      if (verdict.refused) {
        const { scope, retryAfterSeconds } = verdict.refused;
        const body = {
          message: 'You are being rate limited.',
          retry_after: retryAfterSeconds,
          global: scope === 'global',
        };
        return { isBot, answer: { status: 429, body, headers } satisfies Answer };
      }
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above; no route takes a parameter twice
    const query = request.query as Readonly<Record<string, string>>;
    const body = route.handle({ user, params, query, body: request.body });
    return { isBot, answer: { status: body === undefined ? 204 : 200, body, headers } satisfies Answer };
  } catch (err) {
    if (!(err instanceof DiscordError)) throw err;
    return { isBot, answer: { status: err.status, body: err.body, headers } satisfies Answer };
  }
}

/** A bot says `Bot ` before its token, a person does not. */
function accountOf(context: DiscordContext, authorization: string, access: Access): User {
  const saysBot = authorization.startsWith('Bot ');
  const user = context.world.userOfToken(saysBot ? authorization.slice(4) : authorization);
  if (!user || user.bot !== saysBot) throw unauthorized();
  if (access === 'person' && user.bot) throw refusal(20001);
  if (access === 'bot' && !user.bot) throw refusal(20002);
  return user;
}
