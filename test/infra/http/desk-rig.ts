import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import type { OidcClient } from '../../../src/core/identity/oidc-login.ts';
import { createPageWords } from '../../../src/infra/http/page-words.ts';
import { createDeskPages } from '../../../src/infra/http/routes/staff/desk-routes.ts';
import { signInRoutes } from '../../../src/infra/http/routes/sign-in.ts';
import { createHttpServer, listen } from '../../../src/infra/http/server.ts';
import { AuditTable } from '../../../src/infra/sql/tables/audit-table.ts';
import type { PodUser } from '../../../src/core/pods/pod-gateway.ts';
import type { StaffRole } from '../../../src/core/staff/role.ts';
import { after } from '../../../src/kernel/clock.ts';
import { newSignInId, newWebSessionId, parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { openConversation } from '../../core/conversation/conversation-rig.ts';
import { PersonBrowser } from '../oidc/person-browser.ts';
import type { Page } from '../oidc/person-browser.ts';

/** The platform on which accounts of the pod are speakers themselves. */
const ACCOUNT_PLATFORM = 'diaspora';
const TIME_ZONE = 'Europe/Berlin';
/** Accounts of the pod, by the name they sign in with. */
const USERS = ['alice', 'bob', 'ben', 'ada', 'vera'];

export type DeskRig = Awaited<ReturnType<typeof openDesk>>;

/** The pages of the team over real tables and a real socket, before a pod that believes everybody. */
export async function openDesk(options: { readonly maxCount?: number; readonly publicUrl?: string } = {}) {
  const rig = await openConversation();
  const users = USERS.map((name, index): PodUser => ({
    id: parsePodUserId(7 + index),
    diasporaId: parseDiasporaId(`${name}@pod.example`),
    language: undefined,
    lockedAt: undefined,
    closed: false,
    moved: false,
    publicKeyPem: '',
  }));
  /** Accounts that were closed meanwhile. */
  const closed = new Set<string>();
  const see = (user: PodUser | undefined) => user && { ...user, closed: closed.has(user.diasporaId) };
  const podUsers = {
    findByDiasporaId: async (id: string) => see(users.find(({ diasporaId }) => diasporaId === id)),
    findById: async (id: number) => see(users.find((user) => user.id === id)),
  };
  const pod = await startPod();
  /** The pod's side: each code proves the account that it names, once, for the round trip it was given in. */
  const oidc: OidcClient = {
    async authorizeUrl({ state }) {
      return new URL(`/authorize?state=${state.reveal()}`, pod.url);
    },
    async redeem(code) {
      const name = code.reveal().replace('code-of-', '');
      return name === 'nobody'
        ? { kind: 'refused', cause: 'invalid_grant' }
        : { kind: 'proven', subject: `${name}@pod.example` };
    },
  };
  const chooseWords = createPageWords(TIME_ZONE);
  const publicUrl = new URL(options.publicUrl ?? 'http://127.0.0.1/');
  const shared = {
    ...rig.deps,
    ...rig.staff,
    ...rig.announcing,
    podUsers,
    podHost: 'pod.example',
    oidc,
    randomBytes,
    publicUrl,
    chooseWords,
  };
  const team = createDeskPages(
    {
      ...shared,
      accountPlatform: ACCOUNT_PLATFORM,
      formKey: new Secret(randomBytes(32)),
      newSignInId,
      newWebSessionId,
      record: () => new AuditTable(rig.db).all(),
    },
    { formOrigins: [pod.url], live: { everyMs: 20, ...(options.maxCount && { maxCount: options.maxCount }) } },
  );
  const signIn = signInRoutes({
    deps: { ...shared, codeKey: new Secret(randomBytes(32)) },
    chooseWords,
    publicUrl,
    comeBackElsewhere: team.comeBack,
  });
  const app = await createHttpServer({
    log: rig.deps.log,
    chooseWords,
    routes: [signIn, team.routes],
    maxRequestsPerMinute: 10_000,
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0, drainMs: 5_000 });
  onTestFinished(() => server[Symbol.asyncDispose]());
  const origin = new URL(`http://127.0.0.1:${server.port}/`);
  pod.origin = origin;

  const ownSpeaker = (name: string) => ({ platform: ACCOUNT_PLATFORM, id: `${name}@pod.example` });
  const browser = () => new PersonBrowser(origin, pod.url);
  /** Gives an account of the pod a role of its own. */
  const grant = async (name: string, role: StaffRole): Promise<void> => {
    const by = { grantedBy: 'operator', at: rig.clock.now() };
    await rig.work.transact((tx) => tx.staff.put({ speaker: ownSpeaker(name), displayName: name, role }, by));
  };
  /** Where the pod sends this browser back to. */
  const callbackOf = async (from: PersonBrowser, name: string): Promise<string> => {
    const left = await from.open('/staff/sign-in', { method: 'POST' });
    const state = new URL(left.headers.get('location') ?? '').searchParams.get('state') ?? '';
    return `/sign-in/callback?state=${state}&code=code-of-${name}`;
  };
  /** Leaves for the pod and comes back from it as this account. */
  const signInAs = async (name: string, from = browser()) => ({
    browser: from,
    page: await from.open(await callbackOf(from, name)),
  });
  /** Sends a form with the token of a page of this browser. @returns the answer, no redirect followed. */
  const send = async (
    from: PersonBrowser,
    path: string,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<Page> => {
    const token = tokenOn(await from.open('/staff/accounts'));
    return from.open(path, formOf({ token, ...fields }));
  };

  return {
    ...rig,
    origin,
    server,
    /** Set `name` to say as whom people sign in there. */
    pod,
    closed,
    users,
    browser,
    callbackOf,
    grant,
    send,
    signIn: signInAs,
    advance(ms: number): void {
      rig.time.now = after(rig.time.now, ms);
    },
    async dismiss(name: string): Promise<void> {
      await rig.work.transact((tx) => tx.staff.remove(ownSpeaker(name)));
    },
    /** A browser in which a member with this role has signed in. */
    async member(role: StaffRole, name = 'ben'): Promise<PersonBrowser> {
      await grant(name, role);
      return (await signInAs(name)).browser;
    },
    /** As `send`, and follows where it leads. */
    async sendOn(from: PersonBrowser, path: string, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
      const answer = await send(from, path, fields);
      const to = answer.headers.get('location');
      return to === null ? answer : from.open(to);
    },
  };
}

/** A pod that is another site to browsers, and sends everybody back at once, with the code of one account. */
async function startPod() {
  const pod = { url: '', name: 'ben', origin: new URL('http://127.0.0.1/') };
  const server = createServer(({ url = '/' }, response) => {
    const state = new URL(url, pod.url).searchParams.get('state') ?? '';
    const back = new URL(`/sign-in/callback?state=${state}&code=code-of-${pod.name}`, pod.origin);
    response.writeHead(303, { location: back.href }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address === 'object' && address !== null) pod.url = `http://localhost:${address.port}`;
  return pod;
}

export function formOf(fields: Readonly<Record<string, string>>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}

export function tokenOn({ body }: Pick<Page, 'body'>): string {
  return /name="token" value="([^"]+)"/u.exec(body)?.[1] ?? '';
}

/** What is to be read on a page, blanks folded. */
export function textOf({ body }: Pick<Page, 'body'>): string {
  return (/<body>([\s\S]*)<\/body>/u.exec(body)?.[1] ?? '').replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
}
