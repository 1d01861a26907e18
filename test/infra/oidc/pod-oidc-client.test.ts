import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { PodSignInError } from '../../../src/core/identity/errors.ts';
import type { RedeemOutcome, RoundTripSecrets } from '../../../src/core/identity/oidc-login.ts';
import { mintToken } from '../../../src/core/identity/secret-token.ts';
import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import type { PodOidcClient } from '../../../src/infra/oidc/pod-oidc-client.ts';
import { MINUTE } from '../../../src/kernel/clock.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { TOKEN_PATH, startSignInRig } from './sign-in-rig.ts';
import type { SignInRig } from './sign-in-rig.ts';

const DISCOVERY_PATH = '/.well-known/openid-configuration';
const CLIENTS_PATH = '/api/openid_connect/clients';
const signal = new AbortController().signal;

function newSecrets(): RoundTripSecrets {
  return { state: mintToken(randomBytes), nonce: mintToken(randomBytes), codeVerifier: mintToken(randomBytes) };
}

/** Signs alice in and redeems the code. */
async function signIn(rig: SignInRig, oidc: PodOidcClient, secrets = newSecrets()): Promise<RedeemOutcome> {
  return oidc.redeem(await codeFromPod(rig, oidc, secrets), secrets, signal);
}

async function codeFromPod(rig: SignInRig, oidc: PodOidcClient, secrets: RoundTripSecrets): Promise<Secret> {
  const url = await oidc.authorizeUrl(secrets, signal);
  const callback = await rig.browser().signInAtPod(url.href, 'alice');
  return new Secret(new URL(callback).searchParams.get('code') ?? '');
}

async function clientsAtPod(rig: SignInRig): Promise<readonly { client_id: string; client_name: string }[]> {
  return (await rig.podSql.query('select client_id, client_name from o_auth_applications order by id')).rows;
}

test.each(['0.7.18.2', '0.9.0.0', '0.9.1.0'] as const)('a pod of version %s proves an account', async (version) => {
  const rig = await startSignInRig({ pod: { version } });
  expect(await signIn(rig, rig.createOidc())).toEqual({ kind: 'proven', subject: rig.accountOf('alice') });
});

test('processes that start together register once, and later ones use the same client', async () => {
  const rig = await startSignInRig();
  const clients = Array.from({ length: 4 }, () => rig.createOidc());
  const urls = await Promise.all(clients.map(async (oidc) => oidc.authorizeUrl(newSecrets(), signal)));
  urls.push(await rig.createOidc().authorizeUrl(newSecrets(), signal));
  expect(new Set(urls.map(({ searchParams }) => searchParams.get('client_id'))).size).toBe(1);
  expect(await clientsAtPod(rig)).toHaveLength(1);
  expect(await rig.count('pod_clients')).toBe(1);
});

test('a name that is taken at the pod gets a suffix', async () => {
  const rig = await startSignInRig();
  await rig.createOidc().authorizeUrl(newSecrets(), signal);
  await rig.database.pool.query('delete from pod_clients'); // the credentials are lost here, not there
  const oidc = rig.createOidc();
  expect(await signIn(rig, oidc)).toMatchObject({ kind: 'proven' });
  const [first, second] = await clientsAtPod(rig);
  expect(first?.client_name).toBe('Pappus');
  expect(second?.client_name).toMatch(/^Pappus [0-9a-f]{6}$/u);
});

test('a client given by configuration is used as it is, and nothing is registered', async () => {
  const rig = await startSignInRig({
    oidc: { fixedClient: { clientId: 'by-hand', clientSecret: new Secret('secret') } },
  });
  const url = await rig.createOidc().authorizeUrl(newSecrets(), signal);
  expect(url.searchParams.get('client_id')).toBe('by-hand');
  expect(await clientsAtPod(rig)).toEqual([]);
});

test('a registration that the pod refuses is a fault of the set-up', async () => {
  const rig = await startSignInRig();
  const body = JSON.stringify({ error: 'invalid_client_metadata' });
  rig.proxy.break(CLIENTS_PATH, { kind: 'answer', status: 400, body });
  await expect(rig.createOidc().authorizeUrl(newSecrets(), signal)).rejects.toThrow(PodSignInError);
  expect(await rig.count('pod_clients')).toBe(0);
  rig.proxy.break(CLIENTS_PATH, undefined);
  await expect(rig.createOidc().authorizeUrl(newSecrets(), signal)).resolves.toBeInstanceOf(URL);
});

test('a client that was deleted at the pod is replaced before anybody is sent there', async () => {
  const rig = await startSignInRig();
  await rig.createOidc().authorizeUrl(newSecrets(), signal);
  await rig.podSql.query('delete from o_auth_applications');
  expect(await signIn(rig, rig.createOidc())).toMatchObject({ kind: 'proven' });
  expect(await rig.count('pod_clients')).toBe(1);
});

test('a client deleted while somebody is at the pod is forgotten, and the next try works', async () => {
  const rig = await startSignInRig();
  const oidc = rig.createOidc();
  const secrets = newSecrets();
  const code = await codeFromPod(rig, oidc, secrets);
  await rig.podSql.query("update o_auth_applications set client_secret = 'another', client_name = 'another'");
  expect(await oidc.redeem(code, secrets, signal)).toEqual({ kind: 'client-unknown' });
  expect(await rig.count('pod_clients')).toBe(0);
  expect(await signIn(rig, oidc)).toMatchObject({ kind: 'proven' });
});

test('discovery is read once in ten minutes', async () => {
  const rig = await startSignInRig();
  const oidc = rig.createOidc();
  for (let index = 0; index < 3; index += 1) await oidc.authorizeUrl(newSecrets(), signal);
  expect(rig.proxy.count(DISCOVERY_PATH)).toBe(1);
  rig.advance(10 * MINUTE);
  await oidc.authorizeUrl(newSecrets(), signal);
  expect(rig.proxy.count(DISCOVERY_PATH)).toBe(2);
});

test('a code that was used is refused', async () => {
  const rig = await startSignInRig();
  const oidc = rig.createOidc();
  const secrets = newSecrets();
  const code = await codeFromPod(rig, oidc, secrets);
  expect(await oidc.redeem(code, secrets, signal)).toMatchObject({ kind: 'proven' });
  expect(await oidc.redeem(code, secrets, signal)).toEqual({ kind: 'refused', cause: 'invalid_grant' });
});

test("somebody else's code proves nothing: the nonce is another", async () => {
  const rig = await startSignInRig();
  const oidc = rig.createOidc();
  const code = await codeFromPod(rig, oidc, newSecrets());
  expect(await oidc.redeem(code, newSecrets(), signal)).toMatchObject({ kind: 'refused' });
});

type Claims = Record<string, unknown>;

/** The token answer with its ID token changed, which no longer fits its signature. */
function tampered(change: (claims: Claims, header: Claims, answer: Claims) => void): (body: string) => string {
  const decode = (part = ''): Claims => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  const encode = (part: Claims) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return (body) => {
    const answer: Claims = JSON.parse(body);
    const [header, claims, signature] = String(answer['id_token']).split('.');
    const parts = [decode(header), decode(claims)] as const;
    change(parts[1], parts[0], answer);
    const kept = parts[0]['alg'] === 'none' ? '' : signature;
    return JSON.stringify({ ...answer, id_token: `${encode(parts[0])}.${encode(parts[1])}.${kept}` });
  };
}

test.each<[string, string, Parameters<typeof tampered>[0]]>([
  ['another subject', 'OAUTH_INVALID_RESPONSE', (claims) => (claims['sub'] = 'bob@pod.example')],
  ['another issuer', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', (claims) => (claims['iss'] = 'https://evil.example/')],
  ['another audience', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', (claims) => (claims['aud'] = 'somebody-else')],
  ['another nonce', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', (claims) => (claims['nonce'] = 'x'.repeat(43))],
  ['no nonce', 'OAUTH_INVALID_RESPONSE', (claims) => delete claims['nonce']],
  [
    'an expiry in the past',
    'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
    (claims) => (claims['exp'] = Math.floor(Date.now() / 1_000) - 600),
  ],
  ['no signature', 'OAUTH_INVALID_RESPONSE', (_claims, header) => (header['alg'] = 'none')],
  ['another algorithm', 'OAUTH_INVALID_RESPONSE', (_claims, header) => (header['alg'] = 'HS256')],
  [
    'a token it was not issued with',
    'AT_HASH_MISMATCH',
    (_claims, _header, answer) => (answer['access_token'] = 'f'.repeat(64)),
  ],
])('an ID token with %s proves nothing (%s)', async (_fault, cause, change) => {
  const rig = await startSignInRig();
  rig.proxy.break(TOKEN_PATH, { kind: 'rewrite', rewrite: tampered(change) });
  const outcome = await signIn(rig, rig.createOidc());
  expect(outcome).toEqual({ kind: 'refused', cause });
  expect(rig.proxy.count(TOKEN_PATH)).toBe(1);
});

test('an answer without an ID token proves nothing', async () => {
  const rig = await startSignInRig();
  const rewrite = (body: string) => JSON.stringify({ ...JSON.parse(body), id_token: undefined });
  rig.proxy.break(TOKEN_PATH, { kind: 'rewrite', rewrite });
  expect((await signIn(rig, rig.createOidc())).kind).toBe('refused');
});

test.each([
  ['hangs up', { kind: 'hang-up' }],
  ['loses its answer', { kind: 'lose-answer' }],
  ['is down', { kind: 'answer', status: 503, body: '' }],
  ['is too busy', { kind: 'answer', status: 429, body: '' }],
] as const)('a pod that %s is asked once and counts as unreachable', async (_what, fault) => {
  const rig = await startSignInRig();
  const oidc = rig.createOidc();
  const secrets = newSecrets();
  const code = await codeFromPod(rig, oidc, secrets);
  rig.proxy.break(TOKEN_PATH, fault);
  await expect(oidc.redeem(code, secrets, signal)).rejects.toThrow(PodUnreachableError);
  expect(rig.proxy.count(TOKEN_PATH)).toBe(1);
});

function discoverySaying(change: Record<string, string>): (body: string) => string {
  return (body) => JSON.stringify({ ...JSON.parse(body), ...change });
}

test('an issuer that says https where the pod is http, or the other way round, is taken as it is', async () => {
  const rig = await startSignInRig();
  const issuer = rig.proxy.url.replace('http:', 'https:');
  rig.proxy.break(DISCOVERY_PATH, { kind: 'rewrite', rewrite: discoverySaying({ issuer }) });
  await expect(rig.createOidc().authorizeUrl(newSecrets(), signal)).resolves.toBeInstanceOf(URL);
});

test('endpoints with the scheme and port of the inside are asked at the configured address', async () => {
  const rig = await startSignInRig();
  const token_endpoint = `https://127.0.0.1:1${TOKEN_PATH}`;
  rig.proxy.break(DISCOVERY_PATH, { kind: 'rewrite', rewrite: discoverySaying({ token_endpoint }) });
  expect(await signIn(rig, rig.createOidc())).toMatchObject({ kind: 'proven' });
});

test.each([
  ['is another host', 'POD_SIGN_IN_ISSUER', { issuer: 'https://evil.example/' }],
  ['has no address', 'POD_SIGN_IN_DISCOVERY', { issuer: 'pod' }],
  ['wants the secret elsewhere', 'POD_SIGN_IN_ENDPOINT', { token_endpoint: 'https://evil.example/token' }],
])('a discovery document whose issuer %s is refused', async (_what, code, change) => {
  const rig = await startSignInRig();
  rig.proxy.break(DISCOVERY_PATH, { kind: 'rewrite', rewrite: discoverySaying(change) });
  await expect(rig.createOidc().authorizeUrl(newSecrets(), signal)).rejects.toMatchObject({ code });
});

test.each([
  [404, {}],
  [200, {}],
  [301, { location: 'https://pod.example/' }],
])('something that answers %d and is no pod is refused', async (status, headers) => {
  const rig = await startSignInRig();
  rig.proxy.break(DISCOVERY_PATH, { kind: 'answer', status, body: '<html>', headers });
  await expect(rig.createOidc().authorizeUrl(newSecrets(), signal)).rejects.toThrow(PodSignInError);
});
