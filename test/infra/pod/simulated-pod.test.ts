import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { startTestPod } from '../../rig/pod-rig.ts';
import { RelyingParty } from '../../rig/pod/relying-party.ts';

const CALLBACK = 'http://127.0.0.1:9/callback';
const alice = { username: 'alice' };

test('a person signs in and the token names her diaspora* ID', async () => {
  const pod = await startTestPod();
  const party = new RelyingParty(pod.url);
  const client = await party.registered(CALLBACK);

  const callback = new URL(await pod.signIn(party.authorizeUrl(client), alice));
  expect(`${callback.origin}${callback.pathname}`).toBe(CALLBACK);
  expect(callback.searchParams.get('state')).toBe('a-state');
  expect(callback.searchParams.get('code')).toMatch(/^[0-9a-f]{64}$/);

  const answer = await party.redeem(client, callback.href);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ token_type: 'bearer', expires_in: 86_399 });
  const [head = '', body = '', signature = ''] = String(answer.body['id_token']).split('.');
  const parse = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  expect(parse(head)).toEqual({ typ: 'JWT', alg: 'RS256', kid: 'default' });
  expect(parse(body)).toMatchObject({
    iss: pod.publicUrl,
    sub: `alice@${pod.host}`,
    aud: client.clientId,
    nonce: 'a-nonce',
    acr: '0',
    at_hash: expect.any(String),
    auth_time: expect.any(Number),
  });
  const jwks = await party.get('/api/openid_connect/jwks.json');
  const [jwk] = Array.isArray(jwks.body['keys']) ? jwks.body['keys'] : [];
  expect(jwk).toMatchObject({ kty: 'RSA', use: 'sig', kid: 'default' });
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  expect(verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
});
