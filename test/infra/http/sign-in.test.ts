import { expect, onTestFinished, test } from 'vitest';
import { findLink } from '../../../src/core/identity/find-link.ts';
import { createPageWords } from '../../../src/infra/http/page-words.ts';
import { signInRoutes } from '../../../src/infra/http/routes/sign-in.ts';
import { createHttpServer } from '../../../src/infra/http/server.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { MINUTE, SECOND } from '../../../src/kernel/clock.ts';
import { TOKEN_PATH, aliceInChat, bobInChat, codeOn, startSignInRig, titleOf } from '../oidc/sign-in-rig.ts';

test('a person shows which account is theirs and is linked to it', async () => {
  const rig = await startSignInRig();
  const asked = await rig.ask(aliceInChat);
  const page = await rig.browser().signIn(asked.url, 'alice');
  expect(page.body).toContain('@alice:matrix.org');
  expect(page.body).toContain(rig.accountOf('alice'));

  const outcome = await rig.enter(aliceInChat, `it says ${codeOn(page).toLowerCase()}`);
  expect(outcome).toMatchObject({ kind: 'linked', diasporaId: rig.accountOf('alice'), wanted: 'export' });
  expect(await findLink(rig.deps, aliceInChat)).toMatchObject({ diasporaId: rig.accountOf('alice') });
  expect(await rig.count('audit_entries', "action = 'link-made'")).toBe(1);
  expect(rig.proxy.count(TOKEN_PATH)).toBe(1);
});

test('the page behind the link names who asks, and looking at it changes nothing', async () => {
  const rig = await startSignInRig();
  const { url } = await rig.ask(aliceInChat, { expectedDiasporaId: rig.accountOf('alice') });
  const before = await rig.database.pool.query('select * from sign_ins');
  const page = await rig.browser().open(url);
  expect(page.status).toBe(200);
  for (const text of ['@alice:matrix.org', 'Matrix', rig.accountOf('alice'), 'No passwords here']) {
    expect(page.body).toContain(text);
  }
  expect(page.body).not.toContain('OpenID');
  expect(page.headers.get('set-cookie')).toBeNull();
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect((await rig.database.pool.query('select * from sign_ins')).rows).toEqual(before.rows);
  expect(rig.proxy.seen).toEqual([]);
});

test('the button binds the browser and asks the pod for nothing but who it is', async () => {
  const rig = await startSignInRig();
  const { url } = await rig.ask(aliceInChat);
  const answer = await rig.browser().open(url, { method: 'POST' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('set-cookie')).toMatch(
    /^sign-in=[\w-]{43}; Max-Age=3600; Path=\/sign-in; HttpOnly; SameSite=Lax$/u,
  );
  const { searchParams } = new URL(answer.headers.get('location') ?? '');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    scope: 'openid',
    response_type: 'code',
    redirect_uri: rig.redirectUri,
    code_challenge_method: 'S256',
  });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/u);
});

test('where people come over https the cookie never travels without it', async () => {
  const rig = await startSignInRig();
  const publicUrl = new URL('https://help.example/pappus/');
  const chooseWords = createPageWords('UTC');
  const routes = [signInRoutes({ deps: rig.deps, chooseWords, publicUrl })];
  const app = await createHttpServer({ log: silentLogger, chooseWords, routes });
  onTestFinished(() => app.close());
  const { url } = await rig.ask(aliceInChat);
  const answer = await app.inject({ method: 'POST', url: new URL(url).pathname });
  expect(answer.headers['set-cookie']).toMatch(
    /^__Secure-sign-in=[\w-]{43}; Max-Age=3600; Path=\/pappus\/sign-in; HttpOnly; Secure; SameSite=Lax$/u,
  );
});

test('nothing that opens a door is stored or logged as it is', async () => {
  const rig = await startSignInRig();
  const { url } = await rig.ask(aliceInChat);
  const browser = rig.browser();
  const authorize = await browser.leave(url);
  const atPod = await rowsAsText(rig);
  const callback = await browser.signInAtPod(authorize, 'alice');
  const code = codeOn(await browser.comeBack(callback));
  await rig.enter(aliceInChat, code);
  const { searchParams } = new URL(callback);
  const asked = new URL(authorize).searchParams;
  const secrets = [
    url.split('/').at(-1),
    browser.cookies.get('sign-in'),
    searchParams.get('code'),
    searchParams.get('state'),
    asked.get('nonce'),
    code,
    code.replace('-', ''),
  ];
  const stored = atPod + (await rowsAsText(rig));
  for (const secret of secrets) {
    expect(secret).toBeTruthy();
    expect(rig.lines.join('\n')).not.toContain(secret);
    expect(stored).not.toContain(secret);
  }
  const { rows } = await rig.podSql.query('select client_secret from o_auth_applications');
  expect(stored).not.toContain(rows[0].client_secret);
});

test('the page with the code can be reloaded until the code is too old', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const page = await browser.signIn((await rig.ask(aliceInChat)).url, 'alice');
  rig.advance(10 * MINUTE - SECOND);
  expect(codeOn(await browser.open('/sign-in/code'))).toBe(codeOn(page));
  rig.advance(SECOND);
  const late = await browser.open('/sign-in/code');
  expect([late.status, titleOf(late)]).toEqual([410, 'The code is too old']);
  expect(await rig.enter(aliceInChat, codeOn(page))).toEqual({ kind: 'expired' });
});

test('the page with the code is for the browser that signed in', async () => {
  const rig = await startSignInRig();
  await rig.prove(aliceInChat, 'alice');
  expect((await rig.browser().open('/sign-in/code')).status).toBe(404);
});

test('after the code was sent the page says that all is done', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  await rig.enter(aliceInChat, codeOn(await browser.signIn((await rig.ask(aliceInChat)).url, 'alice')));
  expect(titleOf(await browser.open('/sign-in/code'))).toBe('Done');
});

test('a victim who signs in with a foreign link gives nothing away until the code is typed in that chat', async () => {
  const rig = await startSignInRig();
  const { url } = await rig.ask(bobInChat); // Bob sends it to Alice
  const page = await rig.browser().signIn(url, 'alice');
  expect(page.body).toContain('@bob:matrix.org');
  expect(page.body).toContain('Give this code to nobody else');
  expect(await rig.enter(aliceInChat, codeOn(page))).toEqual({ kind: 'nothing-waiting' });
  expect(await rig.count('links')).toBe(0);
});

test('signing in as another account than the chat asked for proves nothing', async () => {
  const rig = await startSignInRig();
  const { url } = await rig.ask(aliceInChat, { expectedDiasporaId: rig.accountOf('alice') });
  const page = await rig.browser().signIn(url, 'bob');
  expect([page.status, titleOf(page)]).toEqual([403, 'That is another account']);
  expect(page.body).toContain(rig.accountOf('bob'));
  expect(await rig.count('sign_ins', "state = 'ended' and pod_user_id is null")).toBe(1);
});

test.each([
  ['locked', 'update users set locked_at = now()', 'This account is locked'],
  ['closed', 'update people set closed_account = true', 'This account is closed'],
  ['gone', 'update people set owner_id = null', 'We cannot find that account'],
])('an account that is %s proves nothing', async (state, statement, title) => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const callback = await browser.signInAtPod(await browser.leave((await rig.ask(aliceInChat)).url), 'alice');
  const release = rig.proxy.hold('/api/openid_connect/jwks.json');
  const coming = browser.comeBack(callback);
  await expect.poll(() => rig.proxy.count('/api/openid_connect/jwks.json'), { timeout: 30_000 }).toBe(1);
  await rig.podSql.query(statement);
  release();
  const page = await coming;
  expect([page.status, titleOf(page)]).toEqual([403, title]);
  expect(page.body).not.toContain('new link');
  expect(page.body.includes('nothing is lost')).toBe(state !== 'closed');
});

test('an account of another pod proves nothing, even where this pod vouches for it', async () => {
  const rig = await startSignInRig();
  await rig.podSql.query(
    "update people set diaspora_handle = 'alice@elsewhere.example' where diaspora_handle like 'alice@127%'",
  );
  const page = await rig.browser().signIn((await rig.ask(aliceInChat)).url, 'alice');
  expect([page.status, titleOf(page)]).toEqual([403, 'That account lives somewhere else']);
});

test('links expire, serve once, and say so; others are unknown', async () => {
  const rig = await startSignInRig();
  const { url } = await rig.ask(aliceInChat);
  rig.advance(15 * MINUTE - SECOND);
  expect((await rig.browser().open(url)).status).toBe(200);
  rig.advance(SECOND);
  for (const method of ['GET', 'POST']) {
    const late = await rig.browser().open(url, { method });
    expect([late.status, titleOf(late)]).toEqual([410, 'This link is too old']);
  }

  const fresh = await rig.ask(aliceInChat);
  await rig.browser().signIn(fresh.url, 'alice');
  const used = await rig.browser().open(fresh.url, { method: 'POST' });
  expect([used.status, titleOf(used)]).toEqual([410, 'This link has served its purpose']);

  for (const path of [`/sign-in/${'x'.repeat(43)}`, '/sign-in/x', '/sign-in/%00']) {
    const unknown = await rig.browser().open(path);
    expect([unknown.status, titleOf(unknown)]).toEqual([404, 'This link does not work']);
  }
});

test('another site cannot press the button', async () => {
  const rig = await startSignInRig();
  const { url } = await rig.ask(aliceInChat);
  const headers = { 'sec-fetch-site': 'cross-site' };
  expect((await rig.browser().open(url, { method: 'POST', headers })).status).toBe(403);
  expect(await rig.count('sign_ins', "state = 'offered'")).toBe(1);
});

test('a hostile name is shown as text and turns nothing around', async () => {
  const rig = await startSignInRig();
  const displayName = '<script>alert(1)</script>\u202Eecila\u2066 "onload=x\u0000';
  const browser = rig.browser();
  const { url } = await rig.ask(aliceInChat, { displayName });
  const start = await browser.open(url);
  const end = await browser.signIn(url, 'alice');
  for (const { body } of [start, end]) {
    expect(body).not.toContain('<script');
    expect(body).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;ecila &quot;onload=x</bdi>');
    expect(body).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000]/u);
  }
});

test('pages speak the language of the chat, else of the browser', async () => {
  const rig = await startSignInRig();
  const german = { headers: { 'accept-language': 'de-AT,en;q=0.5' } };
  const { url } = await rig.ask(aliceInChat, { locale: 'de' });
  expect(titleOf(await rig.browser().open(url))).toBe('Zeig, welches Konto deins ist');
  expect(titleOf(await rig.browser().open('/sign-in/x', german))).toBe('Dieser Link funktioniert nicht');
});

async function rowsAsText(rig: Awaited<ReturnType<typeof startSignInRig>>): Promise<string> {
  const texts = ['sign_ins', 'links', 'pod_clients', 'audit_entries'].map(async (table) => {
    const { rows } = await rig.database.pool.query(`select t::text from ${table} t`);
    return JSON.stringify(rows);
  });
  return (await Promise.all(texts)).join('\n');
}
