import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PodContext } from '../pod-context.ts';
import { form, html } from './html.ts';
import type { Html } from './html.ts';
import { sendErrorPage, sendPage } from './html-pages.ts';
import { readSession, writeSession } from './session.ts';
import { askToSignIn, csrfMatches, refuseForgery, signedInUser } from './sign-in-routes.ts';

type Kind = 'profile' | 'photos';

async function exportColumns(context: PodContext, userId: number) {
  return context.db
    .selectFrom('users')
    .select(['username', 'export', 'exported_at', 'exporting'])
    .select(['exported_photos_file', 'exported_photos_at', 'exporting_photos'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
}

/** The page hides the button while the flag is set; that is the only guard there is. */
function exportSection(kind: Kind, csrf: string, isExporting: boolean, builtAt: Date | null): Html {
  if (isExporting) return html`<p>We are currently processing your ${kind} data. Please check back later.</p>`;
  const download = html`<p>
    <a href="/user/download_${kind}">Download my ${kind}</a> (last updated ${String(builtAt)})
  </p>`;
  const label = builtAt === null ? `Request my ${kind} data` : `Refresh my ${kind} data`;
  const button = form(`/user/export_${kind}`, csrf, html`<input type="submit" name="commit" value="${label}" />`);
  return html`${builtAt === null ? html`` : download}${button}`;
}

async function showSettings(context: PodContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const session = readSession(request, context.sessionKey);
  const user = await signedInUser(context, session);
  if (user === undefined) return askToSignIn(request, reply, context);
  const { flash, ...rest } = session;
  writeSession(reply, rest, context.sessionKey);
  const row = await exportColumns(context, user.id);
  const body = html`<p role="status">${flash ?? ''}</p>
    <h2>Export data</h2>
    ${exportSection('profile', session.csrf, row.exporting === true, row.exported_at)}
    ${exportSection('photos', session.csrf, row.exporting_photos === true, row.exported_photos_at)}`;
  await sendPage(reply, 200, 'Settings', body, session.csrf);
}

async function pressButton(
  context: PodContext,
  kind: Kind,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const session = readSession(request, context.sessionKey);
  const user = await signedInUser(context, session);
  if (user === undefined) return askToSignIn(request, reply, context);
  if (!csrfMatches(request, session)) return refuseForgery(reply, context);
  await context.exports.enqueue(user.id, kind);
  const flash = 'We are currently processing your data. Please check back later.';
  writeSession(reply, { ...session, flash }, context.sessionKey);
  await reply.redirect('/user/edit', 302);
}

async function download(context: PodContext, kind: Kind, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const session = readSession(request, context.sessionKey);
  const user = await signedInUser(context, session);
  if (user === undefined) return askToSignIn(request, reply, context);
  const row = await exportColumns(context, user.id);
  const file = kind === 'profile' ? row.export : row.exported_photos_file;
  // `redirect_to nil`
  if (file === null) return sendErrorPage(reply, 500, 'Internal server error');
  await reply.redirect(`/uploads/users/${encodeURIComponent(file)}`, 302);
}

async function showHome(context: PodContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const session = readSession(request, context.sessionKey);
  const user = await signedInUser(context, session);
  const body =
    user === undefined
      ? html`<p><a href="/users/sign_in">Sign in</a></p>`
      : html`<p>You are signed in as ${(await exportColumns(context, user.id)).username}.</p>
          <p><a href="/user/edit">Settings</a></p>`;
  await sendPage(reply, 200, 'Simulated pod', body, session.csrf);
}

/** @see diaspora*, app/controllers/users_controller.rb */
export function registerSettingsRoutes(app: FastifyInstance, context: PodContext): void {
  app.get('/', async (request, reply) => showHome(context, request, reply));
  app.get('/stream', async (request, reply) => showHome(context, request, reply));
  app.get('/user/edit', async (request, reply) => showSettings(context, request, reply));
  for (const kind of ['profile', 'photos'] as const) {
    app.post(`/user/export_${kind}`, async (request, reply) => pressButton(context, kind, request, reply));
    app.get(`/user/download_${kind}`, async (request, reply) => download(context, kind, request, reply));
  }
}
