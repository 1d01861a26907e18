import { expect, onTestFinished, test } from 'vitest';
import { claimRoundTrip } from '../../../src/core/identity/claim-round-trip.ts';
import { findLink } from '../../../src/core/identity/find-link.ts';
import { createPageWords } from '../../../src/infra/http/page-words.ts';
import { signInRoutes } from '../../../src/infra/http/routes/sign-in.ts';
import { createHttpServer } from '../../../src/infra/http/server.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { MINUTE, SECOND } from '../../../src/kernel/clock.ts';
import { TOKEN_PATH, aliceInChat, bobInChat, codeOn, startSignInRig, titleOf } from '../oidc/sign-in-rig.ts';

const AUTHORIZATIONS = 'select count(*)::int as n from authorizations';

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

test('a callback opened twice sends the code to the pod once', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const { url } = await rig.ask(aliceInChat);
  const callback = await browser.signInAtPod(await browser.leave(url), 'alice');
  const [first, second] = await Promise.all([browser.open(callback), browser.open(callback)]);
  expect([first.status, second.status]).toEqual([303, 303]);
  expect((await browser.open(callback)).headers.get('location')).toBe('/sign-in/code');
  expectCode(await browser.open('/sign-in/code'));
  expect(rig.proxy.count(TOKEN_PATH)).toBe(1);
  expect((await rig.podSql.query(AUTHORIZATIONS)).rows[0].n).toBe(1); // a second use would have destroyed it
});

test('while the pod is being asked the page says so and looks again', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const { url } = await rig.ask(aliceInChat);
  const callback = await browser.signInAtPod(await browser.leave(url), 'alice');
  const release = rig.proxy.hold(TOKEN_PATH);
  const first = browser.open(callback);
  await expect.poll(() => rig.proxy.count(TOKEN_PATH)).toBe(1);
  const page = await browser.comeBack(callback);
  expect([page.status, titleOf(page), page.headers.get('refresh')]).toEqual([200, 'One moment, please', '3']);
  release();
  expect((await first).status).toBe(303);
});

test('a process that dies between claim and proof leaves an attempt that ends, and no code is sent again', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const { url } = await rig.ask(aliceInChat);
  const callback = await browser.signInAtPod(await browser.leave(url), 'alice');
  const { searchParams } = new URL(callback);
  const brought = { state: searchParams.get('state') ?? '', code: searchParams.get('code') ?? '', error: undefined };
  const claim = await claimRoundTrip(rig.deps, browser.cookies.get('sign-in'), brought);
  expect(claim.kind).toBe('claimed'); // and here the process dies

  expect(titleOf(await browser.comeBack(callback))).toBe('One moment, please');
  rig.advance(2 * MINUTE);
  expect(titleOf(await browser.comeBack(callback))).toBe('The code is too old');
  expect((await browser.open(url)).status).toBe(410);
  expect(rig.proxy.count(TOKEN_PATH)).toBe(0);
});

test('an answer of the pod that is lost ends the attempt; the code is not sent again', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const { url } = await rig.ask(aliceInChat);
  const callback = await browser.signInAtPod(await browser.leave(url), 'alice');
  rig.proxy.break(TOKEN_PATH, { kind: 'lose-answer' });
  const page = await browser.comeBack(callback);
  expect(page.status).toBe(503);
  expect(page.body).toContain('You did everything right');
  rig.proxy.break(TOKEN_PATH, undefined);
  expect(titleOf(await browser.comeBack(callback))).toBe('This page is out of date');
  expect(rig.proxy.count(TOKEN_PATH)).toBe(1);
  const { rows } = await rig.database.pool.query(
    'select state, browser_hash, state_hash, sealed_round_trip from sign_ins',
  );
  expect(rows).toEqual([{ state: 'ended', browser_hash: null, state_hash: null, sealed_round_trip: null }]);
});

test('a pod that is down leaves the link as it was', async () => {
  const rig = await startSignInRig();
  const { url } = await rig.ask(aliceInChat);
  rig.proxy.break('/.well-known/openid-configuration', { kind: 'answer', status: 503, body: '' });
  const browser = rig.browser();
  const page = await browser.open(url, { method: 'POST' });
  expect(page.status).toBe(503);
  expect(page.body).toContain(`action="${new URL(url).pathname}"`);
  rig.proxy.break('/.well-known/openid-configuration', undefined);
  expectCode(await browser.signIn(url, 'alice'));
});

test('someone who says no at the pod can open the same link once more', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const { url } = await rig.ask(aliceInChat);
  const page = await browser.signIn(url, 'alice', false);
  expect([page.status, titleOf(page)]).toEqual([200, 'You said no']);
  expect(page.body).toContain('Nothing was changed');
  expect(rig.proxy.count(TOKEN_PATH)).toBe(0);
  expectCode(await browser.signIn(url, 'alice'));
});

test('a request that the pod refuses ends the attempt', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const authorize = new URL(await browser.leave((await rig.ask(aliceInChat)).url));
  authorize.searchParams.set('scope', 'openid no-such-scope');
  const callback = await browser.signInAtPod(authorize.href, 'alice');
  expect(callback).toContain('error=invalid_scope');
  expect(titleOf(await browser.comeBack(callback))).toBe('That did not work');
  expect(await rig.count('sign_ins', "state = 'ended'")).toBe(1);
});

test('a callback in another browser changes nothing and tells nothing', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const callback = await browser.signInAtPod(await browser.leave((await rig.ask(aliceInChat)).url), 'alice');
  const bare = await rig.browser().open(callback);
  expect([bare.status, titleOf(bare)]).toEqual([400, 'Please stay in one browser']);

  const other = rig.browser();
  await other.leave((await rig.ask(bobInChat)).url);
  const foreign = await other.open(callback);
  const madeUp = await other.open(callback.replace(/state=.{43}/u, `state=${'x'.repeat(43)}`));
  expect([foreign.status, titleOf(foreign)]).toEqual([400, 'This page is out of date']);
  expect(foreign.body).toBe(madeUp.body);
  expect(rig.proxy.count(TOKEN_PATH)).toBe(0);
  expectCode(await browser.comeBack(callback));
});

test.each(['', '?state=', '?state=x&code=y', '?code=y', '?state=a&state=b', '?error=access_denied'])(
  'a callback that nobody began is turned away: %s',
  async (query) => {
    const rig = await startSignInRig();
    const browser = rig.browser();
    await browser.leave((await rig.ask(aliceInChat)).url);
    const page = await browser.open(`/sign-in/callback${query}`);
    expect([page.status, titleOf(page)]).toEqual([400, 'This page is out of date']);
    expect(await rig.count('sign_ins', "state = 'at-pod'")).toBe(1);
  },
);

test('leaving twice makes the first round trip worthless', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const { url } = await rig.ask(aliceInChat);
  const first = await browser.signInAtPod(await browser.leave(url), 'alice');
  const second = await browser.signInAtPod(await browser.leave(url), 'alice');
  expect(titleOf(await browser.comeBack(first))).toBe('This page is out of date');
  expectCode(await browser.comeBack(second));
});

test('pressing the button twice at once leaves one round trip that works', async () => {
  const rig = await startSignInRig();
  const { url } = await rig.ask(aliceInChat);
  const browsers = [rig.browser(), rig.browser(), rig.browser()];
  const places = await Promise.all(browsers.map(async (browser) => browser.leave(url)));
  const pages: string[] = [];
  for (const [index, browser] of browsers.entries()) {
    pages.push(titleOf(await browser.comeBack(await browser.signInAtPod(places[index] ?? '', 'alice'))));
  }
  expect(pages.filter((title) => title === 'Almost done')).toHaveLength(1);
});

test('attempts of two chat accounts in two browsers do not disturb each other', async () => {
  const rig = await startSignInRig();
  const [alice, bob] = await Promise.all([rig.prove(aliceInChat, 'alice'), rig.prove(bobInChat, 'bob')]);
  expect(await rig.enter(bobInChat, alice)).toEqual({ kind: 'wrong', triesLeft: 4 });
  expect(await rig.enter(bobInChat, bob)).toMatchObject({ kind: 'linked', diasporaId: rig.accountOf('bob') });
  expect(await rig.enter(aliceInChat, alice)).toMatchObject({ kind: 'linked', diasporaId: rig.accountOf('alice') });
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
])('an account that is %s proves nothing', async (_state, statement, title) => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const callback = await browser.signInAtPod(await browser.leave((await rig.ask(aliceInChat)).url), 'alice');
  const release = rig.proxy.hold('/api/openid_connect/jwks.json');
  const coming = browser.comeBack(callback);
  await expect.poll(() => rig.proxy.count('/api/openid_connect/jwks.json')).toBe(1);
  await rig.podSql.query(statement);
  release();
  const page = await coming;
  expect([page.status, titleOf(page)]).toEqual([403, title]);
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

test('somebody who has left for the pod may take longer than the link lives', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const { url } = await rig.ask(aliceInChat);
  const authorize = await browser.leave(url);
  rig.advance(29 * MINUTE);
  const page = await browser.comeBack(await browser.signInAtPod(authorize, 'alice'));
  expect(titleOf(page)).toBe('Almost done');
});

test('a callback that comes too late is turned away before the pod is asked', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const callback = await browser.signInAtPod(await browser.leave((await rig.ask(aliceInChat)).url), 'alice');
  rig.advance(30 * MINUTE);
  expect(titleOf(await browser.comeBack(callback))).toBe('This page is out of date');
  expect(rig.proxy.count(TOKEN_PATH)).toBe(0);
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

function expectCode(page: { readonly body: string }): void {
  expect(codeOn(page)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{3}$/u);
}

async function rowsAsText(rig: Awaited<ReturnType<typeof startSignInRig>>): Promise<string> {
  const texts = ['sign_ins', 'links', 'pod_clients', 'audit_entries'].map(async (table) => {
    const { rows } = await rig.database.pool.query(`select t::text from ${table} t`);
    return JSON.stringify(rows);
  });
  return (await Promise.all(texts)).join('\n');
}
