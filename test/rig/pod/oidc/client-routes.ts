import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PodContext } from '../pod-context.ts';

const text = z.string().nullish();
const listOrText = z.union([z.array(z.string()), z.string()]).nullish();
/** Unknown metadata is ignored. */
const clientSchema = z.object({
  redirect_uris: z.array(z.string()).min(1),
  client_name: text,
  response_types: listOrText,
  grant_types: listOrText,
  application_type: text,
  contacts: listOrText,
  logo_uri: text,
  client_uri: text,
  policy_uri: text,
  tos_uri: text,
  sector_identifier_uri: text,
  subject_type: text,
  token_endpoint_auth_method: text,
  jwks: z.unknown().optional(),
  jwks_uri: text,
});
const findSchema = z.object({ client_name: z.string().default('') });

function listText(value: z.infer<typeof listOrText>): string | null {
  return value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);
}

async function refuse(reply: FastifyReply, error: string, description: string): Promise<void> {
  await reply.code(400).send({ error, error_description: description });
}

type Metadata = z.infer<typeof clientSchema>;

/** Names are unique among clients with the same set of redirect URIs. */
async function hasTwin(context: PodContext, name: string | null, uris: string): Promise<boolean> {
  const twin = await context.db
    .selectFrom('o_auth_applications')
    .select('id')
    .where('client_name', name === null ? 'is' : '=', name)
    .where('redirect_uris', '=', uris)
    .executeTakeFirst();
  return twin !== undefined;
}

function columnsOf(metadata: Metadata, uris: string) {
  const { jwks } = metadata;
  return {
    client_id: randomBytes(16).toString('hex'),
    client_secret: randomBytes(32).toString('hex'),
    client_name: metadata.client_name ?? null,
    redirect_uris: uris,
    response_types: listText(metadata.response_types),
    grant_types: listText(metadata.grant_types),
    application_type: metadata.application_type ?? 'web',
    contacts: listText(metadata.contacts),
    logo_uri: metadata.logo_uri ?? null,
    client_uri: metadata.client_uri ?? null,
    policy_uri: metadata.policy_uri ?? null,
    tos_uri: metadata.tos_uri ?? null,
    sector_identifier_uri: metadata.sector_identifier_uri ?? null,
    token_endpoint_auth_method: metadata.token_endpoint_auth_method ?? 'client_secret_post',
    jwks: jwks === undefined || jwks === null ? null : JSON.stringify(jwks),
    jwks_uri: metadata.jwks_uri ?? null,
    ppid: metadata.subject_type === 'pairwise',
  };
}

async function registerClient(context: PodContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const parsed = clientSchema.safeParse(request.body);
  if (!parsed.success) return refuse(reply, 'invalid_client_metadata', 'Missing mandatory metadata');
  const { redirect_uris, client_name } = parsed.data;
  if (redirect_uris.some((uri) => uri.includes('#') || !URL.canParse(uri))) {
    return refuse(reply, 'invalid_redirect_uri', 'Redirect uri is invalid');
  }
  const uris = JSON.stringify([...redirect_uris].sort());
  if (await hasTwin(context, client_name ?? null, uris)) {
    return refuse(reply, 'invalid_client_metadata', 'Client name has already been taken');
  }
  const row = await context.db
    .insertInto('o_auth_applications')
    .values(columnsOf(parsed.data, uris))
    .returningAll()
    .executeTakeFirstOrThrow();
  const stored: unknown = JSON.parse(row.redirect_uris);
  // 200 where RFC 7591 asks for 201.
  await reply.code(200).send({ ...row, redirect_uris: stored, client_secret_expires_at: 0 });
  return undefined;
}

/** @see diaspora*, app/controllers/api/openid_connect/clients_controller.rb */
export function registerClientRoutes(app: FastifyInstance, context: PodContext): void {
  app.post('/api/openid_connect/clients', async (request, reply) => registerClient(context, request, reply));
  app.get('/api/openid_connect/clients/find', async (request, reply) => {
    const { client_name } = findSchema.parse(request.query);
    const found = await context.db
      .selectFrom('o_auth_applications')
      .select('client_id')
      .where('client_name', '=', client_name)
      .executeTakeFirst();
    return reply.send(found ?? { error: 'Client with name does not exist' });
  });
}
