import { randomBytes } from 'node:crypto';
import { truncate } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { after, DAY } from '../../src/kernel/clock.ts';
import { T0, WebRig } from '../infra/http/web-rig.ts';
import { expectAccessible, expectEveryDress, expectSameWithoutScript } from '../rig/pages/expectations.ts';
import { needsBrowser, openPage } from '../rig/pages/open-page.ts';

const PROFILE = { profile: { posts: 1_284, contacts: 87, interactions: 2_310 } };
const missingPhotos = Array.from({ length: 300 }, (_, at) => `scaled_full_${'0123456789abcdef'.repeat(4)}${at}.jpg`);
const PHOTOS = { photos: { found: 223, expected: 523 }, missingPhotos, missingPhotosCount: 300 };

describe.skipIf(needsBrowser('the download page'))('the download page', () => {
  let rig: WebRig;
  beforeAll(async () => {
    rig = await WebRig.start();
  });
  beforeEach(() => {
    rig.archives = [];
    rig.now = after(T0, DAY);
  });
  afterAll(() => rig[Symbol.asyncDispose]());

  const addProfile = () => rig.addArchive(randomBytes(3_200), { receipt: PROFILE });
  const addPhotos = () => rig.addArchive(randomBytes(500), { kind: 'photos', fileName: 'photos.zip', receipt: PHOTOS });

  test.each(['en', 'ru'])('is for everybody, with both files and all that can be unfolded (%s)', async (locale) => {
    await addProfile();
    await addPhotos();
    const open = await openPage(rig.url(await rig.addLink(locale)));
    await expectEveryDress(open);
    for (const summary of await open.page.locator('summary').all()) {
      await summary.focus();
      await open.page.keyboard.press('Enter');
    }
    expect(await open.page.locator('details[open]').count()).toBe(3);
    await expectEveryDress(open);
  });

  test.each(['profile', 'photos'] as const)('is for everybody with the %s alone', async (kind) => {
    await (kind === 'profile' ? addProfile() : addPhotos());
    await expectEveryDress(await openPage(rig.url(await rig.addLink('de'))));
  });

  test('gives the files and switches the link off, with the keyboard alone and without scripts', async () => {
    const { sha256, fileName } = await addProfile();
    const link = rig.url(await rig.addLink());
    await expectSameWithoutScript(link);
    const { page } = await openPage(link, { scripts: false });
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const download = await coming;
    expect(download.suggestedFilename()).toBe(fileName);
    expect(await page.locator('details').textContent()).toContain(sha256);
    await page.getByRole('button', { name: 'Switch this link off' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/revoke$/u);
    expect(await page.title()).toBe('The link is switched off');
  });

  test('says kindly why it does not open, or why a file does not come', async () => {
    const ready = await addProfile();
    const link = rig.url(await rig.addLink());
    const open = await openPage(rig.url('/d/x'), { language: 'ru' });
    expect(open.status()).toBe(404);
    await expectEveryDress(open);

    await open.go(`${link}/profile?v=0000000000000000`);
    expect(open.status()).toBe(409);
    await expectEveryDress(open);

    await truncate(path.join(rig.directory, `${ready.archiveId}.vault`), 100);
    await open.go(`${link}/profile`);
    expect(open.status()).toBe(500);
    await expectAccessible(open.page);

    rig.now = after(T0, 20 * DAY);
    await open.go(link);
    expect(open.status()).toBe(404);
  });
});
