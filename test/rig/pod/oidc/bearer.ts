import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PodContext } from '../pod-context.ts';
import { utc } from '../store/tables.ts';

export interface Bearer {
  readonly userId: number;
  readonly clientPairwise: boolean;
  readonly scopes: readonly string[];
}

const parameterSchema = z.object({ access_token: z.string().optional() }).nullish();
const scopesSchema = z.array(z.string());

/**
 * Checks the access token and one scope; answers the request itself when either is missing.
 *
 * A bad token is answered in another shape (401) than no token or a missing scope (403), because the first answer
 * comes from a middleware of the real pod.
 *
 * @see diaspora*, app/controllers/api/v1/base_controller.rb
 */
export async function requireBearer(
  context: PodContext,
  request: FastifyRequest,
  reply: FastifyReply,
  scope: string,
): Promise<Bearer | undefined> {
  const given = tokensOf(request);
  if (given.length > 1) {
    await reply.code(400).send({ error: 'invalid_request', error_description: 'Both access tokens are present' });
    return undefined;
  }
  const [token] = given;
  if (token === undefined) {
    await reply.code(403).send({ code: 403, message: 'Unauthorized user' });
    return undefined;
  }
  const bearer = await findBearer(context, token);
  if (bearer === undefined) {
    const error_description = 'The access token provided is expired, revoked, malformed or invalid for other reasons.';
    const challenge = `Bearer realm="OpenID Connect", error="invalid_token", error_description="${error_description}"`;
    await reply.code(401).header('www-authenticate', challenge).send({ error: 'invalid_token', error_description });
    return undefined;
  }
  if (!bearer.scopes.includes(scope)) {
    await reply.code(403).send({ code: 403, message: 'insufficient_scope' });
    return undefined;
  }
  return bearer;
}

function tokensOf(request: FastifyRequest): readonly string[] {
  const header = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const inQuery = parameterSchema.safeParse(request.query).data?.access_token;
  const inBody = parameterSchema.safeParse(request.body).data?.access_token;
  return [header, inQuery, inBody].filter((token) => token !== undefined);
}

async function findBearer(context: PodContext, token: string): Promise<Bearer | undefined> {
  const row = await context.db
    .selectFrom('o_auth_access_tokens as t')
    .innerJoin('authorizations as a', 'a.id', 't.authorization_id')
    .innerJoin('o_auth_applications as c', 'c.id', 'a.o_auth_application_id')
    .select(['a.user_id', 'a.scopes', 'c.ppid'])
    .where('t.token', '=', token)
    .where('t.expires_at', '>', utc(new Date()))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { userId: row.user_id, clientPairwise: row.ppid, scopes: scopesSchema.parse(JSON.parse(row.scopes)) };
}
