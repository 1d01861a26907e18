import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PodContext } from '../pod-context.ts';
import { passwordMatches } from '../store/account-keys.ts';
import { form, html } from './html.ts';
import { sendErrorPage, sendPage } from './html-pages.ts';
import { freshSession, readSession, writeSession } from './session.ts';
import type { Session } from './session.ts';

const signInSchema = z.object({
  'user[username]': z.string().default(''),
  'user[password]': z.string().default(''),
  authenticity_token: z.string().optional(),
});
const csrfSchema = z.object({ authenticity_token: z.string().optional() });
const LIMIT_WINDOW_MS = 5 * 60_000;
const FORBIDDEN_LOGIN = 'Invalid username or password.';

/** Whether the request carries its session's token, in the form or in the header. */
export function csrfMatches(request: FastifyRequest, session: Session): boolean {
  const header = request.headers['x-csrf-token'];
  const given = typeof header === 'string' ? header : csrfSchema.safeParse(request.body).data?.authenticity_token;
  return given === session.csrf;
}

/** A wrong token signs the person out. @see diaspora*, app/controllers/application_controller.rb, `handle_unverified_request` */
export async function refuseForgery(reply: FastifyReply, context: PodContext): Promise<void> {
  writeSession(reply, freshSession(), context.sessionKey);
  await reply.redirect('/users/sign_in', 302);
}

/** Sends somebody who is not signed in to the form, and back here afterwards. */
export async function askToSignIn(request: FastifyRequest, reply: FastifyReply, context: PodContext): Promise<void> {
  const session = readSession(request, context.sessionKey);
  writeSession(reply, { ...session, returnTo: request.url }, context.sessionKey);
  await reply.redirect('/users/sign_in', 302);
}

/** The account signed in here, unless it has been locked since. */
export async function signedInUser(
  context: PodContext,
  session: Session,
): Promise<{ readonly id: number } | undefined> {
  if (session.userId === undefined) return undefined;
  return context.db
    .selectFrom('users')
    .select('id')
    .where('id', '=', session.userId)
    .where('locked_at', 'is', null)
    .executeTakeFirst();
}

async function showForm(reply: FastifyReply, session: Session, username: string, alert: string): Promise<void> {
  const fields = html`<p role="alert">${alert}</p>
    <p>
      <label
        >Username <input type="text" name="user[username]" value="${username}" autocomplete="username" required
      /></label>
    </p>
    <p>
      <label>Password <input type="password" name="user[password]" autocomplete="current-password" required /></label>
    </p>
    <p><input type="submit" name="commit" value="Sign in" /></p>`;
  await sendPage(reply, 200, 'Sign in', form('/users/sign_in', session.csrf, fields), session.csrf);
}

/** Counts sign-ins per address. @see diaspora*, config/initializers/rack_attack.rb */
class SignInLimit {
  readonly #attempts = new Map<string, number[]>();
  readonly #limit: number | undefined;

  constructor(limit: number | undefined) {
    this.#limit = limit;
  }

  exceeded(address: string): boolean {
    if (this.#limit === undefined) return false;
    const since = Date.now() - LIMIT_WINDOW_MS;
    const recent = (this.#attempts.get(address) ?? []).filter((at) => at > since);
    recent.push(Date.now());
    this.#attempts.set(address, recent);
    return recent.length > this.#limit;
  }
}

async function authenticate(context: PodContext, login: string, password: string): Promise<number | undefined> {
  const name = login.trim().toLowerCase();
  const user = await context.db
    .selectFrom('users')
    .select(['id', 'encrypted_password', 'locked_at'])
    .where((eb) => eb.or([eb('username', '=', name), eb('email', '=', name)]))
    .executeTakeFirst();
  if (user === undefined || !(await passwordMatches(password, user.encrypted_password))) return undefined;
  return user.locked_at === null ? user.id : undefined;
}

async function signIn(context: PodContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const session = readSession(request, context.sessionKey);
  if (!csrfMatches(request, session)) return refuseForgery(reply, context);
  const body = signInSchema.parse(request.body ?? {});
  const userId = await authenticate(context, body['user[username]'], body['user[password]']);
  if (userId === undefined) {
    writeSession(reply, session, context.sessionKey);
    return showForm(reply, session, body['user[username]'], FORBIDDEN_LOGIN);
  }
  const now = new Date();
  await context.db
    .updateTable('users')
    .set((eb) => ({
      sign_in_count: eb('sign_in_count', '+', 1),
      current_sign_in_at: now.toISOString(),
      last_seen: now.toISOString(),
    }))
    .where('id', '=', userId)
    .execute();
  const signedIn = { ...freshSession(), userId, signedInAt: Math.floor(now.getTime() / 1_000) };
  writeSession(reply, signedIn, context.sessionKey);
  await reply.redirect(session.returnTo ?? '/stream', 302);
}

async function signOut(context: PodContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!csrfMatches(request, readSession(request, context.sessionKey))) return refuseForgery(reply, context);
  writeSession(reply, freshSession(), context.sessionKey);
  await reply.redirect('/', 302);
}

/** @see diaspora*, config/routes.rb, `devise_for :users` */
export function registerSignInRoutes(app: FastifyInstance, context: PodContext): void {
  const limit = new SignInLimit(context.signInLimit);
  app.get('/users/sign_in', async (request, reply) => {
    const session = readSession(request, context.sessionKey);
    if ((await signedInUser(context, session)) !== undefined) return reply.redirect('/stream', 302);
    writeSession(reply, session, context.sessionKey);
    return showForm(reply, session, '', '');
  });
  app.post('/users/sign_in', async (request, reply) => {
    if (limit.exceeded(request.ip)) return sendErrorPage(reply, 429, 'Too many attempts');
    return signIn(context, request, reply);
  });
  app.delete('/users/sign_out', async (request, reply) => signOut(context, request, reply));
  app.get('/users/sign_up', async (_request, reply) => reply.redirect('/registrations_closed', 302));
  app.get('/registrations_closed', async (_request, reply) =>
    sendPage(reply, 200, 'Registrations closed', html`<p>This pod takes no new people.</p>`),
  );
}
