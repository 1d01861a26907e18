import { createPublicKey } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { requestOrigin } from '../pod-context.ts';
import type { PodContext } from '../pod-context.ts';
import { scopesOf } from './scopes.ts';

function discoveryDocument(context: PodContext, origin: string) {
  return {
    issuer: context.publicUrl,
    authorization_endpoint: `${origin}/api/openid_connect/authorizations/new`,
    jwks_uri: `${origin}/api/openid_connect/jwks.json`,
    response_types_supported: ['id_token', 'id_token token', 'code'],
    subject_types_supported: ['public', 'pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint: `${origin}/api/openid_connect/access_tokens`,
    userinfo_endpoint: `${origin}/api/openid_connect/user_info`,
    registration_endpoint: `${origin}/api/openid_connect/clients`,
    scopes_supported: scopesOf(context.version),
    userinfo_signing_alg_values_supported: ['none'],
    request_object_signing_alg_values_supported: ['none'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    claims_supported: ['sub', 'name', 'nickname', 'profile', 'picture'],
    claims_parameter_supported: true,
    request_parameter_supported: true,
    request_uri_parameter_supported: true,
  };
}

/** @see diaspora*, app/controllers/api/openid_connect/discovery_controller.rb and id_tokens_controller.rb */
export function registerDiscoveryRoutes(app: FastifyInstance, context: PodContext): void {
  app.get('/.well-known/openid-configuration', async (request, reply) =>
    reply.header('access-control-allow-origin', '*').send(discoveryDocument(context, requestOrigin(request))),
  );
  app.get('/api/openid_connect/jwks.json', async (_request, reply) => {
    const { e, n } = createPublicKey(await context.oidcKey()).export({ format: 'jwk' });
    return reply.send({ keys: [{ kty: 'RSA', e, n, use: 'sig', kid: 'default' }] });
  });
}
