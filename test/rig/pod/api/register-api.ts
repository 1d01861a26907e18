import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiFault } from './api-condition.ts';
import { refuse } from './api-request.ts';
import type { ApiParts } from './api-request.ts';
import { registerContactRoutes } from './contact-routes.ts';
import { registerConversationRoutes } from './conversation-routes.ts';
import { registerNotificationRoutes } from './notification-routes.ts';
import { registerPostRoutes } from './post-routes.ts';

/** REST API v1, which 0.9 has and 0.7 has not. */
export async function registerApi(app: FastifyInstance, parts: ApiParts): Promise<void> {
  const { condition } = parts;
  if (parts.context.version.startsWith('0.7.')) return;
  await app.register(async (api) => {
    const afterwards = new WeakMap<FastifyRequest, ApiFault>();
    api.setErrorHandler(async (err, _request, reply) => refuse(reply, 500, String(err)));
    api.addHook('onRequest', async (request, reply) => {
      const [path = ''] = request.url.split('?');
      condition.enter();
      request.raw.once('close', () => condition.leave());
      condition.seen.push(`${request.method} ${path}`);
      const fault = condition.take(request.method, path);
      if (fault === undefined) return undefined;
      if (fault.kind === 'error-after' || fault.kind === 'cut-after') {
        afterwards.set(request, fault);
        return undefined;
      }
      return befall(request, reply, fault);
    });
    api.addHook('onSend', async (request, reply, payload) => {
      const fault = afterwards.get(request);
      if (fault?.kind === 'cut-after') request.raw.socket.destroy();
      if (fault?.kind !== 'error-after') return payload;
      reply.code(500);
      return JSON.stringify({ code: 500, message: "undefined method `id' for nil:NilClass" });
    });
    registerConversationRoutes(api, parts);
    registerContactRoutes(api, parts);
    registerNotificationRoutes(api, parts);
    registerPostRoutes(api, parts);
  });
}

async function befall(request: FastifyRequest, reply: FastifyReply, fault: ApiFault): Promise<unknown> {
  if (fault.kind === 'cut') {
    request.raw.socket.destroy();
    return reply.hijack();
  }
  if (fault.kind === 'error') return refuse(reply, 500, "undefined method `id' for nil:NilClass");
  if (fault.retryAfterSeconds !== undefined) reply.header('retry-after', fault.retryAfterSeconds);
  return reply.code(503).type('text/html').send('<h1>503 Service Unavailable</h1>');
}
