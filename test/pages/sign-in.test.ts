import { describe, expect, test } from 'vitest';
import { aliceInChat, codeOn, startSignInRig } from '../infra/oidc/sign-in-rig.ts';
import { expectEveryDress, expectOwnOriginOnly, startAtTop } from '../rig/pages/expectations.ts';
import { needsBrowser, openPage, withoutScript } from '../rig/pages/open-page.ts';
import type { OpenPage } from '../rig/pages/open-page.ts';

/** The pod, the pages and the browser share two processors. */
const PATIENTLY = { timeout: 30_000 };

describe.skipIf(needsBrowser('the pages of the sign-in'))('the pages of the sign-in', () => {
  test('a person signs in with the keyboard alone, and every page on the way is for everybody', async () => {
    const rig = await startSignInRig();
    const { url } = await rig.ask(aliceInChat, { expectedDiasporaId: rig.accountOf('alice') });
    const open = await openPage(url);
    const { page } = open;
    await expectEveryDress(open);
    await startAtTop(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await signInAtPod(open);
    const code = codeOn({ body: await page.content() });
    await expectEveryDress(open);

    await rig.enter(aliceInChat, code);
    await page.reload();
    expect(await page.title()).toBe('Done');
    await expectEveryDress(open);
  });

  test('it works without scripts', async () => {
    const rig = await startSignInRig();
    const open = await withoutScript((await rig.ask(aliceInChat)).url);
    await open.page.getByRole('button').click();
    await signInAtPod(open);
    const code = codeOn({ body: await open.page.content() });
    expect(await rig.enter(aliceInChat, code)).toMatchObject({ kind: 'linked' });
  });

  test('a name that is long and written from right to left stays in its place', async () => {
    const rig = await startSignInRig();
    const displayName = `@${'שלום-עולם-'.repeat(10)}:${'very-long-server-name'.repeat(6)}.example`;
    const { url } = await rig.ask(aliceInChat, { displayName, locale: 'ru' });
    const open = await openPage(url);
    expect(await open.page.locator('html').getAttribute('lang')).toBe('ru');
    await expectEveryDress(open);
  });

  test('while the pod is asked the page looks again by itself', async () => {
    const rig = await startSignInRig();
    const open = await openPage((await rig.ask(aliceInChat)).url);
    const release = rig.proxy.hold('/api/openid_connect/access_tokens');
    await open.page.getByRole('button').click();
    const coming = signInAtPod(open);
    await expect.poll(() => rig.proxy.count('/api/openid_connect/access_tokens'), PATIENTLY).toBe(1);
    const second = await open.page.context().newPage();
    await second.goto(new URL('/sign-in/code', rig.publicUrl).href);
    expect(await second.title()).toBe('One moment, please');
    release();
    await coming;
    await second.locator('.code').waitFor();
  });
});

/** Fills in the pod's own pages, and comes back to the page with the code. */
async function signInAtPod(open: OpenPage): Promise<void> {
  const { page } = open;
  await page.locator('input[name="user[username]"]').fill('alice');
  await page.locator('input[name="user[password]"]').fill('alice-password');
  await page.keyboard.press('Enter');
  await page.locator('button, input[type="submit"]').first().waitFor();
  await page.locator('form:has(input[name="approve"][value="true"])').locator('button, input[type="submit"]').click();
  await page.locator('.code').waitFor();
  expectOwnOriginOnly(open);
}
