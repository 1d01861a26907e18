import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { FAULTS_BY_AXE, FOCUSED, OVERHANG, USABLE } from './in-page.ts';
import { openPage, withoutScript } from './open-page.ts';
import type { OpenPage, OpenPageOptions } from './open-page.ts';

/** The narrowest phone, and a desktop of 1,280 points at 400 % (WCAG 2.2, 1.4.10). In CSS pixels. */
const NARROW = 320;
/** A desktop of 1,280 points at 200 % (WCAG 2.2, 1.4.4). In CSS pixels. */
const HALF_DESKTOP = 640;

/** No rule of axe is broken. */
export async function expectAccessible(page: Page): Promise<void> {
  // Both go over the debugger's connection, about which the content security policy has nothing to say.
  await page.evaluate(axe.source);
  expect(await page.evaluate<readonly string[]>(FAULTS_BY_AXE)).toEqual([]);
}

/**
 * Everything is to be seen without scrolling sideways.
 *
 * @param width - Of the window, in CSS pixels.
 */
export async function expectFits(page: Page, width: number = NARROW): Promise<void> {
  await page.setViewportSize({ width, height: 740 });
  expect(await page.evaluate<readonly string[]>(OVERHANG)).toEqual([]);
}

/** Text of twice the size fits as well, on a desktop and on a phone. */
export async function expectZooms(page: Page): Promise<void> {
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  await expectFits(page, HALF_DESKTOP);
  await expectFits(page, NARROW);
  await page.evaluate("document.documentElement.style.fontSize = ''");
}

/** The page can be laid out from right to left. */
export async function expectTurns(page: Page): Promise<void> {
  const direction = await page.evaluate<string>('document.documentElement.dir');
  await page.evaluate("document.documentElement.dir = 'rtl'");
  await expectFits(page);
  await page.evaluate(`document.documentElement.dir = '${direction}'`);
}

/** Nothing was fetched from elsewhere, and there was nothing that the browser had to forbid. */
export function expectOwnOriginOnly({ page, fetched, complaints }: OpenPage): void {
  const { origin } = new URL(page.url());
  expect(fetched.filter((url) => !url.startsWith('data:') && new URL(url).origin !== origin)).toEqual([]);
  expect(complaints).toEqual([]);
}

/** Tab leads through everything that can be used, in the order of reading, and shows where it is. */
export async function expectKeyboard(page: Page): Promise<void> {
  await startAtTop(page);
  const usable = await page.evaluate<readonly string[]>(USABLE);
  const visited: string[] = [];
  for (let at = 0; at < usable.length; at += 1) {
    await page.keyboard.press('Tab');
    visited.push(await page.evaluate<string>(FOCUSED));
  }
  expect(visited).toEqual(usable);
}

/** The next Tab leads to the first thing that can be used. */
export async function startAtTop(page: Page): Promise<void> {
  // Tab starts from what had the focus last, even where that may not have it any more.
  await page.evaluate("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')");
}

/** The page in every dress: light and dark, narrow, with large text, from right to left, and with the keyboard alone. */
export async function expectEveryDress(open: OpenPage): Promise<void> {
  const { page } = open;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await expectFits(page);
  await expectZooms(page);
  await expectTurns(page);
  await expectKeyboard(page);
  expectOwnOriginOnly(open);
}

/** Whoever has no scripts reads the same. */
export async function expectSameWithoutScript(url: string, options: OpenPageOptions = {}): Promise<void> {
  const texts = [await openPage(url, options), await withoutScript(url, options)].map(({ page }) =>
    page.locator('main').innerText(),
  );
  const [withScripts, without] = await Promise.all(texts);
  expect(without).toBe(withScripts);
}
