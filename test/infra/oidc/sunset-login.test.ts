import { randomBytes } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sunsetLogin } from '../../../src/app/sunset-login.ts';
import { bindTables } from '../../../src/app/tables.ts';
import { readConfig } from '../../../src/config/config.ts';
import { podHostOf } from '../../../src/core/identity/pod-host.ts';
import { SealedBox } from '../../../src/infra/crypto/sealed-box.ts';
import { PodOidcClient } from '../../../src/infra/oidc/pod-oidc-client.ts';
import { PodAccessTokens } from '../../../src/infra/oidc/pod-access-tokens.ts';
import { SqlUnitOfWork } from '../../../src/infra/sql/sql-unit-of-work.ts';
import { HOUR, after } from '../../../src/kernel/clock.ts';
import { parseDiasporaId } from '../../../src/kernel/ids.ts';
import type { LogFields } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { walkSignIn } from '../../rig/pod/browser.ts';
import { dumpTables, podSecrets } from '../../rig/dump-tables.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';
import type { PodVersion } from '../../rig/pod/pod-context.ts';
import { startTestPod } from '../../rig/pod-rig.ts';
import { PodProxy } from './pod-proxy.ts';
import { TOKEN_PATH } from './sign-in-rig.ts';

const NOTHING = { posts: 0, photos: 0, contacts: 0, ownRelayables: 0, othersRelayables: 0 };
const never = new AbortController().signal;

async function open({
  version = '0.9.1.0',
  account = 'sunset',
  post = 'no',
}: { version?: PodVersion; account?: string; post?: string } = {}) {
  const { database, url: databaseUrl, [Symbol.asyncDispose]: drop } = await createPappusDatabase();
  onTestFinished(drop);
  const proxy = await PodProxy.start();
  onTestFinished(() => proxy[Symbol.asyncDispose]());
  const accounts = ['sunset', 'mallory'].map((username) => ({ username, ...NOTHING }));
  const pod = await startTestPod({ version, publicUrl: proxy.url, runWorker: false, accounts });
  proxy.target = pod.url;
  const config = readConfig({
    MASTER_KEY: randomBytes(32).toString('base64url'),
    PUBLIC_URL: 'http://export.pod.example',
    POD_URL: proxy.url,
    POD_DATABASE_URL: pod.databaseUrl,
    POD_SIMULATED: 'yes',
    SUNSET_ACCOUNT: account,
    ANNOUNCE_POST: post,
  });
  const clock = { current: new Date(), now: () => clock.current };
  const lines: string[] = [];
  const write = (fields: LogFields, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const podUrl = new URL(`${config.pod.url}/`);
  const podHost = podHostOf(podUrl);
  const parts = {
    config,
    podHost,
    publicUrl: new URL('http://export.pod.example/'),
    work: new SqlUnitOfWork(database.executor, (tx) => bindTables(tx, clock)),
    sealer: new SealedBox(new Secret(randomBytes(32))),
    clock,
    log: { debug: write, info: write, warn: write, error: write },
  };
  const said: string[] = [];
  const pasted: string[] = [];
  /** The operator opens the address that was printed, as this account, and pastes what `copy` makes of the answer. */
  const login = (username = 'sunset', copy = (callback: string) => callback, approve = true) =>
    sunsetLogin(parts, {
      say: (line) => void said.push(line),
      ask: async () => {
        const url = said.findLast((line) => line.startsWith('http')) ?? '';
        const callback = await walkSignIn(proxy.url, url, { username, password: `${username}-password`, approve });
        pasted.push(callback);
        return copy(callback);
      },
    });
  const id = parseDiasporaId(`sunset@${podHost}`);
  const tokens = () => new PodAccessTokens({ ...parts, podUrl, account: id });
  /** @returns what the pod answers to a look at the account's messages. */
  const readMessages = async () => {
    const token = (await tokens().token(never)).reveal();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(new URL('api/v1/conversations', pod.url), { headers })).status;
  };
  return { pod, proxy, clock, databaseUrl, readMessages, parts, said, pasted, lines, login, tokens };
}

describe('the sunset login', () => {
  test('keeps what the account has allowed, sealed, and says nothing that is secret', async () => {
    const rig = await open();
    expect(await rig.login()).toBe(true);
    expect(rig.said.at(-1)).toMatch(/^Done: Pappus reads and writes the private messages of sunset@/u);
    expect(await rig.readMessages()).toBe(200);
    const code = { what: 'code', value: new URL(rig.pasted[0] ?? '').searchParams.get('code') ?? '' };
    const secrets = [code, ...(await podSecrets(rig.pod.databaseUrl))];
    expect(secrets.length).toBeGreaterThan(3);
    for (const text of [rig.said.join('\n'), rig.lines.join('\n'), await dumpTables(rig.databaseUrl)]) {
      expect(secrets.filter(({ value }) => text.includes(value))).toEqual([]);
    }
  });

  test.each([
    ['no', 403],
    ['all', 422],
  ])('asks for the right to post in public only where there are posts (%s)', async (post, expected) => {
    const rig = await open({ post });
    expect(await rig.login()).toBe(true);
    const token = (await rig.tokens().token(never)).reveal();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const url = new URL('api/v1/posts', rig.pod.url);
    expect((await fetch(url, { method: 'POST', headers, body: '{}' })).status).toBe(expected);
  });

  test('takes a bare code as well', async () => {
    const rig = await open();
    expect(await rig.login('sunset', (callback) => new URL(callback).searchParams.get('code') ?? '')).toBe(true);
  });

  test('sends the code once, even when the answer is lost', async () => {
    const rig = await open();
    rig.proxy.break(TOKEN_PATH, { kind: 'lose-answer' });
    await expect(rig.login()).rejects.toMatchObject({ code: 'POD_UNREACHABLE' });
    expect(rig.proxy.count(TOKEN_PATH)).toBe(1);
    rig.proxy.break(TOKEN_PATH, undefined);
    expect(await rig.login()).toBe(true);
    await expect(rig.tokens().token(never)).resolves.toBeInstanceOf(Secret);
  });

  test('can be done again, and the new consent takes the place of the old', async () => {
    const rig = await open();
    await rig.login();
    await rig.pod.messages.withdrawConsent('sunset');
    await expect(rig.tokens().token(never)).rejects.toMatchObject({ code: 'POD_ACCESS_REVOKED' });
    expect(await rig.login()).toBe(true);
    await expect(rig.tokens().token(never)).resolves.toBeInstanceOf(Secret);
  });

  test('keeps nothing when somebody else has signed in', async () => {
    const rig = await open();
    expect(await rig.login('mallory')).toBe(false);
    expect(rig.said.at(-1)).toContain('signed in as another account than sunset@');
    await expect(rig.tokens().token(never)).rejects.toMatchObject({ code: 'POD_ACCESS_MISSING' });
  });

  test.each<[string, (callback: string) => string, string]>([
    ['no address', () => 'yes I did', 'There is no code in what was pasted'],
    ['an address without a code', () => 'https://export.pod.example/', 'There is no code in what was pasted'],
    ['the address of another attempt', (callback) => callback.replace(/state=[^&]+/u, 'state=x'), 'another attempt'],
  ])('explains %s', async (_, copy, said) => {
    const rig = await open();
    expect(await rig.login('sunset', copy)).toBe(false);
    expect(rig.said.at(-1)).toContain(said);
  });

  test('explains a refusal', async () => {
    const rig = await open();
    expect(await rig.login('sunset', (callback) => callback, false)).toBe(false);
    expect(rig.said.at(-1)).toContain('access_denied');
  });

  test('says on a pod before 0.9 that there is nothing to allow', async () => {
    const rig = await open({ version: '0.7.18.2' });
    expect(await rig.login()).toBe(false);
    expect(rig.said.at(-1)).toContain('no REST API');
  });

  test('says what to set where no account is configured', async () => {
    const rig = await open({ account: '' });
    expect(await rig.login()).toBe(false);
    expect(rig.said).toEqual([expect.stringContaining('SUNSET_ACCOUNT is empty')]);
  });
});

describe('access tokens', () => {
  test('are fetched once, for everybody who waits, and again before they expire', async () => {
    const rig = await open();
    await rig.login();
    const tokens = rig.tokens();
    const before = rig.proxy.count(TOKEN_PATH);
    const [one, other] = await Promise.all([tokens.token(never), tokens.token(never)]);
    expect(one).toBe(other);
    expect(rig.proxy.count(TOKEN_PATH)).toBe(before + 1);
    rig.clock.current = after(rig.clock.current, 23 * HOUR);
    expect(await tokens.token(never)).toBe(one);
    rig.clock.current = after(rig.clock.current, HOUR);
    expect(await tokens.token(never)).not.toBe(one);
    expect(rig.proxy.count(TOKEN_PATH)).toBe(before + 2);
  });

  test('that the pod refuses are fetched anew, and one that was replaced already is left alone', async () => {
    const rig = await open();
    await rig.login();
    const tokens = rig.tokens();
    const first = await tokens.token(never);
    tokens.refuse(first);
    const second = await tokens.token(never);
    expect(second.reveal()).not.toBe(first.reveal());
    tokens.refuse(first);
    expect(await tokens.token(never)).toBe(second);
  });

  test('a pod that is away is no consent taken back', async () => {
    const rig = await open();
    await rig.login();
    rig.pod.down(true);
    await expect(rig.tokens().token(never)).rejects.toMatchObject({ code: 'POD_UNREACHABLE', retryable: true });
    rig.pod.down(false);
    await expect(rig.tokens().token(never)).resolves.toBeInstanceOf(Secret);
  });

  test('a plain sign-in of the same account takes nothing away', async () => {
    const rig = await open();
    await rig.login();
    const oidc = new PodOidcClient({
      ...rig.parts,
      podUrl: new URL(rig.proxy.url),
      clientName: 'Pappus',
      redirectUri: 'http://export.pod.example/sign-in/callback',
    });
    const secrets = {
      state: new Secret('state'),
      nonce: new Secret('nonce'),
      codeVerifier: new Secret('v'.repeat(43)),
    };
    const callback = await walkSignIn(rig.proxy.url, (await oidc.authorizeUrl(secrets, never)).href, {
      username: 'sunset',
      password: 'sunset-password',
    });
    const code = new Secret(new URL(callback).searchParams.get('code') ?? '');
    expect(await oidc.redeem(code, secrets, never)).toMatchObject({ kind: 'proven' });
    expect(await rig.readMessages()).toBe(200);
  });
});
