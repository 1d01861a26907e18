import { describe, expect, test } from 'vitest';
import { openProgressPage } from '../infra/http/progress-page-rig.ts';
import {
  expectAccessible,
  expectEveryDress,
  expectOwnOriginOnly,
  expectSameWithoutScript,
} from '../rig/pages/expectations.ts';
import { needsBrowser, openPage } from '../rig/pages/open-page.ts';

describe.skipIf(needsBrowser('the page of one’s own progress'))('the page of one’s own progress', () => {
  test('follows an export from the line to its end by itself, and is for everybody all the way', async () => {
    const rig = await openProgressPage();
    const open = await openPage(rig.url);
    const { page } = open;
    const steps = page.getByRole('region', { name: 'Profile' }).locator('[aria-current="step"]');
    expect(await steps.innerText()).toBe('Waiting in line · now');
    await page.getByText('This page keeps itself up to date').waitFor();
    await expectEveryDress(open);

    await rig.move('profile', 'submit');
    await steps.filter({ hasText: 'The pod puts it together' }).waitFor();
    await rig.move('photos', 'hold', { cause: 'POD_ROW_COMMENT_ORPHANED' });
    await page.getByText('You have done nothing wrong').waitFor();
    await expectEveryDress(open);

    await rig.move('profile', 'lose');
    await rig.finish('profile', {});
    await page.getByText('you: the download link is in your chat').waitFor();
    await rig.move('photos', 'cancel');
    await page.getByText('This page keeps itself up to date').waitFor({ state: 'hidden' });
    await expectEveryDress(open);
    expect(open.fetched.filter((url) => url.includes('/live?'))).toHaveLength(1);
    expect(await page.locator('a[href*="/d/"]').count()).toBe(0);
  });

  test('says the same without scripts, a click away', async () => {
    const rig = await openProgressPage({ maxCount: 0 });
    const open = await openPage(rig.url, { scripts: false });
    await rig.say('language deutsch');
    await rig.move('profile', 'submit');
    await open.page.getByRole('link', { name: 'Look again' }).click();
    expect(await open.page.locator('html').getAttribute('lang')).toBe('de');
    expect(await open.page.locator('[aria-current="step"]').first().innerText()).toContain(
      'Der Pod stellt alles zusammen',
    );
    await expectSameWithoutScript(rig.url);
  });

  test('of a link that opens nothing says so', async () => {
    const rig = await openProgressPage();
    const open = await openPage(`${rig.url}x`, { language: 'ru' });
    expect(open.status()).toBe(404);
    await expectAccessible(open.page);
    expectOwnOriginOnly(open);
  });
});
