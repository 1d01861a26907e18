import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { RIGHT_CODE } from '../core/conversation/conversation-rig.ts';
import { openDesk } from '../infra/http/desk-rig.ts';
import type { DeskRig } from '../infra/http/desk-rig.ts';
import {
  expectEveryDress,
  expectFits,
  expectOwnOriginOnly,
  expectSameWithoutScript,
} from '../rig/pages/expectations.ts';
import { needsBrowser, openPage, withoutScript } from '../rig/pages/open-page.ts';

/** A pod with requests in every state, somebody who asks, an announcement and something that needs the team. */
async function openBusyDesk(): Promise<DeskRig> {
  const rig = await openDesk();
  await sql`insert into exports (id, kind, pod_user_id, diaspora_id, state, lane, weight, requested_at, ready_at, cause)
    select gen_random_uuid(), 'profile', 1000 + n, 'p' || n || '@pod.example',
      case when n <= 60 then 'ready' when n <= 90 then 'requested' else 'held' end, 1, 2000,
      timestamptz '2026-11-23 08:00Z' - interval '6 hours' * n,
      case when n <= 60 then timestamptz '2026-11-23 10:00Z' - interval '4 hours' * n end,
      case when n > 95 then 'ACCOUNT_DAMAGED_ROWS' when n > 90 then 'POD_ENDED_WITHOUT_FILE' end
      from generate_series(1, 100) as n`.execute(rig.db);
  await sql`insert into staff_alerts (key, kind, facts, raised_at)
    values ('held POD_ENDED_WITHOUT_FILE', 'held', '{"cause": "POD_ENDED_WITHOUT_FILE", "count": 5}', now())`.execute(
    rig.db,
  );
  await rig.grant('ben', 'admin');
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  await rig.say('human Some of my photos are missing. Can you have a look, please?');
  await rig.say('staff announce new closing', { from_: 'ada' });
  await rig.say('staff announce text closing en # Goodbye\n\n{pod} closes on {day}.\n\n- Take your data', {
    from_: 'ada',
  });
  await rig.say('staff announce audience closing everyone', { from_: 'ada' });
  return rig;
}

describe.skipIf(needsBrowser('the pages of the team'))('the pages of the team', () => {
  test('are for everybody, in the hand and in any colours', async () => {
    const rig = await openBusyDesk();
    const at = (path: string) => new URL(path, rig.origin).href;
    const open = await openPage(at('/staff/sign-in'));
    await expectEveryDress(open);
    rig.pod.name = 'alice';
    await open.page.getByRole('button').click();
    await expect.poll(() => open.page.title()).toBe('There is nothing for you here');
    await expectEveryDress(open);

    rig.pod.name = 'ben';
    await open.go(at('/staff/sign-in'));
    await open.page.getByRole('button').click();
    await expect.poll(() => open.page.title()).toBe('Overview');
    for (const path of [
      '/staff',
      '/staff/failures',
      '/staff/accounts',
      '/staff/accounts/7',
      '/staff/cases',
      '/staff/cases/1',
      '/staff/announcements',
      '/staff/announcements/closing',
      '/staff/record',
      '/staff/accounts/99',
    ]) {
      await open.go(at(path));
      await open.page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
      await expectEveryDress(open);
    }
  });

  test('fit a narrow phone in the longest words, and say the same without scripts', async () => {
    const rig = await openBusyDesk();
    const { browser } = await rig.signIn('ben');
    const cookie = { name: 'staff', value: browser.cookies.get('staff') ?? '', url: rig.origin.href };
    for (const language of ['de', 'ru']) {
      const open = await openPage(new URL('/staff/sign-in', rig.origin).href, { language });
      await open.page.context().addCookies([cookie]);
      for (const path of ['/staff', '/staff/accounts/7', '/staff/cases/1', '/staff/record']) {
        await open.go(new URL(path, rig.origin).href);
        await expectFits(open.page);
      }
      expectOwnOriginOnly(open);
    }
    await expectSameWithoutScript(new URL('/staff/sign-in', rig.origin).href);
  });

  test('are used with the keyboard alone and without scripts', async () => {
    const rig = await openBusyDesk();
    const open = await withoutScript(new URL('/staff', rig.origin).href);
    const { page } = open;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/staff$/u);
    await page.getByLabel('What people are told').focus();
    await page.keyboard.type('We replace a disk.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('We replace a disk.');
    expect(await page.getByRole('button', { name: 'Let the line go on' }).count()).toBe(1);
    expectOwnOriginOnly(open);
  });

  test('keep the overview up to date by themselves, and are gone with the role', async () => {
    const rig = await openBusyDesk();
    const open = await openPage(new URL('/staff/sign-in', rig.origin).href);
    const { page } = open;
    await page.getByRole('button').click();
    await expect.poll(() => page.getByText('up to date by themselves').isVisible()).toBe(true);
    await page.getByText('Show the figures').click();
    await rig.say('cancel');
    rig.advance(60_000);
    await expect.poll(() => page.getByText('40 requests are open').count()).toBe(1);
    expect(await page.locator('details').getAttribute('open')).toBe('');
    expectOwnOriginOnly(open);
    await rig.dismiss('ben');
    await page.waitForURL(/\/staff\/sign-in$/u);
  });
});
