import { createPublicKey, verify } from 'node:crypto';
import { sql } from 'kysely';
import { assert, expect, test } from 'vitest';
import { startTestPod } from '../../rig/pod-rig.ts';
import { openPodDatabase } from '../../rig/pod/store/pod-database.ts';
import { RelyingParty } from '../../rig/pod/relying-party.ts';

const CALLBACK = 'http://127.0.0.1:9/callback';
const alice = { username: 'alice' };

async function signedIn(options: Parameters<typeof startTestPod>[0] = {}, more: Readonly<Record<string, string>> = {}) {
  const pod = await startTestPod(options);
  const party = new RelyingParty(pod.url);
  const client = await party.registered(CALLBACK);
  const callback = await pod.signIn(party.authorizeUrl(client, more), alice);
  return { pod, party, client, callback };
}

function parameterOf(callback: string, name: string): string | null {
  return new URL(callback).searchParams.get(name);
}

test('a person signs in and the token names her diaspora* ID', async () => {
  const { pod, party, client, callback } = await signedIn();
  expect(callback.startsWith(`${CALLBACK}?`)).toBe(true);
  expect(parameterOf(callback, 'state')).toBe('a-state');
  expect(parameterOf(callback, 'code')).toMatch(/^[0-9a-f]{64}$/);

  const answer = await party.redeem(client, callback);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    access_token: expect.stringMatching(/^[0-9a-f]{64}$/),
    refresh_token: expect.stringMatching(/^[0-9a-f]{64}$/),
    id_token: expect.any(String),
    token_type: 'bearer',
    expires_in: 86_399,
  });
  const [head = '', body = '', signature = ''] = String(answer.body['id_token']).split('.');
  const parse = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  expect(parse(head)).toEqual({ typ: 'JWT', alg: 'RS256', kid: 'default' });
  const claims = parse(body);
  expect(claims).toEqual({
    iss: pod.publicUrl,
    sub: `alice@${pod.host}`,
    aud: client.clientId,
    iat: expect.any(Number),
    exp: expect.any(Number),
    auth_time: expect.any(Number),
    nonce: 'a-nonce',
    acr: '0',
    at_hash: expect.any(String),
  });
  const jwks = await party.get('/api/openid_connect/jwks.json');
  const [jwk] = Array.isArray(jwks.body['keys']) ? jwks.body['keys'] : [];
  expect(Object.keys(jwk).sort()).toEqual(['e', 'kid', 'kty', 'n', 'use']);
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  expect(verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
});

test('the issuer is the configured address, and endpoints follow the address that was asked', async () => {
  const pod = await startTestPod({ publicUrl: 'https://pod.example/' });
  const party = new RelyingParty(pod.url);
  const direct = await party.get('/.well-known/openid-configuration');
  expect(direct.body).toMatchObject({
    issuer: 'https://pod.example/',
    token_endpoint: `${pod.url}api/openid_connect/access_tokens`,
  });
  expect(direct.body).not.toHaveProperty('code_challenge_methods_supported');
  const proxied = await party.get('/.well-known/openid-configuration', { 'x-forwarded-proto': 'https' });
  expect(String(proxied.body['token_endpoint'])).toMatch(/^https:/);
  expect(proxied.headers.get('x-diaspora-version')).toBe('0.9.1.0');
});

test('a pod that requires https redirects plain requests', async () => {
  const pod = await startTestPod({ requireSsl: true });
  const party = new RelyingParty(pod.url);
  expect((await party.get('/.well-known/openid-configuration')).status).toBe(301);
  expect((await party.get('/.well-known/openid-configuration', { 'x-forwarded-proto': 'https' })).status).toBe(200);
});

test('registration answers 200, and 400 for the same name and addresses', async () => {
  const pod = await startTestPod();
  const party = new RelyingParty(pod.url);
  const metadata = { client_name: 'Pappus', redirect_uris: ['http://b.example/', 'http://a.example/'] };
  const first = await party.register(metadata);
  expect(first.status).toBe(200);
  expect(first.body).toMatchObject({
    client_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    client_secret: expect.stringMatching(/^[0-9a-f]{64}$/),
    client_secret_expires_at: 0,
    token_endpoint_auth_method: 'client_secret_post',
  });
  const again = await party.register({ ...metadata, redirect_uris: metadata.redirect_uris.toReversed() });
  expect(again).toMatchObject({ status: 400, body: { error: 'invalid_client_metadata' } });
  expect((await party.register({ ...metadata, client_name: 'Other' })).status).toBe(200);
  expect((await party.register({ client_name: 'none' })).status).toBe(400);
  const fragment = await party.register({ client_name: 'x', redirect_uris: ['http://a.example/#b'] });
  expect(fragment.body['error']).toBe('invalid_redirect_uri');
});

test('a code used twice takes every token of the authorization with it', async () => {
  const { party, client, callback } = await signedIn();
  const { access_token } = (await party.redeem(client, callback)).body;
  const bearer = { authorization: `Bearer ${String(access_token)}` };
  expect((await party.get('/api/openid_connect/user_info', bearer)).status).toBe(200);
  expect(await party.redeem(client, callback)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  const refused = await party.get('/api/openid_connect/user_info', bearer);
  expect(refused).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
  expect(refused.headers.get('www-authenticate')).toContain('error="invalid_token"');
});

test('the shape of a refusal depends on whether there was a token at all', async () => {
  const { party, client, callback } = await signedIn();
  expect(await party.get('/api/openid_connect/user_info')).toMatchObject({
    status: 403,
    body: { code: 403, message: 'Unauthorized user' },
  });
  const { access_token } = (await party.redeem(client, callback)).body;
  expect(await party.get('/api/v1/user', { authorization: `Bearer ${String(access_token)}` })).toMatchObject({
    status: 403,
    body: { message: 'insufficient_scope' },
  });
});

test('consent can be denied, and is asked again on the next sign-in', async () => {
  const { pod, party, client, callback } = await signedIn();
  expect(parameterOf(callback, 'code')).not.toBeNull();
  const denied = await pod.signIn(party.authorizeUrl(client), { ...alice, approve: false });
  expect(parameterOf(denied, 'error')).toBe('access_denied');
  expect(parameterOf(denied, 'state')).toBe('a-state');
});

test('a newer consent makes an older pending code worthless', async () => {
  const { pod, party, client, callback } = await signedIn();
  const newer = await pod.signIn(party.authorizeUrl(client), alice);
  expect((await party.redeem(client, callback)).body).toMatchObject({ error: 'invalid_grant' });
  expect((await party.redeem(client, newer)).status).toBe(200);
});

test('a person who has authorised one redirect URI of a client cannot use another', async () => {
  const pod = await startTestPod();
  const party = new RelyingParty(pod.url);
  const client = await party.registered(CALLBACK, { redirect_uris: [CALLBACK, `${CALLBACK}/two`] });
  await pod.signIn(party.authorizeUrl(client), alice);
  const other = party.authorizeUrl({ ...client, redirectUri: `${CALLBACK}/two` });
  await expect(pod.signIn(other, alice)).rejects.toThrow('status 422');
  await expect(pod.signIn(other, { username: 'bob' })).resolves.toContain('/two?code=');
});

test('unknown scopes, prompt=none and unknown clients are refused, each in its own way', async () => {
  const { pod, party, client } = await signedIn();
  const invalid = await pod.signIn(party.authorizeUrl(client, { scope: 'openid everything' }), alice);
  expect(parameterOf(invalid, 'error')).toBe('invalid_scope');
  const silent = await pod.signIn(party.authorizeUrl(client, { prompt: 'none' }), alice);
  expect(parameterOf(silent, 'error')).toBe('login_required');
  await expect(pod.signIn(party.authorizeUrl({ ...client, clientId: 'nobody' }), alice)).rejects.toThrow('status 400');
  const elsewhere = { ...client, redirectUri: `${CALLBACK}/` };
  await expect(pod.signIn(party.authorizeUrl(elsewhere), alice)).rejects.toThrow('status 400');
});

test('the verifier of PKCE is never checked', async () => {
  const challenge = { code_challenge: 'A'.repeat(43), code_challenge_method: 'S256' };
  const { party, client, callback } = await signedIn({}, challenge);
  expect((await party.redeem(client, callback)).status).toBe(200);
});

test('clients authenticate by Basic or in the body, and not as two at once', async () => {
  const { pod, party, client, callback } = await signedIn();
  const basic = { authorization: `Basic ${btoa(`${client.clientId}:${client.clientSecret}`)}` };
  const grant = { grant_type: 'authorization_code', code: parameterOf(callback, 'code') ?? '', redirect_uri: CALLBACK };
  expect((await party.token({ ...grant, client_id: 'another' }, basic)).status).toBe(400);
  const wrong = await party.token({ ...grant, client_id: client.clientId, client_secret: 'wrong' });
  expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  expect(wrong.headers.get('www-authenticate')).toBe('Basic realm="OAuth2 Token Endpoint"');
  expect((await party.token({ ...grant, grant_type: 'password' }, basic)).body['error']).toBe('unsupported_grant_type');
  const first = await party.token(grant, basic);
  expect(first.status).toBe(200);
  const refresh = { grant_type: 'refresh_token', refresh_token: String(first.body['refresh_token']) };
  const renewed = await party.token(refresh, basic);
  expect(Object.keys(renewed.body).sort()).toEqual(['access_token', 'expires_in', 'token_type']);
  expect(pod.host).toContain('127.0.0.1');
});

test('userinfo gives the claims whose name was granted, glued and called as the pod does it', async () => {
  const { pod, party, client, callback } = await signedIn({}, { scope: 'openid name nickname profile email' });
  const { access_token } = (await party.redeem(client, callback)).body;
  const bearer = { authorization: `Bearer ${String(access_token)}` };
  const info = await party.get('/api/openid_connect/user_info', bearer);
  expect(info.body).toEqual({
    sub: `alice@${pod.host}`,
    name: 'AliceSmith',
    nickname: 'Alice Smith',
    profile: `${pod.url}api/v1/user`,
  });
  const own = await party.get('/api/v1/user', bearer);
  expect(own.body).toMatchObject({ name: 'Alice Smith', diaspora_id: `alice@${pod.host}`, guid: expect.any(String) });
});

test('a pod of the 0.7 line has fewer scopes, no refresh token and no REST API', async () => {
  const { party, client, callback } = await signedIn({ version: '0.7.18.2' }, { scope: 'openid profile' });
  const answer = await party.redeem(client, callback);
  expect(answer.body).not.toHaveProperty('refresh_token');
  expect(await party.get('/nodeinfo/2.0')).toMatchObject({ body: { software: { version: '0.7.18.2' } } });
  const bearer = { authorization: `Bearer ${String(answer.body['access_token'])}` };
  expect((await party.get('/api/v1/user', bearer)).status).toBe(404);
  expect((await party.get('/api/openid_connect/user_info', bearer)).body).toHaveProperty('nickname', 'Alice Smith');
});

test('locked, closed and wrong people cannot sign in, and attempts can be limited', async () => {
  const { pod, party, client } = await signedIn({ signInLimit: 4 });
  await expect(pod.signIn(party.authorizeUrl(client), { ...alice, password: 'wrong' })).rejects.toThrow('refused');
  await pod.lock('alice');
  await expect(pod.signIn(party.authorizeUrl(client), alice)).rejects.toThrow('refused');
  await pod.close('bob');
  await expect(pod.signIn(party.authorizeUrl(client), { username: 'bob' })).rejects.toThrow('refused');
  await expect(pod.signIn(party.authorizeUrl(client), { username: 'mallory' })).rejects.toThrow('refused');
});

test('people are found in public until their account is closed or has moved', async () => {
  const pod = await startTestPod();
  const party = new RelyingParty(pod.url);
  const finger = (name: string) => party.get(`/.well-known/webfinger?resource=acct:${name}@${pod.host}`);
  const found = await finger('alice');
  expect(found).toMatchObject({ status: 200, body: { subject: `acct:alice@${pod.host}` } });
  const json = { accept: 'application/json' };
  const person = await party.get('/u/carol.d', json);
  expect(person.body).toMatchObject({ diaspora_id: `carol.d@${pod.host}`, name: 'Carol' });
  const hcard = await fetch(`${pod.url}hcard/users/${String(person.body['guid'])}`);
  expect(await hcard.text()).toContain('<span class="nickname">carol.d</span>');

  await pod.migrate('alice', 'alice@new.example');
  expect((await finger('alice')).status).toBe(404);
  expect((await party.get('/u/alice', json)).status).toBe(410);
  expect((await finger('stranger')).status).toBe(404);
  assert(found.headers.get('content-type')?.startsWith('application/jrd+json') === true);
});

test.each([
  { version: '0.7.18.2', has: 1 },
  { version: '0.9.1.0', has: 0 },
] as const)('the accounts of $version have the columns of that version', async ({ version, has }) => {
  const pod = await startTestPod({ version, runWorker: false, accounts: [] });
  const look = `select 1 from information_schema.columns where table_name = 'users' and column_name = 'strip_exif'`;
  await using db = await openPodDatabase(pod.databaseUrl, version);
  expect((await sql.raw(look).execute(db)).rows).toHaveLength(has);
});
