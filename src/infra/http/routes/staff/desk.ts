import type { Buffer } from 'node:buffer';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findBarred } from '../../../../core/conversation/staff/staff-desk.ts';
import type { DeskDeps, NamedAccount, StaffTables } from '../../../../core/conversation/staff/staff-desk.ts';
import { obeyStaff } from '../../../../core/conversation/staff/answer-staff.ts';
import type { StaffCommand } from '../../../../core/conversation/staff/staff-command.ts';
import type { ProgressStore } from '../../../../core/exports/progress.ts';
import type { PodUsers } from '../../../../core/pods/pod-gateway.ts';
import { isFormToken, formTokenOf } from '../../../../core/staff/form-token.ts';
import { useWebSession } from '../../../../core/staff/web-session.ts';
import type { WebSession, WebSessionStore } from '../../../../core/staff/web-session.ts';
import type { WebSignInDeps, WebSignInStore } from '../../../../core/staff/web-sign-in.ts';
import type { StaffMember } from '../../../../core/staff/staff-member.ts';
import type { ChainedEntry } from '../../../../core/work/audit-log.ts';
import type { UnitOfWork } from '../../../../core/work/unit-of-work.ts';
import type { Secret } from '../../../../kernel/secret.ts';
import { keepNotice, takeNotice } from '../../desk-notice.ts';
import type { PageWords, ChoosePageWords } from '../../page-words.ts';
import { isFromOurPage } from '../../from-our-page.ts';
import type { DeskFrame } from '../../pages/staff/desk-frame.ts';
import { renderDeskNotice } from '../../pages/staff/desk-notices.ts';
import { sendPage } from '../../server.ts';

export type DeskTables = StaffTables & {
  readonly progress: ProgressStore;
  readonly webSessions: WebSessionStore;
  readonly webSignIns: WebSignInStore;
};

/** What the pages of the team work with: the use-cases of the desk in the chats, and a session of their own. */
export interface DeskRoutesDeps extends DeskDeps, Omit<WebSignInDeps, 'work' | 'podUsers'> {
  readonly work: UnitOfWork<DeskTables>;
  readonly podUsers: Pick<PodUsers, 'findByDiasporaId' | 'findById'>;
  /** Marks forms as ours. */
  readonly formKey: Secret<Buffer>;
  /** Where people reach this server, with a slash at the end. */
  readonly publicUrl: URL;
  readonly chooseWords: ChoosePageWords;
  /** The whole record, from its beginning. */
  readonly record: () => AsyncIterable<ChainedEntry>;
}

/** Somebody of the team, on one of their pages. */
export interface Scene {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly words: PageWords;
  readonly by: StaffMember;
  readonly session: WebSession;
  readonly frame: DeskFrame;
}

type Handler = (scene: Scene) => Promise<FastifyReply>;

export const SIGN_IN_PATH = '/staff/sign-in';

/** Shows a page to whoever is of the team; everybody else is sent to the sign-in. */
export function showsDesk(
  scope: FastifyInstance,
  deps: DeskRoutesDeps,
  { path, helmet, handle }: { readonly path: string; readonly helmet?: object; readonly handle: Handler },
): void {
  scope.get(path, { ...(helmet && { helmet }) }, async (request, reply) => {
    const visit = await useWebSession(deps, sessionToken(deps, request), { mayRotate: true });
    if (visit === undefined) return reply.redirect(SIGN_IN_PATH, 303);
    if (visit.newToken) keepSession(deps, reply, visit.newToken);
    const scene = sceneOf(deps, { request, reply, by: visit.member, session: visit.session });
    const notice = await takeNotice(deps, visit.session.id);
    return handle({ ...scene, frame: { ...scene.frame, ...(notice && { notice }) } });
  });
}

/** What is written in a form: an answer in a language of many bytes, and a few short fields. */
const MAX_FORM_BYTES = 64 * 1024;

/** Takes a form from whoever is of the team and sent it from a page of ours. */
export function takesForm(
  scope: FastifyInstance,
  deps: DeskRoutesDeps,
  { path, handle }: { readonly path: string; readonly handle: Handler },
): void {
  scope.post(path, { bodyLimit: MAX_FORM_BYTES }, async (request, reply) => {
    const visit = await useWebSession(deps, sessionToken(deps, request), { mayRotate: false });
    const words = wordsFor(deps, request);
    if (visit === undefined)
      return sendPage(reply.code(401), renderDeskNotice(words, { kind: 'signed-out', pod: deps.pod.host }));
    if (!isFromOurPage(request) || !isFormToken(deps.formKey, visit.session.id, tokenIn(request.body))) {
      return sendPage(reply.code(403), renderDeskNotice(words, { kind: 'stale' }));
    }
    return handle(sceneOf(deps, { request, reply, by: visit.member, session: visit.session }));
  });
}

function tokenIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string'
    ? body.token
    : '';
}

function sceneOf(
  deps: DeskRoutesDeps,
  { request, reply, by, session }: Pick<Scene, 'request' | 'reply' | 'by' | 'session'>,
): Scene {
  const words = wordsFor(deps, request);
  const token = formTokenOf(deps.formKey, session.id);
  return { request, reply, words, by, session, frame: { words, by, token, path: request.url.split('?')[0] ?? '' } };
}

export function wordsFor({ chooseWords }: Pick<DeskRoutesDeps, 'chooseWords'>, request: FastifyRequest): PageWords {
  return chooseWords(undefined, request.headers['accept-language']);
}

export interface Order {
  readonly command: StaffCommand;
  readonly named?: NamedAccount;
  /** Where the outcome is shown. */
  readonly next: string;
  /** Whether what the page has shown is still so; otherwise nothing is done. */
  readonly isStill?: (tx: DeskTables) => Promise<boolean>;
}

/**
 * Gives an order as it would be given in a chat, and goes on to `next`, where its outcome is shown. One that is not
 * allowed, or lacks something, is answered at once.
 */
export async function obey(
  deps: DeskRoutesDeps,
  { reply, words, by, session }: Scene,
  { command, named, next, isStill }: Order,
): Promise<FastifyReply> {
  const barred = await findBarred(deps, command, by);
  const obeyed = await deps.work.transact(async (tx) => {
    if (isStill && !(await isStill(tx))) return undefined;
    const prepared = { command, named, barred, inRoom: false };
    const done = await obeyStaff(deps, tx, { prepared, from: undefined, by, words });
    if (done.isAllowed) await keepNotice(deps.sealer, tx, session.id, done.blocks);
    return done;
  });
  if (obeyed === undefined) return sendPage(reply.code(409), renderDeskNotice(words, { kind: 'stale' }));
  if (obeyed.isAllowed) return reply.redirect(next, 303);
  return sendPage(reply.code(403), renderDeskNotice(words, { kind: 'refused', blocks: obeyed.blocks, back: next }));
}

/** Says which field of a form is missing or not right, and does nothing. */
export function refuseField({ reply, words }: Scene, field: string, back: string): FastifyReply {
  return sendPage(reply.code(400), renderDeskNotice(words, { kind: 'wrong-field', field, back }));
}

/** `__Host-` binds a cookie to this host alone (RFC 6265bis §4.1.3.2); browsers take it over https only. */
function sessionCookie({ publicUrl }: Pick<DeskRoutesDeps, 'publicUrl'>): string {
  return publicUrl.protocol === 'https:' ? '__Host-staff' : 'staff';
}

/** What the browser brings, if anything. */
export function sessionToken(deps: Pick<DeskRoutesDeps, 'publicUrl'>, request: FastifyRequest): string | undefined {
  return request.cookies[sessionCookie(deps)];
}

/** Until the browser is closed; how long it works at most stands in SQL. Lax, because the way back from the pod is a navigation from another site. */
export function keepSession(deps: Pick<DeskRoutesDeps, 'publicUrl'>, reply: FastifyReply, token: Secret): void {
  reply.setCookie(sessionCookie(deps), token.reveal(), cookieOptions(deps));
}

export function dropSession(deps: Pick<DeskRoutesDeps, 'publicUrl'>, reply: FastifyReply): void {
  reply.clearCookie(sessionCookie(deps), cookieOptions(deps));
}

export function cookieOptions({ publicUrl }: Pick<DeskRoutesDeps, 'publicUrl'>) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.protocol === 'https:' } as const;
}
