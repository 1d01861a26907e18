import { expect, test } from 'vitest';
import { OLD_TOKEN_MS, ROTATE_AFTER_MS, SESSION_IDLE_MS, SESSION_MAX_MS } from '../../../src/core/staff/web-session.ts';
import { HOUR, MINUTE } from '../../../src/kernel/clock.ts';
import { newLinkId, parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';
import { titleOf } from '../oidc/sign-in-rig.ts';
import { formOf, openDesk, textOf, tokenOn } from './desk-rig.ts';

test('a member signs in at the pod and is shown the overview; the record says so', async () => {
  const rig = await openDesk();
  await rig.grant('ben', 'viewer');
  const browser = rig.browser();
  const away = await browser.open('/staff');
  expect([away.status, away.headers.get('location')]).toEqual([303, '/staff/sign-in']);
  expect(titleOf(await browser.open('/staff/sign-in'))).toBe('For the team');
  const { page } = await rig.signIn('ben', browser);
  expect([page.status, page.headers.get('location')]).toEqual([303, '/staff']);
  const cookie = page.headers.getSetCookie().find((line) => line.startsWith('staff='));
  expect(cookie).toMatch(/^staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u);
  const overview = await browser.open('/staff');
  expect(titleOf(overview)).toBe('Overview');
  expect(textOf(overview)).toContain('You are ben@pod.example (viewer)');
  expect(overview.headers.get('content-security-policy')).toContain("script-src 'self';connect-src 'self'");
  expect((await browser.open('/staff/cases')).headers.get('content-security-policy')).not.toContain('script-src');
  const { rows } = await rig.work.transact(async (tx) => ({
    rows: await tx.audit.about('staff:diaspora:ben@pod.example', 5),
  }));
  expect(rows.map(({ action }) => action)).toEqual(['staff-signed-in']);
});

test('over https its cookies are bound to this one host, and only so much can be begun from one address', async () => {
  const rig = await openDesk({ publicUrl: 'https://export.pod.example/' });
  await rig.grant('ben', 'viewer');
  const { browser, page } = await rig.signIn('ben');
  const kept = page.headers.getSetCookie().filter((line) => !line.includes('1970'));
  expect(kept).toEqual([expect.stringMatching(/^__Host-staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/u)]);
  expect((await browser.open('/staff')).status).toBe(200);
  let answer = page;
  for (let n = 0; n < 20; n += 1) answer = await browser.open('/staff/sign-in', { method: 'POST' });
  expect([answer.status, titleOf(answer)]).toEqual([429, 'One moment, please']);
});

test('who is not of the team gets one page, whatever account they have, and no session', async () => {
  const rig = await openDesk();
  rig.closed.add('bob@pod.example');
  const pages = await Promise.all(['alice', 'bob', 'unknown'].map((name) => rig.signIn(name)));
  expect(pages.map(({ page }) => page.status)).toEqual([403, 403, 403]);
  expect(new Set(pages.map(({ page }) => page.body)).size).toBe(1);
  expect(pages[0]?.page.body).not.toContain('pod.example');
  for (const { browser } of pages) expect(browser.cookies.get('staff')).toBeUndefined();
});

test('a chat account with a role gives it to the account that it has proven, and one that the team connected does not', async () => {
  const rig = await openDesk();
  const bob = { podUserId: parsePodUserId(8), diasporaId: parseDiasporaId('bob@pod.example') };
  // The first admin, by the configuration.
  const speaker = { platform: rig.chat.platform, id: 'ada' };
  await rig.work.transact((tx) => tx.links.insert({ id: newLinkId(), speaker, ...bob, linkedAt: rig.clock.now() }));
  const { browser } = await rig.signIn('bob');
  expect(textOf(await browser.open('/staff'))).toContain('You are ada (admin)');

  await rig.say('staff grant paper:carl helper', { from_: 'ada' });
  await rig.say('staff grant paper:dora helper', { from_: 'ada' });
  await rig.say('staff grant paper:eve operator', { from_: 'ada' });
  await rig.say('staff pair paper:eve alice@pod.example Cannot sign in.', { from_: 'carl' });
  await rig.say('staff confirm 1', { from_: 'dora' });
  expect((await rig.signIn('alice')).page.status).toBe(403);
});

test('what began as the sign-in of a person, in another browser or without a state, opens no session', async () => {
  const rig = await openDesk();
  await rig.grant('ben', 'admin');
  const browser = rig.browser();
  const callback = await rig.callbackOf(browser, 'ben');
  const other = await rig.browser().open(callback);
  expect([other.status, titleOf(other)]).toEqual([400, 'Please stay in one browser']);
  const madeUp = await browser.open(callback.replace(/state=.{43}/u, `state=${'x'.repeat(43)}`));
  expect(madeUp.status).toBe(400);
  expect((await browser.open(callback)).headers.get('location')).toBe('/staff');
  const second = rig.browser();
  second.cookies.set('staff-sign-in', browser.cookies.get('staff-sign-in') ?? '');
  expect((await second.open(callback)).status).toBe(400); // A code is sent once.
});

test('a sign-in that is refused, declined or too late changes nothing and can be tried again', async () => {
  const rig = await openDesk();
  await rig.grant('ben', 'viewer');
  const { browser, page } = await rig.signIn('nobody');
  expect([page.status, titleOf(page)]).toEqual([502, 'That did not work']);
  const declined = (await rig.callbackOf(browser, 'ben')).replace(/code=.*/u, 'error=access_denied');
  expect(titleOf(await browser.open(declined))).toBe('That did not work');
  const late = await rig.callbackOf(browser, 'ben');
  rig.advance(15 * MINUTE);
  expect(titleOf(await browser.open(late))).toBe('That did not work');
  expect(browser.cookies.get('staff')).toBeUndefined();
  expect((await rig.signIn('ben', browser)).page.headers.get('location')).toBe('/staff');
});

test('a role that is taken ends the session at once, and another role is another from the next page on', async () => {
  const rig = await openDesk();
  const browser = await rig.member('operator');
  expect(textOf(await browser.open('/staff'))).toContain('Stop the line');
  await rig.grant('ben', 'viewer');
  expect(textOf(await browser.open('/staff'))).not.toContain('Stop the line');
  await rig.dismiss('ben');
  expect((await browser.open('/staff')).headers.get('location')).toBe('/staff/sign-in');
  await rig.grant('ben', 'viewer');
  expect((await browser.open('/staff')).headers.get('location')).toBe('/staff/sign-in');
});

test('the token is replaced as time goes by; the one before it counts for a moment, and its copy ends the session', async () => {
  const rig = await openDesk();
  const browser = await rig.member('viewer');
  const first = browser.cookies.get('staff') ?? '';
  await browser.open('/staff');
  expect(browser.cookies.get('staff')).toBe(first);
  rig.advance(ROTATE_AFTER_MS);
  await browser.open('/staff');
  const second = browser.cookies.get('staff') ?? '';
  expect(second).not.toBe(first);
  const copy = rig.browser();
  copy.cookies.set('staff', first);
  expect((await copy.open('/staff')).status).toBe(200);
  rig.advance(OLD_TOKEN_MS + 1);
  expect((await browser.open('/staff')).status).toBe(200);
  expect((await copy.open('/staff')).status).toBe(303);
  expect((await browser.open('/staff')).status).toBe(303);
});

test('a session ends unused, after its longest time, with the next sign-in and when it is signed out of', async () => {
  const rig = await openDesk();
  const idle = await rig.member('viewer');
  rig.advance(SESSION_IDLE_MS);
  expect((await idle.open('/staff')).status).toBe(303);

  const busy = await rig.member('viewer');
  for (let ms = 0; ms < SESSION_MAX_MS - HOUR; ms += HOUR) {
    rig.advance(HOUR);
    expect((await busy.open('/staff')).status).toBe(200);
  }
  rig.advance(HOUR);
  expect((await busy.open('/staff')).status).toBe(303);

  const twice = await rig.member('viewer');
  const before = twice.cookies.get('staff') ?? '';
  await rig.signIn('ben', twice);
  expect((await twice.open('/staff')).status).toBe(200);
  twice.cookies.set('staff', before);
  expect((await twice.open('/staff')).status).toBe(303);

  const leaving = await rig.member('viewer');
  const token = leaving.cookies.get('staff') ?? '';
  const left = await rig.send(leaving, '/staff/sign-out');
  expect(left.headers.get('location')).toBe('/staff/sign-in');
  expect(left.headers.getSetCookie().join()).toMatch(/^staff=;.*Expires=Thu, 01 Jan 1970/u);
  leaving.cookies.set('staff', token);
  expect((await leaving.open('/staff')).status).toBe(303);
});

test('a form without the token of its session, from another site or without a session does nothing', async () => {
  const rig = await openDesk();
  const browser = await rig.member('operator');
  const token = tokenOn(await browser.open('/staff'));
  const other = await rig.member('operator', 'vera');
  const foreign = tokenOn(await other.open('/staff'));
  for (const wrong of ['', 'x', foreign, `${token}x`]) {
    const page = await browser.open('/staff/line/pause', formOf({ token: wrong, note: 'x' }));
    expect([page.status, titleOf(page)]).toEqual([403, 'This page is out of date']);
  }
  const crossing = { ...formOf({ token }), headers: { 'sec-fetch-site': 'cross-site' } };
  expect((await browser.open('/staff/line/pause', crossing)).status).toBe(403);
  const out = await rig.browser().open('/staff/line/pause', formOf({ token }));
  expect([out.status, titleOf(out)]).toEqual([401, 'For the team']);
  expect(await rig.work.transact(async (tx) => (await tx.pace.find()).pause)).toBeUndefined();
  const there = await browser.open('/staff/line/pause', formOf({ token, note: '' }));
  expect(there.headers.get('location')).toBe('/staff');
  expect(await rig.work.transact(async (tx) => (await tx.pace.find()).pause)).toBeDefined();
});
