import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

const COOKIE = '_diaspora_session';

const oidcRequestSchema = z.object({
  clientId: z.string(),
  redirectUri: z.string(),
  responseType: z.string(),
  scopes: z.array(z.string()),
  state: z.string().optional(),
  nonce: z.string().optional(),
});

const sessionSchema = z.object({
  userId: z.number().int().optional(),
  /** Unix seconds. */
  signedInAt: z.number().int().optional(),
  csrf: z.string(),
  returnTo: z.string().optional(),
  flash: z.string().optional(),
  /** The one sign-in by OpenID Connect under way; a second one in the same browser overwrites it. */
  oidc: oidcRequestSchema.optional(),
});

export type OidcRequest = z.infer<typeof oidcRequestSchema>;
export type Session = z.infer<typeof sessionSchema>;

/** Like Rails' cookie store: everything is in the browser, nothing on the server. */
export function readSession(request: FastifyRequest, key: Buffer): Session {
  const [body, signature] = (request.cookies[COOKIE] ?? '').split('.');
  if (body !== undefined && signature !== undefined && signed(body, key, signature)) {
    const parsed = sessionSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
    if (parsed.success) return parsed.data;
  }
  return freshSession();
}

export function freshSession(): Session {
  return { csrf: randomBytes(32).toString('base64url') };
}

export function writeSession(reply: FastifyReply, session: Session, key: Buffer): void {
  const body = Buffer.from(JSON.stringify(session)).toString('base64url');
  reply.setCookie(COOKIE, `${body}.${sign(body, key)}`, { path: '/', httpOnly: true, sameSite: 'lax' });
}

function sign(body: string, key: Buffer): string {
  return createHmac('sha256', key).update(body).digest('base64url');
}

function signed(body: string, key: Buffer, signature: string): boolean {
  const expected = Buffer.from(sign(body, key));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
