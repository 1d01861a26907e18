import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { podDoorsCheck, podWebCheck } from '../../../src/app/doctor/pod-web-checks.ts';
import { registrationCheck, signInCheck } from '../../../src/app/doctor/sign-in-checks.ts';
import { PodOidcClient } from '../../../src/infra/oidc/pod-oidc-client.ts';
import { SealedBox } from '../../../src/infra/crypto/sealed-box.ts';
import { deriveKey } from '../../../src/infra/crypto/keys.ts';
import { signInRedirectUri } from '../../../src/infra/http/routes/sign-in.ts';
import { POD_DOORS } from '../../../src/infra/pod/pod-doors.ts';
import { SqlUnitOfWork } from '../../../src/infra/sql/sql-unit-of-work.ts';
import { PodClientsTable } from '../../../src/infra/sql/tables/pod-clients-table.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createTestDatabase } from '../../rig/database.ts';
import { examine } from '../../rig/doctor-rig.ts';
import { onServer } from '../../rig/on-server.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';
import { startSimulatedPod } from '../../rig/pod/simulated-pod.ts';
import type { SimulatedPod } from '../../rig/pod/simulated-pod.ts';
import { PodProxy } from '../../infra/oidc/pod-proxy.ts';
import type { Fault } from '../../infra/oidc/pod-proxy.ts';

let proxy: PodProxy;
let pod: SimulatedPod;
let env: Record<string, string>;

/** One pod for all: what a test breaks in front of it is mended again. */
const stack = new AsyncDisposableStack();
beforeAll(async () => {
  proxy = stack.use(await PodProxy.start());
  const { url } = stack.use(await createTestDatabase());
  pod = stack.use(
    await startSimulatedPod({ keyBits: 1_024, publicUrl: proxy.url, runWorker: false, databaseUrl: url }),
  );
  proxy.target = pod.url;
  env = { POD_URL: proxy.url };
});
afterAll(() => stack.disposeAsync());

function breakAt(path: string, fault: Fault): void {
  proxy.break(path, fault);
  onTestFinished(() => proxy.break(path, undefined));
}

const refuse = (status = 403) => ({ kind: 'answer', status, body: '<h1>nginx</h1>' }) as const;
const DISCOVERY = '/.well-known/openid-configuration';
const KEYS = '/api/openid_connect/jwks.json';
const CLIENTS = '/api/openid_connect/clients';

describe('the pod’s web server', () => {
  test('without https is a warning with the version of the pod', async () => {
    const [web] = await examine(env, podWebCheck);
    expect(web).toMatchObject({ verdict: 'warning', found: 'diaspora* 0.9.1.0, without https' });
  });

  test.each([
    ['0.7.17.0', 'failure', 'update the pod'],
    ['0.10.0.0', 'warning', 'was written for'],
  ])('of version %s is %s', async (version, verdict, advice) => {
    breakAt('/', { kind: 'answer', status: 200, body: '', headers: { 'x-diaspora-version': version } });
    const [web] = await examine(env, podWebCheck);
    expect(web).toMatchObject({ verdict, advice: expect.stringContaining(advice) });
  });

  test.each([
    [{ status: 503 }, 'it answers with HTTP 503'],
    [
      { status: 301, headers: { location: 'https://www.pod.example/' } },
      'it sends people on to https://www.pod.example',
    ],
  ])('that answers %j is a failure', async (answer, found) => {
    breakAt('/', { kind: 'answer', body: '', ...answer });
    const [web] = await examine(env, podWebCheck);
    expect(web).toMatchObject({ verdict: 'failure', found });
  });

  test('that is another program’s is a failure', async () => {
    breakAt('/', { kind: 'answer', status: 200, body: 'It works!' });
    breakAt('/.well-known/nodeinfo', { kind: 'answer', status: 404, body: '' });
    const [web] = await examine(env, podWebCheck);
    expect(web).toMatchObject({
      verdict: 'failure',
      found: expect.stringContaining('does not say that it is a diaspora*'),
    });
  });

  test('that is away, or does not speak TLS where it should, is a failure with the reason', async () => {
    const [away, doors] = await examine({}, podWebCheck, podDoorsCheck);
    expect(away).toMatchObject({ verdict: 'failure', found: 'nothing listens there (ECONNREFUSED)' });
    expect(doors.found).toContain('not looked at');
    const plain = createServer(
      (socket) => void socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    );
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void plain.close());
    const { port } = plain.address() as AddressInfo;
    const secure = { POD_URL: `https://127.0.0.1:${port}`, PUBLIC_URL: 'https://pappus.example' };
    const [web] = await examine(secure, podWebCheck);
    expect(web).toMatchObject({ verdict: 'failure', found: expect.stringContaining('does not speak TLS') });
  });
});

describe('what must get through', () => {
  test('reaches a pod that nothing stands before, and changes nothing there', async () => {
    const [doors] = await examine(env, podDoorsCheck);
    expect(doors).toMatchObject({ verdict: 'ok', found: expect.stringContaining(`all ${POD_DOORS.length} requests`) });
    for (const { method, path } of POD_DOORS) expect(proxy.seen).toContainEqual({ method, path });
    const changes = 'select 1 / (select case when count(*) = 0 then 1 else 0 end from ';
    for (const table of ['o_auth_applications', 'authorizations', 'simulated_jobs', 'simulated_mails']) {
      await onServer(pod.databaseUrl, `${changes} ${table})`);
    }
  });

  test.each(POD_DOORS.map((door) => [door.method, door.path, door] as const))(
    'is missed when a proxy stops %s %s',
    async (_method, path, { isVital, rule, purpose }) => {
      breakAt(path, refuse());
      const [doors] = await examine(env, podDoorsCheck);
      expect(doors.verdict).toBe(isVital ? 'failure' : 'warning');
      expect(doors.found).toContain(rule);
      expect(doors.found).toContain(purpose);
      expect(doors.found).toContain('judged by the marks');
      expect(doors.advice).toContain('docs/connect-your-pod.md');
    },
  );

  test('is doubted when something else answers in the pod’s place', async () => {
    breakAt('/users/password', { kind: 'answer', status: 200, body: 'We are closing.' });
    const [doors] = await examine(env, podDoorsCheck);
    expect(doors).toMatchObject({ verdict: 'warning', found: expect.stringContaining('does not look like the pod') });
  });
});

describe('the sign-in at the pod', () => {
  test('of a whole pod is ok, and nothing is registered by looking', async () => {
    const database = await createPappusDatabase();
    onTestFinished(() => database[Symbol.asyncDispose]());
    const [signIn, registration] = await examine(
      { ...env, DATABASE_URL: database.url },
      signInCheck,
      registrationCheck,
    );
    expect(signIn.verdict).toBe('ok');
    expect(registration).toMatchObject({ verdict: 'ok', found: expect.stringContaining('not registered yet') });
  });

  test.each([
    [DISCOVERY, refuse(404), 'is not that of a pod'],
    [DISCOVERY, refuse(502), 'the pod does not answer'],
    [KEYS, refuse(404), 'shows no key'],
    [DISCOVERY, rewriting('issuer', () => 'https://elsewhere.example/'), 'calls itself by another host'],
    [DISCOVERY, rewriting('token_endpoint', () => 'https://elsewhere.example/token'), 'on another host'],
  ])('with %s broken is a failure', async (path, fault, said) => {
    breakAt(path, fault);
    const [signIn, registration] = await examine(env, signInCheck, registrationCheck);
    expect(signIn).toMatchObject({ verdict: 'failure', found: expect.stringContaining(said) });
    expect(registration.verdict).toBe('warning');
  });

  test('of a pod that believes to be https is a warning', async () => {
    breakAt(
      DISCOVERY,
      rewriting('issuer', (issuer) => issuer.replace('http:', 'https:')),
    );
    const [signIn] = await examine(env, signInCheck);
    expect(signIn).toMatchObject({ verdict: 'warning', found: expect.stringContaining('believes to be https://') });
  });

  test('knows whether the pod remembers Pappus', async () => {
    const database = await createPappusDatabase();
    onTestFinished(() => database[Symbol.asyncDispose]());
    const publicUrl = new URL('http://127.0.0.1:2/');
    const masterKey = randomBytes(32);
    await new PodOidcClient({
      work: new SqlUnitOfWork(database.database.executor, (tx) => ({ podClients: new PodClientsTable(tx) })),
      sealer: new SealedBox(deriveKey(new Secret(masterKey), 'seal')),
      clock: systemClock,
      log: silentLogger,
      podUrl: new URL(proxy.url),
      clientName: 'Pappus (127.0.0.1:2)',
      redirectUri: signInRedirectUri(publicUrl),
    }).authorizeUrl(
      { state: new Secret('s'), nonce: new Secret('n'), codeVerifier: new Secret('v'.repeat(43)) },
      new AbortController().signal,
    );
    const known = { ...env, DATABASE_URL: database.url, MASTER_KEY: masterKey.toString('base64url') };
    expect((await examine(known, registrationCheck))[0].found).toBe('Pappus is registered, and the pod knows it');
    await onServer(pod.databaseUrl, 'delete from o_auth_applications');
    const [forgotten] = await examine(known, registrationCheck);
    expect(forgotten).toMatchObject({ verdict: 'warning', found: 'the pod has forgotten Pappus' });
  });

  test('that lets nobody register is a failure, unless a client was registered by hand', async () => {
    const database = await createPappusDatabase();
    onTestFinished(() => database[Symbol.asyncDispose]());
    breakAt(CLIENTS, refuse());
    const own = { ...env, DATABASE_URL: database.url };
    const [closed] = await examine(own, registrationCheck);
    expect(closed).toMatchObject({ verdict: 'failure', found: 'the pod lets no program register' });
    const [byHand] = await examine(
      { ...own, POD_OIDC_CLIENT_ID: 'id', POD_OIDC_CLIENT_SECRET: 'hunter2' },
      registrationCheck,
    );
    expect(byHand.verdict).toBe('ok');
  });
});

/** The discovery document with one field changed. */
function rewriting(field: string, change: (value: string) => string) {
  return {
    kind: 'rewrite',
    rewrite: (body: string) => {
      const document: Record<string, unknown> = JSON.parse(body);
      return JSON.stringify({ ...document, [field]: change(String(document[field])) });
    },
  } as const;
}
