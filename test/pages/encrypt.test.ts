import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AgeLocks } from '../../src/infra/age/age-locks.ts';
import { alice, WebRig } from '../infra/http/web-rig.ts';
import { expectAccessible, expectEveryDress, expectSameWithoutScript } from '../rig/pages/expectations.ts';
import { needsBrowser, openPage } from '../rig/pages/open-page.ts';

const PUBLIC_KEY = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const plain = randomBytes(3_200);

describe.skipIf(needsBrowser('the pages about encrypted files'))('the pages about encrypted files', () => {
  let rig: WebRig;
  let link: string;
  beforeAll(async () => {
    rig = await WebRig.start();
    await rig.addArchive(plain);
    await rig.addArchive(randomBytes(500), { kind: 'photos', fileName: 'photos.zip' });
  });
  beforeEach(() => rig.grants.publicKeys.clear());
  afterAll(() => rig[Symbol.asyncDispose]());

  test.each(['en', 'ru'])('the choice is for everybody, as are its faults (%s)', async (locale) => {
    link = rig.url(await rig.addLink(locale));
    const open = await openPage(`${link}/encrypt`);
    const { page } = open;
    await expectEveryDress(open);
    await page.locator('#passphrase').fill('one passphrase of mine');
    await page.locator('#again').fill('another passphrase of mine');
    await page.keyboard.press('Enter');
    // The page comes back at the field that is wrong, the reason right above it.
    await page.locator('#passphrase[aria-invalid]:focus').waitFor();
    expect(await page.locator('#fault').isVisible()).toBe(true);
    await expectAccessible(page);
    await page.locator('#public-key').fill('age1 and something else');
    await page.locator('form:has(#public-key) button').first().click();
    await page.locator('#public-key[aria-invalid]').waitFor();
    expect(await page.locator('#public-key').inputValue()).toBe('age1 and something else');
    await expectAccessible(page);
  });

  test('a file comes encrypted and opens, with the keyboard alone and without scripts', async () => {
    link = rig.url(await rig.addLink());
    const { page } = await openPage(link, { scripts: false });
    await page.getByRole('link', { name: 'Encrypt it for me' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/encrypt$/u);
    const passphrase = (await page.locator('.phrase').textContent()) ?? '';
    await page.getByRole('button', { name: 'Save my profile, encrypted' }).first().focus();
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const download = await coming;
    expect(download.suggestedFilename()).toBe('alice.json.gz.age');
    const saved = path.join(rig.directory, 'saved.age');
    await download.saveAs(saved);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    expect(Buffer.from(await decrypter.decrypt(await readFile(saved))).equals(plain)).toBe(true);
    // The passphrase stays before them, for the other file.
    expect(await page.locator('.phrase').textContent()).toBe(passphrase);
  });

  test('the download page is for everybody where a key was named', async () => {
    const key = await new AgeLocks().findPublicKey(PUBLIC_KEY);
    if (key !== undefined) rig.grants.publicKeys.set(alice, key);
    const open = await openPage(rig.url(await rig.addLink()));
    expect(await open.page.locator('main').innerText()).toContain('age1ql3z7hjy…mcac8p');
    await expectEveryDress(open);
  });

  test.each(['de', 'ru'])('how to open a file is told to everybody (%s)', async (language) => {
    await expectEveryDress(await openPage(rig.url('/decrypt'), { language }));
    await expectSameWithoutScript(rig.url('/decrypt'), { language });
  });
});
