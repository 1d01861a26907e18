import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import Fastify from 'fastify';
import type { FastifyError, FastifyInstance } from 'fastify';
import type { ApiCondition } from '../api/api-condition.ts';
import type { ApiParts } from '../api/api-request.ts';
import { registerApi } from '../api/register-api.ts';
import { registerAuthorizationRoutes } from '../oidc/authorization-routes.ts';
import { registerClientRoutes } from '../oidc/client-routes.ts';
import { registerDiscoveryRoutes } from '../oidc/discovery-routes.ts';
import { registerTokenRoutes } from '../oidc/token-routes.ts';
import { registerUserInfoRoutes } from '../oidc/user-info-routes.ts';
import { requestOrigin } from '../pod-context.ts';
import type { PodContext } from '../pod-context.ts';
import { registerDiscoveryOfPeople } from './discovery-routes.ts';
import { registerNodeInfoRoutes } from './node-info-routes.ts';
import { registerSettingsRoutes } from './settings-routes.ts';
import { registerSignInRoutes } from './sign-in-routes.ts';
import { registerUploadsRoutes } from './uploads-routes.ts';

/** How the pod's web server is doing; changed by the control interface while it runs. */
export interface WebCondition {
  /** Added to every answer. */
  delayMs: number;
  /** Every page answers 503, as a proxy does whose application is down. */
  isDown: boolean;
}

/** The pod's pages, API and files. It does not listen: `routing` answers the requests of a server that does. */
export async function createWebServer(
  context: PodContext,
  condition: WebCondition,
  post: Omit<ApiParts, 'context'> & { readonly condition: ApiCondition },
): Promise<FastifyInstance> {
  const app = Fastify({ routerOptions: { maxParamLength: 300 } });
  await app.register(cookie);
  await app.register(formbody);
  app.addHook('onRequest', async (request, reply) => {
    if (condition.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, condition.delayMs));
    if (condition.isDown) return reply.code(503).type('text/html').send('<h1>503 Service Unavailable</h1>');
    if (context.requireSsl && request.headers['x-forwarded-proto'] !== 'https') {
      return reply.redirect(`${requestOrigin(request).replace(/^http:/, 'https:')}${request.url}`, 301);
    }
    return undefined;
  });
  // A page that fails as no pod does is a fault of this double, and its reason is wanted.
  app.setErrorHandler<FastifyError>(async (err, request, reply) => {
    const status = err.statusCode ?? 500;
    if (status >= 500) console.error(`the simulated pod fails at ${request.method} ${request.url}:`, err);
    return reply.code(status).send(status >= 500 ? 'Internal Server Error' : err.message);
  });
  // What no route knows is answered by Rails all the same, with the mark of its middleware.
  app.setNotFoundHandler(async (_request, reply) => reply.code(404).header('x-runtime', '0.004').send());
  registerUploadsRoutes(app, context.uploadsDirectory);
  await app.register(async (pages) => {
    pages.addHook('onSend', async (_request, reply) => void reply.header('x-diaspora-version', context.version));
    registerDiscoveryRoutes(pages, context);
    registerClientRoutes(pages, context);
    registerAuthorizationRoutes(pages, context);
    registerTokenRoutes(pages, context);
    registerUserInfoRoutes(pages, context);
    registerDiscoveryOfPeople(pages, context);
    registerNodeInfoRoutes(pages, context);
    registerSignInRoutes(pages, context);
    registerSettingsRoutes(pages, context);
    await registerApi(pages, { context, ...post });
  });
  await app.ready();
  return app;
}
