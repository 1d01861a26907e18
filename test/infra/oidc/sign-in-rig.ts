import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import type { Speaker } from '../../../src/core/chat/chat-adapter.ts';
import { enterCode } from '../../../src/core/identity/enter-code.ts';
import type { EnterCodeOutcome } from '../../../src/core/identity/enter-code.ts';
import { podHostOf } from '../../../src/core/identity/pod-host.ts';
import { startLink } from '../../../src/core/identity/start-link.ts';
import type { StartLinkInput } from '../../../src/core/identity/start-link.ts';
import { SealedBox } from '../../../src/infra/crypto/sealed-box.ts';
import { createPageWords } from '../../../src/infra/http/page-words.ts';
import { signInRedirectUri, signInRoutes } from '../../../src/infra/http/routes/sign-in.ts';
import { createHttpServer, listen } from '../../../src/infra/http/server.ts';
import { PodOidcClient } from '../../../src/infra/oidc/pod-oidc-client.ts';
import type { PodOidcClientOptions } from '../../../src/infra/oidc/pod-oidc-client.ts';
import { createPodGateway } from '../../../src/infra/pod/create-pod-gateway.ts';
import { SqlUnitOfWork } from '../../../src/infra/sql/sql-unit-of-work.ts';
import { AuditTable } from '../../../src/infra/sql/tables/audit-table.ts';
import { LinksTable } from '../../../src/infra/sql/tables/links-table.ts';
import { PodClientsTable } from '../../../src/infra/sql/tables/pod-clients-table.ts';
import { SignInsTable } from '../../../src/infra/sql/tables/sign-ins-table.ts';
import { after } from '../../../src/kernel/clock.ts';
import { newLinkId, newSignInId, parseDiasporaId } from '../../../src/kernel/ids.ts';
import type { DiasporaId } from '../../../src/kernel/ids.ts';
import type { LogFields } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';
import type { SimulatedPodOptions } from '../../rig/pod/options.ts';
import { startTestPod } from '../../rig/pod-rig.ts';
import { PersonBrowser } from './person-browser.ts';
import { PodProxy } from './pod-proxy.ts';

export const aliceInChat: Speaker = { platform: 'matrix', id: '@alice:matrix.org' };
export const bobInChat: Speaker = { platform: 'matrix', id: '@bob:matrix.org' };
export const TOKEN_PATH = '/api/openid_connect/access_tokens';

const NOTHING = { posts: 0, photos: 0, contacts: 0, ownRelayables: 0, othersRelayables: 0 };
const ACCOUNTS = [
  { username: 'alice', ...NOTHING },
  { username: 'bob', ...NOTHING },
];

export type SignInRig = Awaited<ReturnType<typeof startSignInRig>>;

/**
 * The sign-in as it is in production, on real sockets and a real database, before a simulated pod behind a proxy. Time
 * stands still until a test moves it.
 */
export async function startSignInRig(
  options: { readonly pod?: SimulatedPodOptions; readonly oidc?: Partial<PodOidcClientOptions> } = {},
) {
  const { database } = await disposedLater(createPappusDatabase());
  const proxy = await disposedLater(PodProxy.start());
  const pod = await startTestPod({ publicUrl: proxy.url, runWorker: false, accounts: ACCOUNTS, ...options.pod });
  proxy.target = pod.url;
  const clock = { current: new Date(), now: () => clock.current };
  const lines: string[] = [];
  const write = (fields: LogFields, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const log = { debug: write, info: write, warn: write, error: write };

  const work = new SqlUnitOfWork(database.executor, (tx) => ({
    signIns: new SignInsTable(tx),
    links: new LinksTable(tx),
    podClients: new PodClientsTable(tx),
    audit: new AuditTable(tx),
  }));
  const publicUrl = new URL(`http://127.0.0.1:${await freePort()}/`);
  const sealer = new SealedBox(new Secret(randomBytes(32)));
  const codeKey = new Secret(randomBytes(32));
  const redirectUri = signInRedirectUri(publicUrl);
  const oidcOptions = { work, sealer, clock, log, redirectUri, clientName: 'Pappus', podUrl: new URL(proxy.url) };
  const createOidc = () => new PodOidcClient({ ...oidcOptions, ...options.oidc });
  const podUsers = createPodGateway({
    databaseUrl: new Secret(pod.databaseUrl),
    queue: 'table',
    webUrl: pod.url,
    timeoutMs: 5_000,
  });
  onTestFinished(() => podUsers[Symbol.asyncDispose]());
  const podHost = podHostOf(new URL(proxy.url));
  const deps = {
    work,
    clock,
    log,
    sealer,
    codeKey,
    randomBytes,
    newSignInId,
    newLinkId,
    publicUrl,
    podUsers,
    podHost,
    oidc: createOidc(),
  };
  const chooseWords = createPageWords('Europe/Berlin');
  const routes = [signInRoutes({ deps, chooseWords, publicUrl })];
  const server = await createHttpServer({
    log,
    chooseWords,
    routes,
    maxRequestsPerMinute: 10_000,
    formOrigins: [new URL(proxy.url).origin],
  });
  await disposedLater(listen(server, { host: '127.0.0.1', port: Number(publicUrl.port), drainMs: 200 }));
  const podSql = new Client({ connectionString: pod.databaseUrl });
  await podSql.connect();
  onTestFinished(() => podSql.end());

  const rig = {
    database,
    proxy,
    pod,
    clock,
    lines,
    work,
    deps,
    publicUrl,
    podSql,
    createOidc,
    redirectUri,
    accountOf: (username: string): DiasporaId => parseDiasporaId(`${username}@${podHost}`),
    advance: (ms: number) => (clock.current = after(clock.current, ms)),
    browser: () => new PersonBrowser(publicUrl, proxy.url),
    ask: (speaker: Speaker, more: Partial<StartLinkInput> = {}) => startLink(deps, { ...askOf(speaker), ...more }),
    /** Asks for a link, walks through the pod with it and reads the code from the page. */
    prove: async (speaker: Speaker, username: string): Promise<string> => {
      const { url } = await rig.ask(speaker);
      return codeOn(await rig.browser().signIn(url, username));
    },
    enter: (speaker: Speaker, text: string): Promise<EnterCodeOutcome> => enterCode(deps, { speaker, text }),
    count: async (table: 'sign_ins' | 'links' | 'audit_entries' | 'pod_clients', where = 'true'): Promise<number> => {
      const { rows } = await database.pool.query(`select count(*)::int as n from ${table} where ${where}`);
      return Number(rows[0].n);
    },
  };
  return rig;
}

function askOf(speaker: Speaker): StartLinkInput {
  const conversation = `!room-of-${speaker.id}`;
  return { speaker, displayName: speaker.id, conversation, locale: 'en', wanted: 'export' };
}

/** The code on the page, as a person would copy it. */
export function codeOn({ body }: { readonly body: string }): string {
  const code = /class="code"[^>]*>([^<]+)</u.exec(body)?.[1];
  if (code === undefined) throw new Error(`there is no code on the page: ${titleOf({ body })}`);
  return code;
}

export function titleOf({ body }: { readonly body: string }): string {
  return /<h1>(.*?)<\/h1>/u.exec(body)?.[1]?.replaceAll('<wbr />', '') ?? '';
}

async function disposedLater<T extends AsyncDisposable>(opening: Promise<T>): Promise<T> {
  const opened = await opening;
  onTestFinished(() => opened[Symbol.asyncDispose]());
  return opened;
}

/** The public address has to be known before the server is made. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
