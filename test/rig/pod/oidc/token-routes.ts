import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PodContext } from '../pod-context.ts';
import { createIdToken } from './id-token.ts';
import { subjectOf } from './subject.ts';

const tokenSchema = z.object({
  grant_type: z.string().optional(),
  code: z.string().optional(),
  redirect_uri: z.string().optional(),
  refresh_token: z.string().optional(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
});
type TokenRequest = z.infer<typeof tokenSchema>;

interface Client {
  readonly id: number;
  readonly clientId: string;
  readonly ppid: boolean;
}

const ACCESS_TOKEN_SECONDS = 24 * 60 * 60;
const scopesSchema = z.array(z.string());

async function refuse(reply: FastifyReply, status: 400 | 401, error: string, description: string): Promise<void> {
  if (status === 401) reply.header('www-authenticate', 'Basic realm="OAuth2 Token Endpoint"');
  await reply.code(status).send({ error, error_description: description });
}

function basicCredentials(request: FastifyRequest): readonly [string, string] | undefined {
  const encoded = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : [decodeURIComponent(text.slice(0, colon)), decodeURIComponent(text.slice(colon + 1))];
}

type ClientVerdict = Client | { readonly refuse: 'invalid_request' | 'invalid_client' };

async function authenticateClient(
  context: PodContext,
  request: FastifyRequest,
  body: TokenRequest,
): Promise<ClientVerdict> {
  const basic = basicCredentials(request);
  if (basic !== undefined && body.client_id !== undefined && body.client_id !== basic[0]) {
    return { refuse: 'invalid_request' };
  }
  const clientId = basic?.[0] ?? body.client_id;
  const secret = basic?.[1] ?? body.client_secret;
  if (clientId === undefined) return { refuse: 'invalid_request' };
  const row = await context.db
    .selectFrom('o_auth_applications')
    .select(['id', 'client_id', 'client_secret', 'ppid'])
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (row === undefined || row.client_secret !== secret) return { refuse: 'invalid_client' };
  return { id: row.id, clientId: row.client_id, ppid: row.ppid };
}

async function issueAccessToken(context: PodContext, authorizationId: number, now: Date): Promise<string> {
  const token = randomBytes(32).toString('hex');
  const expires_at = new Date(now.getTime() + ACCESS_TOKEN_SECONDS * 1_000).toISOString();
  await context.db
    .insertInto('o_auth_access_tokens')
    .values({ authorization_id: authorizationId, token, expires_at })
    .execute();
  return token;
}

async function useCode(context: PodContext, body: TokenRequest) {
  return context.db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('authorizations')
      .select(['id', 'user_id', 'refresh_token', 'nonce', 'scopes'])
      .where('code', '=', body.code ?? '')
      .where('redirect_uri', '=', body.redirect_uri ?? '')
      .where('code_used', '=', false)
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) return undefined;
    await tx.updateTable('authorizations').set({ code_used: true }).where('id', '=', found.id).execute();
    return found;
  });
}

/**
 * The code is looked up by value and redirect URI, not by client. Using it twice destroys the authorization and with it
 * every token.
 *
 * @see diaspora*, lib/api/openid_connect/token_endpoint.rb and app/models/api/openid_connect/authorization.rb, `use_code`
 */
async function redeemCode(context: PodContext, client: Client, body: TokenRequest): Promise<object | undefined> {
  const found = await useCode(context, body);
  if (found === undefined) {
    await context.db
      .deleteFrom('authorizations')
      .where('code', '=', body.code ?? '')
      .where('redirect_uri', '=', body.redirect_uri ?? '')
      .execute();
    return undefined;
  }
  const now = new Date();
  const accessToken = await issueAccessToken(context, found.id, now);
  const answer = { access_token: accessToken, token_type: 'bearer', expires_in: ACCESS_TOKEN_SECONDS - 1 };
  const refresh = context.version.startsWith('0.7.') ? {} : { refresh_token: found.refresh_token };
  if (!scopesSchema.parse(JSON.parse(found.scopes)).includes('openid')) return { ...answer, ...refresh };
  const { subject, authTime } = await subjectOf(context, found.user_id, client.ppid);
  const facts = { issuer: context.publicUrl, subject, clientId: client.clientId, nonce: found.nonce, authTime };
  return { ...answer, ...refresh, id_token: createIdToken(await context.oidcKey(), { ...facts, accessToken }, now) };
}

async function refresh(context: PodContext, body: TokenRequest): Promise<object | undefined> {
  const found = await context.db
    .selectFrom('authorizations')
    .select('id')
    .where('refresh_token', '=', body.refresh_token ?? '')
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const access_token = await issueAccessToken(context, found.id, new Date());
  return { access_token, token_type: 'bearer', expires_in: ACCESS_TOKEN_SECONDS - 1 };
}

async function answerToken(context: PodContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
  const parsed = tokenSchema.safeParse(request.body ?? {});
  if (!parsed.success) return refuse(reply, 400, 'invalid_request', 'The request is malformed');
  const body = parsed.data;
  const client = await authenticateClient(context, request, body);
  if ('refuse' in client) {
    return refuse(reply, client.refuse === 'invalid_client' ? 401 : 400, client.refuse, 'Client authentication failed');
  }
  if (body.grant_type !== 'authorization_code' && body.grant_type !== 'refresh_token') {
    return refuse(reply, 400, 'unsupported_grant_type', 'The grant type is not supported');
  }
  const answer =
    body.grant_type === 'refresh_token' ? await refresh(context, body) : await redeemCode(context, client, body);
  if (answer === undefined) return refuse(reply, 400, 'invalid_grant', 'The provided access grant is invalid');
  await reply.send(answer);
}

export function registerTokenRoutes(app: FastifyInstance, context: PodContext): void {
  app.post('/api/openid_connect/access_tokens', async (request, reply) => answerToken(context, request, reply));
}
