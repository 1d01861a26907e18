import { expect, test } from 'vitest';
import { claimRoundTrip } from '../../../src/core/identity/claim-round-trip.ts';
import { MINUTE } from '../../../src/kernel/clock.ts';
import { TOKEN_PATH, aliceInChat, bobInChat, codeOn, startSignInRig, titleOf } from '../oidc/sign-in-rig.ts';

const AUTHORIZATIONS = 'select count(*)::int as n from authorizations';

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

test('a callback that comes too late is turned away before the pod is asked', async () => {
  const rig = await startSignInRig();
  const browser = rig.browser();
  const callback = await browser.signInAtPod(await browser.leave((await rig.ask(aliceInChat)).url), 'alice');
  rig.advance(30 * MINUTE);
  expect(titleOf(await browser.comeBack(callback))).toBe('This page is out of date');
  expect(rig.proxy.count(TOKEN_PATH)).toBe(0);
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

function expectCode(page: { readonly body: string }): void {
  expect(codeOn(page)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{3}$/u);
}
