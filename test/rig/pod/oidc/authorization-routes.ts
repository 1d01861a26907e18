import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PodContext } from '../pod-context.ts';
import { form, html } from '../web/html.ts';
import { sendErrorPage, sendPage } from '../web/html-pages.ts';
import { readSession, writeSession } from '../web/session.ts';
import type { OidcRequest } from '../web/session.ts';
import { askToSignIn, csrfMatches, refuseForgery, signedInUser } from '../web/sign-in-routes.ts';
import { judgeScopes } from './scopes.ts';
import type { ScopeVerdict } from './scopes.ts';

const requestSchema = z.object({
  client_id: z.string().default(''),
  redirect_uri: z.string().optional(),
  response_type: z.string().default(''),
  scope: z.string().default(''),
  state: z.string().optional(),
  nonce: z.string().optional(),
  prompt: z.string().optional(),
});
type AuthorizeRequest = z.infer<typeof requestSchema>;
const answerSchema = z.object({ approve: z.string().optional() });
const urisSchema = z.array(z.string());

interface Client {
  readonly id: number;
  readonly name: string;
  readonly redirectUris: readonly string[];
}

async function findClient(context: PodContext, clientId: string): Promise<Client | undefined> {
  const row = await context.db
    .selectFrom('o_auth_applications')
    .select(['id', 'client_name', 'redirect_uris'])
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { id: row.id, name: row.client_name ?? '', redirectUris: urisSchema.parse(JSON.parse(row.redirect_uris)) };
}

function answerTo(redirectUri: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
  // The pod appends blindly, even to an address that has a query of its own.
  return `${redirectUri}?${query.toString()}`;
}

async function askConsent(context: PodContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const source = request.method === 'POST' ? request.body : request.query;
  const parsed = requestSchema.safeParse(source ?? {});
  if (!parsed.success) return sendErrorPage(reply, 400, 'The request is malformed');
  const asked = parsed.data;
  const client = await findClient(context, asked.client_id);
  if (client === undefined) return sendErrorPage(reply, 400, 'No client with this id is known');
  const redirectUri = asked.redirect_uri ?? (client.redirectUris.length === 1 ? client.redirectUris[0] : undefined);
  if (redirectUri === undefined || !client.redirectUris.includes(redirectUri)) {
    return sendErrorPage(reply, 400, 'The redirect URI is not registered');
  }
  const session = readSession(request, context.sessionKey);
  const isSignedIn = (await signedInUser(context, session)) !== undefined;
  if (!isSignedIn && asked.prompt !== 'none') return askToSignIn(request, reply, context);
  const verdict = judgeScopes(asked.scope.split(' ').filter(Boolean), context.version);
  const refusal = refusalOf(asked, isSignedIn, verdict);
  if (refusal !== undefined || 'error' in verdict) {
    return sendBack(reply, redirectUri, refusal ?? 'invalid_scope', 'The request was refused', asked.state);
  }
  const oidc: OidcRequest = {
    clientId: asked.client_id,
    redirectUri,
    responseType: asked.response_type,
    scopes: [...verdict.scopes],
    ...(asked.state === undefined ? {} : { state: asked.state }),
    ...(asked.nonce === undefined ? {} : { nonce: asked.nonce }),
  };
  writeSession(reply, { ...session, oidc }, context.sessionKey);
  return showConsent(reply, client, oidc, session.csrf);
}

function refusalOf(asked: AuthorizeRequest, isSignedIn: boolean, verdict: ScopeVerdict): string | undefined {
  if (!isSignedIn) return 'login_required';
  // Only the code flow is simulated.
  if (asked.response_type !== 'code') return 'unsupported_response_type';
  if ('error' in verdict) return 'invalid_scope';
  // The pod compares the raw scope string with a list that always has public:read, so consent is never remembered.
  return asked.prompt === 'none' ? 'interaction_required' : undefined;
}

async function showConsent(reply: FastifyReply, client: Client, oidc: OidcRequest, csrf: string): Promise<void> {
  const scopes = oidc.scopes.map((scope) => html`<li>${scope}</li>`);
  const choice = (approve: string, label: string) =>
    form(
      '/api/openid_connect/authorizations',
      csrf,
      html`<input type="hidden" name="approve" value="${approve}" /><input
          type="submit"
          name="commit"
          value="${label}"
        />`,
    );
  const body = html`<p>${client.name} asks for:</p>
    <ul>
      ${scopes}
    </ul>
    ${choice('true', 'Approve')} ${choice('false', 'Deny')}`;
  await sendPage(reply, 200, 'Authorize', body, csrf);
}

async function sendBack(
  reply: FastifyReply,
  redirectUri: string,
  error: string,
  error_description: string,
  state: string | undefined,
): Promise<void> {
  await reply.redirect(answerTo(redirectUri, { error, error_description, state }), 302);
}

async function answerConsent(context: PodContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const session = readSession(request, context.sessionKey);
  if (!csrfMatches(request, session)) return refuseForgery(reply, context);
  const user = await signedInUser(context, session);
  if (user === undefined) return askToSignIn(request, reply, context);
  const { oidc, ...rest } = session;
  const client = oidc === undefined ? undefined : await findClient(context, oidc.clientId);
  if (oidc === undefined || client === undefined) return sendErrorPage(reply, 400, 'No request is under way');
  writeSession(reply, rest, context.sessionKey);
  if (answerSchema.safeParse(request.body).data?.approve !== 'true') {
    const denied = 'The request was denied';
    return sendBack(reply, oidc.redirectUri, 'access_denied', denied, oidc.state);
  }
  const code = await grant(context, user.id, client.id, oidc);
  if (code === undefined) return sendErrorPage(reply, 422, 'Validation failed: User has already been taken');
  await reply.redirect(answerTo(oidc.redirectUri, { code, state: oidc.state }), 302);
}

/**
 * One row per user and client. It is looked up with the redirect URI but unique without it, so that a second redirect
 * URI fails for a person who has authorised the first.
 *
 * @returns the code, or `undefined` in that case.
 * @see diaspora*, app/models/api/openid_connect/authorization.rb
 */
async function grant(
  context: PodContext,
  userId: number,
  applicationId: number,
  oidc: OidcRequest,
): Promise<string | undefined> {
  const code = randomBytes(32).toString('hex');
  const fresh = { scopes: JSON.stringify(oidc.scopes), nonce: oidc.nonce ?? null, code, code_used: false };
  return context.db.transaction().execute(async (tx) => {
    await tx.selectFrom('users').select('id').where('id', '=', userId).forUpdate().execute();
    const known = await tx
      .selectFrom('authorizations')
      .select(['id', 'redirect_uri'])
      .where('user_id', '=', userId)
      .where('o_auth_application_id', '=', applicationId)
      .executeTakeFirst();
    if (known !== undefined && known.redirect_uri !== oidc.redirectUri) return undefined;
    if (known === undefined) {
      const refresh_token = randomBytes(32).toString('hex');
      const owner = { user_id: userId, o_auth_application_id: applicationId, redirect_uri: oidc.redirectUri };
      await tx
        .insertInto('authorizations')
        .values({ ...owner, ...fresh, refresh_token })
        .execute();
    } else {
      await tx.updateTable('authorizations').set(fresh).where('id', '=', known.id).execute();
    }
    return code;
  });
}

/** @see diaspora*, app/controllers/api/openid_connect/authorizations_controller.rb */
export function registerAuthorizationRoutes(app: FastifyInstance, context: PodContext): void {
  app.get('/api/openid_connect/authorizations/new', async (request, reply) => askConsent(context, request, reply));
  app.post('/api/openid_connect/authorizations/new', async (request, reply) => askConsent(context, request, reply));
  app.post('/api/openid_connect/authorizations', async (request, reply) => answerConsent(context, request, reply));
}
